import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import {
  type AnalysisError,
  createRandom,
  solveMaximalCover,
  solvePCenter,
  solvePMedian,
  solveSetCover,
  type SetCoverInput,
  type SitingInput,
  type SitingProgress,
  type SitingResult
} from '../../../../src/lib/analysis/index';

const highs = loadHighs();
const solvers = { solvePMedian, solveMaximalCover, solveSetCover, solvePCenter };
type Solver = keyof typeof solvers;
const all = Object.keys(solvers) as Solver[];

/** Costs by demand, one row each; weight 1 unless said otherwise. */
function siting(
  rows: readonly (readonly number[])[],
  p: number,
  more: Partial<SitingInput> = {}
): SitingInput {
  return {
    costs: Float64Array.from(rows.flat()),
    demandWeights: rows.map(() => 1),
    siteCount: rows[0]?.length ?? 0,
    p,
    radius: 1,
    ...more
  };
}

/** Places 0 … n−1 along a street, each both demand and site. */
function street(n: number, p: number, more: Partial<SitingInput> = {}): SitingInput {
  const places = Array.from({ length: n }, (_, i) => i);
  return siting(
    places.map((a) => places.map((b) => Math.abs(a - b))),
    p,
    more
  );
}

/** Crossings of a grid of streets, walked along the streets. */
function gridOfStreets(
  columns: number,
  rows: number,
  p: number,
  more: Partial<SitingInput> = {}
): SitingInput {
  const places = Array.from(
    { length: columns * rows },
    (_, i) => [i % columns, Math.floor(i / columns)] as const
  );
  return siting(
    places.map(([x, y]) => places.map(([u, v]) => Math.abs(x - u) + Math.abs(y - v))),
    p,
    more
  );
}

describe('known optima', () => {
  test('the median of a street is its middle, whatever the ends', async () => {
    const result = await solvePMedian(street(7, 1));
    expect(result).toMatchObject({ sites: [3], objective: 12, bound: 12, gap: 0, proven: true });
    expect([...result.assignment]).toEqual([3, 3, 3, 3, 3, 3, 3]);
  });

  // A street of 3k places splits into k threes, each around its middle: cost 2 each.
  test.each([1, 2, 3, 5, 8])('%i medians of a street of three times as many', async (k) => {
    const result = await solvePMedian(street(3 * k, k));
    expect(result).toMatchObject({ objective: 2 * k, proven: true });
    expect(result.sites).toEqual(Array.from({ length: k }, (_, i) => 3 * i + 1));
  });

  test('weight pulls the median: half the weight in one place holds it there', async () => {
    expect((await solvePMedian(street(5, 1, { demandWeights: [4, 1, 1, 1, 1] }))).sites).toEqual([0]);
  });

  // A radius of r serves 2r + 1 places in a row, so r = ⌈(n/p − 1)/2⌉.
  test.each([
    [7, 1, 3],
    [7, 2, 2],
    [9, 3, 1],
    [10, 3, 2],
    [9, 9, 0]
  ])('street of %i, %i centers: radius %i', async (n, p, radius) => {
    expect(await solvePCenter(street(n, p))).toMatchObject({ objective: radius, proven: true });
  });

  // Perfect dominations: each site covers itself and its neighbours along the streets.
  // Domination numbers of grid graphs, Jacobson and Kinch 1984: γ(P₂×Pₙ) = ⌊(n+2)/2⌋, γ(P₃×Pₙ) = ⌊(3n+4)/4⌋,
  // γ(P₄×Pₙ) = n + 1 for n = 1, 2, 3, 5, 6, 9, else n.
  test.each([
    ...[3, 6, 9, 12].map((n) => [2, n, Math.floor((n + 2) / 2)]),
    ...[3, 6, 9, 12].map((n) => [3, n, Math.floor((3 * n + 4) / 4)]),
    ...[4, 5, 6, 7, 9].map((n) => [4, n, [5, 6, 9].includes(n) ? n + 1 : n])
  ] as [number, number, number][])('%i × %i crossings need %i sites', async (rows, columns, count) => {
    const result = await solveSetCover(gridOfStreets(columns, rows, 0), { loadHighs: () => highs });
    expect(result).toMatchObject({ objective: count, bound: count, proven: true, unservedWeight: 0 });
    // With one site fewer somebody is left; with as many nobody.
    const cover = (p: number) =>
      solveMaximalCover(gridOfStreets(columns, rows, p), { loadHighs: () => highs });
    expect((await cover(count)).objective).toBe(rows * columns);
    const short = await cover(count - 1);
    expect(short.proven && short.objective < rows * columns).toBe(true);
  });

  // A trap for greedy: the best single site is in no best pair.
  test('two sites that share out what the best single site covers', async () => {
    const input = siting(
      [
        [1, 9, 1],
        [1, 9, 1],
        [9, 1, 1],
        [9, 1, 1],
        [1, 9, 9],
        [9, 1, 9]
      ],
      2,
      { demandWeights: [3, 3, 3, 3, 4, 4] }
    );
    expect(await solveMaximalCover(input)).toMatchObject({ sites: [0, 1], objective: 20, proven: true });
    expect(await solveMaximalCover({ ...input, p: 1 })).toMatchObject({ sites: [2], objective: 12 });
  });
});

