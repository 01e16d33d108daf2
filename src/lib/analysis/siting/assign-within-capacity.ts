import type { MedianTable } from './median-table';

export interface CapacityAssignment {
  /** Site of each row, −1 for none. */
  readonly site: Int32Array;
  readonly cost: number;
}

/**
 * Gives each row to one open site within the sites' capacities. A heuristic: even to know whether all rows fit
 * is hard. Method: rows that would lose most by their second choice choose first (after Martello and Toth
 * 1981); then moves and exchanges of two rows while they pay.
 */
export function assignWithinCapacity(
  { rows, sites, cost, worst, weight }: MedianTable,
  open: readonly number[],
  capacities: Float64Array
): CapacityAssignment {
  const site = new Int32Array(rows).fill(-1);
  const room = capacities.slice();
  const costOf = (row: number, at: number) => (at < 0 ? worst[row]! : cost[row * sites + at]!);
  const regret = Float64Array.from({ length: rows }, (_, row) => {
    let [first, second] = [worst[row]!, worst[row]!];
    for (const at of open) {
      const value = cost[row * sites + at]!;
      if (value < first) [first, second] = [value, first];
      else if (value < second) second = value;
    }
    return second - first;
  });
  const order = Array.from({ length: rows }, (_, row) => row);
  order.sort((a, b) => regret[b]! - regret[a]! || weight[b]! - weight[a]! || a - b);
  const place = (row: number, at: number) => {
    if (site[row]! >= 0) room[site[row]!]! += weight[row]!;
    if (at >= 0) room[at]! -= weight[row]!;
    site[row] = at;
  };
  /** The cheapest open site with room that is cheaper than where the row is. */
  const cheaper = (row: number) => {
    let [best, least] = [-2, costOf(row, site[row]!)];
    for (const at of open) {
      const value = cost[row * sites + at]!;
      if (value < least && room[at]! >= weight[row]!) [best, least] = [at, value];
    }
    return best;
  };
  for (const row of order) {
    const at = cheaper(row);
    if (at >= 0) place(row, at);
  }
  for (let pass = 0, better = true; better && pass < 20; pass++) {
    better = false;
    for (const row of order) {
      const at = cheaper(row);
      if (at < 0) continue;
      place(row, at);
      better = true;
    }
    for (const a of order) {
      for (const b of order) {
        const [from, to] = [site[a]!, site[b]!];
        if (from === to || a >= b) continue;
        const saved = costOf(a, from) + costOf(b, to) - costOf(a, to) - costOf(b, from);
        if (saved <= 1e-9 * (worst[a]! + worst[b]!)) continue;
        // A site that cannot serve a row costs it its worst: that is not a place.
        const [toA, toB] = [costOf(a, to) < worst[a]! ? to : -1, costOf(b, from) < worst[b]! ? from : -1];
        if (toA >= 0 && room[to]! + weight[b]! < weight[a]!) continue;
        if (toB >= 0 && room[from]! + weight[a]! < weight[b]!) continue;
        place(a, -1);
        place(b, -1);
        place(a, toA);
        place(b, toB);
        better = true;
      }
    }
  }
  let total = 0;
  for (let row = 0; row < rows; row++) total += costOf(row, site[row]!);
  return { site, cost: total };
}
