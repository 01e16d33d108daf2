import { checkP, checkRadius, checkSiting } from './check-siting-input';
import { toMedianTable } from './median-table';
import { searchCapacitated } from './search-capacitated';
import { searchMedian, type MedianSearchOptions } from './search-median';
import { gapOf } from './siting-gap';
import type { SitingInput, SitingOptions, SitingResult } from './siting-types';
import { assignNearest, assignRows, weightWithout } from './solve-p-median';

/**
 * Maximal cover (MCLP): at most p sites, so that the most weight is covered. Sites that cover nothing the
 * others do not are left out, unless fixed. Objective and bound are covered weight; the bound is from above.
 * Method: covered weight is what a p-median with costs 0 within the radius and 1 beyond leaves (Church and
 * ReVelle 1976); see `searchMedian`.
 * @throws AnalysisError as `checkSiting` and `checkP`; `bad-input` for a missing radius; `cancelled`
 */
export async function solveMaximalCover(
  input: SitingInput,
  options: SitingOptions = {}
): Promise<SitingResult> {
  const checked = checkSiting(input);
  checkP(input.p, checked);
  const radius = checkRadius(input.radius);
  const table = toMedianTable(
    checked,
    input.p,
    (cost) => (cost <= radius && cost < Infinity ? 0 : Infinity),
    1
  );
  const coverable = table.worst.reduce((sum, weight) => sum + weight, 0);
  const { onProgress, ...rest } = options;
  const search: MedianSearchOptions = {
    ...rest,
    onAnswer: (stage, sites, missed, bound, rowSites) => {
      const [objective, most] = [coverable - missed, coverable - bound];
      const gap = gapOf(objective, most);
      const assignment = rowSites && assignRows(table, rowSites, checked);
      onProgress?.({ stage, sites, objective, bound: most, gap, ...(assignment && { assignment }) });
    }
  };
  const { capacities } = checked;
  const held = capacities && (await searchCapacitated(table, capacities, search));
  const found = held ?? (await searchMedian(table, search));
  const missedBy = (sites: readonly number[]) =>
    weightWithout(checked.weights, assignNearest(checked, sites, radius));
  const sites = held
    ? held.sites.filter((site) => checked.fixed.includes(site) || held.site.includes(site))
    : found.sites.reduceRight<number[]>(
        (kept, site) => {
          const without = kept.filter((other) => other !== site);
          return checked.fixed.includes(site) || missedBy(without) > missedBy(found.sites) ? kept : without;
        },
        [...found.sites]
      );
  const assignment = held ? assignRows(table, held.site, checked) : assignNearest(checked, sites, radius);
  const objective = checked.weights.reduce((sum, weight, i) => sum + (assignment[i]! < 0 ? 0 : weight), 0);
  const bound = found.proven ? objective : coverable - found.bound;
  return {
    sites,
    assignment,
    objective,
    bound,
    gap: gapOf(objective, bound),
    proven: found.proven,
    unservedWeight: weightWithout(checked.weights, assignment)
  };
}
