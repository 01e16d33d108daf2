import type { Geometry } from 'geojson';

type Box = readonly [west: number, south: number, east: number, north: number];

/** [west, south, east, north] of any geometry, degrees. */
export function boundsOf(geometry: Geometry): Box {
  if (geometry.type === 'GeometryCollection') throw new Error('Expected a plain geometry, got a collection');
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  extend(bounds, geometry.coordinates);
  return bounds;
}

type Nested = readonly number[] | readonly Nested[];

function extend(bounds: [number, number, number, number], coordinates: Nested): void {
  const x = coordinates[0];
  const y = coordinates[1];
  if (typeof x === 'number' && typeof y === 'number') {
    if (x < bounds[0]) bounds[0] = x;
    if (y < bounds[1]) bounds[1] = y;
    if (x > bounds[2]) bounds[2] = x;
    if (y > bounds[3]) bounds[3] = y;
  } else for (const part of coordinates as readonly Nested[]) extend(bounds, part);
}

/** The box around boxes. */
export function unionBounds(all: readonly Box[]): Box {
  return all.reduce(([west, south, east, north], box) => [
    Math.min(west, box[0]),
    Math.min(south, box[1]),
    Math.max(east, box[2]),
    Math.max(north, box[3])
  ]);
}
