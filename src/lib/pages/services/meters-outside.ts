import { insidePolygons, nearestOnSegment } from '../../analysis/planar';

/** Metres from a point to the nearest edge of an outline of flat rings; undefined inside it. */
export function metersOutside(
  rings: readonly (readonly number[])[],
  x: number,
  y: number
): number | undefined {
  if (insidePolygons([rings.map((ring) => Float64Array.from(ring))], x, y)) return undefined;
  let nearest = Infinity;
  for (const ring of rings) {
    for (let i = 2; i + 1 < ring.length; i += 2) {
      const { distance } = nearestOnSegment(x, y, ring[i - 2]!, ring[i - 1]!, ring[i]!, ring[i + 1]!);
      nearest = Math.min(nearest, distance);
    }
  }
  return nearest;
}
