import { zoneKinds, type Position, type ZoneKind } from '../../village/types';
import type { AnalysisInput } from '../analysis-input';
import { buildNetwork } from '../build-network';
import { cellCentre, createGrid, type Grid } from '../grid';
import { homesOf, type Homes } from '../homes-of';
import { nearestMinutes } from '../nearest-minutes';
import type { Network } from '../network';
import { oneRound, roundFacilities } from '../one-round';
import { boundsOfPolygons } from '../planar';
import { createPlane } from '../plane';
import { snapToNetwork } from '../snap-to-network';
import type { TravelSettings } from '../travel-mode';
import { weightedMean } from '../weighted-quantile';

export interface FiguresOptions {
  /** Cell on which people are placed; default 5 m. */
  readonly cellMeters?: number;
  /** Within how many minutes people are counted; default 10. */
  readonly withinMinutes?: number;
  /** Default: on foot. */
  readonly travel?: TravelSettings;
}

/** Figures of the people of a dusun, or of all. */
export interface AccessFigures {
  readonly people: number;
  /** People-weighted mean minutes to the nearest facility of each kind, of those who can reach one; NaN for nobody. */
  readonly minutes: Readonly<Record<ZoneKind, number>>;
  /** The same for one round through all five kinds. */
  readonly roundMinutes: number;
  /** People who reach each kind within the minutes. */
  readonly peopleWithin: Readonly<Record<ZoneKind, number>>;
  /** People who reach all five within the minutes. */
  readonly peopleWithinAll: number;
  /** People who can make no round: some kind cannot be reached, or is not there. */
  readonly peopleWithoutRound: number;
}

export interface ScenarioFigures {
  readonly version: string;
  readonly withinMinutes: number;
  readonly all: AccessFigures;
  /** In the order of the village's dusun; those without people are left out. */
  readonly byDusun: readonly {
    readonly id: string;
    readonly name?: string;
    readonly figures: AccessFigures;
  }[];
  /** Each populated cell: where, whose, and its round. */
  readonly homes: readonly {
    readonly at: Position;
    readonly people: number;
    readonly dusun?: string;
    readonly roundMinutes: number;
  }[];
}

/** Facilities and roads this far outside belong to the walk. */
const marginMeters = 150;

/** Where people live and by which ways they walk: stays as it is while only facilities are edited. */
export interface FiguresGround {
  readonly grid: Grid;
  readonly network: Network;
  readonly homes: Homes;
}

/**
 * The ground figures are computed on.
 * @throws AnalysisError as `createGrid`, `buildNetwork`
 */
export function figuresGround(
  input: AnalysisInput,
  { cellMeters = 5, travel = {} }: FiguresOptions = {}
): FiguresGround {
  const bounds = boundsOfPolygons(input.outline) ?? [0, 0, 0, 0];
  const grid = createGrid({ plane: input.plane, bounds, cellMeters, marginMeters });
  const network = buildNetwork(input, travel);
  return { grid, network, homes: homesOf(grid, network, input) };
}

/**
 * Access of a village as it is, or would be: what the build shows of today, and what scenarios compare.
 * Minutes go to the nearest facility of a kind; the round goes through the zone's own (see `roundFacilities`).
 * A village without people has empty figures (NaN means, 0 counts). `ground` is that of the same village and
 * options, or of one that differs in facilities alone.
 * @throws AnalysisError as `figuresGround`
 */
export function scenarioFigures(
  input: AnalysisInput,
  options: FiguresOptions = {},
  ground: FiguresGround = figuresGround(input, options)
): ScenarioFigures {
  const { withinMinutes = 10 } = options;
  const { grid, network } = ground;
  const { homes, population } = ground.homes;
  const snaps = homes.map((home) => home.snap);
  const stopsOf = (facilities: AnalysisInput['facilities']) => {
    const places = snapToNetwork(network, facilities);
    return facilities.map(({ id }, i) => ({ id, snap: places[i]! }));
  };
  const nearest = zoneKinds.map((kind) => {
    const stops = stopsOf(input.facilities.filter((facility) => facility.kind === kind));
    return nearestMinutes(
      network,
      snaps,
      stops.map((stop) => stop.snap)
    ).minutes;
  });
  const round = roundFacilities(input.facilities);
  const complete = zoneKinds.every((kind) => round[kind].length > 0);
  const roundMinutes = complete
    ? oneRound(network, homes, Object.fromEntries(zoneKinds.map((kind) => [kind, stopsOf(round[kind])])))
        .minutes
    : new Float64Array(homes.length).fill(Infinity);

  const figuresOf = (dusun?: string): AccessFigures => {
    const people = Float64Array.from(homes, (home) =>
      dusun === undefined || home.group === dusun ? home.people : 0
    );
    const sum = (counts: (home: number) => boolean) =>
      people.reduce((total, count, home) => (counts(home) ? total + count : total), 0);
    const mean = (minutes: Float64Array) =>
      weightedMean(
        minutes,
        people.map((count, home) => (minutes[home]! < Infinity ? count : 0))
      );
    const each = (figure: (minutes: Float64Array) => number) => {
      const [government, market, economy, health, education] = nearest.map(figure);
      return {
        government: government!,
        market: market!,
        economy: economy!,
        health: health!,
        education: education!
      };
    };
    return {
      people: sum(() => true),
      minutes: each(mean),
      roundMinutes: mean(roundMinutes),
      peopleWithin: each((minutes) => sum((home) => minutes[home]! <= withinMinutes)),
      peopleWithinAll: sum((home) => nearest.every((minutes) => minutes[home]! <= withinMinutes)),
      peopleWithoutRound: sum((home) => roundMinutes[home] === Infinity)
    };
  };
  const peopled = new Set(homes.map((home) => home.group));
  const plane = createPlane(input.plane);
  return {
    version: input.version,
    withinMinutes,
    all: figuresOf(),
    byDusun: input.dusun
      .filter(({ id }) => peopled.has(id))
      .map(({ id, name }) => ({ id, ...(name !== undefined && { name }), figures: figuresOf(id) })),
    homes: homes.map(({ people, group }, home) => ({
      at: plane.toLngLat(cellCentre(grid, population.cells[home]!)),
      people,
      ...(group !== undefined && { dusun: group }),
      roundMinutes: roundMinutes[home]!
    }))
  };
}
