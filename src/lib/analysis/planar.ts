import type { PlanarLine, PlanarPolygon } from './analysis-input';

/** Length of a flat line, metres. */
export function lineMeters(line: PlanarLine): number {
  let sum = 0;
  for (let i = 2; i + 1 < line.length; i += 2) {
    sum += Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!);
  }
  return sum;
}

/** Area of a closed ring by the shoelace formula, m²; positive when it runs anticlockwise. */
export function ringArea(ring: PlanarLine): number {
  let sum = 0;
  for (let i = 2; i + 1 < ring.length; i += 2) {
    sum += ring[i - 2]! * ring[i + 1]! - ring[i]! * ring[i - 1]!;
  }
  return sum / 2;
}

/** Area of polygons less their holes, m². */
export function polygonsArea(polygons: readonly PlanarPolygon[]): number {
  let sum = 0;
  for (const rings of polygons) {
    rings.forEach((ring, index) => (sum += (index === 0 ? 1 : -1) * Math.abs(ringArea(ring))));
  }
  return sum;
}

/** Whether a point lies in any of the polygons, by the even-odd rule over each polygon's rings. */
export function insidePolygons(polygons: readonly PlanarPolygon[], x: number, y: number): boolean {
  for (const rings of polygons) {
    let inside = false;
    for (const ring of rings) {
      for (let i = 2; i + 1 < ring.length; i += 2) {
        const y0 = ring[i - 1]!;
        const y1 = ring[i + 1]!;
        if (y0 > y !== y1 > y) {
          const x0 = ring[i - 2]!;
          if (x < x0 + ((y - y0) / (y1 - y0)) * (ring[i]! - x0)) inside = !inside;
        }
      }
    }
    if (inside) return true;
  }
  return false;
}

/** [minX, minY, maxX, maxY] of polygons, or undefined when there is no vertex. */
export function boundsOfPolygons(
  polygons: readonly PlanarPolygon[]
): [minX: number, minY: number, maxX: number, maxY: number] | undefined {
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (const rings of polygons) {
    for (const ring of rings) {
      for (let i = 0; i + 1 < ring.length; i += 2) {
        minX = Math.min(minX, ring[i]!);
        maxX = Math.max(maxX, ring[i]!);
        minY = Math.min(minY, ring[i + 1]!);
        maxY = Math.max(maxY, ring[i + 1]!);
      }
    }
  }
  return minX <= maxX ? [minX, minY, maxX, maxY] : undefined;
}

/**
 * The foot of the perpendicular from (px, py) on the segment a–b, clamped to it.
 * `fraction` is 0 at a and 1 at b; `distance` in the unit of the coordinates.
 */
export function nearestOnSegment(
  px: number,
  py: number,
  ax: number,
  ay: number,
  bx: number,
  by: number
): { x: number; y: number; fraction: number; distance: number } {
  const dx = bx - ax;
  const dy = by - ay;
  const squared = dx * dx + dy * dy;
  const raw = squared > 0 ? ((px - ax) * dx + (py - ay) * dy) / squared : 0;
  const fraction = Math.min(1, Math.max(0, raw));
  const x = ax + fraction * dx;
  const y = ay + fraction * dy;
  return { x, y, fraction, distance: Math.hypot(px - x, py - y) };
}

/**
 * Where segments a–b and c–d cross: fractions along each, or undefined when they are parallel or do not
 * meet. Ends that touch count as meeting.
 */
export function crossSegments(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number
): { t: number; u: number } | undefined {
  const rx = bx - ax;
  const ry = by - ay;
  const sx = dx - cx;
  const sy = dy - cy;
  const cross = rx * sy - ry * sx;
  if (cross === 0) return undefined;
  const t = ((cx - ax) * sy - (cy - ay) * sx) / cross;
  const u = ((cx - ax) * ry - (cy - ay) * rx) / cross;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? { t, u } : undefined;
}
