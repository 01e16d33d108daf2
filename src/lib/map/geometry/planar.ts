import type { Geometry, Position as GeoJsonPosition } from 'geojson';
import type { Bounds, Position } from '../../village/types';

/** A point of a flat plane: x to the right, y down, metres or any one unit. */
export type PlanePoint = readonly [x: number, y: number];
export type PlaneLine = readonly PlanePoint[];

export interface LocalPlane {
  readonly toPlane: (position: GeoJsonPosition | Position) => PlanePoint;
  readonly toPosition: (point: PlanePoint) => Position;
}

const metersPerLat = 110_574;
const metersPerLng = 111_320;

/** A plane in metres around `origin`, good to a few decimetres within a village: for layout, not for figures. */
export function localPlane(origin: Position): LocalPlane {
  const kx = metersPerLng * Math.cos((origin[1] * Math.PI) / 180);
  return {
    toPlane: (position) => [
      ((position[0] ?? 0) - origin[0]) * kx,
      (origin[1] - (position[1] ?? 0)) * metersPerLat
    ],
    toPosition: ([x, y]) => [origin[0] + x / kx, origin[1] - y / metersPerLat]
  };
}

/** The polygons of an area as lists of rings; none for points and lines. */
export function polygonsOf(geometry: Geometry): readonly GeoJsonPosition[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/** The lines of a line geometry; none for points and areas. */
export function linesOf(geometry: Geometry): readonly GeoJsonPosition[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

/** Signed area of a ring, closed or not; positive when it runs clockwise on a y-down plane. */
export function ringArea(ring: PlaneLine): number {
  let sum = 0;
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length] ?? a;
    sum += a[0] * b[1] - b[0] * a[1];
  });
  return sum / 2;
}

/** Even-odd test of a point against all rings of one or more polygons. */
export function insideRings([x, y]: PlanePoint, rings: readonly PlaneLine[]): boolean {
  let inside = false;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[i] ?? [0, 0];
      const b = ring[j] ?? [0, 0];
      if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
    }
  return inside;
}

/** Distance of a point to a line. */
export function distanceToLine([x, y]: PlanePoint, line: PlaneLine): number {
  let least = Infinity;
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = line[i - 1] ?? [0, 0];
    const [bx, by] = line[i] ?? [0, 0];
    const [dx, dy] = [bx - ax, by - ay];
    const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(x - ax - t * dx, y - ay - t * dy));
  }
  return least;
}

/** The part of a ring inside a box (Sutherland–Hodgman); edges along the box may run double. */
export function clipRing(ring: PlaneLine, box: readonly [number, number, number, number]): PlanePoint[] {
  const [x0, y0, x1, y1] = box;
  const sides: readonly [axis: 0 | 1, limit: number, keepAbove: boolean][] = [
    [0, x0, true],
    [0, x1, false],
    [1, y0, true],
    [1, y1, false]
  ];
  let result: PlanePoint[] = [...ring];
  for (const [axis, limit, keepAbove] of sides) {
    const kept = (p: PlanePoint): boolean => (keepAbove ? p[axis] >= limit : p[axis] <= limit);
    const next: PlanePoint[] = [];
    result.forEach((b, i) => {
      const a = result[(i + result.length - 1) % result.length] ?? b;
      if (kept(a) !== kept(b)) {
        const t = (limit - a[axis]) / (b[axis] - a[axis]);
        next.push([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
      }
      if (kept(b)) next.push(b);
    });
    result = next;
  }
  return result;
}

/** [west, south, east, north] around positions. */
export function boundsOf(positions: Iterable<GeoJsonPosition>): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng = 0, lat = 0] of positions) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}
