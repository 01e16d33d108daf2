import type { FeatureCollection, Position } from 'geojson';

function unwrapRing(ring: readonly Position[]): Position[] {
  let turns = 0;
  let before = ring[0]?.[0] ?? 0;
  return ring.map(([lng = 0, lat = 0]) => {
    if (lng - before > 180) turns -= 360;
    if (lng - before < -180) turns += 360;
    before = lng;
    return [lng + turns, lat];
  });
}

/**
 * Areas that reach over the antimeridian go on beyond 180° instead of jumping back across the whole world, which
 * would draw a bar from edge to edge. MapLibre shows the part beyond on the other side.
 */
export function unwrapLongitudes(collection: FeatureCollection): FeatureCollection {
  return {
    ...collection,
    features: collection.features.map((feature) => {
      const { geometry } = feature;
      if (geometry.type === 'Polygon')
        return { ...feature, geometry: { ...geometry, coordinates: geometry.coordinates.map(unwrapRing) } };
      if (geometry.type === 'MultiPolygon')
        return {
          ...feature,
          geometry: { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(unwrapRing)) }
        };
      return feature;
    })
  };
}
