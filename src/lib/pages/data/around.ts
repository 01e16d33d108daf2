import type { Bounds, Position } from '../../village/types';

/** Some 150 m to each side of a place; with a sheet over the lower half of the map, more to the south. */
export function around([lng, lat]: Position, sheet: boolean): Bounds {
  const side = 0.0014;
  return [lng - side, lat - (sheet ? 0.0032 : side), lng + side, lat + side];
}
