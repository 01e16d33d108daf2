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
 * Which lists contain another (`least`: not those) or are contained in another (`most`: not those); of equal
 * lists the first stays. Only lists that share an item can contain each other: those of the rarest item are
 * compared.
 * @param listsOf for each item, the lists that hold it
 */
function undominated(
  lists: readonly (readonly number[])[],
  listsOf: readonly (readonly number[])[],
  keep: 'least' | 'most'
): boolean[] {
  const bits = toBits(lists, listsOf.length);
  const alive = lists.map((list) => list.length > 0);
  const before = (a: number, b: number) =>
    lists[a]!.length - lists[b]!.length || (keep === 'least' ? a - b : b - a);
  const order = lists.map((_, i) => i).filter((i) => alive[i]);
  order.sort(before);
  for (const small of order) {
    if (!alive[small]) continue;
    const rarest = lists[small]!.reduce((a, b) => (listsOf[b]!.length < listsOf[a]!.length ? b : a));
    for (const large of listsOf[rarest]!) {
      if (large === small || !alive[large] || before(small, large) > 0) continue;
      if (!within(bits[small]!, bits[large]!)) continue;
      alive[keep === 'least' ? large : small] = false;
      if (keep === 'most') break;
    }
  }
  return alive;
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
    const least = undominated(sitesOfRow, turn(sitesOfRow, siteCount), 'least');
    const rows = sitesOfRow.filter((_, row) => least[row]);
    const most = undominated(turn(rows, siteCount), rows, 'most');
    const left = rows.map((sites) => sites.filter((site) => most[site]));
    const needed = new Set(left.filter((sites) => sites.length === 1).map((sites) => sites[0]!));
    chosen = [...chosen, ...needed];
    sitesOfRow = left.filter((sites) => !sites.some((site) => needed.has(site)));
    const now = sitesOfRow.reduce((sum, sites) => sum + sites.length, 0);
    if (sitesOfRow.length === before && now === entries) break;
  }
  return { sitesOfRow, rowsOfSite: turn(sitesOfRow, siteCount), chosen };
}
