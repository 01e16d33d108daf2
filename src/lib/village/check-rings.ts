import { boundsOf } from './bounds-of';
import type { Report } from './field';
import { createPlaneArea, createSegmentIndex, segmentsOf, worthIndexing, type Segment } from './plane-area';
import type { PlanePoint } from './local-plane';
import { polygonsOf, type ReadGeometry } from './parse-geometry';
import type { Position, Text } from './types';

/** About a millimetre in degrees: on this grid the side-of-line test is exact in doubles. */
const gridPerDegree = 1e8;

type Ring = readonly PlanePoint[];

const expected = {
  closed: { id: 'titik akhir cincin sama dengan titik awal', en: 'a ring whose last position is its first' },
  long: { id: 'cincin dengan sedikitnya tiga sudut', en: 'a ring with at least three corners' },
  simple: { id: 'garis tepi yang tidak memotong dirinya', en: 'an outline that does not cross itself' },
  untouched: { id: 'garis tepi yang tidak menyentuh dirinya', en: 'an outline that does not touch itself' },
  hole: { id: 'lubang di dalam cincin luarnya', en: 'a hole inside its outer ring' },
  apart: { id: 'bagian yang tidak bertumpukan', en: 'parts that do not overlap' }
} as const satisfies Record<string, Text>;

/** Which side of a→b the point lies on: the sign of twice the triangle's area. */
function side([a, b]: Segment, p: PlanePoint): number {
  return Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));
}

/** For a point on the line through a segment: whether it lies on the segment itself. */
function spans([a, b]: Segment, p: PlanePoint): boolean {
  return (
    p[0] >= Math.min(a[0], b[0]) &&
    p[0] <= Math.max(a[0], b[0]) &&
    p[1] >= Math.min(a[1], b[1]) &&
    p[1] <= Math.max(a[1], b[1])
  );
}

type Contact = 'none' | 'touch' | 'cross';

function contact(first: Segment, second: Segment): Contact {
  const [c, d] = [side(first, second[0]), side(first, second[1])];
  const [a, b] = [side(second, first[0]), side(second, first[1])];
  if (a * b < 0 && c * d < 0) return 'cross';
  const touch =
    (c === 0 && spans(first, second[0])) ||
    (d === 0 && spans(first, second[1])) ||
    (a === 0 && spans(second, first[0])) ||
    (b === 0 && spans(second, first[1]));
  return touch ? 'touch' : 'none';
}

/** The ring on the grid, from its first corner, without corners that fall together. */
function onGrid(ring: readonly Position[], [lng0, lat0]: Position): Ring {
  const points = ring.map(([lng, lat]): PlanePoint => [
    Math.round((lng - lng0) * gridPerDegree),
    Math.round((lat - lat0) * gridPerDegree)
  ]);
  return points.filter((point, at) => at === 0 || !same(point, points[at - 1] ?? point));
}

const same = (a: PlanePoint, b: PlanePoint): boolean => a[0] === b[0] && a[1] === b[1];

/** Places of the edges after one: the few of a parcel are compared sooner than any of them is searched for. */
function allLater(at: number, count: number): readonly number[] {
  const places: number[] = [];
  for (let later = at + 1; later < count; later++) places.push(later);
  return places;
}

/** Finds for an edge of a long ring the places of the later ones whose boxes meet its own. */
function createLaterSearch(segments: readonly Segment[]): (at: number) => readonly number[] {
  const index = createSegmentIndex(segments);
  const order = new Map(segments.map((segment, at) => [segment, at]));
  return (at) => {
    const segment = segments[at];
    if (segment === undefined) return [];
    const [[ax, ay], [bx, by]] = segment;
    return index
      .near(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))
      .map((other) => order.get(other) ?? at)
      .filter((otherAt) => otherAt > at);
  };
}

/** Worst contact between edges of one ring that are not neighbours; a fold back on itself crosses. */
function selfContact(ring: Ring): { readonly contact: Contact; readonly at: number } {
  const segments = segmentsOf([ring]);
  const laterThan = segments.length < worthIndexing ? allLater : createLaterSearch(segments);
  let worst: { contact: Contact; at: number } = { contact: 'none', at: 0 };
  for (const [at, segment] of segments.entries()) {
    for (const otherAt of laterThan(at, segments.length)) {
      const other = segments[otherAt] ?? segment;
      const next = otherAt === at + 1;
      const closing = at === 0 && otherAt === segments.length - 1;
      const found =
        next || closing ? foldsBack(next ? segment : other, next ? other : segment) : contact(segment, other);
      if (found === 'cross') return { contact: found, at };
      if (found === 'touch' && worst.contact === 'none') worst = { contact: found, at };
    }
  }
  return worst;
}

