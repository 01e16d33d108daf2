import { AnalysisError } from '../analysis-error';
import { checkRadius, checkSiting } from './check-siting-input';
import type { SetCoverInput } from './siting-types';

export interface HubService {
  readonly id: string;
  /** How many new places for it shall be found; default 1. */
  readonly count?: number;
  /** Covered within this cost; default the plan's radius. */
  readonly radius?: number;
}

export interface HubInput extends Pick<SetCoverInput, 'costs' | 'demandWeights' | 'siteCount'> {
  readonly services: readonly HubService[];
  readonly radius: number;
  /** Most sites that may become hubs, beside those where a service stands already. */
  readonly maxHubs: number;
  /** Services that stand already and stay. */
  readonly existing?: readonly { readonly site: number; readonly service: string }[];
  /** What joining a service to each site is worth, ≥ 0: livelihood families near it, say. Default 0. */
  readonly joined?: ArrayLike<number>;
}

/** A plan's services by place, and what they bring. */
export interface HubPlan {
  /** Places with services, ascending by site. */
  readonly hubs: readonly {
    readonly site: number;
    /** New services here, in the order of the input. */
    readonly services: readonly string[];
    readonly existing: readonly string[];
  }[];
  /** Weight within reach, summed over the services (people × services). */
  readonly covered: number;
  /** Services that share their place with another: services less places. */
  readonly bundled: number;
  /** `joined` of the sites, summed over the new services. */
  readonly joined: number;
}

/** Checked input and, per service, who is within reach of each site. */
export interface HubGround {
  readonly input: HubInput;
  readonly siteCount: number;
  readonly weights: Float64Array;
  readonly counts: readonly number[];
  readonly joined: Float64Array;
  /** Existing services by site. */
  readonly existing: ReadonlyMap<number, readonly number[]>;
  /** Demand each site newly covers with each service, `reach[service][site]`; existing places taken off. */
  readonly reach: readonly (readonly (readonly number[])[])[];
  /** Weight the existing places cover, over all services. */
  readonly coveredToday: number;
}

/**
 * @throws AnalysisError as `checkSiting`; `bad-input` for services named twice, unknown, or without a count,
 * and for worths below 0
 */
export function createHubGround(input: HubInput): HubGround {
  const checked = checkSiting(input);
  const { costs, weights, demandCount, siteCount } = checked;
  const numberOf = new Map(input.services.map((service, s) => [service.id, s]));
  if (numberOf.size !== input.services.length) {
    throw new AnalysisError('bad-input', 'expected each service once');
  }
  if (!Number.isInteger(input.maxHubs) || input.maxHubs < 0) {
    throw new AnalysisError('bad-input', `expected a count of hubs, got ${input.maxHubs}`);
  }
  const counts = input.services.map(({ id, count = 1 }) => {
    if (Number.isInteger(count) && count >= 0) return count;
    throw new AnalysisError('bad-input', `expected a count of ${id}, got ${count}`);
  });
  const joined = Float64Array.from(input.joined ?? new Float64Array(siteCount));
  if (joined.length !== siteCount) {
    throw new AnalysisError('size-mismatch', `expected ${siteCount} worths, got ${joined.length}`);
  }
  const bad = joined.find((worth) => !(worth >= 0 && worth < Infinity));
  if (bad !== undefined) throw new AnalysisError('bad-input', `expected a worth ≥ 0, got ${bad}`);
  const existing = new Map<number, number[]>();
  for (const { site, service } of input.existing ?? []) {
    const s = numberOf.get(service);
    if (s === undefined || !Number.isInteger(site) || site < 0 || site >= siteCount) {
      throw new AnalysisError('bad-input', `expected a known service at a site, got ${service} at ${site}`);
    }
    const here = existing.get(site) ?? [];
    if (!here.includes(s)) here.push(s);
    existing.set(
      site,
      here.sort((a, b) => a - b)
    );
  }
  let coveredToday = 0;
  const reach = input.services.map((service, s) => {
    const radius = checkRadius(service.radius ?? input.radius);
    const within = (i: number, j: number) => {
      const cost = costs[i * siteCount + j]!;
      return cost <= radius && cost < Infinity;
    };
    const standing = [...existing].filter(([, here]) => here.includes(s)).map(([site]) => site);
    const open: number[] = [];
    for (let i = 0; i < demandCount; i++) {
      if (!(weights[i]! > 0)) continue;
      if (standing.some((site) => within(i, site))) coveredToday += weights[i]!;
      else open.push(i);
    }
    return Array.from({ length: siteCount }, (_, j) => open.filter((i) => within(i, j)));
  });
  return { input, siteCount, weights, counts, joined, existing, reach, coveredToday };
}

/** The plan that puts each service at these sites. */
export function toHubPlan(ground: HubGround, places: readonly (readonly number[])[]): HubPlan {
  const { input, existing, weights, joined, reach } = ground;
  let covered = ground.coveredToday;
  let worth = 0;
  places.forEach((sites, s) => {
    const reached = new Set(sites.flatMap((site) => reach[s]![site]!));
    for (const i of reached) covered += weights[i]!;
    for (const site of sites) worth += joined[site]!;
  });
  const used = [...new Set([...existing.keys(), ...places.flat()])].sort((a, b) => a - b);
  const names = (numbers: readonly number[]) => numbers.map((s) => input.services[s]!.id);
  const hubs = used.map((site) => ({
    site,
    services: names(places.flatMap((sites, s) => (sites.includes(site) ? [s] : []))),
    existing: names(existing.get(site) ?? [])
  }));
  const standing = hubs.reduce((sum, hub) => sum + hub.services.length + hub.existing.length, 0);
  return { hubs, covered, bundled: standing - hubs.length, joined: worth };
}
