import type { Highs } from 'highs';
import type { HubGround } from './hub-ground';
import { createLinearModel } from './linear-model';
import type { HubAim, HubPlaces } from './search-hubs';
import type { SitingOptions } from './siting-types';
import { solveModel } from './solve-model';

export interface HubProof {
  /** Best plan found by HiGHS, absent when it found none. */
  readonly best?: HubPlaces;
  /** That plan is the best there is; or, without one, there is none. */
  readonly proven: boolean;
  readonly seconds: number;
}

/**
 * The exact plan for an aim, or the best within the time limit. Nothing is proven when the model would be too
 * large. Columns: hub open, service at site, and, for services with several new places, people
 * covered (those with the same choice of sites as one).
 */
export function proveHubs(
  highs: Highs,
  ground: HubGround,
  aim: HubAim,
  known: HubPlaces | undefined,
  options: SitingOptions
): HubProof {
  const { siteCount, counts, reach, weights, joined, existing } = ground;
  const model = createLinearModel();
  const hubs = Array.from({ length: siteCount }, (_, j) =>
    existing.has(j) ? -1 : model.addColumn(0, { whole: true })
  );
  const placed: Map<number, number>[] = counts.map(() => new Map<number, number>());
  counts.forEach((count, s) => {
    if (count === 0) return;
    const columns: number[] = [];
    for (let j = 0; j < siteCount; j++) {
      if (existing.get(j)?.includes(s)) continue;
      const people = count > 1 ? 0 : reach[s]![j]!.reduce((sum, i) => sum + weights[i]!, 0);
      const value = aim.perCovered * people + aim.perJoined * joined[j]!;
      const column = model.addColumn(-value, { whole: true });
      placed[s]!.set(j, column);
      columns.push(column);
      if (hubs[j]! >= 0) model.addRow(-Infinity, 0, [column, hubs[j]!], [1, -1]);
    }
    model.addRow(count, count, columns);
    if (count === 1) return;
    for (const { sites, weight } of groups(reach[s]!, weights)) {
      const covered = model.addColumn(-aim.perCovered * weight);
      const from = sites.flatMap((j) => placed[s]!.get(j) ?? []);
      model.addRow(-Infinity, 0, [covered, ...from], [1, ...from.map(() => -1)]);
    }
  });
  const open = hubs.filter((column) => column >= 0);
  if (open.length > 0) model.addRow(-Infinity, aim.hubs, open);
  if (model.entries() > (options.maxModelEntries ?? 2_000_000)) return { proven: false, seconds: 0 };
  const indices = placed.flatMap((columns) => [...columns.values()]);
  const values = known
    ? placed.flatMap((columns, s) => [...columns.keys()].map((j) => (known.places[s]!.includes(j) ? 1 : 0)))
    : [];
  const solved = solveModel(highs, model, {
    timeLimitSeconds: options.timeLimitSeconds ?? 30,
    signal: options.signal,
    ...(known && { start: { indices, values } })
  });
  const { seconds } = solved;
  const proven = solved.status !== 'limit';
  if (!solved.values) return { proven, seconds };
  const places = placed.map((columns) =>
    [...columns].flatMap(([site, column]) => (solved.values![column]! > 0.5 ? [site] : []))
  );
  let value = 0;
  places.forEach((sites, s) => {
    for (const i of new Set(sites.flatMap((site) => reach[s]![site]!))) value += aim.perCovered * weights[i]!;
    for (const site of sites) value += aim.perJoined * joined[site]!;
  });
  return { best: { places, value }, proven, seconds };
}

/** Demand that the same sites reach, as one. */
function groups(reach: readonly (readonly number[])[], weights: Float64Array) {
  const sitesOf = new Map<number, number[]>();
  reach.forEach((demand, site) => {
    for (const i of demand) {
      const sites = sitesOf.get(i);
      if (sites) sites.push(site);
      else sitesOf.set(i, [site]);
    }
  });
  const bySites = new Map<string, { sites: number[]; weight: number }>();
  for (const [i, sites] of sitesOf) {
    const group = bySites.get(sites.join());
    if (group) group.weight += weights[i]!;
    else bySites.set(sites.join(), { sites, weight: weights[i]! });
  }
  return bySites.values();
}