describe('defined answers at the edges', () => {
  const nobody = { costs: new Float64Array(0), demandWeights: [], siteCount: 3, p: 2, radius: 1 };

  test.each(all)('%s: nobody to serve', async (solver) => {
    const result = await solvers[solver](nobody);
    expect(result).toMatchObject({ objective: 0, bound: 0, gap: 0, proven: true, unservedWeight: 0 });
    expect(result.assignment).toHaveLength(0);
  });

  test.each(all)('%s: nobody and nowhere', async (solver) => {
    const result = await solvers[solver]({ ...nobody, siteCount: 0, p: 0 });
    expect(result).toMatchObject({ sites: [], objective: 0, proven: true });
  });

  test.each(all)('%s: one place', async (solver) => {
    const result = await solvers[solver](siting([[0]], 1));
    expect(result).toMatchObject({ sites: [0], proven: true, unservedWeight: 0 });
    expect([...result.assignment]).toEqual([0]);
  });

  test.each(all)('%s: no site can serve anybody', async (solver) => {
    const result = await solvers[solver](siting([[Infinity, Infinity]], 1));
    expect(result).toMatchObject({ objective: 0, proven: true, unservedWeight: 1 });
    expect([...result.assignment]).toEqual([-1]);
  });

  test.each(all)('%s: all costs alike', async (solver) => {
    const result = await solvers[solver](siting(Array(6).fill([1, 1, 1, 1]) as number[][], 2));
    expect(result.proven).toBe(true);
    expect(result.unservedWeight).toBe(0);
  });

  test.each(all)('%s: fixed sites stay, good or not', async (solver) => {
    const result = await solvers[solver](street(7, 2, { fixed: [6, 6] }), { loadHighs: () => highs });
    expect(result.sites).toContain(6);
    expect(result.proven).toBe(true);
  });

  test('nothing may be opened', async () => {
    expect(await solvePMedian(street(3, 0))).toMatchObject({ sites: [], objective: 12, proven: true });
    expect(await solveMaximalCover(street(3, 0))).toMatchObject({ sites: [], objective: 0, bound: 0 });
    expect(await solvePCenter(street(3, 0))).toMatchObject({ sites: [], objective: Infinity, proven: true });
  });

  test('two islands, one site: the rest is unserved and priced, or the radius is infinite', async () => {
    const rows = [
      [1, Infinity],
      [2, Infinity],
      [Infinity, 3]
    ];
    const median = await solvePMedian(siting(rows, 1));
    // The third goes without, at twice the largest cost.
    expect(median).toMatchObject({ sites: [0], objective: 1 + 2 + 6, unservedWeight: 1, proven: true });
    expect([...median.assignment]).toEqual([0, 0, -1]);
    expect(await solvePMedian(siting(rows, 1), { unservedCost: 3 })).toMatchObject({ objective: 6 });
    expect(await solvePCenter(siting(rows, 1))).toMatchObject({ objective: Infinity, gap: 0, proven: true });
    expect(await solvePCenter(siting(rows, 2))).toMatchObject({ objective: 3, proven: true });
  });

  test('a radius that covers only some leaves the others out and says so', async () => {
    const rows = [
      [0, 5],
      [5, 0],
      [9, 9]
    ];
    expect(await solveSetCover(siting(rows, 0))).toMatchObject({
      objective: 2,
      unservedWeight: 1,
      proven: true
    });
    expect(await solveMaximalCover(siting(rows, 2, { radius: 0 }))).toMatchObject({ objective: 2 });
    expect(await solveSetCover(siting(rows, 0, { radius: Infinity }))).toMatchObject({ objective: 1 });
  });

  test('demand without weight asks for nothing', async () => {
    const input = street(5, 1, { demandWeights: [0, 0, 0, 1, 1] });
    expect((await solvePCenter(input)).objective).toBe(1);
    expect((await solveSetCover({ ...input, radius: 1 })).objective).toBe(1);
    expect((await solvePMedian(input)).objective).toBe(1);
  });

  test('maximal cover opens no site that covers nobody new', async () => {
    const result = await solveMaximalCover(street(3, 3, { radius: 2 }));
    expect(result).toMatchObject({ objective: 3, bound: 3, proven: true });
    expect(result.sites).toHaveLength(1);
  });
});

