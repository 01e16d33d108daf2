import { createRandom } from '../random';
import type { CoverTable } from './cover-table';

export interface CoverAnswer {
  /** A cover, the table's chosen sites among it. */
  readonly sites: readonly number[];
  /** No cover has fewer sites. */
  readonly lower: number;
}

export interface CoverSearchOptions {
  readonly steps: number;
  readonly seed: number;
  /** Only whether so many sites suffice is asked: stop when that is known. */
  readonly enough?: number;
  readonly onBetter?: (found: CoverAnswer) => void;
}

/**
 * Opens the site of most value for the rows still uncovered until all are, then takes out sites the others
 * have made superfluous. Ties go to the lower number.
 * @param worth what covering a row counts; alike when absent (Chvátal 1979)
 */
export function greedyCover(table: CoverTable, worth?: Float64Array): number[] {
  const { sitesOfRow, rowsOfSite } = table;
  const times = new Int32Array(sitesOfRow.length);
  const value = new Float64Array(rowsOfSite.length);
  let open = 0;
  sitesOfRow.forEach((sites, row) => {
    for (const site of sites) value[site]! += worth ? worth[row]! : 1;
  });
  const picked: number[] = [];
  while (open < sitesOfRow.length) {
    let best = -1;
    for (let j = 0; j < value.length; j++) {
      if (value[j]! > 1e-12 && (best < 0 || value[j]! > value[best]! + 1e-12)) best = j;
    }
    // Rows of no worth are left: any site of theirs.
    if (best < 0) best = sitesOfRow[times.indexOf(0)]![0]!;
    picked.push(best);
    value[best] = 0;
    for (const row of rowsOfSite[best]!) {
      if (times[row]!++ > 0) continue;
      open++;
      for (const site of sitesOfRow[row]!) value[site]! -= worth ? worth[row]! : 1;
    }
    value[best] = 0;
  }
  const kept = picked.filter((site) => {
    const spare = rowsOfSite[site]!.every((row) => times[row]! > 1);
    if (spare) for (const row of rowsOfSite[site]!) times[row]!--;
    return !spare;
  });
  return [...table.chosen, ...kept];
}

/**
 * Smallest cover, from above and below. Method: Lagrangean relaxation of the rows with subgradient steps, and
 * a greedy cover by the multipliers' worth at each (after Caprara, Fischetti and Toth 1999).
 */
export function searchCover(table: CoverTable, options: CoverSearchOptions): CoverAnswer {
  const { sitesOfRow, rowsOfSite } = table;
  const base = table.chosen.length;
  let sites: readonly number[] = greedyCover(table);
  let lower = base + (sitesOfRow.length > 0 ? 1 : 0);
  const enough = options.enough;
  const done = () =>
    lower >= sites.length || (enough !== undefined && (sites.length <= enough || lower > enough));
  options.onBetter?.({ sites, lower });
  if (done()) return { sites, lower };

  const random = createRandom(options.seed);
  const multipliers = Float64Array.from(
    sitesOfRow,
    (list) => 1 / Math.max(...list.map((site) => rowsOfSite[site]!.length))
  );
  const spent = new Float64Array(rowsOfSite.length);
  const direction = new Float64Array(sitesOfRow.length);
  let scale = 1;
  let best = -Infinity;
  let sinceBetter = 0;
  for (let step = 0; step < options.steps; step++) {
    spent.fill(0);
    let value = 0;
    multipliers.forEach((u, row) => {
      value += u;
      for (const site of sitesOfRow[row]!) spent[site]! += u;
    });
    for (const sum of spent) if (sum > 1) value += 1 - sum;
    if (value > best + 1e-4) sinceBetter = 0;
    else if (++sinceBetter >= 15) {
      scale *= 0.6;
      sinceBetter = 0;
    }
    if (value > best) {
      best = value;
      const whole = base + Math.ceil(best - 1e-6);
      if (whole > lower) {
        lower = whole;
        options.onBetter?.({ sites, lower });
      }
    }
    if (step % 4 === 0) {
      // A little chance, so that the same multipliers do not give the same cover again and again.
      const worth = multipliers.map((u) => u * (0.9 + 0.2 * random.next()));
      const cover = greedyCover(table, worth);
      if (cover.length < sites.length) {
        sites = cover;
        options.onBetter?.({ sites, lower });
      }
    }
    if (done() || scale < 1e-3) break;
    let norm = 0;
    sitesOfRow.forEach((list, row) => {
      let covered = 0;
      for (const site of list) if (spent[site]! > 1) covered++;
      const d = 1 - covered + 0.7 * direction[row]!;
      direction[row] = d;
      norm += d * d;
    });
    if (norm === 0) break;
    const length = (scale * (sites.length - base - value + 0.1)) / norm;
    for (let row = 0; row < multipliers.length; row++) {
      multipliers[row] = Math.max(0, multipliers[row]! + length * direction[row]!);
    }
  }
  return { sites, lower: Math.min(lower, sites.length) };
}
