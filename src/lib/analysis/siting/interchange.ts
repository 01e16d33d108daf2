import type { MedianTable, SortedRows } from './median-table';

/** A choice of p sites that knows what each swap would bring. */
export interface Interchange {
  /** Open sites by slot: the fixed ones first, then the ones that may move. */
  readonly open: Int32Array;
  readonly isOpen: Uint8Array;
  /** Sum of the rows' least costs. */
  cost: () => number;
  swap: (slot: number, site: number) => void;
  /** Best swaps until none pays, or until so many more table entries have been read. */
  improve: (effort?: number) => void;
  /** Halfway between a row's nearest and second cost. */
  between: (row: number) => number;
  /** Keeps the choice as it is; the function restores it. Only the latest is kept. */
  save: () => () => void;
  /** Walk rows in order of cost from now on. */
  useSorted: (sorted: SortedRows) => void;
  /** Table entries read so far. */
  effort: () => number;
}

/**
 * Method: fast interchange (Whitaker 1983) with the gain, loss and extra tables of Resende and Werneck 2007,
 * of which a swap renews only what its rows touch. O(p · sites) to find the best swap.
 * @param start p sites in any order, the fixed ones among them
 */
export function createInterchange(table: MedianTable, start: readonly number[]): Interchange {
  const { rows, sites, cost, worst } = table;
  const slots = start.length;
  const firstFree = table.fixed.length;
  const held = new Set(table.fixed);
  const open = Int32Array.from([...table.fixed, ...start.filter((site) => !held.has(site))]);
  const isOpen = new Uint8Array(sites);
  for (const site of open) isOpen[site] = 1;
  const near = new Int32Array(rows);
  const next = new Int32Array(rows);
  const nearCost = new Float64Array(rows);
  const nextCost = new Float64Array(rows);
  /** What opening each site saves; what closing each slot costs; what is counted twice when both happen. */
  const gain = new Float64Array(sites);
  const loss = new Float64Array(slots);
  const extra = new Float64Array(slots * sites);
  /**
   * Of each slot the sites it has extra savings with, in any order, and how many: few where p is large. All others
   * bring with it no more than the site that saves most.
   */
  const linked = new Int32Array(slots * sites);
  const linkedCount = new Int32Array(slots);
  const isLinked = new Uint8Array(slots * sites);
  let sorted: SortedRows | undefined;
  let effort = 0;

  function findNearest(row: number): void {
    const at = row * sites;
    let [a, b, first, second] = [Infinity, worst[row]!, -1, -1];
    for (let slot = 0; slot < slots; slot++) {
      const value = cost[at + open[slot]!]!;
      if (value < a) {
        if (first >= 0 && a <= b) [b, second] = [a, first];
        [a, first] = [value, slot];
      } else if (value < b) [b, second] = [value, slot];
    }
    near[row] = first;
    next[row] = second;
    nearCost[row] = a;
    nextCost[row] = b;
    effort += slots;
  }

  function addExtra(slot: number, site: number, value: number): void {
    const at = slot * sites;
    extra[at + site]! += value;
    if (isLinked[at + site] !== 0) return;
    isLinked[at + site] = 1;
    linked[at + linkedCount[slot]!++] = site;
  }

  /** Forgets links whose savings are gone but for the last digits. */
  function tidy(slot: number, least: number): void {
    const at = slot * sites;
    let kept = 0;
    for (let k = 0; k < linkedCount[slot]!; k++) {
      const site = linked[at + k]!;
      if (Math.abs(extra[at + site]!) > least) linked[at + kept++] = site;
      else {
        extra[at + site] = 0;
        isLinked[at + site] = 0;
      }
    }
    linkedCount[slot] = kept;
  }

  /** Adds (or takes away, with sign −1) what a row says to the three tables. */
  function tell(row: number, sign: number): void {
    const a = nearCost[row]!;
    const b = nextCost[row]!;
    const slot = near[row]!;
    const movable = slot >= firstFree;
    const from = row * sites;
    const limit = movable ? b : a;
    const twice = sign * (b - a);
    loss[slot]! += twice;
    if (sorted) {
      const { cost: values, site } = sorted;
      let k = from;
      for (; k < from + sites; k++) {
        const value = values[k]!;
        if (value >= limit) break;
        const j = site[k]!;
        if (value < a) {
          gain[j]! += sign * (a - value);
          if (movable) addExtra(slot, j, twice);
        } else addExtra(slot, j, sign * (b - value));
      }
      effort += k - from;
      return;
    }
    for (let j = 0; j < sites; j++) {
      const value = cost[from + j]!;
      if (value >= limit) continue;
      if (value < a) {
        gain[j]! += sign * (a - value);
        if (movable) addExtra(slot, j, twice);
      } else addExtra(slot, j, sign * (b - value));
    }
    effort += sites;
  }

  function swap(slot: number, site: number): void {
    isOpen[open[slot]!] = 0;
    isOpen[site] = 1;
    open[slot] = site;
    for (let row = 0; row < rows; row++) {
      const value = cost[row * sites + site]!;
      const leaves = near[row] === slot || next[row] === slot;
      if (!leaves && value >= nextCost[row]!) continue;
      tell(row, -1);
      if (leaves) findNearest(row);
      else if (value < nearCost[row]!) {
        nextCost[row] = nearCost[row]!;
        next[row] = near[row]!;
        nearCost[row] = value;
        near[row] = slot;
      } else {
        nextCost[row] = value;
        next[row] = slot;
      }
      tell(row, 1);
    }
    effort += rows;
  }

  function total(): number {
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += nearCost[row]!;
    return sum;
  }

  function improve(most = Infinity): void {
    // Sums that grow and shrink drift in their last digits: a swap must pay more than that.
    const least = 1e-9 * total();
    const limit = effort + most;
    for (let move = 0; move < 1000 + 20 * slots && effort < limit; move++) {
      // With a slot it has no extra savings with, no site brings more than the one that saves most alone.
      let leader = -1;
      for (let j = 0; j < sites; j++) {
        if (!isOpen[j] && (leader < 0 || gain[j]! > gain[leader]!)) leader = j;
      }
      if (leader < 0) return;
      let [best, bestSlot, bestSite] = [least, -1, -1];
      let read = sites;
      for (let slot = firstFree; slot < slots; slot++) {
        const at = slot * sites;
        const lost = loss[slot]!;
        const alone = gain[leader]! - lost + extra[at + leader]!;
        if (alone > best) [best, bestSlot, bestSite] = [alone, slot, leader];
        const count = linkedCount[slot]!;
        for (let k = at; k < at + count; k++) {
          const j = linked[k]!;
          const profit = gain[j]! - lost + extra[at + j]!;
          if (profit > best && !isOpen[j]) [best, bestSlot, bestSite] = [profit, slot, j];
        }
        read += count;
      }
      effort += read;
      if (bestSlot < 0) return;
      swap(bestSlot, bestSite);
      tidy(bestSlot, least);
      tidy(firstFree + (move % (slots - firstFree)), least);
    }
  }

  const live = [
    open,
    isOpen,
    near,
    next,
    nearCost,
    nextCost,
    gain,
    loss,
    extra,
    linked,
    linkedCount,
    isLinked
  ] as const;
  let kept: (typeof live)[number][] | undefined;

  function save(): () => void {
    const copies = (kept ??= live.map((array) => array.slice()));
    live.forEach((array, i) => copies[i]!.set(array));
    effort += extra.length >> 2;
    return () => live.forEach((array, i) => array.set(copies[i]!));
  }

  for (let row = 0; row < rows; row++) {
    findNearest(row);
    tell(row, 1);
  }
  return {
    open,
    isOpen,
    cost: total,
    swap,
    improve,
    between: (row) => (nearCost[row]! + nextCost[row]!) / 2,
    save,
    useSorted: (value) => (sorted = value),
    effort: () => effort
  };
}
