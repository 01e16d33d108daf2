import type { Highs } from 'highs';
import { createRandom } from '../random';
import { checkP, checkSiting, type CheckedSiting } from './check-siting-input';
import { checkpoint } from './checkpoint';
import { reduceCover, toCoverTable } from './cover-table';
import { searchCover } from './search-cover';
import { shrinkCover } from './shrink-cover';
import { gapOf } from './siting-gap';
import type { SitingInput, SitingOptions, SitingResult, SitingStage } from './siting-types';
import { assignNearest, weightWithout } from './solve-p-median';
import { proveCover, refuseCapacities } from './solve-set-cover';

/** About half a second for the largest tables; small ones need less. */
const defaultEffort = (entries: number) => Math.min(200_000_000, 5000 * entries);

/** Demand with weight that some site can serve. */
function servable({ costs, weights, demandCount, siteCount }: CheckedSiting): number[] {
  const out: number[] = [];
  for (let i = 0; i < demandCount; i++) {
    if (weights[i]! > 0 && costs.subarray(i * siteCount, (i + 1) * siteCount).some((c) => c < Infinity)) {
      out.push(i);
    }
  }
  return out;
}

/** The farthest any of the demand is from its nearest site. */
function radiusOf({ costs, siteCount }: CheckedSiting, demand: readonly number[], sites: readonly number[]) {
  let most = 0;
  for (const i of demand) {
    let least = Infinity;
    for (const site of sites) least = Math.min(least, costs[i * siteCount + site]!);
    most = Math.max(most, least);
  }
  return most;
}

/**
 * Adds up to p sites: each time the one nearest to the demand that is worst off (after González 1985). What it
 * adds when nobody is far any more is the site that saves most people × cost.
 */
function fillUp(checked: CheckedSiting, demand: readonly number[], start: readonly number[], p: number) {
  const { costs, siteCount, weights } = checked;
  const sites = [...start];
  const least = demand.map((i) => Math.min(Infinity, ...sites.map((site) => costs[i * siteCount + site]!)));
  while (sites.length < p) {
    let worst = -1;
    for (let row = 0; row < demand.length; row++) {
      if (worst < 0 || least[row]! > least[worst]!) worst = row;
    }
    const from = worst < 0 ? 0 : demand[worst]! * siteCount;
    let best = -1;
    for (let j = 0; j < siteCount; j++) {
      if (!sites.includes(j) && (best < 0 || costs[from + j]! < costs[from + best]!)) best = j;
    }
    if (worst >= 0 && !(costs[from + best]! < least[worst]!)) {
      // The worst off cannot be helped: help the others.
      let most = -1;
      for (let j = 0; j < siteCount; j++) {
        if (sites.includes(j)) continue;
        const saved = demand.reduce((sum, i, row) => {
          const cost = costs[i * siteCount + j]!;
          return cost < least[row]! ? sum + weights[i]! * (Math.min(least[row]!, 1e12) - cost) : sum;
        }, 0);
        if (saved > most) [most, best] = [saved, j];
      }
    }
    sites.push(best);
    demand.forEach((i, row) => (least[row] = Math.min(least[row]!, costs[i * siteCount + best]!)));
  }
  return sites.sort((a, b) => a - b);
}

/**
 * p-center: p open sites, so that the worst-off demand with weight is as near as can be; objective and bound
 * are that cost. Demand no site can serve is left out. When p sites cannot reach all the rest, the objective
 * is Infinity. Sites that are not needed for the radius lessen people × cost.
 * Method: set covers at the distinct costs, by bisection (Minieka 1970; Daskin 1995).
 * @throws AnalysisError as `checkSiting` and `checkP`; `bad-input` for capacities; `cancelled` by the signal
 */
