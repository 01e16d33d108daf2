import type { MedianTable } from './median-table';

/**
 * Opens the fixed sites, then p − fixed more, each the one that saves most; ties go to the lower number.
 * Method: lazy greedy (Minoux 1978): savings only shrink, so a site is weighed again only when it leads.
 */
export function greedyStart({ rows, sites, p, fixed, cost, worst }: MedianTable): number[] {
  const least = worst.slice();
  const chosen: number[] = [];
  const saved = (j: number) => {
    let sum = 0;
    for (let i = 0, at = j; i < rows; i++, at += sites) {
      const saving = least[i]! - cost[at]!;
      if (saving > 0) sum += saving;
    }
    return sum;
  };
  const open = (j: number) => {
    chosen.push(j);
    for (let i = 0, at = j; i < rows; i++, at += sites) least[i] = Math.min(least[i]!, cost[at]!);
  };
  fixed.forEach(open);
  const savings = allSavings(rows, sites, cost, least);
  const known = new Int32Array(sites).fill(chosen.length);
  const closed = new Set(Array.from({ length: sites }, (_, j) => j));
  for (const site of fixed) closed.delete(site);
  while (chosen.length < p) {
    for (;;) {
      let lead = -1;
      for (const j of closed) if (lead < 0 || savings[j]! > savings[lead]!) lead = j;
      if (known[lead] === chosen.length) {
        closed.delete(lead);
        open(lead);
        break;
      }
      savings[lead] = saved(lead);
      known[lead] = chosen.length;
    }
  }
  return chosen;
}

/** Row by row, as the table lies in memory. */
function allSavings(rows: number, sites: number, cost: Float64Array, least: Float64Array): Float64Array {
  const savings = new Float64Array(sites);
  for (let i = 0; i < rows; i++) {
    const from = i * sites;
    const now = least[i]!;
    for (let j = 0; j < sites; j++) {
      const saving = now - cost[from + j]!;
      if (saving > 0) savings[j]! += saving;
    }
  }
  return savings;
}
