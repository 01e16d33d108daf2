import type { CheckedSiting } from './check-siting-input';

/**
 * The one problem behind p-median and maximal cover: choose p sites so that the rows' least costs sum to
 * least. Rows are demand with weight that some site can serve.
 */
export interface MedianTable {
  readonly rows: number;
  readonly sites: number;
  readonly p: number;
  readonly fixed: readonly number[];
  /** Weighted cost of row i at site j, `cost[i · sites + j]`, finite, at most `worst[i]`. */
  readonly cost: Float64Array;
  /** Weighted cost of a row that no open site serves. */
  readonly worst: Float64Array;
  /** Demand behind each row, and its weight. */
  readonly demand: readonly number[];
  readonly weight: Float64Array;
  /** All costs are whole numbers, so that a sum of them below another is below it by at least 1. */
  readonly whole: boolean;
}

/**
 * @param served cost per weight of a demand–site pair; Infinity where the site cannot serve it
 * @param unserved cost per weight of demand without a site, at least every finite `served`
 */
export function toMedianTable(
  checked: CheckedSiting,
  p: number,
  served: (cost: number) => number,
  unserved: number
): MedianTable {
  const { costs, weights, siteCount } = checked;
  const kept: number[] = [];
  for (let i = 0; i < checked.demandCount; i++) {
    if (weights[i]! > 0 && anyServed(costs, i * siteCount, siteCount, served)) kept.push(i);
  }
  const cost = new Float64Array(kept.length * siteCount);
  const worst = new Float64Array(kept.length);
  for (let row = 0; row < kept.length; row++) {
    const weight = weights[kept[row]!]!;
    const from = kept[row]! * siteCount;
    const to = row * siteCount;
    const most = weight * unserved;
    worst[row] = most;
    for (let j = 0; j < siteCount; j++) {
      const value = served(costs[from + j]!);
      cost[to + j] = value < unserved ? weight * value : most;
    }
  }
  const whole = worst.every(Number.isInteger) && cost.every(Number.isInteger);
  return {
    rows: kept.length,
    sites: siteCount,
    p,
    fixed: checked.fixed,
    cost,
    worst,
    demand: kept,
    weight: Float64Array.from(kept, (demand) => weights[demand]!),
    whole
  };
}

/** What a choice better than one of this cost costs at most. */
export function betterThan({ whole }: Pick<MedianTable, 'whole'>, cost: number): number {
  return cost - (whole ? 1 - 1e-6 : 1e-9 * Math.abs(cost));
}

function anyServed(costs: Float64Array, from: number, count: number, served: (cost: number) => number) {
  for (let k = from; k < from + count; k++) if (served(costs[k]!) < Infinity) return true;
  return false;
}

/** Sites of each row from cheap to dear: `site[i · sites + k]` is the k-th nearest, at `cost` there. */
export interface SortedRows {
  readonly site: Uint32Array;
  readonly cost: Float64Array;
}

/**
 * Method: the low bits of each cost's mantissa make room for its site, so that the engine's numeric sort
 * orders both; costs that agree in the high bits are put right by one insertion pass.
 */
export function sortRows({ rows, sites, cost }: MedianTable): SortedRows {
  const site = new Uint32Array(rows * sites);
  const sorted = new Float64Array(rows * sites);
  const bits = Math.max(1, Math.ceil(Math.log2(sites)));
  const mask = 2 ** bits - 1;
  const keys = new Float64Array(sites);
  const words = new Uint32Array(keys.buffer);
  const low = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 0 : 1;
  for (let i = 0; i < rows; i++) {
    const from = i * sites;
    keys.set(cost.subarray(from, from + sites));
    for (let j = 0; j < sites; j++) {
      const at = 2 * j + low;
      words[at] = ((words[at]! & ~mask) | j) >>> 0;
    }
    keys.sort();
    for (let k = 0; k < sites; k++) {
      const j = words[2 * k + low]! & mask;
      const value = cost[from + j]!;
      let to = from + k;
      for (; to > from && sorted[to - 1]! > value; to--) {
        sorted[to] = sorted[to - 1]!;
        site[to] = site[to - 1]!;
      }
      sorted[to] = value;
      site[to] = j;
    }
  }
  return { site, cost: sorted };
}
