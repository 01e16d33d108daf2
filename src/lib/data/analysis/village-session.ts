import {
  buildNetwork,
  createGrid,
  createPlane,
  frictionSurface,
  homesOf,
  type AnalysisInput,
  type Grid,
  type Homes,
  type Network,
  type Plane,
  type TravelSettings
} from '../../analysis';

/**
 * One village as the worker keeps it between questions: what is dear to make is made once per settings.
 * Arrays handed out are shared; whoever answers sends copies.
 */
export interface VillageSession {
  /** Of a village whose facilities were edited: the one before, with the same ways, people and livelihoods. */
  readonly base?: VillageSession;
  readonly input: AnalysisInput;
  readonly plane: Plane;
  /** Grid over the outline and a margin of 100 m, so that ways just outside count. */
  readonly grid: (cellMeters: number) => Grid;
  readonly network: (travel?: TravelSettings) => Network;
  readonly friction: (cellMeters: number, travel?: TravelSettings) => Float64Array;
  /** Populated cells on the walking network. */
  readonly homes: (cellMeters: number) => Homes;
  /** Keeps what `make` gives under a name of the caller's. */
  readonly keep: <T>(name: string, make: () => T) => T;
  /** Whether something is kept under a name. */
  readonly kept: (name: string) => boolean;
  /** Keeps one thing under a name: that of the latest key. */
  readonly keepLatest: <T>(name: string, key: string, make: () => T) => T;
}

const marginMeters = 100;

export function createVillageSession(input: AnalysisInput, base?: VillageSession): VillageSession {
  const kept = new Map<string, unknown>();
  const keep = <T>(name: string, make: () => T): T => {
    if (!kept.has(name)) kept.set(name, make());
    // Names are used for one type each.
    return kept.get(name) as T;
  };
  const session: VillageSession = {
    ...(base ? { base } : {}),
    input,
    plane: base?.plane ?? createPlane(input.plane),
    grid: (cellMeters) =>
      base?.grid(cellMeters) ??
      keep(`grid ${cellMeters}`, () =>
        createGrid({ plane: input.plane, bounds: outlineBounds(input), cellMeters, marginMeters })
      ),
    network: (travel = {}) =>
      base?.network(travel) ?? keep(`network ${travelKey(travel)}`, () => buildNetwork(input, travel)),
    friction: (cellMeters, travel = {}) =>
      base?.friction(cellMeters, travel) ??
      keep(`friction ${cellMeters} ${travelKey(travel)}`, () =>
        frictionSurface(session.grid(cellMeters), input, travel)
      ),
    homes: (cellMeters) =>
      base?.homes(cellMeters) ??
      keep(`homes ${cellMeters}`, () => homesOf(session.grid(cellMeters), session.network(), input)),
    keep,
    kept: (name) => kept.has(name),
    keepLatest: <T>(name: string, key: string, make: () => T): T => {
      const held = kept.get(name) as { readonly key: string; readonly value: T } | undefined;
      if (held?.key === key) return held.value;
      const value = make();
      kept.set(name, { key, value });
      return value;
    }
  };
  return session;
}

/** Settings that mean the same travel have the same key. */
export function travelKey(travel: TravelSettings): string {
  const { mode = 'walk', kmh = '', walkKmh = '', wetSeason = false } = travel;
  return [mode, kmh, walkKmh, wetSeason].join(',');
}

function outlineBounds({ outline }: AnalysisInput): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [ring] of outline) {
    for (let i = 0; ring && i + 1 < ring.length; i += 2) {
      bounds[0] = Math.min(bounds[0], ring[i]!);
      bounds[1] = Math.min(bounds[1], ring[i + 1]!);
      bounds[2] = Math.max(bounds[2], ring[i]!);
      bounds[3] = Math.max(bounds[3], ring[i + 1]!);
    }
  }
  return bounds;
}
