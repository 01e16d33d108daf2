import { describe, expect, test } from 'vitest';
import {
  applyScenario,
  compareScenarios,
  createPlane,
  type Scenario,
  type ScenarioEdit
} from '../../../../src/lib/analysis';
import { createFormats } from '../../../../src/lib/i18n/formats';
import { integrationMessages as t } from '../../../../src/lib/i18n/integration.id';
import { messages } from '../../../../src/lib/i18n/messages.id';
import { toChangeCell } from '../../../../src/lib/pages/integration/change-cell';
import { editWords, pathMeters } from '../../../../src/lib/pages/integration/edit-words';
import { missingLayers } from '../../../../src/lib/pages/integration/missing-layers';
import {
  readScenarioFile,
  scenarioFileName,
  toScenarioFile
} from '../../../../src/lib/pages/integration/scenario-file';
import { editPins, scenarioLines } from '../../../../src/lib/pages/integration/scenario-marks';
import {
  changeSentences,
  keyFigures,
  minutesRows,
  peopleRows,
  roundRows
} from '../../../../src/lib/pages/integration/scenario-rows';
import type { Position } from '../../../../src/lib/village/types';
import { streetVillage } from '../../data/analysis/street-village';

const words = { lang: 'id', f: createFormats('id'), t } as const;
const close = (id: string): ScenarioEdit => ({ kind: 'close-facility', id });
const today: Position = [109.33, -7.4];
const there: Position = [109.34, -7.41];

describe('a figure before and after', () => {
  const text = (value: number): string => value.toFixed(0);
  test.each<[string, number, number, 'less' | 'more', -1 | 0 | 1]>([
    ['fewer minutes are better', 20, 10, 'less', 1],
    ['more minutes are worse', 10, 20, 'less', -1],
    ['more people are better', 10, 20, 'more', 1],
    ['what looks the same has not changed', 10.1, 10.2, 'less', 0]
  ])('%s', (_, before, after, wanted, better) => {
    expect(toChangeCell({ before, after }, text, wanted)).toEqual({
      before: text(before),
      after: text(after),
      better
    });
  });
});

describe('what a comparison shows', () => {
  const input = streetVillage();
  const second: ScenarioEdit = {
    ...{ kind: 'add-facility', id: 'usulan-1', facility: 'market' },
    // On the street of the east.
    at: createPlane(input.plane).toLngLat([1000, 600])
  };
  const compared = (from: ScenarioEdit[], to: ScenarioEdit[]) =>
    compareScenarios(applyScenario(input, from), applyScenario(input, to), { cellMeters: 10 });

  test('the bar: one round, reach, and the dusun; all unchanged against itself', () => {
    const figures = keyFigures(compared([], []), words);
    expect(figures.map(({ name }) => name)).toEqual(['Satu putaran', 'Dalam 10 menit', 'west', 'east']);
    expect(figures.map(({ cell }) => cell.better)).toEqual([0, 0, 0, 0]);
  });

  test('a village without a market: no round, said in words and as a dash, never as a number', () => {
    const lost = compared([], [close('market')]);
    expect(roundRows(lost, words)[0]!.cells[0]).toMatchObject({ after: '–' });
    expect(changeSentences(lost, words)).toContain(t.scenario.without('40'));
    expect(JSON.stringify([keyFigures(lost, words), changeSentences(lost, words)])).not.toMatch(
      /NaN|Infinity|∞/
    );
  });

  test('tables have a row for all and one a dusun, a cell for each kind', () => {
    const change = compared([], [second]);
    for (const rows of [minutesRows(change, words), peopleRows(change, words)]) {
      expect(rows.map(({ name }) => name)).toEqual([t.point.whole, 'west', 'east']);
      expect(rows.every(({ cells }) => cells.length === 5)).toBe(true);
    }
    // The second market, not the office, changes minutes; people are whole numbers.
    const [government, marketCell] = minutesRows(change, words)[0]!.cells;
    expect(government!.better).toBe(0);
    expect(marketCell!.better).toBe(1);
  });
});

