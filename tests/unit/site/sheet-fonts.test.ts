import { readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTables, tableOf, writeTables } from '../../../scripts/fonts/font-tables';
import { joinFonts } from '../../../scripts/fonts/join-fonts';
import { readCodes, writeCodes } from '../../../scripts/fonts/letter-codes';

describe.each(['sheet-500', 'sheet-700'])('the font %s', (name) => {
  const path = `static/fonts/${name}.ttf`;
  const font = readFileSync(path);
  const codes = readCodes(tableOf(readTables(font), 'cmap'));

  test('has all of Latin-1 and Latin Extended-A, punctuation, arrows and comparisons', () => {
    const ranges = [
      [0x20, 0x7e],
      [0xa0, 0xff],
      [0x100, 0x17f]
    ] as const;
    const wanted = ranges.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i)
    );
    const missing = [...wanted, ...Array.from('–—‘’‚“”„…•†′″€™−→←↑↓≈≥≤×·ḍṭḥṣẓ', (one) => one.charCodeAt(0))]
      .filter((code) => !codes.has(code))
      .map((code) => code.toString(16));
    // The soft hyphen is never seen; ŉ and ſ are written ’n and s.
    expect(missing).toEqual(['ad', '149', '17f']);
  });

  test('is small', () => {
    expect(statSync(path).size).toBeLessThan(33_000);
  });

  test('is the same when written again from its tables', () => {
    expect(writeTables(readTables(font)).equals(font)).toBe(true);
    expect(readCodes(writeCodes(codes))).toEqual(new Map([...codes].sort(([a], [b]) => a - b)));
  });

  test('joined with itself has no glyph twice; a letter may be composed of others', () => {
    const again = joinFonts(font, font, {
      '⇄': [
        { of: '→', up: 150 },
        { of: '←', up: -150 }
      ]
    });
    const count = (one: Buffer): number => tableOf(readTables(one), 'maxp').readUInt16BE(4);
    expect(count(again)).toBe(count(font) + 1);
    expect(readCodes(tableOf(readTables(again), 'cmap')).get(0x21c4)).toBe(count(font));
    expect(() => joinFonts(font, font, { x: [{ of: 'ꦏ' }] })).toThrow('ꦏ');
  });
});
