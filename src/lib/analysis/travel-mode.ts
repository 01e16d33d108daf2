import type { RoadPassability } from '../village/types';
import { AnalysisError } from './analysis-error';
import type { RoadInput } from './analysis-input';

export const travelModes = ['walk', 'bicycle', 'motorbike'] as const;
export type TravelMode = (typeof travelModes)[number];

/** Speeds on roads, km/h. Walking and cycling are planning values; the motorbike is to be set locally. */
export const modeKmh: Readonly<Record<TravelMode, number>> = { walk: 4.5, bicycle: 11, motorbike: 20 };

/** Walking off a road, as a share of walking on it (Tobler 1993: 0.6 off path). */
export const offRoadFactor = 0.6;

export interface TravelSettings {
  /** Default `walk`. */
  readonly mode?: TravelMode;
  /** Speed on roads, km/h; default is the mode's. */
  readonly kmh?: number;
  /** Walking speed on roads, km/h, for the legs on foot of every mode; default 4.5. */
  readonly walkKmh?: number;
  /** Closes earth paths, and roads marked dry season only, to wheels. */
  readonly wetSeason?: boolean;
}

export interface ResolvedTravel {
  readonly mode: TravelMode;
  readonly metersPerSecond: number;
  /** Off the road, always on foot. */
  readonly offRoadMetersPerSecond: number;
  readonly wetSeason: boolean;
}

/** @throws AnalysisError `bad-input` for a speed that is no positive number */
export function resolveTravel(settings: TravelSettings = {}): ResolvedTravel {
  const mode = settings.mode ?? 'walk';
  const walkKmh = settings.walkKmh ?? (mode === 'walk' && settings.kmh ? settings.kmh : modeKmh.walk);
  const kmh = settings.kmh ?? (mode === 'walk' ? walkKmh : modeKmh[mode]);
  for (const speed of [kmh, walkKmh]) {
    if (!(speed > 0) || !Number.isFinite(speed)) {
      throw new AnalysisError('bad-input', `expected a speed above 0 km/h, got ${speed}`);
    }
  }
  return {
    mode,
    metersPerSecond: kmh / 3.6,
    offRoadMetersPerSecond: (walkKmh * offRoadFactor) / 3.6,
    wetSeason: settings.wetSeason ?? false
  };
}

const passableByKind: Readonly<Record<RoadInput['kind'], RoadPassability>> = {
  through: 'car',
  village: 'car',
  alley: 'motorbike',
  dike: 'foot'
};
const rank: Readonly<Record<RoadPassability, number>> = { foot: 0, bicycle: 1, motorbike: 2, car: 3 };
const rankOfMode: Readonly<Record<TravelMode, number>> = { walk: 0, bicycle: 1, motorbike: 2 };

/**
 * Which ways a road may be travelled. On foot every road, both ways; wheels where it is passable for
 * them (by its kind when it does not say), not on earth in the wet season, and one-way as drawn.
 */
export function openWays(road: RoadInput, travel: ResolvedTravel): { forward: boolean; backward: boolean } {
  if (travel.mode === 'walk') return { forward: true, backward: true };
  const passable = rank[road.passable ?? passableByKind[road.kind]] >= rankOfMode[travel.mode];
  const closedByRain = travel.wetSeason && (road.drySeasonOnly === true || road.surface === 'earth');
  const open = passable && !closedByRain;
  return { forward: open, backward: open && road.oneWay !== true };
}
