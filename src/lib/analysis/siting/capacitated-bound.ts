import { pickSites, type MedianBound } from './median-bound';
import type { MedianTable } from './median-table';

/**
 * Lower bound when sites hold only so much: as `boundMedian`, but each site serves the part of its rows that
 * fits and saves most for its weight (a fractional knapsack). One step reads the whole table.
 */
export function boundCapacitated(
  { rows, sites, p, fixed, cost, worst, weight }: MedianTable,
  capacities: Float64Array,
  upper: number,
  steps: number
): MedianBound {
  const multipliers = Float64Array.from(worst, (most, row) => {
    let least = most;
    for (let j = 0; j < sites; j++) least = Math.min(least, cost[row * sites + j]!);
    return (least + most) / 2;
  });
  const reduced = new Float64Array(sites);
  const direction = new Float64Array(rows);
  const served = new Float64Array(rows);
  let best: MedianBound = { bound: -Infinity, multipliers, reducedCosts: reduced };
  let scale = 1;
  let sinceBetter = 0;

  /** What site j saves; tells `each` which share of which row it serves. */
  const fill = (j: number, each: (row: number, share: number) => void): number => {
    const gains: number[] = [];
    let load = 0;
    for (let i = 0; i < rows; i++) {
      const value = cost[i * sites + j]!;
      if (value >= multipliers[i]! || value >= worst[i]!) continue;
      gains.push(i);
      load += weight[i]!;
    }
    const perWeight = (i: number) => (cost[i * sites + j]! - multipliers[i]!) / weight[i]!;
    if (load > capacities[j]!) gains.sort((a, b) => perWeight(a) - perWeight(b) || a - b);
    let room = capacities[j]!;
    let saved = 0;
    for (const i of gains) {
      const share = Math.min(1, room / weight[i]!);
      if (share <= 0) break;
      saved += share * (cost[i * sites + j]! - multipliers[i]!);
      each(i, share);
      room -= weight[i]!;
    }
    return saved;
  };

  for (let step = 0; step < steps && scale > 1e-4; step++) {
    let value = 0;
    for (let i = 0; i < rows; i++) value += multipliers[i]!;
    for (let j = 0; j < sites; j++) reduced[j] = fill(j, () => undefined);
    const picks = pickSites(reduced, fixed, p);
    for (const site of picks) value += reduced[site]!;
    if (value > best.bound) {
      if (value - best.bound > 1e-4 * Math.abs(value)) sinceBetter = 0;
      best = { bound: value, multipliers: multipliers.slice(), reducedCosts: reduced.slice() };
    }
    if (++sinceBetter >= 15) {
      scale *= 0.6;
      sinceBetter = 0;
    }
    if (upper - best.bound <= 1e-12 * Math.abs(upper)) break;
    served.fill(0);
    for (const site of picks) fill(site, (row, share) => (served[row]! += share));
    let norm = 0;
    for (let i = 0; i < rows; i++) {
      const content = multipliers[i]! >= worst[i]! && served[i]! < 1;
      direction[i] = (content ? 0 : 1 - served[i]!) + 0.7 * direction[i]!;
      norm += direction[i]! ** 2;
    }
    if (norm === 0) break;
    const length = (scale * (upper * 1.0005 - value)) / norm;
    for (let i = 0; i < rows; i++) {
      multipliers[i] = Math.min(worst[i]!, Math.max(0, multipliers[i]! + length * direction[i]!));
    }
  }
  return best;
}
