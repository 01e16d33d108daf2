import { createLocalPlane } from '../village/local-plane';
import type { Position } from '../village/types';

/** A village's local plane, in the mutable pairs that algorithms pass on. */
export interface Plane {
  readonly origin: Position;
  /** [lng, lat] degrees → [x, y] metres, x east, y north of the origin. */
  readonly toMeters: (position: Position) => [x: number, y: number];
  readonly toLngLat: (point: readonly [x: number, y: number]) => [lng: number, lat: number];
}

/** The plane that touches the ground at `origin` (see `createLocalPlane`). */
export function createPlane(origin: Position): Plane {
  const plane = createLocalPlane(origin);
  return {
    origin,
    toMeters(position) {
      const metres = plane.toPlane(position);
      return [metres[0], metres[1]];
    },
    toLngLat(point) {
      const degrees = plane.fromPlane(point);
      return [degrees[0], degrees[1]];
    }
  };
}
