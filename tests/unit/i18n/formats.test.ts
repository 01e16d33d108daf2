import { describe, expect, test } from 'vitest';
import { createFormats } from '../../../src/lib/i18n/formats';
import { textIn } from '../../../src/lib/i18n/text-in';

const id = createFormats('id');
const en = createFormats('en');

describe('formats', () => {
  test.each([
    [id.fixed(149.124, 3), '149,124'],
    [en.fixed(149.124, 3), '149.124'],
    [id.number(5190), '5.190'],
    [en.number(5190), '5,190'],
    [id.percent(0.653), '65,3\u00a0%'],
    [en.percent(0.653), '65.3%'],
    [id.signedPercent(0.01969), '+1,97\u00a0%'],
    [id.signedPercent(-0.01969), '−1,97\u00a0%'],
    [id.minutes(0.2), '1'],
    [id.minutes(6.6), '7'],
    [id.meters(340), '340\u00a0m'],
    [id.meters(1234), '1,2\u00a0km'],
    [id.bytes(72449), '72\u00a0kB'],
    [en.bytes(1_250_000), '1.3\u00a0MB'],
    [id.date('2026'), '2026'],
    [id.date('2026-11'), 'November 2026'],
    [id.date('2026-08-17'), '17 Agustus 2026'],
    [en.date('2026-08-17'), '17 August 2026'],
    [id.date('tahun lalu'), 'tahun lalu'],
    [id.clock(690), '11.30'],
    [en.clock(690), '11:30'],
    [id.clock(1500), '01.00']
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });

  test('English falls back to Indonesian where a package has none', () => {
    expect(textIn({ id: 'kali', en: 'river' }, 'en')).toBe('river');
    expect(textIn({ id: 'kali' }, 'en')).toBe('kali');
    expect(textIn(undefined, 'en')).toBe('');
  });
});
