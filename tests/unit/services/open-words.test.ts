import { describe, expect, test } from 'vitest';
import { createFormats } from '../../../src/lib/i18n/formats';
import { servicesMessages as english } from '../../../src/lib/i18n/services.en';
import { servicesMessages as t } from '../../../src/lib/i18n/services.id';
import { openWords, weekLines } from '../../../src/lib/ui/services/open-words';
import { formatQuestion, parseQuestion } from '../../../src/lib/pages/services/service-address';

const f = createFormats('id');
const office = [[[480, 900]], [[480, 900]], [[480, 900]], [[480, 900]], [[480, 660]], [], []] as const;
const say = (day: number, minute: number) => openWords(office, { day, minute }, t.open, t.days, f);

describe('open or not, in words', () => {
  test.each([
    [0, 500, 'open', 'Buka sampai 15.00'],
    [0, 300, 'closed', 'Tutup, buka pukul 08.00'],
    [0, 900, 'closed', 'Tutup, buka besok pukul 08.00'],
    [4, 700, 'closed', 'Tutup, buka Senin pukul 08.00'],
    [6, 700, 'closed', 'Tutup, buka besok pukul 08.00']
  ])('day %i, minute %i', (day, minute, state, text) => expect(say(day, minute)).toEqual({ state, text }));

  test('unknown hours are neither', () => {
    expect(openWords(undefined, { day: 0, minute: 600 }, t.open, t.days, f)).toEqual({
      state: 'unknown',
      text: 'Jam belum diketahui'
    });
  });

  test('days with the same hours stand together', () => {
    expect(weekLines(office, t, f)).toEqual([
      { days: 'Senin–Kamis', hours: '08.00–15.00' },
      { days: 'Jumat', hours: '08.00–11.00' },
      { days: 'Sabtu–Minggu', hours: 'tutup' }
    ]);
  });
});

test('English says as much as Indonesian', () => {
  const keys = (value: object): string[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? keys(inner).map((rest) => `${key}.${rest}`)
        : [key]
    );
  expect(keys(english)).toEqual(keys(t));
  expect(english.days).toHaveLength(7);
});

test('an address asks what was asked', () => {
  const question = { query: 'surat & “usaha” 50%', kind: 'health', from: 'rt-01-03', place: 'facility-x' };
  expect(parseQuestion(`?${formatQuestion(question)}`)).toEqual(question);
  expect(formatQuestion({ query: '' })).toBe('');
  expect(parseQuestion('?q=' + 'x'.repeat(999)).query).toHaveLength(120);
});
