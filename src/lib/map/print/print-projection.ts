import proj4 from 'proj4';
import type { Position } from '../../village/types';

/** Metres east and north in a zone of UTM. */
export type GridPoint = readonly [east: number, north: number];

export interface PrintProjection {
  /** Zone and hemisphere, e.g. "49S". */
  readonly zone: string;
  readonly toGrid: (position: readonly number[]) => GridPoint;
  readonly toPosition: (point: GridPoint) => Position;
}

/** UTM on WGS84 in the zone a place lies in: the projection of Indonesia's large-scale maps. */
export function utmAt([lng, lat]: Position): PrintProjection {
  const zone = Math.min(60, Math.floor((lng + 180) / 6) + 1);
  const south = lat < 0;
  const projection = proj4(`+proj=utm +zone=${zone}${south ? ' +south' : ''} +datum=WGS84 +units=m +no_defs`);
  return {
    zone: `${zone}${south ? 'S' : 'N'}`,
    toGrid: (position) => {
      const [east, north] = projection.forward([position[0] ?? 0, position[1] ?? 0]);
      return [east, north];
    },
    toPosition: (point) => {
      const [east, north] = projection.inverse([point[0], point[1]]);
      return [east, north];
    }
  };
}

/** Degrees grid north lies east of true north at a place. */
export function convergenceAt(projection: PrintProjection, [lng, lat]: Position): number {
  const [east, north] = projection.toGrid([lng, lat]);
  const [east2, north2] = projection.toGrid([lng, lat + 0.001]);
  // True north drawn on the grid leans this way; the grid leans the other way from it.
  return -(Math.atan2(east2 - east, north2 - north) * 180) / Math.PI;
}
