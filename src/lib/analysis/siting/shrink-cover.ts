import type { Random } from '../random';
import type { CoverTable } from './cover-table';

export interface ShrinkOptions {
  /** A cover of so many sites will do. */
  readonly enough: number;
  /** Most table entries to read. */
  readonly effort: number;
  readonly random: Random;
}

/** Lists one after the other: list i is `items[starts[i] … starts[i + 1])`. */
function flatten(lists: readonly (readonly number[])[]): { starts: Int32Array; items: Int32Array } {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => (starts[i + 1] = starts[i]! + list.length));
  return { starts, items: Int32Array.from(lists.flat()) };
}

/** A set of small numbers that can be walked, added to and taken from at once. */
function createBag(size: number) {
  const members = new Int32Array(size);
  const place = new Int32Array(size).fill(-1);
  let count = 0;
  return {
    members,
    has: (item: number) => place[item]! >= 0,
    count: () => count,
    add: (item: number) => {
      place[item] = count;
      members[count++] = item;
    },
    remove: (item: number) => {
      const at = place[item]!;
      const last = members[--count]!;
      members[at] = last;
      place[last] = at;
      place[item] = -1;
    }
  };
}

/**
 * Looks for smaller covers, until one has no more than `enough` sites or the effort is spent. Returns the
 * smallest found, the table's chosen sites among it.
 * Method: row weighting local search (Gao, Weise and Li 2015): take a site out, cover a random row that is
 * bare, and let rows that stay bare weigh more with every step.
 */
export function shrinkCover(
  table: CoverTable,
  cover: readonly number[],
  { enough, effort, random }: ShrinkOptions
): readonly number[] {
  const siteCount = table.rowsOfSite.length;
  const rowCount = table.sitesOfRow.length;
  const { starts: rowStart, items: rowSites } = flatten(table.sitesOfRow);
  const { starts: siteStart, items: siteRows } = flatten(table.rowsOfSite);
  const open = createBag(siteCount);
  const bare = createBag(rowCount);
  const times = new Int32Array(rowCount);
  const weight = new Float64Array(rowCount).fill(1);
  /** What adding a site would cover, or what taking it out would bare, by weight. */
  const score = new Float64Array(siteCount);
  const mayAdd = new Uint8Array(siteCount).fill(1);
  const changed = new Int32Array(siteCount);
  let read = 0;
  for (let row = 0; row < rowCount; row++) bare.add(row);
  for (let site = 0; site < siteCount; site++) score[site] = siteStart[site + 1]! - siteStart[site]!;

  /** Adds a site, or takes it out. Its own score stays: what it covers alone. */
  function turn(site: number, step: number): void {
    const adds = !open.has(site);
    if (adds) open.add(site);
    for (let r = siteStart[site]!; r < siteStart[site + 1]!; r++) {
      const row = siteRows[r]!;
      const after = (times[row]! += adds ? 1 : -1);
      const [from, to] = [rowStart[row]!, rowStart[row + 1]!];
      read += to - from;
      // Whether the row is now covered by this site alone (or bare), or by one other besides (or alone).
      const own = after === (adds ? 1 : 0);
      const shared = after === (adds ? 2 : 1);
      const change = adds ? -weight[row]! : weight[row]!;
      for (let k = from; k < to; k++) {
        const other = rowSites[k]!;
        mayAdd[other] = 1;
        if (other !== site && (own || (shared && open.has(other)))) score[other]! += change;
      }
      if (!own) continue;
      if (adds) bare.remove(row);
      else bare.add(row);
    }
    if (!adds) {
      open.remove(site);
      mayAdd[site] = 0;
    }
    changed[site] = step;
  }
  /** The open site whose loss bares least; of equals the one that has stayed longest. */
  function leastMissed(tabu: number): number {
    let best = -1;
    for (let k = 0; k < open.count(); k++) {
      const site = open.members[k]!;
      if (site === tabu) continue;
      const less = best < 0 ? -1 : score[site]! - score[best]!;
      if (less < 0 || (less === 0 && changed[site]! < changed[best]!)) best = site;
    }
    read += open.count();
    return best;
  }
  /** The best site for a row that was not just taken out. */
  function bestFor(row: number): number {
    let best = -1;
    for (let k = rowStart[row]!; k < rowStart[row + 1]!; k++) {
      const site = rowSites[k]!;
      if (mayAdd[site] === 0) continue;
      const more = best < 0 ? 1 : score[site]! - score[best]!;
      if (more > 0 || (more === 0 && changed[site]! < changed[best]!)) best = site;
    }
    return best < 0 ? rowSites[rowStart[row]!]! : best;
  }

  const chosen = new Set(table.chosen);
  for (const site of cover) if (!chosen.has(site)) turn(site, 0);
  let smallest = cover;
  let tabu = -1;
  for (let step = 1; read < effort; step++) {
    while (bare.count() === 0) {
      smallest = [...table.chosen, ...open.members.subarray(0, open.count())];
      if (smallest.length <= enough || open.count() === 0) return smallest;
      turn(leastMissed(-1), step);
    }
    const out = leastMissed(tabu);
    if (out >= 0) turn(out, step);
    tabu = bestFor(bare.members[random.below(bare.count())]!);
    turn(tabu, step);
    for (let b = 0; b < bare.count(); b++) {
      const row = bare.members[b]!;
      weight[row]!++;
      for (let k = rowStart[row]!; k < rowStart[row + 1]!; k++) score[rowSites[k]!]!++;
      read += rowStart[row + 1]! - rowStart[row]!;
    }
  }
  return smallest;
}
