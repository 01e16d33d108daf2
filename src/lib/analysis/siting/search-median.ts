import type { Highs } from 'highs';
import { createRandom, type Random } from '../random';
import { checkpoint } from './checkpoint';
import { greedyStart } from './greedy-start';
import { createInterchange, type Interchange } from './interchange';
import { boundMedian, fixMedian, type MedianBound } from './median-bound';
import { toMedianModel } from './median-model';
import { sortRows, type MedianTable, type SortedRows } from './median-table';
import { sameWithin } from './siting-gap';
import type { SitingOptions, SitingStage } from './siting-types';
import { solveModel } from './solve-model';

export interface MedianAnswer {
  readonly sites: readonly number[];
  readonly cost: number;
  readonly bound: number;
  readonly proven: boolean;
}

export interface MedianSearchOptions extends Omit<SitingOptions, 'onProgress'> {
  /** `rowSites`: site of each row where that is not simply the nearest open one. */
  readonly onAnswer?: (
    stage: SitingStage,
    sites: readonly number[],
    cost: number,
    bound: number,
    rowSites?: Int32Array
  ) => void;
}

/** About half a second for the largest tables; small ones need less. */
const defaultEffort = (entries: number) => Math.min(60_000_000, 3000 * entries);
const firstEffort = 6_000_000;

/** Sum over rows of the least cost at the sites. */
function costOf({ rows, sites, cost, worst }: MedianTable, chosen: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    let least = worst[i]!;
    for (const site of chosen) least = Math.min(least, cost[i * sites + site]!);
    sum += least;
  }
  return sum;
}

/** The best choice so far and what is known about the others. */
function createIncumbent(table: MedianTable, first: readonly number[], options: MedianSearchOptions) {
  let sites = [...first].sort((a, b) => a - b);
  let cost = costOf(table, sites);
  let bound = 0;
  return {
    get sites() {
      return sites;
    },
    get cost() {
      return cost;
    },
    get bound() {
      return Math.min(bound, cost);
    },
    get proven() {
      return sameWithin(cost, bound) || bound >= cost;
    },
    offer(stage: SitingStage, candidate: Iterable<number>): void {
      const sorted = [...candidate].sort((a, b) => a - b);
      const value = costOf(table, sorted);
      if (value >= cost) return;
      sites = sorted;
      cost = value;
      options.onAnswer?.(stage, sites, cost, Math.min(bound, cost));
    },
    raise(stage: SitingStage, lower: number): void {
      const value = table.whole ? Math.ceil(lower - 1e-6) : lower;
      if (value <= bound) return;
      bound = value;
      options.onAnswer?.(stage, sites, cost, Math.min(bound, cost));
    }
  };
}
type Incumbent = ReturnType<typeof createIncumbent>;

/**
 * Solves the table: a greedy start and fast interchange for the first answer; a Lagrangean bound whose
 * relaxed solutions start further interchanges; variable neighbourhood search (Hansen and Mladenović 1997)
 * among the sites the bound leaves in question; HiGHS for what is left.
 * @throws AnalysisError `cancelled` by the signal
 */
export async function searchMedian(table: MedianTable, options: MedianSearchOptions): Promise<MedianAnswer> {
  const step = () => checkpoint(options);
  await step();
  const start = greedyStart(table);
  const best = createIncumbent(table, start, options);
  const answer = () => ({ sites: best.sites, cost: best.cost, bound: best.bound, proven: best.proven });
  if (table.rows === 0 || table.p === table.fixed.length || table.p === table.sites) {
    options.onAnswer?.('heuristic', best.sites, best.cost, best.cost);
    return { ...answer(), bound: best.cost, proven: true };
  }
  options.onAnswer?.('heuristic', best.sites, best.cost, 0);
  const search = createInterchange(table, start);
  search.improve(firstEffort);
  best.offer('heuristic', search.open);
  await step();

  const effort = options.effort ?? defaultEffort(table.cost.length);
  const boundSteps = options.boundSteps ?? 400;
  if (best.proven || (effort <= 0 && boundSteps <= 0 && !options.loadHighs)) return answer();
  const sorted = sortRows(table);
  search.useSorted(sorted);
  search.improve();
  best.offer('heuristic', search.open);
  await step();

  if (best.proven) return answer();
  const found = await boundTable(table, sorted, search, best, boundSteps, step);
  const settle = () => {
    const fixing = fixMedian(table, found, best.cost);
    if (fixing.required.length + fixing.candidates.length < table.p || fixing.required.length > table.p) {
      best.raise('bound', best.cost);
    }
    return fixing;
  };
  settle();
  if (!best.proven && effort > 0) {
    const { candidates, required } = fixMedian(table, found, best.cost);
    const near = createInterchange(table, best.sites);
    near.useSorted(sorted);
    await vary(table, near, best, candidates.length > 0 ? [...required, ...candidates] : [], {
      effort,
      random: createRandom(options.seed ?? 1),
      step
    });
    settle();
  }
  if (!best.proven && options.loadHighs) {
    const highs = await options.loadHighs();
    await step();
    prove(highs, table, sorted, found, best, options);
  }
  return answer();
}

