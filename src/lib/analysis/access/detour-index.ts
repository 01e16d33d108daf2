import { unreached, type Network } from '../network';
import { costAt, oneToAll } from '../one-to-all';
import type { Snap } from '../snap-to-network';

export interface Detour {
  /** Way over straight line per pair, row-major by `from`; Infinity where there is no way, NaN for no distance. */
  readonly ratios: Float64Array;
  /** Mean over pairs with a way and a distance; NaN when there is none. */
  readonly mean: number;
  readonly worst: number;
}

/**
 * Pedestrian route directness: metres walked, links included, over metres as the crow flies, at least 1.
 * Source: Hess 1997, Measures of connectivity, Places 11.
 */
export function detourIndex(network: Network, from: readonly Snap[], to: readonly Snap[]): Detour {
  const ratios = new Float64Array(from.length * to.length);
  let sum = 0;
  let count = 0;
  let worst = NaN;
  from.forEach((origin, i) => {
    const found = oneToAll(network, [origin]);
    to.forEach((place, j) => {
      const straight = Math.hypot(origin.placeX - place.placeX, origin.placeY - place.placeY);
      const { tenths } = costAt(network, found, place);
      const onRoad = ((tenths - origin.linkTenths - place.linkTenths) / 10) * network.travel.metersPerSecond;
      const meters = onRoad + origin.linkMeters + place.linkMeters;
      // Costs are whole tenths of a second, so a straight way may come out a hair short.
      const ratio = tenths === unreached ? Infinity : straight > 0 ? Math.max(1, meters / straight) : NaN;
      ratios[i * to.length + j] = ratio;
      if (!Number.isFinite(ratio)) return;
      sum += ratio;
      count++;
      worst = Number.isNaN(worst) ? ratio : Math.max(worst, ratio);
    });
  });
  return { ratios, mean: count > 0 ? sum / count : NaN, worst };
}
