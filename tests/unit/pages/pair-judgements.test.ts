import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ahp } from '../../../src/lib/analysis';
import {
  pairsOf,
  stepOf,
  timesOf,
  toJudgements,
  toPoints
} from '../../../src/lib/pages/integration/advanced/pair-judgements';

describe('judgements by pairs', () => {
  test.each([
    [-8, 9],
    [-2, 3],
    [0, 1],
    [2, 1 / 3],
    [8, 1 / 9]
  ])('step %i says %f times', (step, times) => {
    expect(timesOf(step)).toBe(times);
    expect(stepOf(times)).toBe(step);
  });

  test.each([
    [26 / 20, 0],
    [30 / 10, -2],
    [10 / 30, 2],
    [50, -8],
    [Infinity, -8],
    [0, 8],
    [NaN, 0]
  ])('a ratio of %f is step %i', (ratio, step) => {
    expect(stepOf(ratio)).toBe(step);
  });

  test('every pair is asked once, and the table answers itself', () => {
    expect(pairsOf(4)).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3]
    ]);
    const table = toJudgements(3, [-2, -4, 1]);
    expect(table).toEqual([
      [1, 3, 5],
      [1 / 3, 1, 1 / 2],
      [1 / 5, 2, 1]
    ]);
  });

  test("Saaty's drinks, entered as steps, give his weights and ratio", () => {
    // Coffee, wine, tea, beer, soda, milk, water: the upper triangle of the matrix, row by row.
    const said = [
      ...[9, 5, 2, 1, 1, 1 / 2],
      ...[1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
      ...[1 / 3, 1 / 4, 1 / 3, 1 / 9],
      ...[1 / 2, 1, 1 / 3],
      ...[2, 1 / 2],
      1 / 3
    ];
    const { weights, consistencyRatio } = ahp(toJudgements(7, said.map(stepOf)));
    const expected = [0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327];
    weights.forEach((weight, i) => expect(weight).toBeCloseTo(expected[i]!, 3));
    expect(consistencyRatio).toBeCloseTo(0.022, 3);
  });

  test('points keep the order and the slider, whatever is said', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 8 }).chain((n) =>
          fc.record({
            n: fc.constant(n),
            steps: fc.array(fc.integer({ min: -8, max: 8 }), {
              minLength: (n * (n - 1)) / 2,
              maxLength: (n * (n - 1)) / 2
            })
          })
        ),
        ({ n, steps }) => {
          const { weights } = ahp(toJudgements(n, steps));
          const points = toPoints(weights, 50);
          expect(points.every((value) => Number.isInteger(value) && value >= 1 && value <= 50)).toBe(true);
          points.forEach((a, i) =>
            points.forEach((b, j) => {
              if (weights[i]! > weights[j]!) expect(a).toBeGreaterThanOrEqual(b);
            })
          );
        }
      )
    );
  });

  test('points are hundredths while no slider is too short for them', () => {
    expect(toPoints([0.4, 0.35, 0.25], 50)).toEqual([40, 35, 25]);
    expect(toPoints([0.8, 0.15, 0.05], 50)).toEqual([50, 9, 3]);
  });
});
