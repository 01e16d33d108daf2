import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildNetwork,
  burnPolygons,
  cellCount,
  contoursBelow,
  createGrid,
  minutesAt,
  oneRound,
  oneToAll,
  populationSurface,
  ringsArea,
  shortestRoute,
  snapToNetwork,
  travelMatrix,
  travelSurface,
  type RoadInput
} from '../../src/lib/analysis/index';

const plane = [109.33, -7.4] as const;
const coordinate = fc.integer({ min: 0, max: 600 });
const roads = fc
  .array(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 8
  })
  .map((lines) =>
    lines.map((points, i): RoadInput => ({
      id: `r${i}`,
      kind: 'village',
      source: 's',
      lines: [Float64Array.from(points.flat())]
    }))
  );
const places = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 2, maxLength: 5 });

/** The slow and obvious way: Floyd and Warshall over the nodes. */
function allPairs(network: ReturnType<typeof buildNetwork>): number[][] {
  const n = network.nodeCount;
  const cost = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => (i === j ? 0 : Infinity))
  );
  for (let e = 0; e < network.edgeCount; e++) {
    const [a, b] = [network.edgeFrom[e]!, network.edgeTo[e]!];
    cost[a]![b] = Math.min(cost[a]![b]!, network.edgeForward[e]!);
    cost[b]![a] = Math.min(cost[b]![a]!, network.edgeBackward[e]!);
  }
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) cost[i]![j] = Math.min(cost[i]![j]!, cost[i]![k]! + cost[k]![j]!);
  return cost;
}

describe('network', () => {
  test('bucket search finds what every-pair search finds', () => {
    fc.assert(
      fc.property(roads, places, (given, [place]) => {
        const network = buildNetwork({ roads: given });
        const [snap] = snapToNetwork(network, [place!], { linkRadiusMeters: 1000 });
        const { costs } = oneToAll(network, [snap!]);
        const cost = allPairs(network);
        const [from, to] = [network.edgeFrom[snap!.edge]!, network.edgeTo[snap!.edge]!];
        for (let node = 0; node < network.nodeCount; node++) {
          const best =
            snap!.linkTenths + Math.min(snap!.toFrom + cost[from]![node]!, snap!.toTo + cost[to]![node]!);
          expect(costs[node]).toBe(best === Infinity ? 0xffffffff : best);
        }
      }),
      { numRuns: 60 }
    );
  });

  test('on foot there and back take the same, and no detour is shorter', () => {
    fc.assert(
      fc.property(roads, places, (given, where) => {
        const network = buildNetwork({ roads: given });
        // Without links: a detour would walk the link of its middle place twice.
        const snaps = snapToNetwork(network, where, { linkRadiusMeters: 1000 }).map((snap) => ({
          ...snap,
          linkTenths: 0
        }));
        const n = snaps.length;
        const matrix = travelMatrix(network, snaps, snaps);
        for (let a = 0; a < n; a++) {
          expect(matrix[a * n + a]).toBe(0);
          for (let b = 0; b < n; b++) {
            expect(matrix[a * n + b]).toBe(matrix[b * n + a]);
            // Half a tenth of rounding where a place splits an edge, for each of the two splits.
            for (let c = 0; c < n; c++) {
              expect(matrix[a * n + b]!).toBeLessThanOrEqual(
                matrix[a * n + c]! + matrix[c * n + b]! + 2 / 600
              );
            }
          }
        }
      }),
      { numRuns: 60 }
    );
  });

  test('the route takes as long as the search says, and is as long as its line', () => {
    fc.assert(
      fc.property(roads, places, (given, where) => {
        const network = buildNetwork({ roads: given });
        const [from, to] = snapToNetwork(network, where, { linkRadiusMeters: 1000 });
        const minutes = minutesAt(network, oneToAll(network, [from!]), to!);
        const route = shortestRoute(network, from!, to!);
        if (minutes === Infinity) {
          expect(route).toBeUndefined();
          return;
        }
        expect(route!.minutes).toBe(minutes);
        const onRoad = route!.meters - from!.linkMeters - to!.linkMeters;
        // Each edge is rounded to a tenth of a second, and short ones are at least one.
        const seconds = minutes * 60 - (from!.linkTenths + to!.linkTenths) / 10;
        expect(Math.abs(seconds * 1.25 - onRoad)).toBeLessThanOrEqual(0.125 * (network.edgeCount + 2));
        expect(route!.steps.reduce((sum, step) => sum + step.meters, 0)).toBeCloseTo(onRoad, 6);
      }),
      { numRuns: 100 }
    );
  });

  test('one round is the best of all orders of all choices', () => {
    fc.assert(
      fc.property(
        roads,
        places,
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 5 }),
        (given, where, kinds) => {
          const network = buildNetwork({ roads: given });
          const snaps = snapToNetwork(network, where, { linkRadiusMeters: 1000 });
          const stops = snaps.slice(1);
          const byKind: Record<string, { id: string; snap: (typeof snaps)[number] }[]> = {};
          stops.forEach((snap, i) => (byKind[kinds[i % kinds.length]!] ??= []).push({ id: `s${i}`, snap }));
          const found = oneRound(network, [{ snap: snaps[0]!, people: 1 }], byKind).minutes[0]!;
          const n = snaps.length;
          const matrix = travelMatrix(network, snaps, snaps);
          const groups = Object.values(byKind).map((list) => list.map((stop) => snaps.indexOf(stop.snap)));
          let best = Infinity;
          const walk = (at: number, left: number[][], sum: number) => {
            if (left.length === 0) best = Math.min(best, sum + matrix[at * n]!);
            left.forEach((group, g) =>
              group.forEach((next) =>
                walk(
                  next,
                  left.filter((_, i) => i !== g),
                  sum + matrix[at * n + next]!
                )
              )
            );
          };
          walk(0, groups, 0);
          expect(found === Infinity ? -1 : found).toBeCloseTo(best === Infinity ? -1 : best, 9);
        }
      ),
      { numRuns: 60 }
    );
  });
});

