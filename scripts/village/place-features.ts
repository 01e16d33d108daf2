import type {
  FacilityFeature,
  FamilyFeature as FeatureOfFamily,
  FamilyName,
  Position
} from '../../src/lib/village/types';
import type { TileFeature } from '../tiles/cut-tiles';
import type { Ground } from './ground';
import { dusunOf } from './layer-summaries';
import { planarPolygons, poleOf, roundTo, toPosition } from './planar-shapes';
import { toTile } from './tile-feature';

type FamilyFeature = { [L in FamilyName]: FeatureOfFamily<L> }[FamilyName];

export function facilityFeature(feature: FacilityFeature, ground: Ground): TileFeature {
  const place = pointOf(feature.geometry);
  return toTile(feature, {
    subkind: feature.subkind,
    zone: feature.zone === true,
    rank: feature.zone === true ? 0 : ground.isInside(place) ? 1 : 2,
    dusun: ground.dusunAt(place)
  });
}

/** A family's place as a point: areas too, so that each has a symbol to click. */
export function familyPoint(feature: FamilyFeature, ground: Ground): TileFeature {
  const properties = { dusun: dusunOf(feature, ground), count: feature.count };
  if (feature.geometry.type === 'Point') return toTile(feature, properties);
  const pole = poleOf(planarPolygons(ground.plane, feature.geometry));
  const coordinates = pole === undefined ? [...ground.labelPoint] : toPosition(ground.plane, pole.point);
  return toTile({ ...feature, geometry: { type: 'Point', coordinates } }, properties);
}

/** The same place as an area; none where the package gives a point. */
export function familyArea(feature: FamilyFeature, ground: Ground): TileFeature[] {
  if (feature.geometry.type === 'Point') return [];
  const hectares = roundTo(ground.hectaresOf(feature.geometry), 4);
  return [toTile(feature, { dusun: dusunOf(feature, ground), hectares })];
}

function pointOf(geometry: { readonly coordinates: readonly number[] }): Position {
  const [lng = NaN, lat = NaN] = geometry.coordinates;
  return [lng, lat];
}
