import { familyNames, zoneKinds, type FamilyName, type ZoneKind } from '../../village/types';
import type { FacilityInput, FamilyPlaceInput } from '../analysis-input';
import { isPlaceOfFamily } from '../family-minutes';
import { burnPolygons, cellCount } from '../grid';
import { halfMinutes, joinMinutes, landFit, nearMinutes, type CriterionId } from './criteria';
import { hillNumber } from './hill-number';
import {
  attachPlace,
  binsPerMinute,
  minutesTo,
  streetMinutes,
  type IntegrationGround
} from './integration-ground';

/** What may be moved: where facilities and livelihoods are. */
export interface Placing {
  readonly facilities: readonly FacilityInput[];
  readonly places: readonly FamilyPlaceInput[];
}

/** Values of criteria per cell, in their own units; Infinity minutes where there is nothing to reach. */
export type CriterionSurfaces = Readonly<Partial<Record<CriterionId, Float32Array>>>;

/**
 * Cells to compute, with their ways to the roads as in `CellAccess`: all of the ground, or a list of cells, whose
 * values then stand in its order.
 */
export interface CellWays {
  /** Absent: all cells. */
  readonly cells?: ArrayLike<number>;
  readonly count: number;
  readonly source: Int32Array;
  readonly minutes: Float64Array;
  /** 2^(−minutes/half) of every way; computed where it is needed when absent. */
  readonly nearness?: Float64Array;
}

function allWays({ access, grid }: IntegrationGround): CellWays {
  return { count: cellCount(grid), source: access.source, minutes: access.minutes };
}

/** The ways out of some cells, close together and with their nearness: for surfaces computed many times over. */
export function waysOf({ access }: IntegrationGround, cells: ArrayLike<number>): CellWays {
  const { ways } = access;
  const source = new Int32Array(cells.length * ways);
  const minutes = new Float64Array(cells.length * ways);
  for (let i = 0; i < cells.length; i++) {
    const from = cells[i]! * ways;
    source.set(access.source.subarray(from, from + ways), i * ways);
    minutes.set(access.minutes.subarray(from, from + ways), i * ways);
  }
  return { cells, count: cells.length, source, minutes, nearness: nearnessOf(minutes) };
}

const nearnessRate = -Math.LN2 / halfMinutes;

/** 2^(−minutes/half), 0 where there is no way. */
function nearnessOf(minutes: Float64Array): Float64Array {
  const nearness = new Float64Array(minutes.length);
  for (let i = 0; i < minutes.length; i++) nearness[i] = Math.exp(minutes[i]! * nearnessRate);
  return nearness;
}

/** How a place is reached from every street point. */
export interface PlaceRow {
  readonly minutes: Float64Array;
  /** Its size times 2^(−minutes/half). */
  readonly counts: Float64Array;
}

/** Rows of places; those of places that are `kept` are computed once. */
export function createPlaceRows(
  ground: IntegrationGround,
  kept: readonly FamilyPlaceInput[] = []
): (place: FamilyPlaceInput) => PlaceRow {
  const rows = new Map<FamilyPlaceInput, PlaceRow | undefined>(kept.map((place) => [place, undefined]));
  return (place) => {
    const known = rows.get(place);
    if (known) return known;
    const minutes = streetMinutes(ground, [attachPlace(ground, place)]);
    const counts = nearnessOf(minutes);
    const size = sizeOf(place);
    for (let s = 0; s < counts.length; s++) counts[s]! *= size;
    const row = { minutes, counts };
    if (rows.has(place)) rows.set(place, row);
    return row;
  };
}

/** Over each cell's ways to the roads, the quickest: minutes on foot to the road and then from its street point. */
function nearestOverWays(ground: IntegrationGround, cells: CellWays, onStreet: Float64Array): Float32Array {
  const { count, source, minutes } = cells;
  const { ways } = ground.access;
  const values = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    let best = Infinity;
    for (let way = i * ways; way < (i + 1) * ways; way++) {
      const street = source[way]!;
      if (street < 0) break;
      const total = minutes[way]! + onStreet[street]!;
      if (total < best) best = total;
    }
    values[i] = best;
  }
  return values;
}

