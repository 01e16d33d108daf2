import type { MultiPolygon, Polygon } from 'geojson';
import geodesic from 'geographiclib-geodesic';

const meters2PerHectare = 10_000;

function measureRing(ring: readonly (readonly number[])[]): { meters2: number; meters: number } {
  const polygon = geodesic.Geodesic.WGS84.Polygon(false);
  // GeographicLib closes the ring itself.
  for (const [lng = NaN, lat = NaN] of ring.slice(0, -1)) polygon.AddPoint(lat, lng);
  const { area = 0, perimeter } = polygon.Compute(false, true);
  return { meters2: Math.abs(area), meters: perimeter };
}

const ringsOf = (area: Polygon | MultiPolygon) =>
  area.type === 'Polygon' ? [area.coordinates] : area.coordinates;

/**
 * Area on the WGS84 ellipsoid in hectares, holes taken off.
 * Method: Karney, Algorithms for geodesics (2013), as in GeographicLib. Heavy: for scripts and tests only.
 */
export function geodesicHectares(area: Polygon | MultiPolygon): number {
  let meters2 = 0;
  for (const [outer, ...holes] of ringsOf(area)) {
    if (outer === undefined) continue;
    meters2 += measureRing(outer).meters2;
    for (const hole of holes) meters2 -= measureRing(hole).meters2;
  }
  return meters2 / meters2PerHectare;
}

/** Length of all its rings on the WGS84 ellipsoid in metres, holes included. */
export function geodesicPerimeterMeters(area: Polygon | MultiPolygon): number {
  return ringsOf(area)
    .flat()
    .reduce((sum, ring) => sum + measureRing(ring).meters, 0);
}

/** Length of a line on the WGS84 ellipsoid in metres. */
export function geodesicLengthMeters(line: readonly (readonly number[])[]): number {
  let meters = 0;
  for (const [index, [lng = NaN, lat = NaN]] of line.entries()) {
    const next = line[index + 1];
    if (next === undefined) break;
    const [nextLng = NaN, nextLat = NaN] = next;
    meters += geodesic.Geodesic.WGS84.Inverse(lat, lng, nextLat, nextLng).s12 ?? NaN;
  }
  return meters;
}
