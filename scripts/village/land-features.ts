import { landTone } from '../../src/lib/map/land-tone';
import type { LandFeature, Position } from '../../src/lib/village/types';
import type { TileFeature } from '../tiles/cut-tiles';
import { landId, landRecordsLimit } from './feature-records';
import { toTile } from './tile-feature';

/** Land as `land` of the tiles: parcel by parcel as long as each has a record of its own. */
export function landFeatures(parcels: readonly LandFeature[]): TileFeature[] {
  const features = parcels.map(landFeature);
  return parcels.length > landRecordsLimit
    ? joinAlike(features, ({ kind }) => landId(String(kind)))
    : features;
}

function landFeature(feature: LandFeature): TileFeature {
  const { geometry } = feature;
  const ring = geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0]?.[0];
  return toTile(feature, {
    tone: landTone(feature.id, meanOf(ring ?? [])),
    protectedPaddy: feature.protectedPaddy,
    villageOwned: feature.villageOwned
  });
}

/** Areas alike in all but id and name side by side as one feature: their number costs tiles more than their shape. */
function joinAlike(
  features: readonly TileFeature[],
  idOf: (properties: TileFeature['properties']) => string
): TileFeature[] {
  const alike = new Map<
    string,
    { readonly properties: TileFeature['properties']; readonly polygons: number[][][][] }
  >();
  for (const { geometry, properties } of features) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    const shared = { ...properties, id: idOf(properties), name: undefined };
    const key = JSON.stringify(shared);
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const known = alike.get(key);
    if (known === undefined) alike.set(key, { properties: shared, polygons: [...polygons] });
    else known.polygons.push(...polygons);
  }
  return [...alike]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { properties, polygons }]) => ({
      type: 'Feature',
      geometry: { type: 'MultiPolygon', coordinates: polygons },
      properties
    }));
}

function meanOf(ring: readonly (readonly number[])[]): Position {
  const corners = ring.slice(0, -1);
  let [lng, lat] = [0, 0];
  for (const corner of corners) {
    lng += corner[0] ?? NaN;
    lat += corner[1] ?? NaN;
  }
  return [lng / corners.length, lat / corners.length];
}
