import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines, splitPolygons } from '../../../scripts/village/split-at-outline';
import { insidePolygons, lineMeters, polygonsArea } from '../../../src/lib/analysis';

/** A C: its middle is outside, as the village's is. */
const letterC = [[Float64Array.of(0, 0, 100, 0, 100, 30, 30, 30, 30, 70, 100, 70, 100, 100, 0, 100, 0, 0)]];
const sum = (lines: readonly Float64Array[]): number => lines.reduce((total, line) => total + lineMeters(line), 0);

describe('splitLines', () => {
  it('cuts a road that leaves the village and comes back', () => {
    const { inside, outside } = splitLines([Float64Array.of(60, -20, 60, 120)], letterC);
    expect(inside.map((line) => [...line])).toEqual([[60, 0, 60, 30], [60, 70, 60, 100]]);
    expect(outside.map((line) => [...line])).toEqual([[60, -20, 60, 0], [60, 30, 60, 70], [60, 100, 60, 120]]);
  });

  it('keeps a road whole that stays on one side', () => {
    const road = Float64Array.of(10, 10, 10, 50, 15, 90);
    expect(splitLines([road], letterC)).toEqual({ inside: [road], outside: [] });
  });

  it('loses no length and puts every piece on its side', () => {
    // Never on an edge of the letter, where both sides are right.
    const coordinate = fc.integer({ min: -3000, max: 13000 }).map((value) => value / 100 + 0.0031);
    const road = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(road, (points) => {
        const line = Float64Array.from(points.flat());
        const { inside, outside } = splitLines([line], letterC);
        expect(sum(inside) + sum(outside)).toBeCloseTo(lineMeters(line), 5);
        for (const [pieces, side] of [[inside, true], [outside, false]] as const) {
          for (const piece of pieces) {
            for (let i = 0; i + 3 < piece.length; i += 2) {
              const [x, y] = [(piece[i]! + piece[i + 2]!) / 2, (piece[i + 1]! + piece[i + 3]!) / 2];
              const length = Math.hypot(piece[i + 2]! - piece[i]!, piece[i + 3]! - piece[i + 1]!);
              if (length > 1e-6) expect(insidePolygons(letterC, x, y)).toBe(side);
            }
          }
        }
      })
    );
  });
});

describe('splitPolygons', () => {
  it('shares an area between both sides', () => {
    const pond = [[Float64Array.of(20, 20, 80, 20, 80, 50, 20, 50, 20, 20)]];
    const { inside, outside } = splitPolygons(pond, letterC);
    expect(polygonsArea(inside)).toBeCloseTo(60 * 10 + 10 * 20, 6);
    expect(polygonsArea(outside)).toBeCloseTo(50 * 20, 6);
  });
});
