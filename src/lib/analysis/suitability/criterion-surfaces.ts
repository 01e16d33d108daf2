import { familyNames, zoneKinds, type FamilyName, type ZoneKind } from '../../village/types';
import type { FacilityInput, FamilyPlaceInput } from '../analysis-input';
import { hillNumber } from './hill-number';
import { isPlaceOfFamily } from '../family-minutes';
import { burnPolygons, cellAt, cellCount } from '../grid';
import { unreached } from '../network';
import { costAt, oneToAll } from '../one-to-all';
import type { Snap } from '../snap-to-network';
import { travelSurface } from '../travel-surface';
import { halfMinutes, joinMinutes, landFit, nearMinutes, type CriterionId } from './criteria';
import { snapPlace, type IntegrationGround } from './integration-ground';

/** What may be moved: where facilities and livelihoods are. */
export interface Placing {
  readonly facilities: readonly FacilityInput[];
  readonly places: readonly FamilyPlaceInput[];
}

/**
 * Values of the asked criteria per cell, in their own units; Infinity minutes where there is nothing to reach.
 * `intermediate` results are kept by criterion, so that moving one workshop costs one family's surfaces.
 */
export type CriterionSurfaces = Readonly<Partial<Record<CriterionId, Float32Array>>>;

/** Minutes from every street point to the nearest of some places on the network. */
function streetMinutes(ground: IntegrationGround, places: readonly Snap[]): Float64Array {
  const found = oneToAll(ground.network, places, { direction: 'to' });
  return Float64Array.from(ground.streets, (street) => {
    const { tenths } = costAt(ground.network, found, street);
    return tenths === unreached ? Infinity : tenths / 600;
  });
}

/** Walks out from the street points, each with minutes already spent, and from `cells` at no cost. */
function walkFromStreets(
  ground: IntegrationGround,
  spent: Float64Array,
  cells: readonly number[] = []
): Float64Array {
  const sources: number[] = [];
  const offsets: number[] = [];
  spent.forEach((minutes, i) => {
    if (minutes === Infinity || ground.streetCell[i]! < 0) return;
    sources.push(ground.streetCell[i]!);
    offsets.push(minutes * 60);
  });
  for (const cell of cells) {
    sources.push(cell);
    offsets.push(0);
  }
  return travelSurface(ground.grid, ground.friction, sources, { offsets });
}

/** Minutes to the nearest of some places: over the network and, near them, straight over the ground. */
function nearestSurface(
  ground: IntegrationGround,
  places: readonly { readonly x: number; readonly y: number }[],
  areas: readonly FamilyPlaceInput[] = []
): Float32Array {
  if (places.length === 0) return new Float32Array(cellCount(ground.grid)).fill(Infinity);
  const cells = places.map((place) => cellAt(ground.grid, place.x, place.y)).filter((cell) => cell >= 0);
  for (const area of areas) burnPolygons(ground.grid, area.polygons, (cell) => cells.push(cell));
  const spent = streetMinutes(
    ground,
    places.map((place) => snapPlace(ground, place.x, place.y))
  );
  const seconds = walkFromStreets(ground, spent, cells);
  return Float32Array.from(seconds, (value) => value / 60);
}

/** Size of a place: how many stand behind it, 1 when no source says. */
function sizeOf(place: FamilyPlaceInput): number {
  return place.count !== undefined && place.count > 0 ? place.count : 1;
}

/**
 * Places of a family, each counting 2^(−minutes/half) times its size. At a street point the sum over all; at a
 * cell the best street point less the walk to it, which for a decay by halves is one walk outwards:
 * max over s of P(s)·2^(−τ/half) = 2^(−min(τ + half·log₂(1/P))/half).
 */
function placesNear(ground: IntegrationGround, places: readonly FamilyPlaceInput[]): Float32Array {
  const potential = new Float64Array(ground.streets.length);
  for (const place of places) {
    const minutes = streetMinutes(ground, [snapPlace(ground, place.x, place.y)]);
    const size = sizeOf(place);
    minutes.forEach(
      (value, i) => (potential[i]! += value === Infinity ? 0 : size * 2 ** (-value / halfMinutes))
    );
  }
  const most = potential.reduce((max, value) => Math.max(max, value), 0);
  if (most === 0) return new Float32Array(cellCount(ground.grid));
  const spent = potential.map((value) => (value > 0 ? halfMinutes * Math.log2(most / value) : Infinity));
  return Float32Array.from(walkFromStreets(ground, spent), (seconds) =>
    seconds === Infinity ? 0 : most * 2 ** (-seconds / 60 / halfMinutes)
  );
}

const binsPerMinute = 4;

