import fc from 'fast-check';
import loadHighs from 'highs';
import { expect, test } from 'vitest';
import { solveMaximalCover, solvePMedian, type SitingInput } from '../../../../src/lib/analysis/index';
import { choices } from './brute-force';

const highs = loadHighs();

/** Up to five places of demand and five sites, some too small for anybody. */
const instances = fc
  .record({ demandCount: fc.integer({ min: 1, max: 5 }), siteCount: fc.integer({ min: 1, max: 5 }) })
  .chain(({ demandCount, siteCount }) =>
    fc.record({
      costs: fc.array(fc.oneof({ weight: 5, arbitrary: fc.nat(20) }, fc.constant(Infinity)), {
        minLength: demandCount * siteCount,
        maxLength: demandCount * siteCount
      }),
      demandWeights: fc.array(fc.integer({ min: 1, max: 9 }), {
        minLength: demandCount,
        maxLength: demandCount
      }),
      capacities: fc.array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(Infinity)), {
        minLength: siteCount,
        maxLength: siteCount
      }),
      siteCount: fc.constant(siteCount),
      p: fc.integer({ min: 0, max: siteCount })
    })
  )
  .map((drawn): SitingInput => ({ ...drawn, costs: Float64Array.from(drawn.costs), radius: 10 }));

/** Least cost over all ways to give demand whole to the sites or to none, `price` for a pair, `none` unserved. */
function leastCost(input: SitingInput, price: (cost: number) => number, none: number): number {
  const { costs, demandWeights, siteCount, capacities } = input;
  const servable = Array.from(demandWeights, (_, i) =>
    Array.from({ length: siteCount }, (_, j) => price(costs[i * siteCount + j]!)).some((c) => c < Infinity)
  );
  const give = (demand: number, sites: readonly number[], room: readonly number[]): number => {
    if (demand === demandWeights.length) return 0;
    const weight = demandWeights[demand]!;
    let best = (servable[demand] ? weight * none : 0) + give(demand + 1, sites, room);
    sites.forEach((site, k) => {
      const cost = price(costs[demand * siteCount + site]!);
      if (cost === Infinity || room[k]! < weight) return;
      const left = room.map((value, other) => (other === k ? value - weight : value));
      best = Math.min(best, weight * cost + give(demand + 1, sites, left));
    });
    return best;
  };
  return Math.min(
    ...choices(input, input.p).map((sites) =>
      give(
        0,
        sites,
        sites.map((site) => capacities![site]!)
      )
    )
  );
}

function expectWithinCapacities(input: SitingInput, assignment: Int32Array): void {
  const load = new Float64Array(input.siteCount);
  assignment.forEach((site, i) => {
    if (site < 0) return;
    load[site]! += input.demandWeights[i]!;
    expect(input.costs[i * input.siteCount + site]).toBeLessThan(Infinity);
  });
  load.forEach((sum, site) => expect(sum).toBeLessThanOrEqual(input.capacities![site]!));
}

test('p-median within capacities: bound ≤ optimum ≤ answer, and the proof finds it', async () => {
  await fc.assert(
    fc.asyncProperty(instances, async (input) => {
      const largest = Math.max(0, ...input.costs.filter((cost) => cost < Infinity));
      const optimum = leastCost(input, (cost) => cost, 2 * largest);
      const plain = await solvePMedian(input, { effort: 20_000 });
      expect(plain.bound).toBeLessThanOrEqual(optimum + 1e-9);
      expect(plain.objective).toBeGreaterThanOrEqual(optimum - 1e-9);
      expectWithinCapacities(input, plain.assignment);
      const exact = await solvePMedian(input, { effort: 0, boundSteps: 20, loadHighs: () => highs });
      expect([exact.objective, exact.proven]).toEqual([optimum, true]);
      expectWithinCapacities(input, exact.assignment);
    }),
    { seed: 3, numRuns: 150 }
  );
});

test('maximal cover within capacities: answer ≤ optimum ≤ bound, and the proof finds it', async () => {
  await fc.assert(
    fc.asyncProperty(instances, async (input) => {
      const total = Array.from(input.demandWeights).reduce((sum, weight) => sum + weight, 0);
      const missed = leastCost(input, (cost) => (cost <= 10 ? 0 : Infinity), 1);
      const coverable = Array.from(input.demandWeights, (weight, i) =>
        input.costs.subarray(i * input.siteCount, (i + 1) * input.siteCount).some((cost) => cost <= 10)
          ? weight
          : 0
      ).reduce((sum, weight) => sum + weight, 0);
      const exact = await solveMaximalCover(input, { effort: 0, boundSteps: 20, loadHighs: () => highs });
      expect([exact.objective, exact.proven]).toEqual([coverable - missed, true]);
      expect(exact.unservedWeight).toBe(total - exact.objective);
      expectWithinCapacities(input, exact.assignment);
    }),
    { seed: 4, numRuns: 150 }
  );
});

test('two full sites send a neighbour to the farther one', async () => {
  // Both demands are nearest to site 0, which holds one of them: the one that would lose more stays.
  const result = await solvePMedian(
    {
      costs: Float64Array.of(1, 10, 1, 3),
      demandWeights: [5, 5],
      siteCount: 2,
      p: 2,
      capacities: [5, 5]
    },
    { loadHighs: () => highs }
  );
  expect([...result.assignment]).toEqual([0, 1]);
  expect(result).toMatchObject({ objective: 5 * 1 + 5 * 3, proven: true, unservedWeight: 0 });
});