/** Neighbouring edges a→b, b→c cross only where c turns straight back over a→b. */
function foldsBack(first: Segment, second: Segment): Contact {
  const [[ax, ay], [bx, by]] = first;
  const [, [cx, cy]] = second;
  const back = (bx - ax) * (cx - bx) + (by - ay) * (cy - by) < 0;
  return side(first, second[1]) === 0 && back ? 'cross' : 'none';
}

function boxesMeet(a: Ring, b: Ring): boolean {
  const [west, south, east, north] = boundsOf([a]);
  const [otherWest, otherSouth, otherEast, otherNorth] = boundsOf([b]);
  return west <= otherEast && otherWest <= east && south <= otherNorth && otherSouth <= north;
}

function crosses(ring: Ring, others: readonly Ring[]): boolean {
  const index = createSegmentIndex(segmentsOf(others));
  return segmentsOf([ring]).some((segment) => {
    const [[ax, ay], [bx, by]] = segment;
    return index
      .near(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))
      .some((other) => contact(segment, other) === 'cross');
  });
}

/** Whether a corner of the ring, or the middle of an edge, lies clearly (over a millimetre) on that side. */
function reaches(ring: Ring, where: 'inside' | 'outside', rings: readonly Ring[]): boolean {
  const area = createPlaneArea(rings);
  const middles = segmentsOf([ring]).map(([a, b]): PlanePoint => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);
  return [...ring, ...middles].some(
    (point) => area.contains(point) === (where === 'inside') && area.metersToEdge(point) > 1
  );
}

/**
 * Checks that the polygons of a geometry are valid by the OGC rules a map needs: rings closed, of
 * three corners or more, not crossing or touching themselves; holes inside; parts apart.
 * Reports the first fault of each ring. O(n log n) in the number of corners.
 */
export function checkRings(geometry: ReadGeometry, report: Report): void {
  const polygons = polygonsOf(geometry);
  const origin = polygons[0]?.[0]?.[0];
  if (origin === undefined) return;
  let sound = true;
  const fail = (rule: string, field: string, wanted: Text, got: unknown): void => {
    sound = false;
    report({ rule, field, expected: wanted, got });
  };
  const gridPolygons = polygons.map((rings, part) =>
    rings.map((ring, at) => {
      const path = geometry.type === 'Polygon' ? [at] : [part, at];
      const field = ['geometry', 'coordinates', ...path].join('.');
      const grid = onGrid(ring, origin);
      const [first, last] = [ring[0] ?? origin, ring.at(-1) ?? origin];
      if (!same(first, last)) fail('ring-unclosed', field, expected.closed, last);
      else if (grid.length < 4) fail('ring-too-short', field, expected.long, ring);
      else {
        const { contact: found, at: corner } = selfContact(grid);
        const got = { cross: 'ring-self-crossing', touch: 'ring-self-touching', none: undefined }[found];
        const wanted = found === 'cross' ? expected.simple : expected.untouched;
        if (got !== undefined) fail(got, field, wanted, ring[corner]);
      }
      return grid;
    })
  );
  // Rings that are wrong in themselves make nonsense of how they lie to one another.
  if (!sound) return;
  for (const [part, [outer = [], ...holes]] of gridPolygons.entries()) {
    for (const [at, hole] of holes.entries()) {
      const path = geometry.type === 'Polygon' ? [at + 1] : [part, at + 1];
      const field = ['geometry', 'coordinates', ...path].join('.');
      const others = holes.slice(0, at);
      if (crosses(hole, [outer, ...others]) || reaches(hole, 'outside', [outer])) {
        fail('hole-outside', field, expected.hole, polygons[part]?.[at + 1]?.[0]);
      } else if (
        others.some((other) => reaches(hole, 'inside', [other]) || reaches(other, 'inside', [hole]))
      ) {
        fail('holes-overlap', field, expected.apart, polygons[part]?.[at + 1]?.[0]);
      }
    }
    for (const earlier of gridPolygons.slice(0, part)) {
      const [earlierOuter = []] = earlier;
      if (!boxesMeet(outer, earlierOuter)) continue;
      if (
        crosses(outer, earlier) ||
        reaches(outer, 'inside', earlier) ||
        reaches(earlierOuter, 'inside', gridPolygons[part] ?? [])
      ) {
        const field = `geometry.coordinates.${String(part)}`;
        fail('parts-overlap', field, expected.apart, polygons[part]?.[0]?.[0]);
      }
    }
  }
}
