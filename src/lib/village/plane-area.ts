import Flatbush from 'flatbush';
import type { PlanePoint } from './local-plane';

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
  /** Where the segment meets an edge, as fractions 0…1 of its length, unsorted. */
  readonly cutsOf: (segment: Segment) => readonly number[];
}

/** Segments of chains of points; a chain of one point has none. */
export function segmentsOf(chains: readonly (readonly PlanePoint[])[]): readonly Segment[] {
  return chains.flatMap((chain) => {
    const segments: Segment[] = [];
    let from: PlanePoint | undefined;
    for (const to of chain) {
      if (from !== undefined) segments.push([from, to]);
      from = to;
    }
    return segments;
  });
}

/** Below this, walking all segments is faster than building a tree over them. */
const worthIndexing = 24;

export function createSegmentIndex(segments: readonly Segment[]): SegmentIndex {
  if (segments.length < worthIndexing) {
    return {
      segments,
      near: (west, south, east, north) =>
        segments.filter(
          ([[ax, ay], [bx, by]]) =>
            Math.min(ax, bx) <= east &&
            Math.max(ax, bx) >= west &&
            Math.min(ay, by) <= north &&
            Math.max(ay, by) >= south
        )
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
    cutsOf(segment) {
      const [[ax, ay], [bx, by]] = segment;
      return index
        .near(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))
        .flatMap((edge) => cutFraction(segment, edge) ?? []);
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
  let best: Excursion | undefined;
  const visit = (point: PlanePoint): void => {
    if (area.contains(point) !== (where === 'inside')) return;
    const meters = area.metersToEdge(point);
    if (meters > (best?.meters ?? 0)) best = { meters, at: point };
  };
  for (const chain of chains) for (const point of chain) visit(point);
  for (const segment of segmentsOf(chains)) {
    const [[ax, ay], [bx, by]] = segment;
    const cuts = [0, ...area.cutsOf(segment), 1].sort((a, b) => a - b);
    for (const [index, cut] of cuts.slice(1).entries()) {
      const middle = (cut + (cuts[index] ?? cut)) / 2;
      visit([ax + (bx - ax) * middle, ay + (by - ay) * middle]);
    }
  }
  return best;
}

/** Shoelace area in square metres, holes taken off; the first ring of each polygon is the outer one. */
export function planeSquareMeters(polygons: readonly PlaneRings[]): number {
  const ringArea = (ring: readonly PlanePoint[]): number =>
    Math.abs(segmentsOf([ring]).reduce((sum, [[ax, ay], [bx, by]]) => sum + (ax * by - bx * ay) / 2, 0));
  return polygons.reduce(
    (sum, [outer = [], ...holes]) =>
      holes.reduce((left, hole) => left - ringArea(hole), sum + ringArea(outer)),
    0
  );
}
