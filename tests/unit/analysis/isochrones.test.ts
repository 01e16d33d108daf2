import { booleanValid, kinks, polygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import {
  cellCentre,
  cellCount,
  contoursBelow,
  createGrid,
  isochrones,
  ringsArea,
  type Grid
} from '../../../src/lib/analysis/index';

const grid = createGrid({ plane: [109.33, -7.4], bounds: [-300, -300, 300, 300], cellMeters: 5 });
const distances = (from: Grid, x0: number, y0: number) =>
  Float64Array.from({ length: cellCount(from) }, (_, cell) => {
    const [x, y] = cellCentre(from, cell);
    return Math.hypot(x - x0, y - y0);
  });
/** One metre a minute. */
const seconds = (from: Grid, x0: number, y0: number) => distances(from, x0, y0).map((meters) => meters * 60);

describe('isochrones', () => {
  test.each([40, 100, 250])('a circle of %d m has the area of a circle', (radius) => {
    const [circle] = isochrones(grid, seconds(grid, 3, -7), [radius]);
    const relative = (circle!.hectares * 10_000) / (Math.PI * radius ** 2);
    // Chords of about a cell: the error falls with the square of cells per radius.
    expect(Math.abs(relative - 1)).toBeLessThan((5 / radius) ** 2 / 4);
  });

  test('they are valid and stand where they should', () => {
    const [circle] = isochrones(grid, seconds(grid, 0, 0), [100]);
    expect(circle!.polygon.coordinates).toHaveLength(1);
    const shape = polygon(circle!.polygon.coordinates[0]!);
    expect(booleanValid(shape)).toBe(true);
    expect(kinks(shape).features).toEqual([]);
    const lngs = circle!.polygon.coordinates[0]![0]!.map((point) => point[0]!);
    // One degree of longitude at 7.4° south is 110.4 km: 6378137·cos φ / √(1 − e²·sin² φ) · π/180.
    expect(Math.max(...lngs) - 109.33).toBeCloseTo(100 / 110_399, 5);
  });

  test('a hole stays a hole', () => {
    const values = distances(grid, 0, 0).map((distance) => Math.abs(distance - 100));
    const [ring] = contoursBelow(grid, values, [40]);
    expect(ring).toHaveLength(1);
    expect(ring![0]).toHaveLength(2);
    expect(ringsArea(ring!) / (Math.PI * (140 ** 2 - 60 ** 2))).toBeCloseTo(1, 2);
  });

  test.each([
    ['nothing reached', new Float64Array(cellCount(grid)).fill(Infinity), 0],
    ['NaN everywhere', new Float64Array(cellCount(grid)).fill(NaN), 0],
    ['everything within', new Float64Array(cellCount(grid)), 36]
  ])('%s', (_, values, hectares) => {
    const [answer] = isochrones(grid, values, [5]);
    expect(answer!.hectares).toBeCloseTo(hectares, 1);
    expect(answer!.polygon.type).toBe('MultiPolygon');
  });

  test('refuses what does not fit', () => {
    expect(() => isochrones(grid, new Float64Array(3), [5])).toThrow(
      expect.objectContaining({ kind: 'size-mismatch' })
    );
    expect(() => isochrones(grid, new Float64Array(cellCount(grid)), [NaN])).toThrow(
      expect.objectContaining({ kind: 'not-a-number' })
    );
  });
});