/** Minutes to the nearest of some facilities. */
function nearestSurface(
  ground: IntegrationGround,
  facilities: readonly FacilityInput[],
  cells: CellWays
): Float32Array {
  const attached = facilities.map((facility) => attachPlace(ground, facility));
  return nearestOverWays(ground, cells, streetMinutes(ground, attached));
}

/** Size of a place: how many stand behind it, 1 when no source says. */
function sizeOf(place: FamilyPlaceInput): number {
  return place.count !== undefined && place.count > 0 ? place.count : 1;
}

/**
 * Places of a family, each counting 2^(−minutes/half) times its size: summed over the way out of the cell that
 * gives most. As 2^(−(a+b)) = 2^(−a)·2^(−b), the sum is kept per street point.
 */
function placesNear(
  ground: IntegrationGround,
  rows: readonly PlaceRow[],
  { count, source, minutes, nearness = nearnessOf(minutes) }: CellWays
): Float32Array {
  const onStreet = new Float64Array(ground.streets.length);
  for (const { counts } of rows) {
    for (let s = 0; s < onStreet.length; s++) onStreet[s]! += counts[s]!;
  }
  const { ways } = ground.access;
  const values = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    let best = 0;
    for (let way = i * ways; way < (i + 1) * ways; way++) {
      const street = source[way]!;
      if (street < 0) break;
      const here = onStreet[street]! * nearness[way]!;
      if (here > best) best = here;
    }
    values[i] = best;
  }
  return values;
}

/** Weight of homes within `nearMinutes`: over the way out of the cell that reaches most. */
function weightNear(
  ground: IntegrationGround,
  weights: Float64Array,
  { count, source, minutes }: CellWays
): Float32Array {
  const { bins, start, cluster } = ground.near;
  // Weight up to the end of each bin: one row per street point.
  const upTo = new Float64Array(ground.streets.length * bins);
  for (let s = 0; s < ground.streets.length; s++) {
    let sum = 0;
    let i = start[s * bins]!;
    for (let at = s * bins; at < (s + 1) * bins; at++) {
      for (const end = start[at + 1]!; i < end; i++) sum += weights[cluster[i]!]!;
      upTo[at] = sum;
    }
  }
  const { ways } = ground.access;
  const values = new Float32Array(count);
  for (let c = 0; c < count; c++) {
    let best = 0;
    for (let way = c * ways; way < (c + 1) * ways; way++) {
      const street = source[way]!;
      const left = bins - 1 - minutes[way]! * binsPerMinute;
      if (street < 0 || left < 0) break;
      const bin = Math.floor(left);
      const here = upTo[street * bins + bin]!;
      const next = bin < bins - 1 ? upTo[street * bins + bin + 1]! : here;
      const weight = here + (left - bin) * (next - here);
      if (weight > best) best = weight;
    }
    values[c] = best;
  }
  return values;
}

/** People of each cluster times the share of the five kinds of service that are further than ten minutes. */
export function unmetPeople(ground: IntegrationGround, facilities: readonly FacilityInput[]): Float64Array {
  const unmet = new Float64Array(ground.clusters.length);
  for (const kind of zoneKinds) {
    const places = facilities.filter((facility) => facility.kind === kind);
    const onStreet = streetMinutes(
      ground,
      places.map((place) => attachPlace(ground, place))
    );
    ground.clusters.forEach((cluster, c) => {
      const minutes = minutesTo(cluster, onStreet);
      if (minutes > nearMinutes) unmet[c]! += cluster.people / zoneKinds.length;
    });
  }
  return unmet;
}

function landSurface(ground: IntegrationGround): Float32Array {
  const values = new Float32Array(cellCount(ground.grid));
  for (const parcel of ground.input.land) {
    burnPolygons(ground.grid, parcel.polygons, (cell) => (values[cell] = landFit[parcel.kind] ?? 0));
  }
  return values;
}

