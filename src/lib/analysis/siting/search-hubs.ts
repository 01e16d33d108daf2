import type { Random } from '../random';
import type { HubGround } from './hub-ground';

/** What a plan is asked for: at most so many new hubs, and how a covered person and a joined worth count. */
export interface HubAim {
  readonly hubs: number;
  readonly perCovered: number;
  readonly perJoined: number;
}

export interface HubPlaces {
  /** Sites of each service. */
  readonly places: readonly (readonly number[])[];
  readonly value: number;
}

/**
 * Best places for the services among the given sites: each service takes, one after the other, the site that
 * brings most. Exact for services with one new place. Undefined when a service finds too few sites.
 */
export function placeServices(
  ground: HubGround,
  among: readonly number[],
  aim: HubAim
): HubPlaces | undefined {
  const { counts, reach, weights, joined, existing } = ground;
  let value = 0;
  const places: number[][] = [];
  for (let s = 0; s < counts.length; s++) {
    const taken: number[] = [];
    const covered = new Set<number>();
    const free = among.filter((site) => !existing.get(site)?.includes(s));
    while (taken.length < counts[s]!) {
      let [best, bestGain] = [-1, -1];
      for (const site of free) {
        if (taken.includes(site)) continue;
        let people = 0;
        for (const i of reach[s]![site]!) if (!covered.has(i)) people += weights[i]!;
        const gain = aim.perCovered * people + aim.perJoined * joined[site]!;
        if (gain > bestGain) [best, bestGain] = [site, gain];
      }
      if (best < 0) return undefined;
      taken.push(best);
      value += bestGain;
      for (const i of reach[s]![best]!) covered.add(i);
    }
    places.push(taken);
  }
  return { places, value };
}

/**
 * Hubs by greedy growth and best exchanges, from a first hub drawn at random in every start but one.
 * Undefined when no choice of so many hubs holds the services.
 */
export function searchHubs(
  ground: HubGround,
  aim: HubAim,
  { starts, random }: { readonly starts: number; readonly random: Random }
): HubPlaces | undefined {
  const standing = [...ground.existing.keys()];
  const free = Array.from({ length: ground.siteCount }, (_, j) => j).filter((j) => !ground.existing.has(j));
  const hubs = Math.min(aim.hubs, free.length);
  // Until enough hubs are open, services crowd into what is there.
  const valueOf = (chosen: readonly number[]) => placeServices(ground, [...standing, ...chosen], aim);
  const partly = (chosen: readonly number[]) =>
    valueOf(chosen)?.value ??
    placeServices(
      { ...ground, counts: ground.counts.map((count) => Math.min(count, chosen.length)) },
      chosen,
      aim
    )?.value ??
    0;
  let best = valueOf([]);
  for (let start = 0; start < starts && hubs > 0; start++) {
    const chosen: number[] = start === 0 ? [] : [free[random.below(free.length)]!];
    while (chosen.length < hubs) chosen.push(bestOf(free, chosen, (site) => partly([...chosen, site])));
    let value = partly(chosen);
    for (let better = true; better;) {
      better = false;
      for (let slot = 0; slot < chosen.length; slot++) {
        const trial = (site: number) => partly(chosen.map((old, k) => (k === slot ? site : old)));
        const site = bestOf(free, chosen, trial);
        if (site < 0 || trial(site) <= value * (1 + 1e-12)) continue;
        chosen[slot] = site;
        value = partly(chosen);
        better = true;
      }
    }
    const found = valueOf(chosen);
    if (found && (!best || found.value > best.value)) best = found;
  }
  return best;
}

function bestOf(
  free: readonly number[],
  without: readonly number[],
  value: (site: number) => number
): number {
  let [best, most] = [-1, -Infinity];
  for (const site of free) {
    if (without.includes(site)) continue;
    const here = value(site);
    if (here > most) [best, most] = [site, here];
  }
  return best;
}
