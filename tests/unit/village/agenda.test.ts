import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { meetingMessages as english } from '../../../src/lib/i18n/meeting.en';
import { meetingMessages as indonesian } from '../../../src/lib/i18n/meeting.id';
import {
  countWords,
  deleteSlide,
  duplicateSlide,
  moveSlide,
  mostWords,
  type Agenda
} from '../../../src/lib/village/agenda';
import { agendaSchema } from '../../../src/lib/village/agenda-fields';
import { defaultAgenda } from '../../../src/lib/village/default-agenda';
import { parseAgenda } from '../../../src/lib/village/parse-agenda';
import type { VillageManifest } from '../../../src/lib/village/built';

const tiles = new URL('../../../tiles/', import.meta.url);
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, tiles), 'utf8'));
const ready = json('33.03.06.2015/agenda.json') as { slides: Record<string, unknown>[] };
const agenda = parseAgenda(ready).agenda as Agenda;
const with0 = (change: object): unknown => ({ ...ready, slides: [{ ...ready.slides[0], ...change }] });

describe('the ready agenda of Klapasawit', () => {
  test('is sound for the validator and for its schema, which is what the tables say now', () => {
    expect(parseAgenda(ready).issues).toEqual([]);
    expect(json('schema/agenda.schema.json')).toEqual(agendaSchema());
    expect(new Ajv({ strict: true, strictTuples: false }).compile(agendaSchema())(ready)).toBe(true);
  });

  test('leads from the territory to a decision', () => {
    expect(agenda.slides.map(({ id }) => id)).toEqual([
      'wilayah',
      'kawasan',
      'kerajinan',
      'pertanian',
      'perkebunan',
      'makanan',
      'bertemu',
      'satu-putaran',
      'calon-lokasi',
      'survei-dulu',
      'keputusan'
    ]);
  });

  test.each(['id', 'en'] as const)(
    'can be read from the back row: twelve words a slide at most, in %s',
    (lang) => {
      const t = lang === 'en' ? english : indonesian;
      for (const slide of agenda.slides) {
        const labels =
          slide.caption?.[lang] ?? (slide.figures ?? []).map((name) => t.figures[name]).join(' ');
        const words = countWords(`${slide.question[lang]} ${labels}`);
        expect(words, `${slide.id} (${lang}): ${slide.question[lang]} ${labels}`).toBeLessThanOrEqual(
          mostWords
        );
      }
    }
  );
});

describe('what is wrong with an agenda is said with file, slide, field, expected and got', () => {
  test.each([
    ['no object', [], 'not-an-agenda', undefined, undefined],
    ['no slides', { ...ready, slides: [] }, 'missing-property', undefined, 'slides'],
    ['another version', { ...ready, schema: 2 }, 'wrong-value', undefined, 'schema'],
    ['an unknown figure', with0({ figures: ['villagers'] }), 'wrong-value', 'wilayah', 'figures.0'],
    ['a number instead of its name', with0({ figures: [5190] }), 'wrong-value', 'wilayah', 'figures.0'],
    [
      'four figures',
      with0({ figures: ['people', 'rt', 'dusun', 'food'] }),
      'wrong-value',
      'wilayah',
      'figures'
    ],
    ['an unknown layer', with0({ layers: ['parks'] }), 'wrong-value', 'wilayah', 'layers.0'],
    ['a view upside down', with0({ bounds: [109.3, -7.3, 109.2, -7.4] }), 'wrong-value', 'wilayah', 'bounds'],
    ['no question', with0({ question: undefined }), 'missing-property', 'wilayah', 'question'],
    ['an id with a tag', with0({ id: '<b>x</b>' }), 'wrong-value', '#0', 'id'],
    [
      'one option to vote for',
      with0({ vote: 'options', options: [{ id: 'A' }] }),
      'missing-property',
      'wilayah',
      'options'
    ],
    [
      'a NIK in the notes',
      with0({ notes: { id: '3303060102030004' } }),
      'personal-identity-number',
      undefined,
      'slides.0.notes.id'
    ],
    [
      'two slides of one id',
      { ...ready, slides: [ready.slides[0], ready.slides[0]] },
      'id-used-twice',
      'wilayah',
      'id'
    ]
  ])('%s', (_, value, rule, feature, field) => {
    const { agenda: read, issues } = parseAgenda(value);
    expect(read).toBeUndefined();
    const found = issues.find((issue) => issue.rule === rule);
    expect(found, JSON.stringify(issues)).toMatchObject({ file: 'agenda.json', severity: 'error' });
    expect([found?.feature, found?.field]).toEqual([feature, field]);
    expect(found?.expected.id).not.toBe('');
    expect(JSON.stringify(issues)).not.toContain('3303060102030004');
  });

  test.each(['__proto__', 'constructor', 'prototype', 'toString'])(
    'a key %s is refused and pollutes nothing',
    (key) => {
      const text = JSON.stringify(ready).replace('"question"', `"${key}":{"polluted":true},"question"`);
      const { agenda: read, issues } = parseAgenda(JSON.parse(text));
      expect(read).toBeUndefined();
      expect(issues[0]).toMatchObject({ rule: 'unknown-property', feature: 'wilayah', field: key });
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    }
  );
});

describe('a village without an agenda', () => {
  const bare = {
    name: 'Batas Saja',
    layers: { boundary: { features: 1 } },
    figures: { survey: { toSurvey: 0, total: 1 } }
  } as unknown as VillageManifest;

  test('gets one of what it knows, and it is sound', () => {
    const made = defaultAgenda(bare);
    expect(made.slides.map(({ id }) => id)).toEqual(['wilayah', 'keputusan']);
    expect(parseAgenda(made).issues).toEqual([]);
  });

  test('gets more slides the more layers it has', () => {
    const richer = {
      ...bare,
      layers: { ...bare.layers, crafts: { features: 3 }, roads: { features: 3 }, zone: { features: 1 } },
      figures: { survey: { toSurvey: 3, total: 7 }, oneRound: {}, together: {} }
    } as unknown as VillageManifest;
    const made = defaultAgenda(richer);
    expect(made.slides.map(({ id }) => id)).toEqual([
      'wilayah',
      'kawasan',
      'crafts',
      'bertemu',
      'satu-putaran',
      'calon-lokasi',
      'survei-dulu',
      'keputusan'
    ]);
    expect(parseAgenda(made).issues).toEqual([]);
  });
});

describe('slides are edited', () => {
  const ids = (changed: Agenda): readonly string[] => changed.slides.map(({ id }) => id);

  test('a copy stands behind its slide with an id of its own', () => {
    const twice = duplicateSlide(duplicateSlide(agenda, 0), 0);
    expect(new Set(ids(twice)).size).toBe(agenda.slides.length + 2);
    expect(twice.slides[1]).toMatchObject({ question: agenda.slides[0]?.question });
    expect(parseAgenda(twice).issues).toEqual([]);
  });

  test('moving keeps the order of the others, and nothing moves out of the list', () => {
    expect(ids(moveSlide(agenda, 0, 1)).slice(0, 3)).toEqual(['kawasan', 'wilayah', 'kerajinan']);
    expect(moveSlide(agenda, 0, -1)).toBe(agenda);
    expect(moveSlide(agenda, 10, 11)).toBe(agenda);
  });

  test('the last slide stays', () => {
    const one = { ...agenda, slides: agenda.slides.slice(0, 1) };
    expect(deleteSlide(one, 0)).toBe(one);
    expect(ids(deleteSlide(agenda, 1))).not.toContain('kawasan');
  });
});
