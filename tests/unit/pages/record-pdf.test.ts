import { readFileSync } from 'node:fs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { describe, expect, test } from 'vitest';
import { createFormats } from '../../../src/lib/i18n/formats';
import { meetingMessages as t } from '../../../src/lib/i18n/meeting.id';
import { messages as m } from '../../../src/lib/i18n/messages.id';
import { writeRecord } from '../../../src/lib/pages/meeting/record-pdf';
import { rowHeight } from '../../../src/lib/pages/meeting/record-sheet';
import { writableText } from '../../../src/lib/pages/meeting/record-text';
import type { VillageManifest } from '../../../src/lib/village/built';
import {
  emptyOutcome,
  newMeeting,
  type MeetingDetails,
  type SlideOutcome
} from '../../../src/lib/village/meeting';
import type { MeetingRecord } from '../../../src/lib/village/meeting-record';

const bytesOf = (name: string): ArrayBuffer =>
  new Uint8Array(readFileSync(`static/fonts/${name}.ttf`)).buffer;
const fonts = { regular: bytesOf('sheet-500'), bold: bytesOf('sheet-700') };
const manifest = {
  kind: 'desa',
  kecamatan: { name: 'Kalimanah' },
  kabupaten: { name: 'Purbalingga' },
  provinsi: { name: 'Jawa Tengah' }
} as unknown as VillageManifest;

interface Written {
  readonly details?: Partial<MeetingDetails>;
  readonly outcome?: Partial<SlideOutcome>;
  readonly question?: string;
  /** How many slides of this question. */
  readonly slides?: number;
  readonly pictures?: readonly string[];
}

/** A record of one slide, or of some that ask the same. */
function recordOf({
  details = {},
  outcome = {},
  question = 'Sudah benar?',
  slides = 1
}: Written): MeetingRecord {
  const slide = { id: 'satu', question: { id: question }, layers: ['dusun'] } as const;
  const more = Array.from({ length: slides - 1 }, (_, index) => ({ ...slide, id: `lagi-${String(index)}` }));
  const fresh = newMeeting(
    '33.03.06.2015',
    { schema: 1, title: { id: 'A' }, slides: [slide, ...more] },
    'x',
    ''
  );
  return {
    format: 'padu-berita-acara',
    schema: 1,
    villageName: 'Klapasawit',
    dataVersion: 'abc123',
    sketchShare: 0.99,
    settings: { walkKmh: 4.5, language: 'id' },
    meeting: {
      ...fresh,
      details: { ...fresh.details, ...details },
      outcomes: { satu: { ...emptyOutcome, ...outcome } }
    },
    slides: {},
    proposals: []
  };
}

/** The pages of a record as another program reads them: one string a line of text. */
async function pagesOf(written: Written): Promise<readonly (readonly TextItem[])[]> {
  const words = { lang: 'id', t, f: createFormats('id'), m } as const;
  const pdf = writeRecord(recordOf(written), written.pictures ?? [], manifest, words, fonts);
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const data = new Uint8Array(await pdf.arrayBuffer());
  const document = await pdfjs.getDocument({ data, verbosity: 0 }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      return items.filter((item): item is TextItem => 'str' in item && item.str.trim() !== '');
    })
  );
}

const textOf = async (written: Written): Promise<string> =>
  (await pagesOf(written))
    .flat()
    .map(({ str }) => str)
    .join(' ')
    .normalize('NFC');

