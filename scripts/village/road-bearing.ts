import type { PlanarLine } from '../../src/lib/analysis';
import { nearestOnSegment } from '../../src/lib/analysis/planar';

const reachMeters = 15;

/** Degrees clockwise from north, 0–180, of the road that passes a point nearest; undefined where none does. */
export function bearingOn(
  roads: readonly PlanarLine[],
  [x, y]: readonly [number, number]
): number | undefined {
  let best: { readonly distance: number; readonly bearing: number } | undefined;
  for (const line of roads) {
    for (let i = 0; i + 3 < line.length; i += 2) {
      const [ax, ay, bx, by] = [line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!];
      const { distance } = nearestOnSegment(x, y, ax, ay, bx, by);
      if (distance > (best?.distance ?? reachMeters)) continue;
      const clockwise = (Math.atan2(bx - ax, by - ay) * 180) / Math.PI;
      best = { distance, bearing: Math.round((clockwise + 360) % 180) };
    }
  }
  return best?.bearing;
}