describe('typed errors', () => {
  const base = street(4, 2);
  test.each<[string, Partial<SitingInput>, AnalysisError['kind'], readonly Solver[]]>([
    ['NaN among the costs', { costs: base.costs.map((c, k) => (k === 5 ? NaN : c)) }, 'not-a-number', all],
    ['a negative cost', { costs: base.costs.map((c, k) => (k === 5 ? -1 : c)) }, 'bad-input', all],
    ['too few costs', { costs: base.costs.slice(1) }, 'size-mismatch', all],
    ['NaN as a weight', { demandWeights: [1, NaN, 1, 1] }, 'not-a-number', all],
    ['an infinite weight', { demandWeights: [1, Infinity, 1, 1] }, 'not-a-number', all],
    ['a negative weight', { demandWeights: [1, -1, 1, 1] }, 'bad-input', all],
    ['half a site', { siteCount: 3.5 }, 'bad-input', all],
    ['a fixed site that is not there', { fixed: [4] }, 'bad-input', all],
    ['a fixed site that is no number', { fixed: [NaN] }, 'bad-input', all],
    ['p below 0', { p: -1 }, 'bad-input', ['solvePMedian', 'solveMaximalCover', 'solvePCenter']],
    ['half a p', { p: 1.5 }, 'bad-input', ['solvePMedian', 'solveMaximalCover', 'solvePCenter']],
    ['p above the sites', { p: 5 }, 'infeasible', ['solvePMedian', 'solveMaximalCover', 'solvePCenter']],
    [
      'more fixed than p',
      { fixed: [0, 1, 2] },
      'infeasible',
      ['solvePMedian', 'solveMaximalCover', 'solvePCenter']
    ],
    ['a radius below 0', { radius: -1 }, 'bad-input', ['solveMaximalCover', 'solveSetCover']],
    ['NaN as radius', { radius: NaN }, 'bad-input', ['solveMaximalCover', 'solveSetCover']],
    [
      'capacities of another size',
      { capacities: [1] },
      'size-mismatch',
      ['solvePMedian', 'solveMaximalCover']
    ],
    ['NaN as capacity', { capacities: [1, 1, NaN, 1] }, 'not-a-number', ['solvePMedian']],
    ['capacities', { capacities: [1, 1, 1, 1] }, 'bad-input', ['solveSetCover', 'solvePCenter']]
  ])('%s', async (_, more, kind, which) => {
    for (const solver of which) {
      await expect(solvers[solver]({ ...base, ...more })).rejects.toMatchObject({
        name: 'AnalysisError',
        kind
      });
    }
  });

  test('an unserved cost below a cost that is paid', async () => {
    await expect(solvePMedian(base, { unservedCost: 2 })).rejects.toMatchObject({ kind: 'bad-input' });
  });

  test.each(all)('%s stops at the signal, before and between steps', async (solver) => {
    await expect(solvers[solver](base, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      kind: 'cancelled'
    });
    const stop = new AbortController();
    let pauses = 0;
    const pause = () => {
      if (++pauses === 2) stop.abort();
      return Promise.resolve();
    };
    await expect(solvers[solver](town(60, 6), { signal: stop.signal, pause })).rejects.toMatchObject({
      kind: 'cancelled'
    });
    expect(pauses).toBe(2);
  });

  test('HiGHS itself stops at the signal', async () => {
    const stop = new AbortController();
    const running = solveMaximalCover(town(150, 12, 5), {
      effort: 0,
      boundSteps: 0,
      loadHighs: () => highs,
      signal: stop.signal,
      onProgress: ({ stage }) => {
        if (stage === 'proof') stop.abort();
      }
    });
    await expect(running).rejects.toMatchObject({ kind: 'cancelled' });
  });
});