describe('surface', () => {
  const size = 9;
  const grid = createGrid({ plane, bounds: [0, 0, size, size], cellMeters: 1 });
  const frictions = fc.array(
    fc.oneof({ weight: 4, arbitrary: fc.double({ min: 0.5, max: 9, noNaN: true }) }, fc.constant(Infinity)),
    {
      minLength: size * size,
      maxLength: size * size
    }
  );

  /** The slow and obvious way: relax every move until nothing changes. */
  function settle(friction: readonly number[], source: number): number[] {
    const cost = friction.map((_, i) => (i === source && friction[i]! < Infinity ? 0 : Infinity));
    for (let changed = true; changed;) {
      changed = false;
      for (let cell = 0; cell < cost.length; cell++) {
        for (let dr = -2; dr <= 2; dr++) {
          for (let dc = -2; dc <= 2; dc++) {
            const length = Math.hypot(dr, dc);
            if (length === 0 || length === 2 || length > 2.5) continue;
            const [r, c] = [Math.floor(cell / size) + dr, (cell % size) + dc];
            if (r < 0 || c < 0 || r >= size || c >= size) continue;
            const near = (rr: number, cc: number) =>
              friction[(Math.floor(cell / size) + rr) * size + (cell % size) + cc]!;
            if (length > 2) {
              const sides =
                Math.abs(dr) === 2
                  ? [near(dr / 2, 0), near(dr / 2, dc)]
                  : [near(0, dc / 2), near(dr, dc / 2)];
              if (sides.includes(Infinity)) continue;
            }
            const next = r * size + c;
            const total = cost[cell]! + (length * (friction[cell]! + friction[next]!)) / 2;
            if (total < cost[next]! - 1e-12) {
              cost[next] = total;
              changed = true;
            }
          }
        }
      }
    }
    return cost;
  }

  test('buckets find what endless relaxing finds', () => {
    fc.assert(
      fc.property(frictions, fc.nat(size * size - 1), (friction, source) => {
        const expected = settle(friction, source);
        const found = travelSurface(grid, Float64Array.from(friction), [source]);
        found.forEach((value, i) => {
          if (expected[i] === Infinity) expect(value).toBe(Infinity);
          else expect(value).toBeCloseTo(expected[i]!, 9);
        });
      }),
      { numRuns: 60 }
    );
  });

  test('more time reaches at least as far, and the areas nest', () => {
    fc.assert(
      fc.property(
        frictions,
        fc.nat(size * size - 1),
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        (friction, source, less) => {
          const costs = travelSurface(grid, Float64Array.from(friction), [source]);
          const [inner, outer] = contoursBelow(grid, costs, [less, less * 1.5]).map(ringsArea);
          expect(inner!).toBeGreaterThanOrEqual(0);
          expect(outer!).toBeGreaterThanOrEqual(inner! - 1e-9);
          expect(outer!).toBeLessThanOrEqual(size * size);
        }
      ),
      { numRuns: 100 }
    );
  });
});

describe('conservation', () => {
  const grid = createGrid({ plane, bounds: [0, 0, 100, 100], cellMeters: 4 });
  const box = (west: number, south: number, east: number, north: number) => [
    [Float64Array.of(west, south, east, south, east, north, west, north, west, south)]
  ];

  test('people on the cells of an RT sum to its people, to the last bit', () => {
    const side = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.tuple(side, side, side, side),
        (people, [a, b, c, d]) => {
          const result = populationSurface(
            grid,
            [{ id: 'rt', source: 's', people, polygons: box(0, 0, 100, 100) }],
            [
              {
                id: 'l',
                source: 's',
                kind: 'settlement',
                polygons: box(Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d))
              }
            ]
          );
          expect(result.people.reduce((sum, value) => sum + value, 0)).toBe(people);
          expect(Math.min(...result.people)).toBeGreaterThanOrEqual(0);
        }
      )
    );
  });

  test('areas that share their edges share out the cells', () => {
    const cut = fc.double({ min: 1, max: 99, noNaN: true });
    fc.assert(
      fc.property(cut, cut, cut, cut, (x, y, x2, y2) => {
        const seen = new Uint8Array(cellCount(grid));
        // Four pieces around an inner point, each with a corner of the square.
        const pieces = [
          [0, 0, x, 0, x2, y2, 0, y, 0, 0],
          [x, 0, 100, 0, 100, y, x2, y2, x, 0],
          [100, y, 100, 100, x, 100, x2, y2, 100, y],
          [x, 100, 0, 100, 0, y, x2, y2, x, 100]
        ];
        for (const piece of pieces) burnPolygons(grid, [[Float64Array.from(piece)]], (cell) => seen[cell]!++);
        expect(seen.every((count) => count === 1)).toBe(true);
      })
    );
  });
});
