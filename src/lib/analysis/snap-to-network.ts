import type { Network } from './network';
import { unreached } from './network';
import { crossSegments, nearestOnSegment } from './planar';

/** Where a place meets the roads: a point along one edge and the walk to it. */
export interface Snap {
  /** Edge of the network; −1 when no road lies within the link radius: unreachable, never attached far away. */
  readonly edge: number;
  /** Metres from the edge's `from` end. */
  readonly alongMeters: number;
  /** Straight walk from the place to the road. */
  readonly linkMeters: number;
  /** That walk, in whole tenths of a second. */
  readonly linkTenths: number;
  /** From here to the edge's ends and from its ends to here, tenths; `unreached` where that way is closed. */
  readonly toFrom: number;
  readonly toTo: number;
  readonly fromFrom: number;
  readonly fromTo: number;
  /** The point on the road. */
  readonly x: number;
  readonly y: number;
  /** The place itself. */
  readonly placeX: number;
  readonly placeY: number;
}

export interface SnapOptions {
  /** How far a place may be from a road; default 150 m. */
  readonly linkRadiusMeters?: number;
}

/** Whether the straight walk a–b crosses water, other than at a bridge. */
function crossesBarrier(network: Network, ax: number, ay: number, bx: number, by: number): boolean {
  const { barriers, barrierIndex, bridges } = network;
  if (!barrierIndex) return false;
  const near = barrierIndex.search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  return near.some((barrier) => {
    const at = barrier * 4;
    const [cx, cy, dx, dy] = [barriers[at]!, barriers[at + 1]!, barriers[at + 2]!, barriers[at + 3]!];
    const crossing = crossSegments(ax, ay, bx, by, cx, cy, dx, dy);
    if (!crossing) return false;
    const x = ax + crossing.t * (bx - ax);
    const y = ay + crossing.t * (by - ay);
    for (let i = 0; i < bridges.length; i += 3) {
      if (Math.hypot(bridges[i]! - x, bridges[i + 1]! - y) <= bridges[i + 2]!) return false;
    }
    return true;
  });
}

interface Candidate {
  readonly edge: number;
  readonly point: number;
  readonly x: number;
  readonly y: number;
  readonly distance: number;
}

function nearestRoad(network: Network, x: number, y: number, radius: number): Candidate | undefined {
  const { segments, segmentEdge, segmentPoint, edgePoints } = network;
  if (!segments || !Number.isFinite(x) || !Number.isFinite(y)) return undefined;
  const candidates: Candidate[] = [];
  for (const segment of segments.search(x - radius, y - radius, x + radius, y + radius)) {
    const point = segmentPoint[segment]!;
    const at = point * 2;
    const foot = nearestOnSegment(
      x,
      y,
      edgePoints[at]!,
      edgePoints[at + 1]!,
      edgePoints[at + 2]!,
      edgePoints[at + 3]!
    );
    if (foot.distance > radius) continue;
    candidates.push({ edge: segmentEdge[segment]!, point, x: foot.x, y: foot.y, distance: foot.distance });
  }
  // Ties by edge number, so the answer does not hang on the index's order.
  candidates.sort((a, b) => a.distance - b.distance || a.edge - b.edge || a.point - b.point);
  return candidates.find((candidate) => !crossesBarrier(network, x, y, candidate.x, candidate.y));
}

function snapOne(network: Network, placeX: number, placeY: number, radius: number): Snap {
  const road = nearestRoad(network, placeX, placeY, radius);
  if (!road) {
    return {
      edge: -1,
      alongMeters: 0,
      linkMeters: Infinity,
      linkTenths: unreached,
      toFrom: unreached,
      toTo: unreached,
      fromFrom: unreached,
      fromTo: unreached,
      x: placeX,
      y: placeY,
      placeX,
      placeY
    };
  }
  const { edge } = road;
  const { edgePoints, pointStart } = network;
  let along = 0;
  for (let p = pointStart[edge]!; p < road.point; p++) {
    along += Math.hypot(
      edgePoints[p * 2 + 2]! - edgePoints[p * 2]!,
      edgePoints[p * 2 + 3]! - edgePoints[p * 2 + 1]!
    );
  }
  along += Math.hypot(road.x - edgePoints[road.point * 2]!, road.y - edgePoints[road.point * 2 + 1]!);
  return snapAt(network, edge, along, road.distance, [road.x, road.y], [placeX, placeY]);
}

/** The costs of standing at a point along an edge, with a link of so many metres. */
function snapAt(
  network: Network,
  edge: number,
  along: number,
  linkMeters: number,
  [x, y]: readonly [number, number],
  [placeX, placeY]: readonly [number, number]
): Snap {
  const meters = network.edgeMeters[edge]!;
  const forward = network.edgeForward[edge]!;
  const backward = network.edgeBackward[edge]!;
  const share = meters > 0 ? Math.min(1, along / meters) : 0;
  // One rounding for each direction: the two parts of an edge always add up to the whole edge.
  const part = (cost: number) => (cost === unreached ? unreached : Math.round(cost * share));
  const rest = (cost: number) => (cost === unreached ? unreached : cost - Math.round(cost * share));
  return {
    edge,
    alongMeters: Math.min(along, meters),
    linkMeters,
    linkTenths: Math.round((linkMeters / network.travel.offRoadMetersPerSecond) * 10),
    toFrom: part(backward),
    toTo: rest(forward),
    fromFrom: part(forward),
    fromTo: rest(backward),
    x,
    y,
    placeX,
    placeY
  };
}

/** A point on a road itself, so many metres along an edge. */
export function snapOnEdge(network: Network, edge: number, alongMeters: number): Snap {
  const { edgePoints, pointStart } = network;
  let left = alongMeters;
  let point: [number, number] = [NaN, NaN];
  for (let p = pointStart[edge]!; p + 1 < pointStart[edge + 1]!; p++) {
    const [ax, ay] = [edgePoints[p * 2]!, edgePoints[p * 2 + 1]!];
    const [dx, dy] = [edgePoints[p * 2 + 2]! - ax, edgePoints[p * 2 + 3]! - ay];
    const meters = Math.hypot(dx, dy);
    const t = meters > 0 ? Math.min(1, left / meters) : 0;
    point = [ax + t * dx, ay + t * dy];
    if (left <= meters) break;
    left -= meters;
  }
  return snapAt(network, edge, alongMeters, 0, point, point);
}

/**
 * Attaches places to the nearest road they can walk to in a straight line within the link radius without
 * crossing water (except at a bridge). The edge is split only virtually: the snap carries the costs to both
 * ends. A place with no such road, or with coordinates that are no numbers, gets `edge: −1`; list those as
 * unreachable.
 */
export function snapToNetwork(
  network: Network,
  places: readonly { readonly x: number; readonly y: number }[],
  options: SnapOptions = {}
): Snap[] {
  const radius = options.linkRadiusMeters ?? 150;
  return places.map(({ x, y }) => snapOne(network, x, y, radius));
}
