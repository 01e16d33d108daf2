import type { Bounds, Position } from './types';

/** Smallest box around chains of positions. Throws where there is no position at all. */
export function boundsOf(chains: readonly (readonly (readonly number[])[])[]): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const chain of chains) {
    for (const [lng = NaN, lat = NaN] of chain) {
      west = Math.min(west, lng);
      south = Math.min(south, lat);
      east = Math.max(east, lng);
      north = Math.max(north, lat);
    }
  }
  if (west > east) throw new Error('boundsOf: expected at least one position, got none');
  return [west, south, east, north];
}

export function centerOf([west, south, east, north]: Bounds): Position {
  return [(west + east) / 2, (south + north) / 2];
}
