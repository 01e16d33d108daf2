import type { LocalPlane, PlanePoint } from './local-plane';
import type { PlaneRings } from './plane-area';
import type { FeatureOf, LayerName } from './types';

type Geometry = FeatureOf[LayerName]['geometry'];

function chain(positions: readonly (readonly number[])[], plane: LocalPlane): readonly PlanePoint[] {
  return positions.map(([lng = NaN, lat = NaN]) => plane.toPlane([lng, lat]));
}

/** The polygons of a geometry in plane metres; none for points and lines. */
export function planePolygons(geometry: Geometry, plane: LocalPlane): readonly PlaneRings[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates.map((ring) => chain(ring, plane))];
  if (geometry.type !== 'MultiPolygon') return [];
  return geometry.coordinates.map((rings) => rings.map((ring) => chain(ring, plane)));
}

/** The point, the lines or the rings of a geometry in plane metres. */
export function planeChains(geometry: Geometry, plane: LocalPlane): readonly (readonly PlanePoint[])[] {
  switch (geometry.type) {
    case 'Point':
      return [chain([geometry.coordinates], plane)];
    case 'LineString':
      return [chain(geometry.coordinates, plane)];
    case 'MultiLineString':
      return geometry.coordinates.map((line) => chain(line, plane));
    case 'Polygon':
    case 'MultiPolygon':
      return planePolygons(geometry, plane).flat();
  }
}
