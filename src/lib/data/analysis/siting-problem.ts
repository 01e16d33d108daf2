import { attachPlace, minutesTo, siteCandidates, streetMinutes, type SitingInput } from '../../analysis';
import type { Position } from '../../village/types';
import type { SitingFigures, SitingPlace, SitingRequest } from './analysis-calls';
import { constraintsOf, groundOf } from './integration-session';
import type { VillageSession } from './village-session';

/** More places than this give no better answer in a village, only a slower proof. */
const maxCandidates = 160;
/** Places to choose from lie at least this far apart. */
const leastSpacingMeters = 40;

export interface SitingProblem {
  /** Standing facilities come first and are fixed; `p` counts them. */
  readonly input: SitingInput;
  readonly candidates: number;
  readonly demands: number;
  /** Figures of any set of sites, by number. */
  readonly figuresOf: (sites: readonly number[]) => SitingFigures;
  readonly placesOf: (sites: readonly number[]) => SitingPlace[];
  readonly standing: readonly number[];
}

/** People in groups, standing facilities of the kind, allowed places, and the walk between them. */
export function sitingProblem(session: VillageSession, request: SitingRequest): SitingProblem {
  const { kind, more, withinMinutes = 10, constraints, squareMeters = 600 } = request;
  const ground = groundOf(session);
  const { clusters } = ground;
  const { mask } = constraintsOf(session, { weights: {}, ...(constraints && { constraints }) });
  const standing = session.input.facilities.filter((facility) => facility.kind === kind);
  const possible = spreadOut(siteCandidates(ground.grid, mask, squareMeters));
  const sites = [...standing.map(({ id, x, y }) => ({ id, x, y })), ...possible.map(([x, y]) => ({ x, y }))];
  const costs = new Float64Array(clusters.length * sites.length);
  sites.forEach((site, j) => {
    const onStreet = streetMinutes(ground, [attachPlace(ground, site)]);
    clusters.forEach((cluster, i) => (costs[i * sites.length + j] = minutesTo(cluster, onStreet)));
  });
  const people = Float64Array.from(clusters, (cluster) => cluster.people);
  const at = (j: number): Position => session.plane.toLngLat([sites[j]!.x, sites[j]!.y]);

  const nearestOf = (open: readonly number[]) =>
    clusters.map((_, i) => {
      let best = -1;
      for (const j of open) {
        const minutes = costs[i * sites.length + j]!;
        if (minutes < (best < 0 ? Infinity : costs[i * sites.length + best]!)) best = j;
      }
      return {
        site: best,
        minutes: best < 0 ? Infinity : costs[i * sites.length + best]!,
        people: people[i]!
      };
    });

  return {
    input: {
      costs,
      demandWeights: people,
      siteCount: sites.length,
      p: Math.min(sites.length, standing.length + more),
      fixed: standing.map((_, j) => j),
      radius: withinMinutes
    },
    candidates: possible.length,
    demands: clusters.length,
    standing: standing.map((_, j) => j),
    figuresOf: (open) => {
      const nearest = nearestOf(open);
      const served = nearest.filter(({ minutes }) => minutes < Infinity);
      const all = sum(nearest);
      return {
        meanMinutes: meanOf(served),
        farthestMinutes: served.reduce((most, { minutes }) => Math.max(most, minutes), 0),
        coverage: all > 0 ? sum(nearest.filter(({ minutes }) => minutes <= withinMinutes)) / all : 0,
        unservedPeople: all - sum(served)
      };
    },
    placesOf: (open) => {
      const nearest = nearestOf(open);
      return open.map((j) => {
        const own = nearest.filter(({ site }) => site === j);
        const id = standing[j]?.id;
        return {
          at: at(j),
          people: sum(own),
          meanMinutes: meanOf(own),
          ...(id !== undefined && { existing: id })
        };
      });
    }
  };
}

interface Served {
  readonly minutes: number;
  readonly people: number;
}

const sum = (groups: readonly Served[]): number => groups.reduce((total, { people }) => total + people, 0);

const meanOf = (groups: readonly Served[]): number =>
  groups.reduce((total, { minutes, people }) => total + minutes * people, 0) / sum(groups);

/** Middles of candidates, thinned until few enough are left, the first of each neighbourhood kept. */
function spreadOut({
  count,
  x,
  y
}: {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
}): [x: number, y: number][] {
  for (let spacing = leastSpacingMeters; ; spacing *= 1.15) {
    const kept: [number, number][] = [];
    for (let c = 0; c < count && kept.length <= maxCandidates; c++) {
      if (kept.every(([kx, ky]) => Math.hypot(kx - x[c]!, ky - y[c]!) >= spacing)) kept.push([x[c]!, y[c]!]);
    }
    if (kept.length <= maxCandidates) return kept;
  }
}