export async function solvePCenter(input: SitingInput, options: SitingOptions = {}): Promise<SitingResult> {
  refuseCapacities(input);
  const checked = checkSiting(input);
  checkP(input.p, checked);
  const { p } = input;
  const demand = servable(checked);
  const step = () => checkpoint(options);
  await step();

  let sites: readonly number[] = fillUp(checked, demand, checked.fixed, p);
  let objective = radiusOf(checked, demand, sites);
  let bound = leastRadius(checked, demand);
  const report = (stage: SitingStage) => {
    const least = Math.min(bound, objective);
    options.onProgress?.({ stage, sites, objective, bound: least, gap: gapOf(objective, least) });
  };
  report('heuristic');
  const offer = (stage: SitingStage, cover: readonly number[]) => {
    const candidate = fillUp(checked, demand, cover, p);
    const radius = radiusOf(checked, demand, candidate);
    if (radius >= objective) return;
    [sites, objective] = [candidate, radius];
    report(stage);
  };
  const raise = (stage: SitingStage, radius: number) => {
    if (radius <= bound) return;
    bound = radius;
    report(stage);
  };
  /** Costs that can be the radius: at least the bound, better than the objective. */
  const levels = () => distinctCosts(checked, demand, bound, objective);
  /** The least cost above the level, or the objective. */
  const after = (all: Float64Array, level: number) => (level + 1 < all.length ? all[level + 1]! : objective);

  const bisect = async (
    ask: (radius: number) => 'yes' | 'no' | 'unknown',
    unknownIs: 'yes' | 'no',
    stage: SitingStage
  ) => {
    const all = levels();
    let [low, high] = [0, all.length];
    while (low < high) {
      await step();
      const middle = (low + high) >> 1;
      const radius = all[middle]!;
      const said = ask(radius);
      if (said === 'no') raise(stage, after(all, middle));
      const yes = said === 'yes' || (said === 'unknown' && unknownIs === 'yes');
      if (yes) high = middle;
      else low = middle + 1;
      // An answer found at this level may be better than the level.
      while (high > low && all[high - 1]! >= objective) high--;
    }
  };
  const seed = options.seed ?? 1;
  const greedy = (radius: number) => {
    const { sites: cover } = searchCover(toCoverTable(checked, radius), { steps: 0, seed, enough: p });
    if (cover.length > p) return 'unknown';
    offer('heuristic', cover);
    return 'yes';
  };
  /** Smaller covers by local search, then the bound; what is still unknown may go to HiGHS. */
  const search = (steps: number, effort: number, prove?: typeof proveCover) => (radius: number) => {
    const table = reduceCover(toCoverTable(checked, radius));
    let found = searchCover(table, { steps, seed, enough: p });
    if (found.sites.length > p && found.lower <= p && effort > 0) {
      const random = createRandom(seed);
      found = { ...found, sites: shrinkCover(table, found.sites, { enough: p, effort, random }) };
    }
    if (found.sites.length > p && found.lower <= p && prove && highs && seconds > 0) {
      const exact = prove(highs, table, found, { ...options, timeLimitSeconds: seconds }, () => undefined);
      seconds -= exact?.seconds ?? 0;
      found = exact ?? found;
    }
    if (found.sites.length <= p) offer(prove ? 'proof' : 'heuristic', found.sites);
    return found.sites.length <= p ? 'yes' : found.lower > p ? 'no' : 'unknown';
  };
  const boundSteps = options.boundSteps ?? 400;
  const effort = (options.effort ?? defaultEffort(checked.costs.length)) / 10;
  let seconds = options.timeLimitSeconds ?? 30;
  let highs: Highs | undefined;
  if (bound < objective) await bisect(greedy, 'no', 'heuristic');
  if (bound < objective && effort > 0) await bisect(search(boundSteps, effort), 'no', 'heuristic');
  if (bound < objective && boundSteps > 0) await bisect(search(boundSteps, 0), 'yes', 'bound');
  if (bound < objective && options.loadHighs) {
    highs = await options.loadHighs();
    await bisect(search(boundSteps, effort, proveCover), 'no', 'proof');
  }
  const proven = bound >= objective;
  const assignment = assignNearest(checked, sites);
  return {
    sites,
    assignment,
    objective,
    bound: Math.min(bound, objective),
    gap: gapOf(objective, Math.min(bound, objective)),
    proven,
    unservedWeight: weightWithout(checked.weights, assignment)
  };
}

/** Nobody can be nearer than their nearest site, open or not. */
function leastRadius({ costs, siteCount }: CheckedSiting, demand: readonly number[]): number {
  let most = 0;
  for (const i of demand) {
    let least = Infinity;
    for (let j = 0; j < siteCount; j++) least = Math.min(least, costs[i * siteCount + j]!);
    most = Math.max(most, least);
  }
  return most;
}

function distinctCosts(
  { costs, siteCount }: CheckedSiting,
  demand: readonly number[],
  from: number,
  below: number
): Float64Array {
  const kept: number[] = [];
  for (const i of demand) {
    for (let k = i * siteCount; k < (i + 1) * siteCount; k++) {
      if (costs[k]! >= from && costs[k]! < below) kept.push(costs[k]!);
    }
  }
  const sorted = Float64Array.from(kept).sort();
  return sorted.filter((cost, k) => k === 0 || cost !== sorted[k - 1]);
}