describe('the record as a PDF', () => {
  test.each([
    'Pak Wójcik → Desa Sidakangen',
    'luas ≤ 150 ha, truk ≥ 3 ton, ≈ 2 × 3 m · “selesai” – 5 °C ± 1 …',
    'gêdhé-gêdhéné, lěmah, ṭukul, ḍawuh, Şükrü, Œuvre, 5 € ™'
  ])('%s stands in it letter for letter', async (decision) => {
    const text = await textOf({ outcome: { decision } });
    expect(text).toContain(decision);
    expect(text).not.toContain('[U+');
    expect(text).not.toContain(t.pdf.coded);
  });

  test('in every place where people write', async () => {
    const written = (name: string): string => `${name} →ő`;
    const text = await textOf({
      question: written('tanya'),
      details: {
        number: written('nomor'),
        place: written('tempat'),
        leader: written('pemimpin'),
        noteTaker: written('notulis')
      },
      outcome: {
        decision: written('putusan'),
        dissent: written('keberatan'),
        followUps: [{ what: written('apa'), role: written('siapa'), due: '' }]
      }
    });
    for (const name of ['tanya', 'nomor', 'tempat', 'pemimpin', 'notulis', 'putusan', 'keberatan', 'apa'])
      expect(text).toContain(written(name));
    // Once in the details, once under the line to sign on.
    expect(text.split(written('notulis'))).toHaveLength(3);
  });

  test('a letter the fonts lack stands as its code, the rest of its line too, and a note says so', async () => {
    const text = await textOf({ outcome: { decision: 'Nama lama ꦏꦭ 👍, disepakati' } });
    expect(text).toContain('Nama lama [U+A98F][U+A9AD] [U+1F44D], disepakati');
    expect(text).toContain(t.pdf.coded);
  });

  test('a decision longer than a page goes on without a gap, and no line leaves the paper', async () => {
    const decision = Array.from({ length: 400 }, (_, index) => `kata${String(index)}`).join(' ');
    const pages = await pagesOf({ outcome: { decision } });
    const words = pages.flat().flatMap(({ str }) => str.match(/kata\d+/g) ?? []);
    expect(words).toHaveLength(400);
    const heights =
      pages[1]?.filter(({ str }) => str.includes('kata')).map(({ transform }) => transform[5] as number) ??
      [];
    const next = pages[1]?.find(({ str }) => str === t.pdf.data)?.transform[5] as number;
    expect(Math.max(...heights)).toBeGreaterThan(770);
    // What follows stands under it, on the same page.
    expect(Math.min(...heights) - next).toBeGreaterThan(0);
    expect(Math.min(...heights) - next).toBeLessThan(60);
    const millimetre = 72 / 25.4;
    for (const { transform, width, str } of pages.flat())
      expect((transform[4] as number) + width, str).toBeLessThanOrEqual(190.5 * millimetre);
  });

  test.each([7, 14, 21])('a question of %i words stands on the page of its picture', async (words) => {
    // The head of a JPEG of 96 × 64 pixels: more is not read where it is only placed.
    const head = 'ffd8ffe000104a46494600010100000100010000ffc0001108004000600301110002110003110000ffd9';
    const picture = `data:image/jpeg;base64,${Buffer.from(head, 'hex').toString('base64')}`;
    const question = Array.from({ length: words }, () => 'pertanyaan').join(' ');
    const pages = await pagesOf({ question, slides: 9, pictures: Array.from({ length: 9 }, () => picture) });
    const shares = pages.map((items) => [
      items.filter(({ str }) => /^\d+\. pertanyaan/.test(str)).length,
      items.filter(({ str }) => str.startsWith(t.agenda.layers)).length
    ]);
    expect(shares.reduce((sum, [questions = 0]) => sum + questions, 0)).toBe(9);
    for (const [questions, pictures] of shares) expect(pictures).toBe(questions);
  });

  test.each([
    [20, 2],
    [88, 4],
    [300, 11]
  ])('a sheet for %i people: %i pages in all', async (invited, pages) => {
    const written = await pagesOf({ details: { invited: { women: invited, men: 0 } } });
    expect(written).toHaveLength(pages);
    const rows = written.flat().filter(({ str }) => /^\d+$/.test(str));
    expect(rows).toHaveLength(invited);
  });
});

test('rows are lower only where that saves a page', () => {
  expect(rowHeight(20, 226, 248, 8.4, 7.6)).toBe(8.4);
  const squeezed = rowHeight(88, 226, 248, 8.4, 7.6);
  expect(squeezed).toBeLessThan(8.4);
  expect(squeezed).toBeGreaterThan(7.6);
  expect(rowHeight(110, 226, 248, 8.4, 7.6)).toBe(8.4);
});

describe('text of letters a font knows', () => {
  const ascii = (code: number): boolean => code >= 0x20 && code < 0x7f;
  test.each([
    ['e\u0301', 'é', '\u00e9'],
    ['ﬁle, ＰＤＦ, ſ', 'file, PDF, s', ''],
    ['a\u2011b\u2003c\td', 'a-b c d', ''],
    ['satu\r\ndua\u2028tiga', 'satu\ndua\ntiga', ''],
    ['\u202aRT\u00ad 03\u202c\u200b\ufeff', 'RT 03', ''],
    ['a\u0000b\ud83d', 'a[U+0000]b[U+D83D]', ''],
    ['\uf0b7 satu', '• satu', '•']
  ])('%j is written %j', (text, written, known) => {
    const knows = (code: number): boolean => ascii(code) || known.includes(String.fromCharCode(code));
    expect(writableText(text, knows)).toEqual({ text: written, coded: written.includes('[U+') });
  });
});
