import { describe, expect, test } from 'vitest';
import {
  cellAt,
  cellCentre,
  cellCount,
  createGrid,
  familyMinutes,
  familyMask,
  familiesOf,
  together,
  togetherAreas,
  type FamilyPlaceInput
} from '../../../src/lib/analysis/index';

const grid = createGrid({ plane: [109.33, -7.4], bounds: [0, 0, 400, 300], cellMeters: 5 });
const outline = [[Float64Array.of(20, 20, 380, 20, 380, 280, 20, 280, 20, 20)]];
const minutesFrom = (x0: number, y0: number) =>
  Float64Array.from({ length: cellCount(grid) }, (_, cell) => {
    const [x, y] = cellCentre(grid, cell);
    return Math.hypot(x - x0, y - y0) / 20;
  });
const minutes = { crafts: minutesFrom(150, 150), farming: minutesFrom(250, 150), food: minutesFrom(10, 150) };

describe('together', () => {
  test('marks each family within the time, in its own bit', () => {
    const mask = together(grid, minutes, 5);
    expect(mask[cellAt(grid, 200, 150)]).toBe(familyMask(['crafts', 'farming']));
    expect(mask[cellAt(grid, 100, 150)]).toBe(familyMask(['crafts', 'food']));
    expect(mask[cellAt(grid, 395, 295)]).toBe(0);
    expect(familiesOf(0b1001)).toEqual(['crafts', 'food']);
  });

  test('NaN and unreached are never within', () => {
    const none = new Float64Array(cellCount(grid)).fill(NaN);
    expect(together(grid, { crafts: none, food: none.map(() => Infinity) }, 1e9).some(Boolean)).toBe(false);
    expect(() => together(grid, { crafts: [1] }, 5)).toThrow(
      expect.objectContaining({ kind: 'size-mismatch' })
    );
  });

  test('the areas stay in the outline, do not overlap, and add up to what each family reaches', () => {
    const areas = togetherAreas(grid, minutes, 5, outline);
    expect(areas.map(({ mask }) => mask)).toEqual([1, 2, 3, 8, 9]);
    const reached = (bit: number) =>
      areas.filter(({ mask }) => mask & bit).reduce((sum, { hectares }) => sum + hectares, 0);
    expect(reached(1)).toBeCloseTo((Math.PI * 100 ** 2) / 10_000, 2);
    expect(reached(2)).toBeCloseTo((Math.PI * 100 ** 2) / 10_000, 2);
    // Two circles of radius 100, 100 apart: the lens 2r²·acos(d/2r) − d/2·√(4r² − d²).
    const lens = 2 * 100 ** 2 * Math.acos(0.5) - 50 * Math.sqrt(4 * 100 ** 2 - 100 ** 2);
    expect(areas.find(({ mask }) => mask === 3)!.hectares).toBeCloseTo(lens / 10_000, 2);
    // A circle at x = 10 cut by the outline at x = 20.
    const cut = 100 ** 2 * Math.acos(0.1) - 10 * Math.sqrt(100 ** 2 - 10 ** 2);
    expect(reached(8)).toBeCloseTo(cut / 10_000, 2);
  });

  test('nothing reached, or no outline, is no area', () => {
    expect(togetherAreas(grid, {}, 5, outline)).toEqual([]);
    expect(togetherAreas(grid, minutes, 5, [])).toEqual([]);
  });
});

describe('familyMinutes', () => {
  const place = (id: string, more: Partial<FamilyPlaceInput>): FamilyPlaceInput => ({
    id,
    source: 'test',
    family: 'farming',
    kind: 'group',
    x: 100,
    y: 100,
    polygons: [],
    ...more
  });
  const friction = new Float64Array(cellCount(grid)).fill(1);

  test('walks from points and from whole areas, but not from paddies and groves', () => {
    const area = [[Float64Array.of(200, 200, 300, 200, 300, 300, 200, 300, 200, 200)]];
    const found = familyMinutes(grid, friction, {
      places: [
        place('a', { x: 100.1, y: 100.1 }),
        place('b', { kind: 'paddy', polygons: area }),
        place('c', { family: 'crafts', kind: 'grove', polygons: area }),
        place('d', { family: 'plantation', kind: 'coconut', x: 250, y: 250, polygons: area })
      ]
    });
    expect(Object.keys(found)).toEqual(['farming', 'plantation']);
    expect(found.farming![cellAt(grid, 160.1, 100.1)]).toBeCloseTo(1, 9);
    expect(found.farming![cellAt(grid, 250, 250)]).toBeGreaterThan(3);
    expect(found.plantation![cellAt(grid, 201, 299)]).toBe(0);
  });
});
