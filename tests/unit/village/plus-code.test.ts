import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plusCode, positionOfPlusCode } from '../../../src/lib/village/plus-code';

// From test_data/encoding.csv of google/open-location-code.
test.each([
  [20.3700625, 2.7821875, '7FG49QCJ+2V'],
  [47.0000625, 8.0000625, '8FVC2222+22'],
  [-41.2730625, 174.7859375, '4VCPPQGP+Q9']
])('%d, %d is %s', (lat, lng, code) => {
  expect(plusCode([lng, lat])).toBe(code);
});

test('a code names a box of 1/8000 of a degree around its place', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -179.9, max: 179.9, noNaN: true }),
      fc.double({ min: -89.9, max: 89.9, noNaN: true }),
      (lng, lat) => {
        const [eastLng = NaN, northLat = NaN] = positionOfPlusCode(plusCode([lng, lat])) ?? [];
        expect(Math.abs(eastLng - lng)).toBeLessThanOrEqual(1 / 16000 + 1e-9);
        expect(Math.abs(northLat - lat)).toBeLessThanOrEqual(1 / 16000 + 1e-9);
      }
    )
  );
});

test.each(['', 'Klapasawit', '8VP+6W', '6P4FH8VP'])('%j is no full code', (code) => {
  expect(positionOfPlusCode(code)).toBeUndefined();
});
