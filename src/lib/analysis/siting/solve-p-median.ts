import { AnalysisError } from '../analysis-error';
import { checkP, checkSiting, type CheckedSiting } from './check-siting-input';
import { toMedianTable, type MedianTable } from './median-table';
import { searchCapacitated } from './search-capacitated';
import { searchMedian, type MedianSearchOptions } from './search-median';
import { gapOf } from './siting-gap';
import type { SitingInput, SitingOptions, SitingResult } from './siting-types';

export interface PMedianOptions extends SitingOptions {
  /**
   * Cost per weight of demand that some site could serve and none of the open ones does; default twice the
   * largest finite cost. At least that cost.
   */
  readonly unservedCost?: number;
}

/** Cheapest open site of each demand, −1 where none can serve it; ties go to the lower number. */
export function assignNearest(
  { costs, demandCount, siteCount }: Pick<CheckedSiting, 'costs' | 'demandCount' | 'siteCount'>,
  sites: readonly number[],
  limit = Infinity
): Int32Array {
  const assignment = new Int32Array(demandCount).fill(-1);
  for (let i = 0; i < demandCount; i++) {
    let least = Infinity;
    for (const site of sites) {
      const cost = costs[i * siteCount + site]!;
      if (cost < least && cost <= limit) {
        least = cost;
        assignment[i] = site;
      }
    }
  }
  return assignment;
}

export function weightWithout(weights: Float64Array, assignment: Int32Array): number {
  return weights.reduce((sum, weight, i) => sum + (assignment[i]! < 0 ? weight : 0), 0);
}

/**
 * p-median: exactly p open sites, so that people × minutes to the nearest is least. Infinite costs: that site
 * cannot serve that demand. Demand no site can serve is left out (assignment −1); demand that only closed
 * sites could serve, or that fits nowhere within the capacities, counts at `unservedCost`; demand without
 * weight takes no room.
 * Method: see `searchMedian`; objective and bound are sums of weight × cost.
 * @throws AnalysisError as `checkSiting` and `checkP`; `cancelled` by the signal
 */
export async function solvePMedian(input: SitingInput, options: PMedianOptions = {}): Promise<SitingResult> {
  const checked = checkSiting(input);
  checkP(input.p, checked);
  const { largest } = checked;
  const unserved = options.unservedCost ?? 2 * largest;
  if (!(unserved >= largest && unserved < Infinity)) {
    throw new AnalysisError('bad-input', `expected an unserved cost of at least ${largest}, got ${unserved}`);
  }
  const table = toMedianTable(checked, input.p, (cost) => cost, unserved);
  const { onProgress, ...rest } = options;
  const search: MedianSearchOptions = {
    ...rest,
    onAnswer: (stage, sites, objective, bound, rowSites) =>
      onProgress?.({
        stage,
        sites,
        objective,
        bound,
        gap: gapOf(objective, bound),
        ...(rowSites && { assignment: assignRows(table, rowSites, checked) })
      })
  };
  const { capacities } = checked;
  const held = capacities && (await searchCapacitated(table, capacities, search));
  const found = held ?? (await searchMedian(table, search));
  const assignment = held ? assignRows(table, held.site, checked) : assignNearest(checked, found.sites);
  return {
    sites: found.sites,
    assignment,
    objective: found.cost,
    bound: found.bound,
    gap: gapOf(found.cost, found.bound),
    proven: found.proven,
    unservedWeight: weightWithout(checked.weights, assignment)
  };
}

/** Assignment of all demand from that of the table's rows. */
export function assignRows(
  { demand }: MedianTable,
  site: Int32Array,
  { demandCount }: CheckedSiting
): Int32Array {
  const assignment = new Int32Array(demandCount).fill(-1);
  demand.forEach((i, row) => (assignment[i] = site[row]!));
  return assignment;
}
