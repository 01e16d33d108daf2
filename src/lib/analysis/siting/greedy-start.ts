import type { MedianTable } from './median-table';

/** Enough rows for a start that the interchange will mend anyway. */
const mostRows = 300;

/**
 * Opens the fixed sites, then p − fixed more, each the one that saves most; ties go to the lower number.
 * A site's saving is renewed only by the rows whose least cost has changed. Of large tables every second,
 * third … row is asked, at least 300 and at least three a site.
 */
export function greedyStart({ rows, sites, p, fixed, cost, worst }: MedianTable): number[] {
  const stride = Math.max(1, Math.floor(rows / Math.max(mostRows, 3 * p)));
  const least = worst.slice();
  const savings = new Float64Array(sites);
  const isOpen = new Uint8Array(sites);
  for (let i = 0; i < rows; i += stride) {
    const from = i * sites;
    const now = least[i]!;
    for (let j = 0; j < sites; j++) savings[j]! += now - cost[from + j]!;
  }
  const chosen: number[] = [];
  const open = (site: number) => {
    chosen.push(site);
    isOpen[site] = 1;
    for (let i = 0; i < rows; i += stride) {
      const from = i * sites;
      const before = least[i]!;
      const now = cost[from + site]!;
      if (now >= before) continue;
      least[i] = now;
      for (let j = 0; j < sites; j++) {
        const value = cost[from + j]!;
        if (value < before) savings[j]! -= before - Math.max(value, now);
      }
    }
  };
  fixed.forEach(open);
  while (chosen.length < p) {
    let lead = -1;
    for (let j = 0; j < sites; j++) {
      if (!isOpen[j] && (lead < 0 || savings[j]! > savings[lead]!)) lead = j;
    }
    open(lead);
  }
  return chosen;
}
