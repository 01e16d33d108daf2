import polylabel from 'polylabel';
import type { Point } from './plane';

/** A ring without its closing repeat. */
export type Ring = readonly Point[];

/** Signed area of a ring; positive when it turns counter-clockwise with y up. */
export function signedArea(ring: Ring): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i]!;
    const b = ring[(i + 1) % ring.length]!;
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return sum / 2;
}

export const areaOf = (shell: Ring, holes: readonly Ring[] = []): number =>
  holes.reduce((area, hole) => area - Math.abs(signedArea(hole)), Math.abs(signedArea(shell)));

export function perimeterOf(ring: Ring): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) sum += distance(ring[i]!, ring[(i + 1) % ring.length]!);
  return sum;
}

export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Even-odd test over all rings together, so holes need no marking. */
export function isInside(point: Point, rings: readonly Ring[]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[i]!;
      const b = ring[j]!;
      if (a[1] > point[1] === b[1] > point[1]) continue;
      if (point[0] < ((b[0] - a[0]) * (point[1] - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
    }
  }
  return inside;
}

export function distanceToSegment(point: Point, a: Point, b: Point): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length2;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(point[0] - a[0] - t * dx, point[1] - a[1] - t * dy);
}

export function distanceToLine(point: Point, line: readonly Point[]): number {
  let nearest = Infinity;
  for (let i = 1; i < line.length; i++) {
    nearest = Math.min(nearest, distanceToSegment(point, line[i - 1]!, line[i]!));
  }
  return nearest;
}

export const distanceToRing = (point: Point, ring: Ring): number =>
  distanceToLine(point, [...ring, ring[0]!]);

/**
 * A point well inside: the middle of the widest span on a few level lines through the shell.
 * Good enough to say which side of every line a face lies on.
 */
export function insidePoint(shell: Ring, holes: readonly Ring[] = []): Point {
  const rings = [shell, ...holes];
  const ys = shell.map((point) => point[1]);
  const low = Math.min(...ys);
  const high = Math.max(...ys);
  let best: Point = shell[0]!;
  let widest = -1;
  for (const share of [0.5, 0.37, 0.63, 0.25, 0.75, 0.13, 0.87]) {
    const y = low + (high - low) * share + 1e-4;
    const crossings: number[] = [];
    for (const ring of rings) {
      for (let i = 0; i < ring.length; i++) {
        const a = ring[i]!;
        const b = ring[(i + 1) % ring.length]!;
        if (a[1] > y !== b[1] > y) crossings.push(a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
      }
    }
    crossings.sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const width = crossings[i + 1]! - crossings[i]!;
      if (width > widest * 1.15) {
        widest = width;
        best = [(crossings[i]! + crossings[i + 1]!) / 2, y];
      }
    }
  }
  return best;
}

/** Centre of gravity of a ring. */
export function centroid(ring: Ring): Point {
  let x = 0;
  let y = 0;
  let sum = 0;
  const [ox, oy] = ring[0]!;
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i]!;
    const b = ring[(i + 1) % ring.length]!;
    const cross = (a[0] - ox) * (b[1] - oy) - (b[0] - ox) * (a[1] - oy);
    sum += cross;
    x += (a[0] + b[0] - 2 * ox) * cross;
    y += (a[1] + b[1] - 2 * oy) * cross;
  }
  return sum === 0 ? ring[0]! : [ox + x / (3 * sum), oy + y / (3 * sum)];
}

/** Pole of inaccessibility to half a metre, for rings in metres. */
export function poleOf(ring: Ring): Point {
  const closed = [...ring, ring[0]!].map(([x, y]): [number, number] => [x, y]);
  const [x, y] = polylabel([closed], 0.5);
  return [x!, y!];
}
