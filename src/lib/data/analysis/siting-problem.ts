import type { SitingInput } from '../../analysis';
import type { SitingFigures, SitingPlace, SitingRequest } from './analysis-calls';
import { siteTable } from './site-table';
import type { VillageSession } from './village-session';

export interface SitingProblem {
  /** Standing facilities come first and are fixed; `p` counts them. */
  readonly input: SitingInput;
  readonly standing: readonly number[];
  readonly candidates: number;
  readonly demands: number;
  /** What any set of sites, by number, gives the people. */
  readonly figuresOf: (sites: readonly number[]) => SitingFigures;
  readonly placesOf: (sites: readonly number[]) => SitingPlace[];
}

/** A question of siting as the solvers take it, and its answers as people read them. */
export function sitingProblem(session: VillageSession, request: SitingRequest): SitingProblem {
  const { kind, more, withinMinutes = 10, constraints, squareMeters } = request;
  const facilities = session.input.facilities.filter((facility) => facility.kind === kind);
  const { sites, standingCount, people, costs } = siteTable(session, facilities, {
    constraints,
    squareMeters
  });
  const standing = facilities.map((_, j) => j);

  const nearestOf = (open: readonly number[]): (Served & { readonly site: number })[] =>
    Array.from(people, (count, i) => {
      let site = -1;
      let minutes = Infinity;
      for (const j of open) {
        const walk = costs[i * sites.length + j]!;
        if (walk < minutes) [site, minutes] = [j, walk];
      }
      return { site, minutes, people: count };
    });

  return {
    input: {
      costs,
      demandWeights: people,
      siteCount: sites.length,
      p: Math.min(sites.length, standingCount + more),
      fixed: standing,
      radius: withinMinutes
    },
    standing,
    candidates: sites.length - standingCount,
    demands: people.length,
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
        const { x, y, standing: facility } = sites[j]!;
        return {
          at: session.plane.toLngLat([x, y]),
          people: sum(own),
          meanMinutes: meanOf(own),
          ...(facility && { existing: facility.id })
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