/** Weight within `nearMinutes` of every cell, by way of its nearest street point. */
function weightNear(ground: IntegrationGround, weights: ArrayLike<number>): Float32Array {
  const bins = nearMinutes * binsPerMinute;
  const { streets, clusters, network } = ground;
  // Up to the end of each bin, summed: row per street point.
  const upTo = new Float64Array(streets.length * (bins + 1));
  clusters.forEach((cluster, c) => {
    const weight = weights[c]!;
    if (!(weight > 0)) return;
    const found = oneToAll(network, [cluster.snap], { limitMinutes: nearMinutes });
    streets.forEach((street, s) => {
      const { tenths } = costAt(network, found, street);
      const bin = Math.ceil((tenths / 600) * binsPerMinute);
      if (bin <= bins) upTo[s * (bins + 1) + bin]! += weight;
    });
  });
  for (let s = 0; s < streets.length; s++) {
    for (let bin = 1; bin <= bins; bin++) upTo[s * (bins + 1) + bin]! += upTo[s * (bins + 1) + bin - 1]!;
  }
  return Float32Array.from(ground.accessStreet, (street, cell) => {
    if (street < 0) return 0;
    const left = bins - (ground.accessSeconds[cell]! / 60) * binsPerMinute;
    if (left < 0) return 0;
    const bin = Math.floor(left);
    const here = upTo[street * (bins + 1) + bin]!;
    const next = bin < bins ? upTo[street * (bins + 1) + bin + 1]! : here;
    return here + (left - bin) * (next - here);
  });
}

/** People of each cluster times the share of the five kinds of service that are further than ten minutes. */
export function unmetPeople(ground: IntegrationGround, facilities: readonly FacilityInput[]): Float64Array {
  const unmet = new Float64Array(ground.clusters.length);
  for (const kind of zoneKinds) {
    const places = facilities.filter((facility) => facility.kind === kind);
    const found = oneToAll(
      ground.network,
      places.map((place) => snapPlace(ground, place.x, place.y)),
      { direction: 'to', limitMinutes: nearMinutes }
    );
    ground.clusters.forEach((cluster, c) => {
      const { tenths } = costAt(ground.network, found, cluster.snap);
      if (tenths > nearMinutes * 600) unmet[c]! += cluster.people / zoneKinds.length;
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
export function familySurface(ground: IntegrationGround, placing: Placing, family: FamilyName): Float32Array {
  const places = placing.places.filter((place) => place.family === family && isPlaceOfFamily(place));
  return nearestSurface(
    ground,
    places,
    places.filter((place) => place.polygons.length > 0)
  );
}

/** How many families meet: Hill number of order 1 of the families' nearness, (1 − minutes/5) each. */
export function joiningSurface(ground: IntegrationGround, minutes: FamilySurfaces): Float32Array {
  const values = new Float32Array(cellCount(ground.grid));
  const surfaces = familyNames.flatMap((family) => minutes[family] ?? []);
  const near = new Float64Array(surfaces.length);
  for (let cell = 0; cell < values.length; cell++) {
    for (let k = 0; k < near.length; k++) near[k] = Math.max(0, 1 - surfaces[k]![cell]! / joinMinutes);
    values[cell] = hillNumber(near);
  }
  return values;
}

/** One criterion's values per cell, in its own unit. */
export function criterionSurface(ground: IntegrationGround, placing: Placing, id: CriterionId): Float32Array {
  if (isFamily(id)) {
    return placesNear(
      ground,
      placing.places.filter((place) => place.family === id && isPlaceOfFamily(place))
    );
  }
  if (isZoneKind(id))
    return nearestSurface(
      ground,
      placing.facilities.filter((facility) => facility.kind === id)
    );
  switch (id) {
    case 'zone':
      return nearestSurface(
        ground,
        placing.facilities.filter((facility) => facility.zone)
      );
    case 'joining':
      return joiningSurface(
        ground,
        Object.fromEntries(familyNames.map((family) => [family, familySurface(ground, placing, family)]))
      );
    case 'people':
      return weightNear(
        ground,
        ground.clusters.map((cluster) => cluster.people)
      );
    case 'unmet':
      return weightNear(ground, unmetPeople(ground, placing.facilities));
    case 'road':
      return Float32Array.from(ground.roadMinutes);
    case 'land':
      return landSurface(ground);
    default:
      return id satisfies never;
  }
}

/** Values of several criteria. */
export function criterionSurfaces(
  ground: IntegrationGround,
  placing: Placing,
  ids: readonly CriterionId[]
): CriterionSurfaces {
  return Object.fromEntries(ids.map((id) => [id, criterionSurface(ground, placing, id)]));
}