/** Multipliers between the costs at a row's nearest and second site, then the subgradient steps. */
async function boundTable(
  table: MedianTable,
  sorted: SortedRows,
  search: Interchange,
  best: Incumbent,
  steps: number,
  step: () => Promise<void>
): Promise<MedianBound> {
  const start = Float64Array.from(table.worst, (_, row) => search.between(row));
  const tried = new Set<string>();
  return boundMedian(table, sorted, {
    steps,
    start,
    upper: () => best.cost,
    tryOut: (sites) => {
      const key = sites.join();
      if (tried.has(key)) return;
      tried.add(key);
      if (costOf(table, sites) > best.cost * 1.02) return;
      const from = createInterchange(table, sites);
      from.useSorted(sorted);
      from.improve();
      best.offer('bound', from.open);
    },
    between: async ({ bound }) => {
      best.raise('bound', bound);
      await step();
      return best.proven;
    }
  });
}

/** Shakes k sites, improves, keeps what is better; k grows while nothing is. */
async function vary(
  table: MedianTable,
  search: Interchange,
  best: Incumbent,
  among: readonly number[],
  { effort, random, step }: { effort: number; random: Random; step: () => Promise<void> }
): Promise<void> {
  const firstFree = table.fixed.length;
  const free = table.p - firstFree;
  const pool = among.length > table.p ? among : Array.from({ length: table.sites }, (_, j) => j);
  const widest = Math.min(free, pool.length - table.p, 12);
  const limit = search.effort() + effort;
  let k = 1;
  for (let round = 1; search.effort() < limit && widest > 0 && !best.proven; round++) {
    const restore = search.save();
    for (let q = 0; q < k; q++) {
      const site = pool[random.below(pool.length)]!;
      if (!search.isOpen[site]) search.swap(firstFree + random.below(free), site);
    }
    search.improve();
    if (search.cost() < best.cost * (1 - 1e-12)) {
      best.offer('heuristic', search.open);
      k = 1;
    } else {
      restore();
      k = k < widest ? k + 1 : 1;
    }
    if (round % 16 === 0) await step();
  }
}

function prove(
  highs: Highs,
  table: MedianTable,
  sorted: SortedRows,
  found: MedianBound,
  best: Incumbent,
  options: MedianSearchOptions
): void {
  const fixing = fixMedian(table, found, best.cost);
  const most = options.maxModelEntries ?? 2_000_000;
  const built = toMedianModel(table, sorted, found, fixing, best.cost, most);
  if (!built) return;
  const { model, siteOfColumn } = built;
  const sitesOf = (values: Float64Array) => [
    ...fixing.required,
    ...siteOfColumn.filter((_, column) => values[column]! > 0.5)
  ];
  const open = new Set(best.sites);
  const solved = solveModel(highs, model, {
    timeLimitSeconds: options.timeLimitSeconds ?? 30,
    signal: options.signal,
    start: {
      indices: siteOfColumn.map((_, column) => column),
      values: siteOfColumn.map((site) => (open.has(site) ? 1 : 0))
    },
    onProgress: (bound, values) => {
      if (values) best.offer('proof', sitesOf(values));
      best.raise('proof', Math.min(bound, best.cost));
    }
  });
  if (solved.values) best.offer('proof', sitesOf(solved.values));
  // Infeasible: no choice is cheaper than the best known, which the model leaves out.
  const done = solved.status !== 'limit';
  best.raise('proof', done ? best.cost : Math.min(solved.bound, best.cost));
}
