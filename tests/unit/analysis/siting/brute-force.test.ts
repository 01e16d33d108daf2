import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import {
  solveMaximalCover,
  solvePCenter,
  solvePMedian,
  solveSetCover,
  type SitingOptions,
  type SitingResult
} from '../../../../src/lib/analysis/index';
import {
  choices,
  coveredWeight,
  farthest,
  instance,
  instanceKinds,
  medianCost,
  smallestCover
} from './brute-force';

const seeds = Array.from({ length: 60 }, (_, i) => i + 1);
const highs = loadHighs();
const withHighs: SitingOptions = { loadHighs: () => highs };

function largest(costs: Float64Array): number {
  return Math.max(0, ...costs.filter((cost) => cost < Infinity));
}

/** bound ≤ optimum ≤ objective, the right way round; equal once proven. */
function sandwich(result: SitingResult, optimum: number, sense: 'least' | 'most' = 'least'): void {
  const [low, high] = sense === 'least' ? [result.bound, result.objective] : [result.objective, result.bound];
  const slack = Number.isFinite(optimum) ? 1e-9 * Math.max(1, optimum) : 0;
  expect(low).toBeLessThanOrEqual(optimum + slack);
  expect(high).toBeGreaterThanOrEqual(optimum - slack);
  if (result.proven) expect(Math.abs(result.objective - optimum) > slack).toBe(false);
}

describe.each(instanceKinds)('against every choice of sites: %s', (kind) => {
  test('p-median', async () => {
    for (const seed of seeds) {
      const input = instance(kind, seed);
      const unserved = 2 * largest(input.costs);
      const optimum = Math.min(...choices(input, input.p).map((sites) => medianCost(input, sites, unserved)));
      sandwich(await solvePMedian(input, { effort: 0, boundSteps: 0 }), optimum);
      const plain = await solvePMedian(input, { effort: 200_000 });
      sandwich(plain, optimum);
      expect(plain.objective).toBeCloseTo(medianCost(input, plain.sites, unserved), 8);
      expect(plain.sites).toHaveLength(input.p);
      const exact = await solvePMedian(input, { effort: 0, boundSteps: 60, ...withHighs });
      expect([exact.proven, exact.gap]).toEqual([true, 0]);
      expect(exact.objective).toBeCloseTo(optimum, 6);
    }
  });

  test('maximal cover', async () => {
    for (const seed of seeds) {
      const input = instance(kind, seed);
      const optimum = Math.max(...choices(input, input.p).map((sites) => coveredWeight(input, sites)));
      sandwich(await solveMaximalCover(input, { effort: 0, boundSteps: 0 }), optimum, 'most');
      const plain = await solveMaximalCover(input, { effort: 200_000 });
      sandwich(plain, optimum, 'most');
      expect(plain.objective).toBeCloseTo(coveredWeight(input, plain.sites), 8);
      const exact = await solveMaximalCover(input, { effort: 0, boundSteps: 60, ...withHighs });
      expect([exact.proven, exact.gap]).toEqual([true, 0]);
      expect(exact.objective).toBeCloseTo(optimum, 6);
    }
  });

  test('set cover', async () => {
    for (const seed of seeds) {
      const input = instance(kind, seed);
      const optimum = smallestCover(input);
      sandwich(await solveSetCover(input, { boundSteps: 0 }), optimum);
      sandwich(await solveSetCover(input, { effort: 50_000 }), optimum);
      const exact = await solveSetCover(input, { boundSteps: 20, ...withHighs });
      expect([exact.proven, exact.objective, exact.bound]).toEqual([true, optimum, optimum]);
    }
  });

  test('p-center', async () => {
    for (const seed of seeds) {
      const input = instance(kind, seed);
      const optimum = Math.min(...choices(input, input.p).map((sites) => farthest(input, sites)));
      sandwich(await solvePCenter(input, { boundSteps: 0 }), optimum);
      const plain = await solvePCenter(input, { effort: 200_000 });
      sandwich(plain, optimum);
      expect(plain.objective).toBe(farthest(input, plain.sites));
      const exact = await solvePCenter(input, { boundSteps: 20, ...withHighs });
      expect([exact.proven, exact.objective, exact.bound]).toEqual([true, optimum, optimum]);
    }
  });
});
