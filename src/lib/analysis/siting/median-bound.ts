import { betterThan, type MedianTable, type SortedRows } from './median-table';

/** What the relaxation knows at its best multipliers. */
export interface MedianBound {
  /** No choice of sites costs less. */
  readonly bound: number;
  /** Multiplier of each row: about what it would pay for its service. */
  readonly multipliers: Float64Array;
  /** ≤ 0; what each site would save, alone, at these multipliers. */
  readonly reducedCosts: Float64Array;
}

/** Steps without a better bound before the step length shrinks. */
const patience = 15;
/** Share of the last direction kept in the next: the best of those tried on plane instances of 300 to 900. */
const memory = 0.7;

export interface MedianBoundOptions {
  readonly steps: number;
  /** Cost of the best choice known. */
  readonly upper: () => number;
  /** Rows' multipliers to begin with. */
  readonly start: Float64Array;
  /** Sites of a relaxed solution, as a start for the interchange. Called when the bound rises. */
  readonly tryOut?: (sites: readonly number[]) => void;
  /** Called every few steps with the bound so far; true stops. */
  readonly between?: (found: MedianBound) => Promise<boolean>;
}

/**
 * Lower bound by Lagrangean relaxation of "each row is served once". Method: Cornuéjols, Fisher and Nemhauser
 * 1977; subgradients deflected after Camerini, Fratta and Maffioli 1975, Polyak's step with halving.
 * One step reads each row's sites up to its multiplier only.
 */
export async function boundMedian(
  table: MedianTable,
  sorted: SortedRows,
  options: MedianBoundOptions
): Promise<MedianBound> {
  const { rows, sites, p, fixed, worst } = table;
  const multipliers = options.start.slice();
  const reduced = new Float64Array(sites);
  const direction = new Float64Array(rows);
  const chosen = new Uint8Array(sites);
  let best: MedianBound = {
    bound: -Infinity,
    multipliers: multipliers.slice(),
    reducedCosts: reduced.slice()
  };
  let scale = 1;
  let sinceBetter = 0;
  for (let step = 0; step < options.steps; step++) {
    const bound = relax(table, sorted, multipliers, reduced);
    const picks = pickSites(reduced, fixed, p);
    let value = bound;
    for (const site of picks) value += reduced[site]!;
    if (value > best.bound) {
      const jump = value - best.bound > 1e-4 * Math.abs(value);
      best = { bound: value, multipliers: multipliers.slice(), reducedCosts: reduced.slice() };
      if (jump) sinceBetter = 0;
      else sinceBetter++;
      if (jump || step % 8 === 0) options.tryOut?.(picks);
    } else sinceBetter++;
    if (sinceBetter >= patience) {
      scale *= 0.6;
      sinceBetter = 0;
    }
    const upper = options.upper();
    if (step % 16 === 15 && (await options.between?.(best))) break;
    if (upper - best.bound <= 1e-12 * Math.abs(upper) || scale < 1e-4) break;

    chosen.fill(0);
    for (const site of picks) chosen[site] = 1;
    let norm = 0;
    for (let i = 0; i < rows; i++) {
      const u = multipliers[i]!;
      let served = 0;
      const end = (i + 1) * sites;
      for (let k = i * sites; k < end && sorted.cost[k]! < u; k++) served += chosen[sorted.site[k]!]!;
      // A row at its worst cost that is served by none is content: it pays for going without.
      const missing = served === 0 && u >= worst[i]! ? 0 : 1 - served;
      const d = missing + memory * direction[i]!;
      direction[i] = d;
      norm += d * d;
    }
    if (norm === 0) break;
    const length = (scale * (upper * 1.0005 - value)) / norm;
    for (let i = 0; i < rows; i++) {
      multipliers[i] = Math.min(worst[i]!, Math.max(0, multipliers[i]! + length * direction[i]!));
    }
  }
  await options.between?.(best);
  return best;
}

/** Fills the reduced costs and returns the sum of the multipliers. */
function relax(
  { rows, sites }: MedianTable,
  sorted: SortedRows,
  multipliers: Float64Array,
  reduced: Float64Array
): number {
  const { cost, site } = sorted;
  reduced.fill(0);
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    const u = multipliers[i]!;
    sum += u;
    const end = (i + 1) * sites;
    for (let k = i * sites; k < end; k++) {
      const value = cost[k]!;
      if (value >= u) break;
      reduced[site[k]!]! += value - u;
    }
  }
  return sum;
}

/** The fixed sites and, of the others, those of least reduced cost; p in all. */
export function pickSites(reduced: Float64Array, fixed: readonly number[], p: number): number[] {
  const free = p - fixed.length;
  const held = new Set(fixed);
  const order: number[] = [];
  for (let j = 0; j < reduced.length; j++) if (!held.has(j)) order.push(j);
  order.sort((a, b) => reduced[a]! - reduced[b]! || a - b);
  return [...fixed, ...order.slice(0, free)];
}

/** What every choice cheaper than `upper` must have and cannot have. */
export interface MedianFixing {
  readonly required: readonly number[];
  /** Sites still in question. */
  readonly candidates: readonly number[];
}

/**
 * Variable fixing: forcing a site in or out of the relaxed solution raises the bound by the difference of
 * reduced costs; where that passes `upper`, no better choice does so.
 */
export function fixMedian(table: MedianTable, found: MedianBound, upper: number): MedianFixing {
  const { bound, reducedCosts } = found;
  const picks = pickSites(reducedCosts, table.fixed, table.p);
  const picked = new Set(picks);
  const free = picks.slice(table.fixed.length);
  const limit = betterThan(table, upper);
  let dearestIn = -Infinity;
  for (const site of free) dearestIn = Math.max(dearestIn, reducedCosts[site]!);
  let cheapestOut = Infinity;
  for (let j = 0; j < table.sites; j++) {
    if (!picked.has(j)) cheapestOut = Math.min(cheapestOut, reducedCosts[j]!);
  }
  const required: number[] = [...table.fixed];
  const candidates: number[] = [];
  for (const site of free) {
    if (bound - reducedCosts[site]! + cheapestOut > limit) required.push(site);
    else candidates.push(site);
  }
  for (let j = 0; j < table.sites; j++) {
    if (!picked.has(j) && bound + reducedCosts[j]! - dearestIn <= limit) candidates.push(j);
  }
  return { required, candidates: candidates.sort((a, b) => a - b) };
}
