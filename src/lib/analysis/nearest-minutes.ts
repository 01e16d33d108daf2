import { unreached, type Network } from './network';
import { costAt, oneToAll } from './one-to-all';
import type { Snap } from './snap-to-network';

export interface Nearest {
  /** Minutes from each home to its nearest facility; Infinity when unreachable. */
  readonly minutes: Float64Array;
  /** Position of that facility; −1 when unreachable. */
  readonly nearest: Int32Array;
}

/** Minutes to the nearest of several facilities, for every home, in one search. */
export function nearestMinutes(
  network: Network,
  homes: readonly Snap[],
  facilities: readonly Snap[]
): Nearest {
  const found = oneToAll(network, facilities, { direction: 'to' });
  const minutes = new Float64Array(homes.length);
  const nearest = new Int32Array(homes.length);
  homes.forEach((home, i) => {
    const { tenths, source } = costAt(network, found, home);
    minutes[i] = tenths === unreached ? Infinity : tenths / 600;
    nearest[i] = source;
  });
  return { minutes, nearest };
}

/** Minutes from each of `from` to each of `to`, row-major by `from`; Infinity where there is no way. */
export function travelMatrix(network: Network, from: readonly Snap[], to: readonly Snap[]): Float64Array {
  const matrix = new Float64Array(from.length * to.length);
  // One search per row or per column, whichever is fewer.
  if (from.length <= to.length) {
    from.forEach((origin, i) => {
      const found = oneToAll(network, [origin]);
      to.forEach((place, j) => (matrix[i * to.length + j] = toMinutes(costAt(network, found, place).tenths)));
    });
  } else {
    to.forEach((place, j) => {
      const found = oneToAll(network, [place], { direction: 'to' });
      from.forEach(
        (origin, i) => (matrix[i * to.length + j] = toMinutes(costAt(network, found, origin).tenths))
      );
    });
  }
  return matrix;
}

function toMinutes(tenths: number): number {
  return tenths === unreached ? Infinity : tenths / 600;
}
