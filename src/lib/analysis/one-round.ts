import { zoneKinds, type ZoneKind } from '../village/types';
import { AnalysisError } from './analysis-error';
import type { FacilityInput } from './analysis-input';
import { unreached, type Network } from './network';
import { costAt, oneToAll, type NetworkCosts } from './one-to-all';
import type { Snap } from './snap-to-network';
import { weightedMean, weightedQuantile } from './weighted-quantile';

export interface RoundHome {
  readonly snap: Snap;
  readonly people: number;
  /** Dusun (or any other group) for the figures by group. */
  readonly group?: string;
}

export interface RoundStop {
  readonly id: string;
  readonly snap: Snap;
}

export interface OneRoundResult {
  /** Minutes of each home's shortest round; Infinity where some kind cannot be reached. */
  readonly minutes: Float64Array;
  /** Minutes when each errand is done alone, home each time. */
  readonly apartMinutes: Float64Array;
  /** People-weighted, over homes with a finite round; NaN when there is none. */
  readonly meanMinutes: number;
  readonly medianMinutes: number;
  readonly p90Minutes: number;
  readonly apartMeanMinutes: number;
  /** People-weighted mean by group. */
  readonly byGroup: Readonly<Record<string, number>>;
  /** Stop ids in the order most people walk them (a round and its reverse count as one). */
  readonly order: readonly string[];
  /** People who can make the round, and who cannot. */
  readonly people: number;
  readonly peopleWithout: number;
}

const maxKinds = 8;

interface Core {
  /** Tenths from first stop a through one of each kind to last stop b: `best[a · stops + b]`. */
  readonly best: Float64Array;
  /** Stops from a to b along that way. */
  readonly path: (a: number, b: number) => number[];
}

/**
 * Cheapest ways between stops that visit one stop of each kind. Method: Held and Karp 1962, over kinds
 * instead of cities. O(stops² · 2^kinds · stops).
 */
function solveCore(kindOf: readonly number[], kinds: number, between: Float64Array): Core {
  const stops = kindOf.length;
  const all = (1 << kinds) - 1;
  const best = new Float64Array(stops * stops).fill(Infinity);
  const tables: Int16Array[] = [];
  for (let a = 0; a < stops; a++) {
    const cost = new Float64Array((all + 1) * stops).fill(Infinity);
    const before = new Int16Array((all + 1) * stops).fill(-1);
    cost[(1 << kindOf[a]!) * stops + a] = 0;
    for (let mask = 1; mask <= all; mask++) {
      for (let last = 0; last < stops; last++) {
        const here = cost[mask * stops + last]!;
        if (here === Infinity) continue;
        for (let next = 0; next < stops; next++) {
          const bit = 1 << kindOf[next]!;
          if (mask & bit) continue;
          const to = (mask | bit) * stops + next;
          const total = here + between[last * stops + next]!;
          if (total < cost[to]!) {
            cost[to] = total;
            before[to] = last;
          }
        }
      }
    }
    for (let b = 0; b < stops; b++) best[a * stops + b] = cost[all * stops + b]!;
    tables.push(before);
  }
  return {
    best,
    path: (a, b) => {
      const out = [b];
      let mask = all;
      let last = b;
      while (last !== a || mask !== 1 << kindOf[a]!) {
        const previous = tables[a]![mask * stops + last]!;
        if (previous < 0) break;
        mask &= ~(1 << kindOf[last]!);
        last = previous;
        out.push(last);
      }
      return out.reverse();
    }
  };
}

function tenthsAt(network: Network, found: NetworkCosts, snap: Snap): number {
  const { tenths } = costAt(network, found, snap);
  return tenths === unreached ? Infinity : tenths;
}

/**
 * One round: from each home the shortest tour to one stop of each kind and back, and the same errands done
 * one by one. Exact. Kinds without a stop are left out; with no kind at all the round is 0 minutes.
 * @throws AnalysisError `too-large` for more than 8 kinds
 */
