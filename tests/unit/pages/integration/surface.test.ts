import { describe, expect, test } from 'vitest';
import { owa, type CriterionId } from '../../../../src/lib/analysis';
import type { CriteriaResult } from '../../../../src/lib/data/analysis/analysis-calls';
import type { SurfaceData } from '../../../../src/lib/map/surface/surface';
import {
  createRangeFinder,
  sameCriteria,
  weighingNow
} from '../../../../src/lib/pages/integration/surface-of';
import { columnAt, swipedSurface } from '../../../../src/lib/pages/integration/swiped-surface';

const outside = 9;

/** Cells of two criteria; the first and the last lie outside the village. */
function known(count: number): CriteriaResult {
  const mask = Uint8Array.from({ length: count }, (_, i) => (i === 0 || i === count - 1 ? outside : 0));
  const ids: CriterionId[] = ['crafts', 'road'];
  const criteria = [
    Uint8Array.from({ length: count }, (_, i) => (i === 0 ? 255 : 60 + (i % 100))),
    Uint8Array.from({ length: count }, (_, i) => 120 + (i % 30))
  ];
  return { ids, criteria, mask, outside } as unknown as CriteriaResult;
}

describe('the range of the ramp', () => {
  test.each([
    ['few cells', 40],
    ['more than are weighed', 60_000]
  ])('of %s holds every score inside, in steps of five points, and no more', (_, count) => {
    const some = known(count);
    const range = createRangeFinder(some);
    for (const alpha of [0.25, 1, 4]) {
      const [low, high] = range({ weights: { crafts: 3, road: 1 }, alpha });
      const scores = [...owa(some.criteria, [3, 1], alpha)].slice(1, -1);
      expect(low).toBeLessThanOrEqual(Math.min(...scores));
      expect(high).toBeGreaterThanOrEqual(Math.max(...scores));
      expect(low + 0.05).toBeGreaterThan(Math.min(...scores));
      expect(high - 0.05).toBeLessThan(Math.max(...scores));
    }
  });

  test('where all is alike the whole ramp is used', () => {
    const some = { ...known(10), criteria: [new Uint8Array(10), new Uint8Array(10)] };
    expect(createRangeFinder(some)({ weights: { crafts: 1, road: 1 }, alpha: 1 })).toEqual([0, 1]);
  });
});

describe('the weighing of this moment', () => {
  const asked = { request: { settings: { weights: { crafts: 2, road: 1 }, alpha: 1 } }, result: known(50) };
  const range = createRangeFinder(asked.result);

  test('follows the hand while the criteria are those of the surface', () => {
    const now = weighingNow(asked, range, { weights: { crafts: 0, road: 5 }, risk: 5 });
    expect(now).toMatchObject({ weights: [0, 5], alpha: 0.5 });
    expect(now).not.toHaveProperty('single');
  });

  test('one criterion alone uses the whole ramp', () => {
    const now = weighingNow(asked, range, { weights: { crafts: 2, road: 1 }, risk: 0, eye: 'road' });
    expect(now).toMatchObject({ single: 1, range: [0, 1] });
  });

  test('keeps the question that made it when other criteria are asked', () => {
    const now = weighingNow(asked, range, { weights: { food: 5 }, risk: 10, eye: 'food' });
    expect(now).toMatchObject({ weights: [2, 1], alpha: 1 });
    expect(now).not.toHaveProperty('single');
  });

  test('criteria are the same whatever they weigh', () => {
    expect(sameCriteria({ crafts: 1, road: 0 }, { road: 9, crafts: 0 })).toBe(true);
    expect(sameCriteria({ crafts: 1 }, { crafts: 1, road: 0 })).toBe(false);
  });
});

describe('two surfaces that meet', () => {
  const [columns, rows] = [10, 3];
  const surface = (value: number, criteria = 2): SurfaceData => ({
    grid: { originLng: 109, originLat: -7, cellMeters: 5, columns, rows } as SurfaceData['grid'],
    lattice: { columns: 2, rows: 2, positions: Float64Array.of(109, -7, 110, -7, 109, -8, 110, -8) },
    criteria: Array.from({ length: criteria }, () => new Uint8Array(columns * rows).fill(value)),
    mask: new Uint8Array(columns * rows).fill(value),
    outside
  });

  test.each([
    [108, 0],
    [109, 0],
    [109.3, 3],
    [109.98, 10],
    [120, 10]
  ])('at %f° the west has %i of ten columns', (lng, column) => {
    expect(columnAt(surface(1), lng)).toBe(column);
    const { criteria, mask } = swipedSurface(surface(1), surface(2), lng);
    const row = [...new Uint8Array(column).fill(1), ...new Uint8Array(columns - column).fill(2)];
    for (const cells of [...criteria, mask]) expect([...cells]).toEqual([...row, ...row, ...row]);
  });

  test('leave the two they are made of as they are', () => {
    const [west, east] = [surface(1), surface(2)];
    swipedSurface(west, east, 109.5);
    expect(new Set([...west.mask, ...west.criteria[0]!])).toEqual(new Set([1]));
    expect(new Set([...east.mask, ...east.criteria[0]!])).toEqual(new Set([2]));
  });

  test('do not meet when they are not about the same', () => {
    const east = surface(2);
    expect(swipedSurface(surface(1, 3), east, 109.5)).toBe(east);
  });
});
