import Flatbush from 'flatbush';
import { boundsOf } from './bounds-of';
import type { PlanePoint } from './local-plane';
import type { Bounds } from './types';

/** Rings of an area in plane metres, each closed; holes are rings like any other. */
export type PlaneRings = readonly (readonly PlanePoint[])[];
export type Segment = readonly [from: PlanePoint, to: PlanePoint];

/** Segments that can be searched by box in logarithmic time. */
export interface SegmentIndex {
  readonly segments: readonly Segment[];
  readonly near: (west: number, south: number, east: number, north: number) => readonly Segment[];
}

/** An area that answers "is this point in it, and how far is its edge" without walking all its edges. */
export interface PlaneArea {
  readonly rings: PlaneRings;
  /** Even-odd rule: holes and the parts of a multipolygon need no special care. */
  readonly contains: (point: PlanePoint) => boolean;
  /** Distance to the nearest edge in metres, on either side of it. */
  readonly metersToEdge: (point: PlanePoint) => number;
  /** Whether an edge's box meets this one. */
  readonly hasEdgeNear: (box: Bounds) => boolean;
  /** Where the segment meets an edge, as fractions 0…1 of its length, unsorted. */
  readonly cutsOf: (segment: Segment) => readonly number[];
}

/** Segments of chains of points; a chain of one point has none. */
export function segmentsOf(chains: readonly (readonly PlanePoint[])[]): readonly Segment[] {
  const segments: Segment[] = [];
  for (const chain of chains) {
    let from: PlanePoint | undefined;
    for (const to of chain) {
      if (from !== undefined) segments.push([from, to]);
      from = to;
    }
  }
  return segments;
}

/** Below this, walking all segments is faster than building a tree over them. */
export const worthIndexing = 24;

export function createSegmentIndex(segments: readonly Segment[]): SegmentIndex {
  if (segments.length < worthIndexing) {
    return {
      segments,
      near(west, south, east, north) {
        const found: Segment[] = [];
        for (const segment of segments) {
          const [[ax, ay], [bx, by]] = segment;
          const meets =
            (ax <= east || bx <= east) &&
            (ax >= west || bx >= west) &&
            (ay <= north || by <= north) &&
            (ay >= south || by >= south);
          if (meets) found.push(segment);
        }
        return found;
      }
    };
  }
  const index = new Flatbush(segments.length);
  for (const [[ax, ay], [bx, by]] of segments) {
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  return {
    segments,
    near(west, south, east, north) {
      const found: Segment[] = [];
      for (const at of index.search(west, south, east, north)) {
        const segment = segments[at];
        if (segment !== undefined) found.push(segment);
      }
      return found;
    }
  };
}

export function metersToSegment([x, y]: PlanePoint, [[ax, ay], [bx, by]]: Segment): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length2));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** Fraction of the first segment at which it meets the second, or undefined; parallels do not meet. */
export function cutFraction(
  [[ax, ay], [bx, by]]: Segment,
  [[cx, cy], [dx, dy]]: Segment
): number | undefined {
  const cross = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (cross === 0) return undefined;
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / cross;
  const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / cross;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? t : undefined;
}

/** `rings` must not be empty. */
export function createPlaneArea(rings: PlaneRings): PlaneArea {
  const index = createSegmentIndex(segmentsOf(rings));
  return {
    rings,
    contains([x, y]) {
      let inside = false;
      for (const [[ax, ay], [bx, by]] of index.near(x, y, Infinity, y)) {
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      }
      return inside;
    },
    metersToEdge(point) {
      const [x, y] = point;
      // A box of half-width r holds every edge nearer than r: widen it until the answer is inside.
      for (let reach = 4; ; reach *= 4) {
        const edges = index.near(x - reach, y - reach, x + reach, y + reach);
        const nearest = edges.reduce((best, edge) => Math.min(best, metersToSegment(point, edge)), Infinity);
        if (nearest <= reach || edges.length === index.segments.length) return nearest;
      }
    },
    hasEdgeNear: (box) => index.near(...box).length > 0,
    cutsOf(segment) {
      const [[ax, ay], [bx, by]] = segment;
      const cuts: number[] = [];
      for (const edge of index.near(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))) {
        const cut = cutFraction(segment, edge);
        if (cut !== undefined) cuts.push(cut);
      }
      return cuts;
    }
  };
}

export interface Excursion {
  readonly meters: number;
  readonly at: PlanePoint;
}

/**
 * How far chains of points go to one side of an area's outline: the farthest of their vertices and of
 * the middles of the pieces into which the outline cuts them. Undefined where none goes there.
 */
export function farthest(
  where: 'inside' | 'outside',
  chains: readonly (readonly PlanePoint[])[],
  area: PlaneArea
): Excursion | undefined {
  if (liesWholly(where === 'inside' ? 'outside' : 'inside', chains, area)) return undefined;
  let best: Excursion | undefined;
  for (const chain of chains) for (const point of chain) best = farther(best, where, point, area);
  for (const segment of segmentsOf(chains)) {
    const [[ax, ay], [bx, by]] = segment;
    const between = area.cutsOf(segment);
    const cuts = between.length === 0 ? wholeSegment : [0, ...between, 1].sort(ascending);
    for (let index = 1; index < cuts.length; index++) {
      const middle = ((cuts[index] ?? NaN) + (cuts[index - 1] ?? NaN)) / 2;
      best = farther(best, where, [ax + (bx - ax) * middle, ay + (by - ay) * middle], area);
    }
  }
  return best;
}

/**
 * True only where all of the chains surely lies on one side: where no edge comes near their box, one point tells for
 * all. Nearly every parcel of a village is such.
 */
function liesWholly(
  where: 'inside' | 'outside',
  chains: readonly (readonly PlanePoint[])[],
  area: PlaneArea
): boolean {
  const first = chains[0]?.[0];
  if (first === undefined) return false;
  const bounds = boundsOf(chains);
  return (
    bounds.every(Number.isFinite) &&
    !area.hasEdgeNear(bounds) &&
    area.contains(first) === (where === 'inside')
  );
}

const wholeSegment: readonly number[] = [0, 1];
const ascending = (a: number, b: number): number => a - b;

/** The excursion so far, or the point where it lies on that side and farther out. */
function farther(
  best: Excursion | undefined,
  where: 'inside' | 'outside',
  point: PlanePoint,
  area: PlaneArea
): Excursion | undefined {
  if (area.contains(point) !== (where === 'inside')) return best;
  const meters = area.metersToEdge(point);
  return meters > (best?.meters ?? 0) ? { meters, at: point } : best;
}

/** Shoelace area in square metres, holes taken off; the first ring of each polygon is the outer one. */
export function planeSquareMeters(polygons: readonly PlaneRings[]): number {
  let squareMeters = 0;
  for (const rings of polygons) {
    for (const [index, ring] of rings.entries())
      squareMeters += index === 0 ? ringArea(ring) : -ringArea(ring);
  }
  return squareMeters;
}

function ringArea(ring: readonly PlanePoint[]): number {
  let sum = 0;
  let from: PlanePoint | undefined;
  for (const to of ring) {
    if (from !== undefined) sum += (from[0] * to[1] - to[0] * from[1]) / 2;
    from = to;
  }
  return Math.abs(sum);
}
