import type { Point } from './plane';
import { distance, distanceToSegment } from './polygon';

/** A soft line through all control points (Catmull-Rom), thinned so that it strays at most `toleranceMeters`. */
export function curveThrough(controls: readonly Point[], toleranceMeters = 0.35, steps = 10): Point[] {
  const at = (i: number): Point => controls[Math.max(0, Math.min(controls.length - 1, i))]!;
  const line: Point[] = [];
  for (let i = 0; i + 1 < controls.length; i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const span: Point[] = [];
    for (let step = 0; step <= steps; step++) {
      const t = step / steps;
      const along = (d: 0 | 1): number =>
        0.5 *
        (2 * p1[d] +
          (p2[d] - p0[d]) * t +
          (2 * p0[d] - 5 * p1[d] + 4 * p2[d] - p3[d]) * t * t +
          (3 * p1[d] - p0[d] - 3 * p2[d] + p3[d]) * t * t * t);
      span.push([along(0), along(1)]);
    }
    span[0] = p1;
    span[steps] = p2;
    line.push(...thin(span, toleranceMeters).slice(line.length === 0 ? 0 : 1));
  }
  return line;
}

/** Douglas-Peucker; the ends stay. */
export function thin(line: readonly Point[], tolerance: number): Point[] {
  if (line.length < 3) return [...line];
  const first = line[0]!;
  const last = line[line.length - 1]!;
  let far = 0;
  let away = -1;
  for (let i = 1; i + 1 < line.length; i++) {
    const d = distanceToSegment(line[i]!, first, last);
    if (d > away) [far, away] = [i, d];
  }
  if (away <= tolerance) return [first, last];
  return [...thin(line.slice(0, far + 1), tolerance).slice(0, -1), ...thin(line.slice(far), tolerance)];
}

export function lengthOf(line: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += distance(line[i - 1]!, line[i]!);
  return sum;
}

/** Point and unit direction after `meters` along the line. */
export function along(line: readonly Point[], meters: number): { point: Point; direction: Point } {
  let left = Math.max(0, meters);
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1]!;
    const b = line[i]!;
    const length = distance(a, b);
    if (left <= length || i === line.length - 1) {
      const t = length === 0 ? 0 : Math.min(1, left / length);
      return {
        point: [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t],
        direction: [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
      };
    }
    left -= length;
  }
  throw new Error(`a line needs two points, got ${line.length}`);
}

/** The part of a line between two distances, with the points in between. */
export function stretch(line: readonly Point[], fromMeters: number, toMeters: number): Point[] {
  const points: Point[] = [along(line, fromMeters).point];
  let walked = 0;
  for (let i = 1; i + 1 < line.length; i++) {
    walked += distance(line[i - 1]!, line[i]!);
    if (walked > fromMeters + 0.5 && walked < toMeters - 0.5) points.push(line[i]!);
  }
  points.push(along(line, toMeters).point);
  return points;
}

/** Parallel line, `meters` to the right of the way (y south), mitred. */
export function offset(line: readonly Point[], meters: number): Point[] {
  return line.map((point, i) => {
    const before = line[Math.max(0, i - 1)]!;
    const after = line[Math.min(line.length - 1, i + 1)]!;
    const directions = [
      [before, point],
      [point, after]
    ]
      .map(([a, b]): Point => [b![0] - a![0], b![1] - a![1]])
      .filter(([x, y]) => Math.hypot(x, y) > 1e-9)
      .map(([x, y]): Point => [x / Math.hypot(x, y), y / Math.hypot(x, y)]);
    const normals = directions.map(([x, y]): Point => [-y, x]);
    const sum: Point = [normals.reduce((s, n) => s + n[0], 0), normals.reduce((s, n) => s + n[1], 0)];
    const size = Math.hypot(sum[0], sum[1]);
    const unit: Point = [sum[0] / size, sum[1] / size];
    const lean = Math.max(0.5, unit[0] * normals[0]![0] + unit[1] * normals[0]![1]);
    return [point[0] + (unit[0] * meters) / lean, point[1] + (unit[1] * meters) / lean];
  });
}

/** The band a line covers, as a ring. */
export const band = (line: readonly Point[], widthMeters: number): Point[] => [
  ...offset(line, widthMeters / 2),
  ...offset(line, -widthMeters / 2).reverse()
];
