import type { CheckedSiting } from './check-siting-input';

/** Rows to be covered and the sites that cover each; both ways. */
export interface CoverTable {
  readonly sitesOfRow: readonly (readonly number[])[];
  readonly rowsOfSite: readonly (readonly number[])[];
  /** Sites that are in every cover looked for: the fixed ones, and those a reduction found to be needed. */
  readonly chosen: readonly number[];
}

/** Rows are demand with weight that some site, but no fixed one, serves at a cost within the radius. */
export function toCoverTable(
  { costs, weights, demandCount, siteCount, fixed }: CheckedSiting,
  radius: number
): CoverTable {
  const sitesOfRow: number[][] = [];
  for (let i = 0; i < demandCount; i++) {
    if (!(weights[i]! > 0)) continue;
    const from = i * siteCount;
    const within = (site: number) => costs[from + site]! <= radius && costs[from + site]! < Infinity;
    if (fixed.some(within)) continue;
    const sites: number[] = [];
    for (let j = 0; j < siteCount; j++) if (within(j)) sites.push(j);
    if (sites.length > 0) sitesOfRow.push(sites);
  }
  return { sitesOfRow, rowsOfSite: turn(sitesOfRow, siteCount), chosen: fixed };
}

function turn(sitesOfRow: readonly (readonly number[])[], siteCount: number): number[][] {
  const rowsOfSite: number[][] = Array.from({ length: siteCount }, () => []);
  sitesOfRow.forEach((sites, row) => {
    for (const site of sites) rowsOfSite[site]!.push(row);
  });
  return rowsOfSite;
}

function toBits(lists: readonly (readonly number[])[], size: number): Uint32Array[] {
  const words = (size >> 5) + 1;
  return lists.map((list) => {
    const bits = new Uint32Array(words);
    for (const item of list) bits[item >> 5]! |= 1 << (item & 31);
    return bits;
  });
}

function within(a: Uint32Array, b: Uint32Array): boolean {
  for (let w = 0; w < a.length; w++) if (a[w]! & ~b[w]!) return false;
  return true;
}

/**
 * Positions of lists that contain no other list (`least`) or are contained in no other (`most`); of equal
 * lists the first stays.
 */
function undominated(lists: readonly (readonly number[])[], size: number, keep: 'least' | 'most'): number[] {
  const bits = toBits(lists, size);
  const sign = keep === 'least' ? 1 : -1;
  const order = lists.map((_, i) => i).filter((i) => lists[i]!.length > 0);
  order.sort((a, b) => sign * (lists[a]!.length - lists[b]!.length) || a - b);
  const kept: number[] = [];
  for (const item of order) {
    const mine = bits[item]!;
    const beaten = kept.some((other) =>
      keep === 'least' ? within(bits[other]!, mine) : within(mine, bits[other]!)
    );
    if (!beaten) kept.push(item);
  }
  return kept.sort((a, b) => a - b);
}

/**
 * The same question, smaller: rows that are covered with another row, sites that cover no more than another
 * site, and rows with one site left are taken out in turn until nothing changes (Toregas and ReVelle 1972).
 * Some smallest cover of the first table is a smallest cover of the last.
 */
export function reduceCover(table: CoverTable): CoverTable {
  const siteCount = table.rowsOfSite.length;
  let { sitesOfRow } = table;
  let chosen = [...table.chosen];
  for (;;) {
    const before = sitesOfRow.length;
    const entries = sitesOfRow.reduce((sum, sites) => sum + sites.length, 0);
    const rows = undominated(sitesOfRow, siteCount, 'least').map((row) => sitesOfRow[row]!);
    const columns = new Set(undominated(turn(rows, siteCount), rows.length, 'most'));
    const left = rows.map((sites) => sites.filter((site) => columns.has(site)));
    const needed = new Set(left.filter((sites) => sites.length === 1).map((sites) => sites[0]!));
    chosen = [...chosen, ...needed];
    sitesOfRow = left.filter((sites) => !sites.some((site) => needed.has(site)));
    const now = sitesOfRow.reduce((sum, sites) => sum + sites.length, 0);
    if (sitesOfRow.length === before && now === entries) break;
  }
  return { sitesOfRow, rowsOfSite: turn(sitesOfRow, siteCount), chosen };
}