export function oneRound(
  network: Network,
  homes: readonly RoundHome[],
  stopsByKind: Readonly<Partial<Record<string, readonly RoundStop[]>>>
): OneRoundResult {
  const kinds = Object.values(stopsByKind).filter((stops) => stops !== undefined && stops.length > 0);
  if (kinds.length > maxKinds) {
    throw new AnalysisError('too-large', `expected at most ${maxKinds} kinds, got ${kinds.length}`);
  }
  const stops = kinds.flatMap((list) => list ?? []);
  const kindOf = kinds.flatMap((list, kind) => (list ?? []).map(() => kind));
  const n = stops.length;
  const outward = stops.map((stop) => oneToAll(network, [stop.snap]));
  const inward =
    network.travel.mode === 'walk'
      ? outward
      : stops.map((stop) => oneToAll(network, [stop.snap], { direction: 'to' }));
  const between = new Float64Array(n * n);
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) between[a * n + b] = tenthsAt(network, outward[a]!, stops[b]!.snap);
  }
  const core = solveCore(kindOf, kinds.length, between);

  const minutes = new Float64Array(homes.length);
  const apartMinutes = new Float64Array(homes.length);
  /** People by the first and the last stop of their round: that is the whole way. */
  const walked = new Float64Array(n * n);
  const to = new Float64Array(n);
  const back = new Float64Array(n);
  homes.forEach((home, h) => {
    if (n === 0) return;
    for (let s = 0; s < n; s++) {
      to[s] = tenthsAt(network, inward[s]!, home.snap);
      back[s] = inward === outward ? to[s]! : tenthsAt(network, outward[s]!, home.snap);
    }
    let best = Infinity;
    let first = -1;
    let last = -1;
    for (let a = 0; a < n; a++) {
      for (let b = 0; b < n; b++) {
        const total = to[a]! + core.best[a * n + b]! + back[b]!;
        if (total < best) [best, first, last] = [total, a, b];
      }
    }
    minutes[h] = best / 600;
    const apart = new Float64Array(kinds.length).fill(Infinity);
    for (let s = 0; s < n; s++) apart[kindOf[s]!] = Math.min(apart[kindOf[s]!]!, to[s]! + back[s]!);
    apartMinutes[h] = apart.reduce((sum, tenths) => sum + tenths, 0) / 600;
    if (best < Infinity) walked[first * n + last]! += home.people;
  });
  const votes = new Map<string, { people: number; order: string[] }>();
  walked.forEach((people, pair) => {
    if (people === 0) return;
    const order = core.path(Math.floor(pair / n), pair % n).map((s) => stops[s]!.id);
    const reversed = order.toReversed();
    const way = order.join() <= reversed.join() ? order : reversed;
    const vote = votes.get(way.join()) ?? { people: 0, order: way };
    vote.people += people;
    votes.set(way.join(), vote);
  });

  const reached = homes.map((home, h) => (Number.isFinite(minutes[h]!) ? home.people : 0));
  const byGroup: Record<string, number> = {};
  for (const group of new Set(homes.flatMap((home) => home.group ?? []))) {
    byGroup[group] = weightedMean(
      minutes,
      homes.map((home, h) => (home.group === group ? reached[h]! : 0))
    );
  }
  let order: readonly string[] = [];
  let most = -1;
  for (const vote of votes.values()) if (vote.people > most) [most, order] = [vote.people, vote.order];
  const people = reached.reduce((sum, count) => sum + count, 0);
  return {
    minutes,
    apartMinutes,
    meanMinutes: weightedMean(minutes, reached),
    medianMinutes: weightedQuantile(minutes, reached, 0.5),
    p90Minutes: weightedQuantile(minutes, reached, 0.9),
    apartMeanMinutes: weightedMean(apartMinutes, reached),
    byGroup,
    order,
    people,
    peopleWithout: homes.reduce((sum, home) => sum + home.people, 0) - people
  };
}

/**
 * The facilities one round goes through: the zone's own of each of the five kinds; for a kind the zone does
 * not have, every facility of that kind.
 */
export function roundFacilities(
  facilities: readonly FacilityInput[]
): Readonly<Record<ZoneKind, readonly FacilityInput[]>> {
  const of = (kind: ZoneKind) => {
    const all = facilities.filter((facility) => facility.kind === kind);
    const zone = all.filter((facility) => facility.zone);
    return zone.length > 0 ? zone : all;
  };
  const [government, market, economy, health, education] = zoneKinds.map(of);
  return {
    government: government!,
    market: market!,
    economy: economy!,
    health: health!,
    education: education!
  };
}
