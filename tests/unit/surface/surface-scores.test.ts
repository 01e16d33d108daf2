import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createScorer, scoreRange } from '../../../src/lib/map/surface/surface-scores';
import { surfaceData } from './surface-data';

/** One cell with these bytes. */
function score(bytes: readonly number[], weights: readonly number[], alpha: number, single?: number): number {
  const data = surfaceData(
    1,
    1,
    bytes.map((byte) => Uint8Array.of(byte))
  );
  return createScorer(data)({
    weights,
    alpha,
    range: [0, 1],
    ...(single === undefined ? {} : { single })
  })[0]!;
}

describe('createScorer', () => {
  // Worked by hand from the formula: sorted from the best, order weights (Σu)^α − (Σu)^α.
  test.each<[string, number[], number[], number, number]>([
    ['the weighted sum', [255, 0], [3, 1], 1, 0.75],
    ['careful: the worse value gets what the better one leaves', [255, 0], [1, 1], 2, 0.25],
    ['daring: the better value gets most', [255, 0], [1, 1], 0.5, Math.SQRT1_2],
    ['weights follow their values through the sorting', [0, 255], [3, 1], 2, 0.0625],
    ['three values', [51, 255, 102], [2, 1, 1], 2, 0.0625 + (0.25 - 0.0625) * 0.4 + 0.75 * 0.2],
    ['a criterion without weight says nothing', [255, 102, 0], [0, 1, 0], 3, 0.4],
    ['no weight at all', [255, 255], [0, 0], 2, 0],
    ['ties', [102, 102, 102], [1, 2, 5], 4, 0.4]
  ])('%s', (_, bytes, weights, alpha, expected) => {
    expect(score(bytes, weights, alpha)).toBeCloseTo(expected, 6);
  });

  test('a single criterion is shown as it is', () => {
    expect(score([10, 200], [1, 0], 3, 1)).toBeCloseTo(200 / 255, 6);
  });

  test('cells outside the village score nothing, excluded ones keep their score', () => {
    const data = surfaceData(3, 1, [Uint8Array.of(255, 255, 255)], { mask: Uint8Array.of(0, 1, 4) });
    for (const alpha of [1, 2]) {
      expect([...createScorer(data)({ weights: [1], alpha, range: [0, 1] })]).toEqual([1, 0, 1]);
    }
  });

  const cells = fc
    .integer({ min: 1, max: 8 })
    .chain((count) =>
      fc.tuple(
        fc.array(fc.integer({ min: 0, max: 255 }), { minLength: count, maxLength: count }),
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: count, maxLength: count })
      )
    );

  test('lies between the worst and the best, and falls as alpha rises', () => {
    fc.assert(
      fc.property(cells, ([bytes, weights]) => {
        const rising = [0.1, 0.5, 1, 1.0001, 2, 10].map((alpha) => score(bytes, weights, alpha));
        expect(Math.max(...rising)).toBeLessThanOrEqual(Math.max(...bytes) / 255 + 1e-6);
        expect(Math.min(...rising)).toBeGreaterThanOrEqual(Math.min(...bytes) / 255 - 1e-6);
        rising.slice(1).forEach((value, index) => expect(value).toBeLessThanOrEqual(rising[index]! + 1e-5));
      })
    );
  });

  test('only proportions of weights count, and their order does not', () => {
    fc.assert(
      fc.property(cells, fc.double({ min: 0.2, max: 5, noNaN: true }), ([bytes, weights], alpha) => {
        const once = score(bytes, weights, alpha);
        const scaled = weights.map((weight) => weight * 7);
        expect(score(bytes, scaled, alpha)).toBeCloseTo(once, 5);
        expect(score([...bytes].reverse(), [...weights].reverse(), alpha)).toBeCloseTo(once, 5);
      })
    );
  });

  test.each<[string, () => unknown]>([
    ['weights that miss a criterion', () => score([1, 2], [1], 1)],
    ['negative weights', () => score([1], [-1], 1)],
    ['NaN', () => score([1], [NaN], 1)],
    ['alpha 0', () => score([1], [1], 0)],
    ['a single that is not there', () => score([1], [1], 1, 1)],
    ['nine criteria', () => score(Array(9).fill(1), Array(9).fill(1), 1)],
    ['no criterion', () => score([], [], 1)],
    ['arrays that miss the grid', () => createScorer(surfaceData(2, 1, [Uint8Array.of(1)]))]
  ])('refuses %s', (_, call) => {
    expect(call).toThrow(RangeError);
  });
});

describe('scoreRange', () => {
  test('spans the village, excluded cells too, but not what lies outside', () => {
    const data = surfaceData(4, 1, [new Uint8Array(4)], { mask: Uint8Array.of(0, 1, 5, 0) });
    expect(scoreRange(data, Float32Array.of(0.5, 0, 0.25, 0.75))).toEqual([0.25, 0.75]);
  });
  test('is the whole scale where nothing differs', () => {
    expect(scoreRange(surfaceData(2, 1, [new Uint8Array(2)]), Float32Array.of(0.5, 0.5))).toEqual([0, 1]);
  });
});
