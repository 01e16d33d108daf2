import proj4 from 'proj4';
import type { Position } from '../village/types';

/** A local metric plane: transverse Mercator, scale 1, on its origin. Over a village it is exact to < 1 mm. */
export interface Plane {
  readonly origin: Position;
  /** [lng, lat] degrees → [x, y] metres, x east, y north of the origin. */
  readonly toMeters: (position: Position) => [x: number, y: number];
  readonly toLngLat: (point: readonly [x: number, y: number]) => [lng: number, lat: number];
}

/** The plane that touches the ground at `origin`. Method: proj4 `tmerc`, WGS84. */
export function createPlane(origin: Position): Plane {
  const definition = `+proj=tmerc +lat_0=${origin[1]} +lon_0=${origin[0]} +k=1 +x_0=0 +y_0=0 +ellps=WGS84 +units=m`;
  const converter = proj4(definition);
  return {
    origin,
    toMeters: ([lng, lat]) => converter.forward([lng, lat]) as [number, number],
    toLngLat: ([x, y]) => converter.inverse([x, y]) as [number, number]
  };
}
