import { lineMeters } from '../../src/lib/analysis';
import type { FeatureRecord } from '../../src/lib/village/built';
import { plusCode } from '../../src/lib/village/plus-code';
import {
  layerNames,
  type LandFeature,
  type Position,
  type Village,
  type VillageFeature
} from '../../src/lib/village/types';
import type { Ground } from './ground';
import { boundsOf, unionBounds } from '../tiles/bounds-of';
import { planarLines, planarPolygons, poleOf, roundTo, toPosition } from './planar-shapes';
import { readWeeklyHours } from './weekly-hours';

/** Above this many parcels the page gets land by kind; the tiles still carry every parcel. */
export const landRecordsLimit = 400;

/**
 * Says of every feature what the page shows of it: a point on it, its size, its dusun, its hours. In the order of
 * `layerNames`, then of the package.
 */
export function featureRecords(village: Village, ground: Ground): FeatureRecord[] {
  return layerNames.flatMap((layer) => {
    if (layer === 'land' && village.layers.land.length > landRecordsLimit) {
      return landByKind(village.layers.land, ground);
    }
    return village.layers[layer].map((feature) => toRecord(feature, ground));
  });
}

function toRecord(feature: VillageFeature, ground: Ground): FeatureRecord {
  const { id, layer, kind, source } = feature;
  const measures = measure(feature, ground);
  return {
    id,
    layer,
    kind,
    ...given(feature, ['subkind', 'name', 'nameStatus', 'description']),
    ...dusunOf(feature, measures.point, ground),
    ...measures,
    ...given(feature, ['status', 'date', 'accuracyMeters']),
    source,
    ...details(feature),
    plusCode: plusCode(measures.point)
  };
}

/** What only features of one layer have. */
function details(feature: VillageFeature): Partial<FeatureRecord> {
  switch (feature.layer) {
    case 'facilities':
      return {
        ...(feature.zone === true ? { zone: true } : {}),
        ...given(feature, ['services', 'capacity', 'capacityStatus', 'publicPhone', 'address']),
        ...(feature.hours === undefined ? {} : readHours(feature.hours, feature.hoursStatus))
      };
    case 'rt':
    case 'dusun':
      return given(feature, ['population']);
    case 'crafts':
    case 'farming':
    case 'plantation':
    case 'food':
      return given(feature, ['count']);
    case 'roads':
      return given(feature, ['surface', 'passable', 'widthMeters']);
    case 'water':
      return given(feature, ['widthMeters']);
    case 'markets':
      return given(feature, ['country']);
    case 'land':
      return {
        ...(feature.protectedPaddy === true ? { protectedPaddy: true } : {}),
        ...(feature.villageOwned === true ? { villageOwned: true } : {})
      };
    case 'boundary':
    case 'zone':
    case 'neighbours':
      return {};
  }
}

function readHours(raw: string, status: FeatureRecord['status']): Pick<FeatureRecord, 'hours' | 'hoursText'> {
  const { hours } = readWeeklyHours(raw);
  if (hours === undefined) return { hoursText: raw };
  return { hours: { ...hours, ...(status === undefined ? {} : { status }) } };
}

function dusunOf(feature: VillageFeature, point: Position, ground: Ground): { dusun?: string } {
  if (feature.layer === 'boundary' || feature.layer === 'neighbours') return {};
  if (feature.layer === 'dusun') return { dusun: feature.id };
  const told = feature.layer === 'rt' ? feature.dusun : undefined;
  const dusun = told ?? ground.dusunAt(point);
  return dusun === undefined ? {} : { dusun };
}

function measure(
  feature: VillageFeature,
  ground: Ground
): Pick<FeatureRecord, 'bounds' | 'hectares' | 'meters'> & Pick<FeatureRecord, 'point'> {
  const { geometry } = feature;
  if (geometry.type === 'Point') return { point: roundPosition(geometry.coordinates) };
  const bounds = boundsOf(geometry);
  if (geometry.type === 'LineString' || geometry.type === 'MultiLineString') {
    const lines = planarLines(ground.plane, geometry);
    const longest = lines.reduce((a, b) => (lineMeters(b) > lineMeters(a) ? b : a));
    return {
      point: roundPosition(toPosition(ground.plane, halfway(longest))),
      bounds,
      meters: roundTo(
        lines.reduce((sum, line) => sum + lineMeters(line), 0),
        1
      )
    };
  }
  const told = feature.layer === 'dusun' ? feature.labelPoint : undefined;
  const pole = poleOf(planarPolygons(ground.plane, geometry));
  return {
    point: roundPosition(
      told ?? (pole === undefined ? ground.labelPoint : toPosition(ground.plane, pole.point))
    ),
    bounds,
    hectares: roundTo(ground.hectaresOf(geometry), 4)
  };
}

/** One record a kind of land: its area, its least sure status, a point in its largest parcel. */
function landByKind(parcels: readonly LandFeature[], ground: Ground): FeatureRecord[] {
  const kinds = [...new Set(parcels.map((parcel) => parcel.kind))].sort();
  return kinds.map((kind) => {
    const ofKind = parcels.filter((parcel) => parcel.kind === kind);
    const largest = ofKind.reduce((a, b) =>
      ground.hectaresOf(b.geometry) > ground.hectaresOf(a.geometry) ? b : a
    );
    const point = measure(largest, ground).point;
    const { status, source, date } = largest;
    return {
      id: landId(kind),
      layer: 'land',
      kind,
      ...(status === undefined ? {} : { status }),
      point,
      bounds: unionBounds(ofKind.map((parcel) => boundsOf(parcel.geometry))),
      hectares: roundTo(
        ofKind.reduce((sum, parcel) => sum + ground.hectaresOf(parcel.geometry), 0),
        4
      ),
      count: ofKind.length,
      source,
      ...(date === undefined ? {} : { date }),
      plusCode: plusCode(point)
    };
  });
}

/** Id of all land of one kind, in records and at the zooms where parcels are too small to tell apart. */
export const landId = (kind: string): string => `land:${kind}`;

function roundPosition([lng = NaN, lat = NaN]: readonly number[]): Position {
  return [roundTo(lng, 6), roundTo(lat, 6)];
}

function halfway(line: Float64Array): [number, number] {
  let rest = lineMeters(line) / 2;
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax, ay, bx, by] = [line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!];
    const length = Math.hypot(bx - ax, by - ay);
    if (rest <= length && length > 0)
      return [ax + ((bx - ax) * rest) / length, ay + ((by - ay) * rest) / length];
    rest -= length;
  }
  return [line[0] ?? NaN, line[1] ?? NaN];
}

/** The named fields that are there; an absent one stays absent. */
function given<T extends object, K extends keyof T>(
  from: T,
  names: readonly K[]
): { [N in K]?: Exclude<T[N], undefined> } {
  const found: { [N in K]?: Exclude<T[N], undefined> } = {};
  for (const name of names) {
    const value = from[name];
    if (value !== undefined) found[name] = value as Exclude<T[K], undefined>;
  }
  return found;
}
