import type { Highs } from 'highs';
import { createRandom } from '../random';
import { assignWithinCapacity, type CapacityAssignment } from './assign-within-capacity';
import { boundCapacitated } from './capacitated-bound';
import { checkpoint } from './checkpoint';
import { createLinearModel } from './linear-model';
import type { MedianBound } from './median-bound';
import { betterThan, type MedianTable } from './median-table';
import { searchMedian, type MedianAnswer, type MedianSearchOptions } from './search-median';
import { sameWithin } from './siting-gap';
import { solveModel } from './solve-model';

export interface CapacitatedAnswer extends MedianAnswer {
  /** Site of each row, −1 for none. */
  readonly site: Int32Array;
}

const defaultEffort = (entries: number) => Math.min(50_000_000, 5000 * entries);

/**
 * As `searchMedian`, with sites that hold only so much weight and rows that stay whole. Starts from the answer
 * without capacities, swaps sites at random while that pays, bounds by `boundCapacitated`, proves by HiGHS.
 * @throws AnalysisError `cancelled` by the signal
 */
export async function searchCapacitated(
  table: MedianTable,
  capacities: Float64Array,
  options: MedianSearchOptions
): Promise<CapacitatedAnswer> {
  const { rows, sites, p, fixed } = table;
  const { onAnswer, loadHighs, ...quiet } = options;
  const effort = options.effort ?? defaultEffort(table.cost.length);
  const without = await searchMedian(table, { ...quiet, effort: effort / 5 });
  let open = [...without.sites];
  let found = assignWithinCapacity(table, open, capacities);
  let bound = Math.max(0, without.bound);
  const report = (stage: 'heuristic' | 'bound' | 'proof') =>
    onAnswer?.(stage, open, found.cost, Math.min(bound, found.cost), found.site);
  const proven = () => sameWithin(bound, found.cost) || bound >= found.cost;
  report('heuristic');

  const random = createRandom(options.seed ?? 1);
  const closed = Array.from({ length: sites }, (_, j) => j).filter((j) => !open.includes(j));
  const movable = open.map((_, slot) => slot).filter((slot) => !fixed.includes(open[slot]!));
  let current: CapacityAssignment = found;
  const perTrial = rows * (p + 10) + (rows * rows) / 4;
  for (
    let left = effort;
    left > 0 && movable.length > 0 && closed.length > 0 && !proven();
    left -= perTrial
  ) {
    const slot = movable[random.below(movable.length)]!;
    const place = random.below(closed.length);
    const trial = [...open];
    trial[slot] = closed[place]!;
    const tried = assignWithinCapacity(table, trial, capacities);
    if (tried.cost <= current.cost) {
      closed[place] = open[slot]!;
      open = trial;
      current = tried;
      if (tried.cost < found.cost) {
        found = tried;
        report('heuristic');
      }
    }
    if (Math.floor(left / perTrial) % 16 === 0) await checkpoint(options);
  }
  const steps = options.boundSteps ?? 400;
  let relaxed: MedianBound | undefined;
  if (!proven() && steps > 0) {
    relaxed = boundCapacitated(table, capacities, found.cost, steps);
    const lower = table.whole ? Math.ceil(relaxed.bound - 1e-6) : relaxed.bound;
    if (lower > bound) {
      bound = lower;
      report('bound');
    }
    await checkpoint(options);
  }
  if (!proven() && loadHighs) {
    const exact = prove(await loadHighs(), table, capacities, found, open, relaxed, options);
    if (exact) {
      if (exact.cost < found.cost) [found, open] = [exact, exact.open];
      bound = Math.max(bound, exact.done ? found.cost : exact.bound);
      report('proof');
    }
  }
  return {
    sites: [...open].sort((a, b) => a - b),
    cost: found.cost,
    bound: Math.min(bound, found.cost),
    proven: proven(),
    site: found.site
  };
}

function prove(
  highs: Highs,
  table: MedianTable,
  capacities: Float64Array,
  known: CapacityAssignment,
  open: readonly number[],
  relaxed: MedianBound | undefined,
  options: MedianSearchOptions
) {
  const { rows, sites, p, fixed, cost, worst, weight } = table;
  const model = createLinearModel();
  const slack = relaxed ? betterThan(table, known.cost) - relaxed.bound + 1e-9 * known.cost : Infinity;
  const opened = Array.from({ length: sites }, () => model.addColumn(0, { whole: true }));
  model.addRow(p, p, opened);
  for (const site of fixed) model.addRow(1, 1, [opened[site]!]);
  const pairs: { row: number; site: number; column: number }[] = [];
  const bySite: number[][] = opened.map(() => []);
  for (let row = 0; row < rows; row++) {
    model.addConstant(worst[row]!);
    const own: number[] = [];
    for (let site = 0; site < sites; site++) {
      const value = cost[row * sites + site]!;
      // By the bound, no better answer pays so much for this row, or the site cannot hold or serve it.
      if (value >= worst[row]! || value > (relaxed?.multipliers[row] ?? Infinity) + slack) continue;
      if (weight[row]! > capacities[site]!) continue;
      const column = model.addColumn(value - worst[row]!, { whole: true });
      bySite[site]!.push(pairs.push({ row, site, column }) - 1);
      own.push(column);
      model.addRow(-Infinity, 0, [column, opened[site]!], [1, -1]);
    }
    if (own.length > 0) model.addRow(-Infinity, 1, own);
    if (model.entries() > (options.maxModelEntries ?? 2_000_000)) return undefined;
  }
  bySite.forEach((list, site) => {
    if (list.length === 0 || capacities[site] === Infinity) return;
    const columns = [...list.map((k) => pairs[k]!.column), opened[site]!];
    model.addRow(-Infinity, 0, columns, [...list.map((k) => weight[pairs[k]!.row]!), -capacities[site]!]);
  });
  const isOpen = new Set(open);
  const solved = solveModel(highs, model, {
    timeLimitSeconds: options.timeLimitSeconds ?? 30,
    signal: options.signal,
    start: {
      indices: [...opened, ...pairs.map((pair) => pair.column)],
      values: [
        ...opened.map((_, site) => (isOpen.has(site) ? 1 : 0)),
        ...pairs.map(({ row, site }) => (known.site[row] === site ? 1 : 0))
      ]
    },
    onProgress: (bound) =>
      options.onAnswer?.('proof', open, known.cost, Math.min(bound, known.cost), known.site)
  });
  const site = new Int32Array(rows).fill(-1);
  let total = Infinity;
  if (solved.values) {
    for (const pair of pairs) if (solved.values[pair.column]! > 0.5) site[pair.row] = pair.site;
    total = 0;
    for (let row = 0; row < rows; row++) {
      total += site[row]! < 0 ? worst[row]! : cost[row * sites + site[row]!]!;
    }
  }
  const chosen = solved.values
    ? opened.flatMap((column, j) => (solved.values![column]! > 0.5 ? [j] : []))
    : [];
  return { site, cost: total, open: chosen, bound: solved.bound, done: solved.status !== 'limit' };
}
