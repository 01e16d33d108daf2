import { insideRings, ringArea, type PlaneLine, type PlanePoint } from '../geometry/planar';

export interface StraightStretch {
  readonly middle: PlanePoint;
  /** Metres from its first to its last point. */
  readonly length: number;
  /** Degrees clockwise from level, -90 to 90. */
  readonly rotation: number;
}

/** How far, metres, points may lie off the chord for a run to count as straight. */
const slack = 9;
/** Steeper names are hard to read. */
const steepest = 38;

function stretchOf(a: PlanePoint, b: PlanePoint): StraightStretch {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const turned = (Math.atan2(dy, dx) * 180) / Math.PI;
  const rotation = turned > 90 ? turned - 180 : turned <= -90 ? turned + 180 : turned;
  return {
    middle: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2],
    length: Math.hypot(dx, dy),
    rotation: Math.round(rotation * 10) / 10
  };
}

/** Every longest run from each start whose points stay within `slack` of the chord. */
function* straightRuns(line: PlaneLine): Generator<readonly [PlanePoint, PlanePoint]> {
  for (let start = 0; start < line.length - 1; start++) {
    const a = line[start];
    let end: PlanePoint | undefined;
    for (let next = start + 1; a && next < line.length; next++) {
      const b = line[next];
      if (!b) break;
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
      const off = (p: PlanePoint): number =>
        Math.abs((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])) / length;
      if (line.slice(start + 1, next).some((p) => off(p) > slack)) break;
      end = b;
    }
    if (a && end) yield [a, end];
  }
}

/**
 * The outline edge a name can hang under: long, straight, not steep, the area below it, the farther north the
 * better. Undefined when no edge is long enough to carry one (an eighth of the outline's width).
 */
export function straightEdge(rings: readonly PlaneLine[]): StraightStretch | undefined {
  const outer = rings.reduce<PlaneLine | undefined>(
    (best, ring) => (!best || Math.abs(ringArea(ring)) > Math.abs(ringArea(best)) ? ring : best),
    undefined
  );
  if (!outer) return undefined;
  const xs = outer.map(([x]) => x);
  const ys = outer.map(([, y]) => y);
  const [width, top, bottom] = [Math.max(...xs) - Math.min(...xs), Math.min(...ys), Math.max(...ys)];
  let best: { readonly stretch: StraightStretch; readonly score: number } | undefined;
  for (const [a, b] of straightRuns(outer)) {
    const stretch = stretchOf(a, b);
    if (Math.abs(stretch.rotation) > steepest || stretch.length < width / 8) continue;
    const [x, y] = stretch.middle;
    const below = [20, 45].every((depth) => insideRings([x, y + depth], rings));
    if (!below) continue;
    const score = stretch.length * (1.6 - (y - top) / (bottom - top || 1));
    if (!best || score > best.score) best = { stretch, score };
  }
  return best?.stretch;
}

/** The longest straight stretch of a line inside the rings, whatever its slope. */
export function straightStretch(line: PlaneLine, rings: readonly PlaneLine[]): StraightStretch | undefined {
  let best: StraightStretch | undefined;
  for (const [a, b] of straightRuns(line)) {
    if (!insideRings(a, rings) || !insideRings(b, rings)) continue;
    const stretch = stretchOf(a, b);
    if (!best || stretch.length > best.length) best = stretch;
  }
  return best;
}
