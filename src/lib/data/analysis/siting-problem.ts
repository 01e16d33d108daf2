import { accessSketchShare, type SitingInput } from '../../analysis';
import type { SitingAnswer, SitingFigures, SitingPlace, SitingRequest } from './analysis-calls';
import { groundOf } from './integration-session';
import { siteTable } from './site-table';
import type { VillageSession } from './village-session';

/** Open sites, and the site of each group of people where that is not simply the nearest. */
export interface SitingChoice {
  readonly sites: readonly number[];
  readonly assignment?: Int32Array | undefined;
}

export interface SitingProblem {
  /** Standing facilities come first and are fixed; `p` counts them. */
  readonly input: SitingInput;
  readonly standing: readonly number[];
  readonly candidates: number;
  readonly demands: number;
  readonly sketchShare: number;
  /** What any set of sites, by number, gives the people: all of them, or those of one dusun. */
  readonly figuresOf: (choice: SitingChoice, dusun?: string) => SitingFigures;
  readonly placesOf: (choice: SitingChoice) => SitingPlace[];
  /** Before is what stands today, with as much room as it has. */
  readonly byDusun: (before: SitingChoice, after: SitingChoice) => SitingAnswer['byDusun'];
}

interface Served {
  readonly site: number;
  readonly minutes: number;
  readonly people: number;
}

/** A question of siting as the solvers take it, and its answers as people read them. */
export function sitingProblem(session: VillageSession, request: SitingRequest): SitingProblem {
  const { kind, more, withinMinutes = 10, constraints, squareMeters, capacity } = request;
  const facilities = session.input.facilities.filter((facility) => facility.kind === kind);
  const { sites, standingCount, people, costs } = siteTable(session, facilities, {
    constraints,
    squareMeters
  });
  const { clusters } = groundOf(session);
  const standing = facilities.map((_, j) => j);

  const servedBy = ({ sites: open, assignment }: SitingChoice, dusun?: string): Served[] =>
    Array.from(people, (all, i) => {
      const count = dusun === undefined ? all : (clusters[i]!.byDusun[dusun] ?? 0);
      const given = assignment?.[i];
      let site = given ?? -1;
      let minutes = site < 0 ? Infinity : costs[i * sites.length + site]!;
      for (const j of given === undefined ? open : []) {
        const walk = costs[i * sites.length + j]!;
        if (walk < minutes) [site, minutes] = [j, walk];
      }
      return { site, minutes, people: count };
    });
  const figuresOf = (choice: SitingChoice, dusun?: string): SitingFigures => {
    const all = servedBy(choice, dusun).filter((group) => group.people > 0);
    const served = all.filter(({ minutes }) => minutes < Infinity);
    const total = sum(all);
    return {
      meanMinutes: meanOf(served),
      farthestMinutes: served.reduce((most, { minutes }) => Math.max(most, minutes), 0),
      coverage: total > 0 ? sum(all.filter(({ minutes }) => minutes <= withinMinutes)) / total : 0,
      unservedPeople: total - sum(served)
    };
  };

  return {
    input: {
      costs,
      demandWeights: people,
      siteCount: sites.length,
      p: Math.min(sites.length, standingCount + more),
      fixed: standing,
      radius: withinMinutes,
      ...(capacity === undefined ? {} : { capacities: sites.map(() => capacity) })
    },
    standing,
    candidates: sites.length - standingCount,
    demands: people.length,
    sketchShare: accessSketchShare(session.input, facilities),
    figuresOf,
    placesOf: (choice) => {
      const served = servedBy(choice);
      return choice.sites.map((j) => {
        const own = served.filter(({ site }) => site === j);
        const { x, y, standing: facility } = sites[j]!;
        return {
          at: session.plane.toLngLat([x, y]),
          people: sum(own),
          meanMinutes: meanOf(own),
          ...(facility && { existing: facility.id })
        };
      });
    },
    byDusun: (before, after) => {
      const names = new Set(clusters.flatMap(({ byDusun }) => Object.keys(byDusun)));
      return Object.fromEntries(
        Array.from(names, (dusun) => {
          const count = clusters.reduce((total, cluster) => total + (cluster.byDusun[dusun] ?? 0), 0);
          return [dusun, { people: count, before: figuresOf(before, dusun), after: figuresOf(after, dusun) }];
        })
      );
    }
  };
}

const sum = (groups: readonly Served[]): number => groups.reduce((total, { people }) => total + people, 0);

const meanOf = (groups: readonly Served[]): number =>
  groups.reduce((total, { minutes, people }) => total + minutes * people, 0) / sum(groups);