/** Random places on a plane of 100 × 100, all demand and site. */
function town(n: number, p: number, seed = 1): SitingInput {
  const random = createRandom(seed);
  const places = Array.from({ length: n }, () => [random.next() * 100, random.next() * 100] as const);
  return siting(
    places.map(([x, y]) => places.map(([u, v]) => Math.hypot(x - u, y - v))),
    p,
    { demandWeights: places.map(() => 1 + random.below(20)), radius: 15 }
  );
}

describe('laws that hold whatever the instance', () => {
  const seeds = [1, 2, 3, 4, 5];
  const exactly = { loadHighs: () => highs, effort: 1_000_000 };

  test('more sites never make it worse, and the last one needed makes it perfect', async () => {
    for (const seed of seeds) {
      const input = town(25, 1, seed);
      let before: { median: number; cover: number; center: number } | undefined;
      for (let p = 1; p <= 25; p += 3) {
        const median = await solvePMedian({ ...input, p }, exactly);
        const cover = await solveMaximalCover({ ...input, p }, exactly);
        const center = await solvePCenter({ ...input, p }, exactly);
        expect([median.proven, cover.proven, center.proven]).toEqual([true, true, true]);
        if (before) {
          expect(median.objective).toBeLessThanOrEqual(before.median);
          expect(cover.objective).toBeGreaterThanOrEqual(before.cover);
          expect(center.objective).toBeLessThanOrEqual(before.center);
        }
        before = { median: median.objective, cover: cover.objective, center: center.objective };
      }
      expect(before).toMatchObject({ median: 0, center: 0 });
    }
  });

  test('set cover and p-center are two sides of one question', async () => {
    for (const seed of seeds) {
      const input = town(30, 4, seed);
      const { objective: radius } = await solvePCenter(input, exactly);
      expect((await solveSetCover({ ...input, radius }, exactly)).objective).toBeLessThanOrEqual(4);
      const nearer = await solveSetCover({ ...input, radius: radius * (1 - 1e-9) }, exactly);
      expect(nearer.objective).toBeGreaterThan(4);
    }
  });

  test('who is covered and who is not are everybody', async () => {
    for (const seed of seeds) {
      const input = town(40, 3, seed);
      const { objective, unservedWeight } = await solveMaximalCover(input);
      const people = Array.from(input.demandWeights).reduce((sum, weight) => sum + weight, 0);
      expect(objective + unservedWeight).toBe(people);
    }
  });

  test('each goes to the nearest open site, and the objective is what they pay', async () => {
    for (const seed of seeds) {
      const input = town(40, 5, seed);
      const { sites, assignment, objective } = await solvePMedian(input);
      let sum = 0;
      assignment.forEach((site, i) => {
        const paid = sites.map((j) => input.costs[i * 40 + j]!);
        expect(input.costs[i * 40 + site]).toBe(Math.min(...paid));
        sum += input.demandWeights[i]! * Math.min(...paid);
      });
      expect(objective).toBeCloseTo(sum, 9);
    }
  });

  test('scaling all costs scales the answer and keeps the sites', async () => {
    const input = town(40, 5, 2);
    const once = await solvePMedian(input, exactly);
    const thrice = await solvePMedian({ ...input, costs: input.costs.map((c) => c * 3) }, exactly);
    expect(thrice.sites).toEqual(once.sites);
    expect(thrice.objective).toBeCloseTo(3 * once.objective, 6);
  });

  test.each(all)('%s: progress never gets worse, ends at the answer, and repeats by seed', async (solver) => {
    const solve = async () => {
      const steps: SitingProgress[] = [];
      const onProgress = (progress: SitingProgress) => void steps.push(progress);
      const result: SitingResult = await solvers[solver](town(80, 7, 3) as SetCoverInput & SitingInput, {
        seed: 9,
        effort: 2_000_000,
        onProgress
      });
      return { steps, result };
    };
    const { steps, result } = await solve();
    const sense = solver === 'solveMaximalCover' ? -1 : 1;
    steps.slice(1).forEach((step, i) => {
      expect(sense * step.objective).toBeLessThanOrEqual(sense * steps[i]!.objective);
      expect(sense * step.bound).toBeGreaterThanOrEqual(sense * steps[i]!.bound - 1e-9);
    });
    expect(steps.at(-1)!.objective).toBeCloseTo(result.objective, 8);
    expect(await solve()).toEqual({ steps, result });
  });
});
