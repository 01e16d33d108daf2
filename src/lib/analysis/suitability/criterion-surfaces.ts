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

/** Cells to compute; the others stay 0. Default all. */
export type CellList = ArrayLike<number> | undefined;

function fill(ground: IntegrationGround, cells: CellList, valueAt: (cell: number) => number): Float32Array {
  const values = new Float32Array(cellCount(ground.grid));
  const count = cells ? cells.length : values.length;
  for (let i = 0; i < count; i++) {
    const cell = cells ? cells[i]! : i;
    values[cell] = valueAt(cell);
  }
  return values;
}

/** Minutes to the nearest of some places: over each way out of the cell, the quickest. */
function nearestSurface(
  ground: IntegrationGround,
  places: readonly (FacilityInput | FamilyPlaceInput)[],
  cells: CellList
): Float32Array {
  const onStreet = streetMinutes(
    ground,
    places.map((place) => attachPlace(ground, place))
  );
  const { ways, source, minutes } = ground.access;
  return fill(ground, cells, (cell) => {
    let best = Infinity;
    for (let way = cell * ways; way < (cell + 1) * ways; way++) {
      const street = source[way]!;
      if (street < 0) break;
      best = Math.min(best, minutes[way]! + onStreet[street]!);
    }
    return best;
  });
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
  places: readonly FamilyPlaceInput[],
  cells: CellList
): Float32Array {
  const onStreet = new Float64Array(ground.streets.length);
  const spent = new Float64Array(ground.streets.length);
  for (const place of places) {
    streetMinutes(ground, [attachPlace(ground, place)], spent);
    const size = sizeOf(place);
    for (let s = 0; s < spent.length; s++) onStreet[s]! += size * 2 ** (-spent[s]! / halfMinutes);
  }
  const { ways, source, minutes } = ground.access;
  return fill(ground, cells, (cell) => {
    let best = 0;
    for (let way = cell * ways; way < (cell + 1) * ways; way++) {
      const street = source[way]!;
      if (street < 0) break;
      best = Math.max(best, onStreet[street]! * 2 ** (-minutes[way]! / halfMinutes));
    }
    return best;
  });
}

/** Weight of homes within `nearMinutes`: over the way out of the cell that reaches most. */
function weightNear(ground: IntegrationGround, weights: ArrayLike<number>, cells: CellList): Float32Array {
  const { bins, start, cluster } = ground.near;
  // Weight up to the end of each bin: one row per street point.
  const upTo = new Float64Array(ground.streets.length * bins);
  for (let s = 0; s < ground.streets.length; s++) {
    let sum = 0;
    for (let at = s * bins; at < (s + 1) * bins; at++) {
      for (let i = start[at]!; i < start[at + 1]!; i++) sum += weights[cluster[i]!]!;
      upTo[at] = sum;
    }
  }
  const { ways, source, minutes } = ground.access;
  return fill(ground, cells, (cell) => {
    let best = 0;
    for (let way = cell * ways; way < (cell + 1) * ways; way++) {
      const street = source[way]!;
      const left = bins - 1 - minutes[way]! * binsPerMinute;
      if (street < 0 || left < 0) break;
      const bin = Math.floor(left);
      const here = upTo[street * bins + bin]!;
      const next = bin < bins - 1 ? upTo[street * bins + bin + 1]! : here;
      best = Math.max(best, here + (left - bin) * (next - here));
    }
    return best;
  });
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

/** Minutes per cell to the nearest place of one family (every point, and every area but paddies and groves). */
export function familySurface(
  ground: IntegrationGround,
  placing: Placing,
  family: FamilyName,
  cells?: CellList
): Float32Array {
  return nearestSurface(
    ground,
    placing.places.filter((place) => place.family === family && isPlaceOfFamily(place)),
    cells
  );
}

/** How many families meet: Hill number of order 1 of the families' nearness, (1 − minutes/5) each. */
export function joiningSurface(
  ground: IntegrationGround,
  minutes: FamilySurfaces,
  cells?: CellList
): Float32Array {
  const surfaces = familyNames.flatMap((family) => minutes[family] ?? []);
  const near = new Float64Array(surfaces.length);
  return fill(ground, cells, (cell) => {
    for (let k = 0; k < near.length; k++) near[k] = Math.max(0, 1 - surfaces[k]![cell]! / joinMinutes);
    return hillNumber(near);
  });
}

/** One criterion's values per cell, in its own unit. */
export function criterionSurface(
  ground: IntegrationGround,
  placing: Placing,
  id: CriterionId,
  cells?: CellList
): Float32Array {
  if (isFamily(id)) {
    const places = placing.places.filter((place) => place.family === id && isPlaceOfFamily(place));
    return placesNear(ground, places, cells);
  }
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
      const families = familyNames.map((family) => [family, familySurface(ground, placing, family, cells)]);
      return joiningSurface(ground, Object.fromEntries(families), cells);
    }
    case 'people':
      return weightNear(
        ground,
        ground.clusters.map((cluster) => cluster.people),
        cells
      );
    case 'unmet':
      return weightNear(ground, unmetPeople(ground, placing.facilities), cells);
    case 'road':
      return Float32Array.from(ground.roadMinutes);
    case 'land':
      return landSurface(ground);
    default:
      return id satisfies never;
  }
}
