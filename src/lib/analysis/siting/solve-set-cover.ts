import type { Highs } from 'highs';
import { AnalysisError } from '../analysis-error';
import { checkRadius, checkSiting } from './check-siting-input';
import { checkpoint } from './checkpoint';
import { reduceCover, toCoverTable, type CoverTable } from './cover-table';
import { createLinearModel } from './linear-model';
import { createRandom } from '../random';
import { shrinkCover } from './shrink-cover';
import { searchCover, type CoverAnswer } from './search-cover';
import { gapOf } from './siting-gap';
import type { SetCoverInput, SitingOptions, SitingResult, SitingStage } from './siting-types';
import { assignNearest, weightWithout } from './solve-p-median';
import { solveModel } from './solve-model';

/** About half a second for the largest tables; small ones need less. */
const defaultEffort = (entries: number) => Math.min(50_000_000, 5000 * entries);

/** @throws AnalysisError `bad-input`: covering everyone within capacities is not among what is solved */
export function refuseCapacities(input: SetCoverInput): void {
  if (input.capacities === undefined) return;
  throw new AnalysisError('bad-input', 'expected no capacities: use solveMaximalCover with a growing p');
}

/**
 * Exact smallest cover of a reduced table, or the best within the time limit. Undefined when the model would
 * be larger than `maxModelEntries`.
 */
export function proveCover(
  highs: Highs,
  table: CoverTable,
  found: CoverAnswer,
  options: SitingOptions,
  onBetter: (found: CoverAnswer) => void
): (CoverAnswer & { readonly proven: boolean; readonly seconds: number }) | undefined {
  const { sitesOfRow, chosen } = table;
  const entries = sitesOfRow.reduce((sum, sites) => sum + sites.length, 0);
  if (entries > (options.maxModelEntries ?? 2_000_000)) return undefined;
  const model = createLinearModel();
  const siteOfColumn = [...new Set(sitesOfRow.flat())].sort((a, b) => a - b);
  const columnOf = new Map(siteOfColumn.map((site) => [site, model.addColumn(1, { whole: true })]));
  for (const sites of sitesOfRow)
    model.addRow(
      1,
      Infinity,
      Array.from(sites, (site) => columnOf.get(site)!)
    );
  // The bound known so far, so that HiGHS need not find it again.
  model.addRow(found.lower - chosen.length, Infinity, [...columnOf.values()]);
  let best = found;
  const offer = (values: Float64Array | undefined, bound: number) => {
    const sites = values && [...chosen, ...siteOfColumn.filter((_, column) => values[column]! > 0.5)];
    const lower = Math.max(best.lower, chosen.length + Math.ceil(bound - 1e-6));
    best = { sites: sites && sites.length < best.sites.length ? sites : best.sites, lower };
    onBetter(best);
  };
  const known = new Set(found.sites);
  const solved = solveModel(highs, model, {
    timeLimitSeconds: options.timeLimitSeconds ?? 30,
    signal: options.signal,
    start: {
      indices: siteOfColumn.map((_, column) => column),
      values: siteOfColumn.map((site) => (known.has(site) ? 1 : 0))
    },
    onProgress: (bound, values) => offer(values, Math.max(bound, 0))
  });
  offer(solved.values, Math.max(0, solved.bound));
  return { ...best, proven: solved.status === 'optimal', seconds: solved.seconds };
}

/**
 * Location set cover: the fewest sites, fixed ones counted, so that every demand with weight that some site
 * can cover is covered. Demand no site covers is left out (assignment −1, `unservedWeight`).
 * Method: dominance reductions, greedy covers guided by Lagrangean multipliers and their bound rounded up, row
 * weighting local search, HiGHS.
 * @throws AnalysisError as `checkSiting`; `bad-input` for capacities or a missing radius; `cancelled`
 */
export async function solveSetCover(
  input: SetCoverInput,
  options: SitingOptions = {}
): Promise<SitingResult> {
  refuseCapacities(input);
  const checked = checkSiting(input);
  const radius = checkRadius(input.radius);
  const step = () => checkpoint(options);
  await step();
  const report = (stage: SitingStage) => (found: CoverAnswer) => {
    const objective = found.sites.length;
    const bound = Math.min(found.lower, objective);
    const sites = [...found.sites].sort((a, b) => a - b);
    options.onProgress?.({ stage, sites, objective, bound, gap: gapOf(objective, bound) });
  };
  const whole = toCoverTable(checked, radius);
  const seed = options.seed ?? 1;
  const first = searchCover(whole, { steps: 0, seed, onBetter: report('heuristic') });
  await step();
  const table = reduceCover(whole);
  let best: CoverAnswer = searchCover(table, {
    steps: options.boundSteps ?? 400,
    seed,
    onBetter: (found) => {
      if (found.sites.length <= first.sites.length) report('bound')(found);
    }
  });
  await step();
  const effort = options.effort ?? defaultEffort(checked.costs.length);
  if (best.lower < best.sites.length && effort > 0) {
    const random = createRandom(seed);
    best = { ...best, sites: shrinkCover(table, best.sites, { enough: best.lower, effort, random }) };
  }
  if (first.sites.length < best.sites.length) best = { ...best, sites: first.sites };
  report('heuristic')(best);
  await step();
  let proven = best.lower >= best.sites.length;
  if (!proven && options.loadHighs) {
    const exact = proveCover(await options.loadHighs(), table, best, options, report('proof'));
    if (exact) {
      best = exact;
      proven = exact.proven || exact.lower >= exact.sites.length;
    }
  }
  const sites = [...best.sites].sort((a, b) => a - b);
  const objective = sites.length;
  const bound = proven ? objective : Math.min(best.lower, objective);
  const assignment = assignNearest(checked, sites, radius);
  return {
    sites,
    assignment,
    objective,
    bound,
    gap: gapOf(objective, bound),
    proven,
    unservedWeight: weightWithout(checked.weights, assignment)
  };
}
