import type { Position } from '../village/types';

/** How far an arc bows away from the middle of the round, as a share of its midpoint's distance to it. */
const bow = 0.22;
const steps = 16;

/**
 * The way of one round as bowed arcs, each from one stop to the next and from the last back to the first:
 * a sign that these belong together, not a path walked.
 * @param stops [lng, lat] of the facilities in order; fewer than two give no arc
 */
export function roundArcs(stops: readonly Position[]): readonly (readonly Position[])[] {
  if (stops.length < 2) return [];
  const middle: Position = [
    stops.reduce((sum, stop) => sum + stop[0], 0) / stops.length,
    stops.reduce((sum, stop) => sum + stop[1], 0) / stops.length
  ];
  const pairs = stops.length === 2 ? 1 : stops.length;
  return stops.slice(0, pairs).map((from, i) => {
    const to = stops[(i + 1) % stops.length] ?? from;
    const control = [0, 1].map((axis) => {
      const half = ((from[axis] ?? 0) + (to[axis] ?? 0)) / 2;
      return half + (half - (middle[axis] ?? 0)) * 2 * bow;
    });
    return Array.from({ length: steps + 1 }, (_, step): Position => {
      const t = step / steps;
      const at = (axis: 0 | 1): number =>
        (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * (control[axis] ?? 0) + t ** 2 * to[axis];
      return [at(0), at(1)];
    });
  });
}
