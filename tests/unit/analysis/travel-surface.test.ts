import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  burnLine,
  cellAt,
  cellCount,
  createGrid,
  frictionSurface,
  toblerKmh,
  travelSurface
} from '../../../src/lib/analysis/index';
import { road } from './street-grid';

const plane = [0, 0] as const;
const gridOf = (columns: number, rows: number, cellMeters = 1) =>
  createGrid({ plane, bounds: [0, 0, columns * cellMeters, rows * cellMeters], cellMeters });

describe('travelSurface', () => {
  test('GRASS r.cost on a 3×3 of 1 to 9 from the top-left cell', () => {
    const costs = travelSurface(gridOf(3, 3), Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9), [0], {
      neighbours: 8
    });
    const grass = [0, 1.5, 4, 2.5, 4.242641, 7.156854, 8, 10.742641, 14.142136];
    costs.forEach((cost, i) => expect(cost).toBeCloseTo(grass[i]!, 6));
  });

  test('sixteen neighbours walk nearly as the crow flies', () => {
    const grid = gridOf(101, 101);
    const costs = travelSurface(grid, new Float64Array(cellCount(grid)).fill(1), [cellAt(grid, 50.5, 50.5)]);
    for (let cell = 0; cell < costs.length; cell++) {
      const straight = Math.hypot((cell % 101) - 50, Math.floor(cell / 101) - 50);
      expect(costs[cell]!).toBeGreaterThanOrEqual(straight - 1e-9);
      // Worst case of 16 directions: 1 / cos(half the widest angle between them, 13.28°).
      expect(costs[cell]!).toBeLessThanOrEqual(straight * 1.0276 + 1e-9);
    }
  });

  test('a diagonal barrier one cell wide is not crossed, not even by a knight', () => {
    const grid = gridOf(20, 20);
    const friction = new Float64Array(400).fill(1);
    burnLine(grid, Float64Array.of(0.2, -1, 19.8, 21), (cell) => (friction[cell] = Infinity));
    const costs = travelSurface(grid, friction, [cellAt(grid, 0.5, 19.5)]);
    expect(costs[cellAt(grid, 3.5, 19.5)]).toBeCloseTo(3, 9);
    expect(costs[cellAt(grid, 19.5, 0.5)]).toBe(Infinity);
    friction[cellAt(grid, 10, 10)] = 1;
    expect(travelSurface(grid, friction, [cellAt(grid, 0.5, 19.5)])[cellAt(grid, 19.5, 0.5)]).toBeLessThan(
      40
    );
  });

  test.each([
    ['no source', [], [Infinity, Infinity, Infinity]],
    ['a source outside', [-1, 99], [Infinity, Infinity, Infinity]],
    ['a source on a barrier', [1], [Infinity, Infinity, Infinity]],
    ['a source cut off by NaN', [0], [0, Infinity, Infinity]]
  ])('%s', (_, sources, expected) => {
    expect([...travelSurface(gridOf(3, 1), Float64Array.of(1, NaN, 1), sources)]).toEqual(expected);
  });

  test('limit, offsets and the nearest of several sources', () => {
    const friction = new Float64Array(7).fill(1);
    const costs = travelSurface(gridOf(7, 1), friction, [0, 6], { offsets: [0, 2], limitSeconds: 3 });
    expect([...costs]).toEqual([0, 1, 2, 3, Infinity, 3, 2]);
  });

  test('costs far beyond the buckets are still exact', () => {
    const friction = new Float64Array(30).fill(1e6);
    friction[0] = friction[1] = 1e-3;
    const costs = travelSurface(gridOf(30, 1), friction, [0]);
    expect(costs[1]).toBeCloseTo(1e-3, 12);
    expect(costs[29]).toBeCloseTo(1e-3 + (1e-3 + 1e6) / 2 + 27e6, 3);
  });

  test('refuses what does not fit', () => {
    const kind = (run: () => unknown) =>
      expect(run).toThrow(expect.objectContaining({ name: 'AnalysisError' }));
    kind(() => travelSurface(gridOf(3, 1), new Float64Array(2), [0]));
    kind(() => travelSurface(gridOf(3, 1), Float64Array.of(1, 0, 1), [0]));
  });
});