describe('changes in words and on the map', () => {
  const edits: ScenarioEdit[] = [
    { kind: 'add-facility', id: 'usulan-1', facility: 'health', at: there },
    { kind: 'move-facility', id: 'pasar', at: there },
    close('kantor'),
    { kind: 'add-path', id: 'jalan-1', line: [today, there] },
    { kind: 'change-use', id: 'land-1', to: 'yard' }
  ];
  const name = (id: string): string | undefined => (id === 'pasar' ? 'Pasar Desa' : undefined);

  test('names what is changed; an id where nobody knows a name', () => {
    expect(edits.map((edit) => editWords(edit, name, messages, words))).toEqual([
      'Tambah: Layanan kesehatan',
      'Pindah: Pasar Desa',
      'Tutup: kantor',
      expect.stringMatching(/^Jalan baru, 1,6\skm$/) as string,
      expect.stringMatching(/^Lahan menjadi \p{Ll}/u) as string
    ]);
  });

  test('a degree of latitude is 111 km, one of longitude less', () => {
    expect(pathMeters([[109, 0], [109, 1]])).toBeCloseTo(111_195, 0); // prettier-ignore
    expect(pathMeters([[109, 60], [110, 60]])).toBeCloseTo(111_195 / 2, 0); // prettier-ignore
    expect(pathMeters([today])).toBe(0);
  });

  test('what comes can be moved, what goes is crossed where it stood', () => {
    const label = { edit: ({ id }: ScenarioEdit) => id, gone: (id: string) => `no ${id}` };
    const pins = editPins(edits, label, (id) => (id === 'usulan-1' ? undefined : today));
    expect(pins.map(({ id, look, at, movable = false }) => [id, look, at, movable])).toEqual([
      ['edit-usulan-1', 'proposal', there, true],
      ['gone-pasar', 'closed', today, false],
      ['edit-pasar', 'proposal', there, true],
      ['gone-kantor', 'closed', today, false]
    ]);
    // A facility the village no longer has leaves no cross anywhere.
    expect(editPins([close('kantor')], label, () => undefined)).toEqual([]);
  });

  test('new paths and the edge between two surfaces are lines', () => {
    const looks = (swipe?: number) =>
      scenarioLines(edits, swipe, [109, -8, 110, -7]).map(({ properties }) => properties?.['look'] as string);
    expect(looks()).toEqual(['route']);
    expect(looks(109.5)).toEqual(['route', 'cut']);
  });
});

describe('a scenario as a file', () => {
  const scenario: Scenario = {
    ...{ name: 'Skenario A', code: '33.03.06.2015', version: 'v1' },
    edits: [{ kind: 'add-facility', id: 'usulan-1', facility: 'market', name: 'Pasar Baru', at: there }]
  };

  test('comes back as it went out', () => {
    expect(readScenarioFile(toScenarioFile(scenario), scenario.code)).toEqual({ scenario });
    expect(scenarioFileName(scenario)).toBe('padu-33.03.06.2015-skenario-a.json');
  });

  test.each<[string, string, object]>([
    ['no JSON', '<html>', { wrong: 'unreadable' }],
    ['something else', '{"type":"FeatureCollection"}', { wrong: 'unreadable' }],
    [
      'an id that would not fit an address',
      toScenarioFile({ ...scenario, edits: [close('a b')] }),
      { wrong: 'unreadable' }
    ],
    [
      'another village',
      toScenarioFile({ ...scenario, code: '99.99.99.2001' }),
      { wrong: 'other-village', code: '99.99.99.2001' }
    ]
  ])('%s is refused with the reason', (_, text, refused) => {
    expect(readScenarioFile(text, scenario.code)).toEqual(refused);
  });
});

describe('layers a village lacks', () => {
  const some = { features: 3 } as never;
  test.each<[string, Parameters<typeof missingLayers>[0]['layers'], string, string]>([
    ['all are there', { roads: some, facilities: some, crafts: some, rt: some, land: some }, '', ''],
    ['a boundary alone', {}, 'roads facilities places', 'rt land'],
    ['no livelihoods', { roads: some, facilities: some, rt: some, land: some }, '', 'places'],
    ['no facilities', { roads: some, food: some, rt: some, land: some }, '', 'facilities'],
    ['no people, no land', { roads: some, facilities: some, food: some }, '', 'rt land']
  ])('%s', (_, layers, required, optional) => {
    const missing = missingLayers({ layers });
    expect(missing.required.join(' ')).toBe(required);
    expect(missing.optional.join(' ')).toBe(optional);
  });
});