const isFamily = (id: CriterionId): id is FamilyName => (familyNames as readonly string[]).includes(id);
const isZoneKind = (id: CriterionId): id is ZoneKind => (zoneKinds as readonly string[]).includes(id);

/** Minutes to the nearest place of each family: what joining is computed from. */
export type FamilySurfaces = Readonly<Partial<Record<FamilyName, Float32Array>>>;

const placesOf = ({ places }: Placing, family: FamilyName) =>
  places.filter((place) => place.family === family && isPlaceOfFamily(place));

/**
 * Minutes per cell to the nearest place of one family (every point, and every area but paddies and groves).
 * @param cells default all
 */
export function familySurface(
  ground: IntegrationGround,
  placing: Placing,
  family: FamilyName,
  cells: CellWays = allWays(ground),
  rowOf = createPlaceRows(ground)
): Float32Array {
  const onStreet = new Float64Array(ground.streets.length).fill(Infinity);
  for (const place of placesOf(placing, family)) {
    const { minutes } = rowOf(place);
    for (let s = 0; s < onStreet.length; s++) {
      if (minutes[s]! < onStreet[s]!) onStreet[s] = minutes[s]!;
    }
  }
  return nearestOverWays(ground, cells, onStreet);
}

/**
 * How many families meet: Hill number of order 1 of the families' nearness, (1 − minutes/5) each.
 * @param minutes surfaces of the same cells
 */
export function joiningSurface(minutes: FamilySurfaces): Float32Array {
  const surfaces = familyNames.flatMap((family) => minutes[family] ?? []);
  const near = new Float64Array(surfaces.length);
  const values = new Float32Array(surfaces[0]?.length ?? 0);
  for (let cell = 0; cell < values.length; cell++) {
    let met = 0;
    for (let k = 0; k < near.length; k++) {
      const here = 1 - surfaces[k]![cell]! / joinMinutes;
      near[k] = here > 0 ? here : 0;
      if (here > 0) met++;
    }
    // One alone is one; none is none: most cells, without a logarithm.
    values[cell] = met < 2 ? met : hillNumber(near);
  }
  return values;
}

/**
 * One criterion's values per cell, in its own unit.
 * @param cells default all
 */
export function criterionSurface(
  ground: IntegrationGround,
  placing: Placing,
  id: CriterionId,
  cells: CellWays = allWays(ground),
  rowOf = createPlaceRows(ground)
): Float32Array {
  if (isFamily(id)) return placesNear(ground, placesOf(placing, id).map(rowOf), cells);
  if (isZoneKind(id)) {
    return nearestSurface(
      ground,
      placing.facilities.filter((facility) => facility.kind === id),
      cells
    );
  }
  switch (id) {
    case 'zone':
      return nearestSurface(
        ground,
        placing.facilities.filter((facility) => facility.zone),
        cells
      );
    case 'joining': {
      const families = familyNames.map((name) => [name, familySurface(ground, placing, name, cells, rowOf)]);
      return joiningSurface(Object.fromEntries(families));
    }
    case 'people':
      return weightNear(
        ground,
        Float64Array.from(ground.clusters, (cluster) => cluster.people),
        cells
      );
    case 'unmet':
      return weightNear(ground, unmetPeople(ground, placing.facilities), cells);
    case 'road':
      return among(ground.roadMinutes, cells);
    case 'land':
      return among(landSurface(ground), cells);
    default:
      return id satisfies never;
  }
}

/** A surface of the whole grid at the cells asked for. */
export function among(
  surface: Float32Array | Float64Array,
  { cells }: Pick<CellWays, 'cells'>
): Float32Array {
  if (!cells) return Float32Array.from(surface);
  const values = new Float32Array(cells.length);
  for (let i = 0; i < values.length; i++) values[i] = surface[cells[i]!]!;
  return values;
}
