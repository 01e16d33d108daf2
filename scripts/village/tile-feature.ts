import type { Geometry } from 'geojson';
import type { VillageFeature } from '../../src/lib/village/types';
import type { TileFeature, TileProperties } from '../tiles/cut-tiles';
import type { Ground } from './ground';
import { lineGeometry, planarLines, planarPolygons, polygonGeometry } from './planar-shapes';
import { splitLines, splitPolygons } from './split-at-outline';

export type Described = Pick<VillageFeature, 'id' | 'kind' | 'status' | 'name' | 'geometry'>;

/** A feature of the package with what every tile feature carries, and more. */
export function toTile(feature: Described, more: TileProperties = {}): TileFeature {
  const { id, kind, status, name } = feature;
  return { type: 'Feature', geometry: feature.geometry, properties: { id, kind, status, name, ...more } };
}

/** A line or an area as up to two features: its part in the village and the rest. */
export function splitFeature(feature: Described, ground: Ground, more: TileProperties): TileFeature[] {
  const { geometry } = feature;
  if (geometry.type === 'Point') return [];
  const piece = (shape: Geometry, inside: boolean): TileFeature =>
    toTile({ ...feature, geometry: shape as Described['geometry'] }, { ...more, inside });
  if (geometry.type === 'LineString' || geometry.type === 'MultiLineString') {
    const { inside, outside } = splitLines(planarLines(ground.plane, geometry), ground.outline);
    return [
      ...(inside.length > 0 ? [piece(lineGeometry(ground.plane, inside), true)] : []),
      ...(outside.length > 0 ? [piece(lineGeometry(ground.plane, outside), false)] : [])
    ];
  }
  const { inside, outside } = splitPolygons(planarPolygons(ground.plane, geometry), ground.outline);
  return [
    ...(inside.length > 0 ? [piece(polygonGeometry(ground.plane, inside), true)] : []),
    ...(outside.length > 0 ? [piece(polygonGeometry(ground.plane, outside), false)] : [])
  ];
}

/** The rings of an area as closed lines with the area on their left: outer rings anticlockwise, holes clockwise. */
export function outlineOf(feature: TileFeature): TileFeature {
  const { geometry } = feature;
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
    throw new Error(`Only an area has an outline, got ${geometry.type}`);
  }
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons.flatMap((rings) =>
    rings.map((ring, index) => (isAnticlockwise(ring) === (index === 0) ? ring : ring.toReversed()))
  );
  return { ...feature, geometry: { type: 'MultiLineString', coordinates } };
}

function isAnticlockwise(ring: readonly (readonly number[])[]): boolean {
  // Around its first corner: the degrees of a small ring far from null island would lose their last digits.
  const [x0 = NaN, y0 = NaN] = ring[0] ?? [];
  let sum = 0;
  ring.forEach(([x = NaN, y = NaN], index) => {
    const [nextX = NaN, nextY = NaN] = ring[(index + 1) % ring.length] ?? [];
    sum += (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
  });
  return sum > 0;
}