describe('slope', () => {
  // Tobler 1993, table of the hiking function: level 5.04, best at −5 %.
  test.each([
    [0, 5.0369],
    [-0.05, 6],
    [0.1, 3.5493],
    [-0.15, 4.2281],
    [0.5, 0.8753]
  ])('Tobler at slope %f is %f km/h', (slope, kmh) => expect(toblerKmh(slope)).toBeCloseTo(kmh, 3));

  test('uphill is slower than downhill, and "to" walks the other way', () => {
    const grid = gridOf(5, 1, 10);
    const friction = new Float64Array(5).fill(1);
    const elevation = [0, 1, 2, 3, 4];
    const up = travelSurface(grid, friction, [0], { elevation });
    const down = travelSurface(grid, friction, [4], { elevation });
    expect(up[4]).toBeCloseTo((40 * toblerKmh(0)) / toblerKmh(0.1), 9);
    expect(down[0]).toBeCloseTo((40 * toblerKmh(0)) / toblerKmh(-0.1), 9);
    expect(travelSurface(grid, friction, [4], { elevation, direction: 'to' })[0]).toBe(up[4]);
  });

  test('level ground with heights equals no heights', () => {
    const grid = gridOf(6, 6);
    const friction = Float64Array.from({ length: 36 }, (_, i) => 1 + (i % 5));
    const level = travelSurface(grid, friction, [8], { elevation: new Float64Array(36).fill(3) });
    const flat = travelSurface(grid, friction, [8]);
    level.forEach((value, i) => expect(value).toBeCloseTo(flat[i]!, 9));
  });

  // The walk over slopes tries all sixteen moves everywhere, the flat one only those that its ground leaves.
  test('even ground, fields, roads and walls in any order: one to seven moves are enough where nothing around is much dearer', () => {
    const [columns, rows] = [64, 48];
    const grid = gridOf(columns, rows);
    const patch = fc.record({
      column: fc.nat(columns - 1),
      row: fc.nat(rows - 1),
      wide: fc.integer({ min: 1, max: 40 }),
      high: fc.integer({ min: 1, max: 40 }),
      friction: fc.constantFrom(0.4, 0.6, 0.7, 1, 1, 1.6, 3, Infinity)
    });
    const place = fc.record({ cell: fc.nat(columns * rows - 1), offset: fc.constantFrom(0, 0, 2.5, 11) });
    fc.assert(
      fc.property(
        fc.array(patch, { maxLength: 9 }),
        fc.array(place, { minLength: 1, maxLength: 3 }),
        (patches, places) => {
          const friction = new Float64Array(columns * rows).fill(1);
          for (const { column, row, wide, high, friction: value } of patches)
            for (let r = row; r < Math.min(rows, row + high); r++)
              friction.fill(value, r * columns + column, r * columns + Math.min(columns, column + wide));
          const sources = places.map(({ cell }) => cell);
          const options = { offsets: places.map(({ offset }) => offset) };
          const elevation = new Float64Array(columns * rows);
          const all = travelSurface(grid, friction, sources, { ...options, elevation });
          const ours = travelSurface(grid, friction, sources, options);
          for (let cell = 0; cell < all.length; cell++)
            if (all[cell] !== ours[cell] && !(Math.abs(all[cell]! - ours[cell]!) < 1e-9)) return false;
          return true;
        }
      ),
      { numRuns: 150 }
    );
  });
});

describe('frictionSurface', () => {
  const grid = gridOf(40, 40, 5);
  const river = {
    id: 'river',
    kind: 'river' as const,
    source: 'test',
    widthMeters: 6,
    lines: [Float64Array.of(100, -10, 100, 210)],
    polygons: []
  };
  const west = cellAt(grid, 20, 102);
  const east = cellAt(grid, 180, 102);
  const bridge = { id: 'bridge', source: 'test', x: 100, y: 100 };
  const seconds = (input: Parameters<typeof frictionSurface>[1]) =>
    travelSurface(grid, frictionSurface(grid, input), [west])[east]!;

  test('roads at 4.5 km/h, land at six tenths of it', () => {
    const friction = frictionSurface(grid, {
      roads: [road('r', [0, 102, 200, 102])],
      water: [],
      bridges: []
    });
    expect(friction[east]).toBeCloseTo(3.6 / 4.5, 12);
    expect(friction[cellAt(grid, 20, 20)]).toBeCloseTo(3.6 / 2.7, 12);
  });

  test('a river stops a walker, a bridge lets them pass, a closed one does not', () => {
    expect(seconds({ roads: [], water: [river], bridges: [] })).toBe(Infinity);
    expect(seconds({ roads: [], water: [river], bridges: [bridge] })).toBeLessThan(250);
    expect(seconds({ roads: [], water: [river], bridges: [{ ...bridge, closed: true }] })).toBe(Infinity);
  });

  test('a road opens the river where it crosses, unless its bridge is closed', () => {
    const roads = [road('r', [0, 102, 200, 102])];
    expect(seconds({ roads, water: [river], bridges: [] })).toBeCloseTo(160 / 1.25, 6);
    expect(seconds({ roads, water: [river], bridges: [{ ...bridge, closed: true }] })).toBe(Infinity);
  });

  test('a ditch is stepped over, a pond is walked around', () => {
    const ditch = { ...river, kind: 'channel' as const, widthMeters: 1 };
    expect(seconds({ roads: [], water: [ditch], bridges: [] })).toBeCloseTo(160 / 0.75, 6);
    const pond = {
      ...river,
      kind: 'pond' as const,
      lines: [],
      polygons: [[Float64Array.of(80, 60, 120, 60, 120, 140, 80, 140, 80, 60)]]
    };
    const around = seconds({ roads: [], water: [pond], bridges: [] });
    expect(around).toBeGreaterThan(160 / 0.75 + 10);
    expect(around).toBeLessThan(Infinity);
  });

  test('land can be closed by kind', () => {
    const land = [
      {
        id: 'l',
        source: 'test',
        kind: 'paddy' as const,
        polygons: [[Float64Array.of(80, -10, 120, -10, 120, 210, 80, 210, 80, -10)]]
      }
    ];
    const friction = frictionSurface(
      grid,
      { roads: [], water: [], bridges: [], land },
      { landFactor: { paddy: 0 } }
    );
    expect(travelSurface(grid, friction, [west])[east]).toBe(Infinity);
  });
});
