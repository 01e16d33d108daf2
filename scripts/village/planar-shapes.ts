import type { Geometry, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import polylabel from 'polylabel';
import { polygonsArea, type Plane, type PlanarLine, type PlanarPolygon } from '../../src/lib/analysis';
import { boundsOfPolygons } from '../../src/lib/analysis/planar';

type Ring = readonly (readonly number[])[];

/** A chain of positions as flat metres on the plane. */
export function planarLine(plane: Plane, positions: Ring): PlanarLine {
  const line = new Float64Array(positions.length * 2);
  for (const [index, [lng = NaN, lat = NaN]] of positions.entries()) {
    const [x, y] = plane.toMeters([lng, lat]);
    line[index * 2] = x;
    line[index * 2 + 1] = y;
  }
  return line;
}

/** Its polygons on the plane; none for points and lines. */
export function planarPolygons(plane: Plane, geometry: Geometry): PlanarPolygon[] {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings.map((ring) => planarLine(plane, ring)));
}

/** Its lines on the plane; none for points and areas. */
export function planarLines(plane: Plane, geometry: Geometry): PlanarLine[] {
  if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString') return [];
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  return lines.map((line) => planarLine(plane, line));
}

/** Degrees to seven decimals: a centimetre. */
export function toPosition(plane: Plane, point: readonly [number, number]): [number, number] {
  const [lng, lat] = plane.toLngLat(point);
  return [roundTo(lng, 7), roundTo(lat, 7)];
}

export function toPositions(plane: Plane, line: PlanarLine): [number, number][] {
  return Array.from({ length: line.length / 2 }, (_, index) =>
    toPosition(plane, [line[index * 2] ?? NaN, line[index * 2 + 1] ?? NaN])
  );
}

export function lineGeometry(plane: Plane, lines: readonly PlanarLine[]): LineString | MultiLineString {
  const chains = lines.map((line) => toPositions(plane, line));
  const [only] = chains;
  return chains.length === 1 && only !== undefined
    ? { type: 'LineString', coordinates: only }
    : { type: 'MultiLineString', coordinates: chains };
}

export function polygonGeometry(plane: Plane, polygons: readonly PlanarPolygon[]): Polygon | MultiPolygon {
  const shapes = polygons.map((rings) => rings.map((ring) => toPositions(plane, ring)));
  const [only] = shapes;
  return shapes.length === 1 && only !== undefined
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: shapes };
}

/** The point farthest from every edge inside the largest polygon, and that distance in metres. */
export function poleOf(
  polygons: readonly PlanarPolygon[]
): { point: [number, number]; room: number } | undefined {
  const [first] = polygons;
  if (first === undefined) return undefined;
  const largest = polygons.reduce((a, b) => (polygonsArea([b]) > polygonsArea([a]) ? b : a), first);
  const bounds = boundsOfPolygons([largest]);
  if (bounds === undefined) return undefined;
  const width = Math.min(bounds[2] - bounds[0], bounds[3] - bounds[1]);
  const rings = largest.map((ring) =>
    Array.from({ length: ring.length / 2 }, (_, index) => [
      ring[index * 2] ?? NaN,
      ring[index * 2 + 1] ?? NaN
    ])
  );
  const found = polylabel(rings, Math.min(1, width / 20));
  return { point: [found[0], found[1]], room: found.distance };
}

export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}
