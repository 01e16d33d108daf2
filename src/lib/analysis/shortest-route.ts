import type { Text } from '../village/types';
import { unreached, type Network } from './network';
import { costAt, oneToAll, sameEdgeTenths } from './one-to-all';
import { describeStep } from './describe-step';
import type { Snap } from './snap-to-network';

/** A known place a step can be told by. */
export interface Landmark {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

export type Turn = 'start' | 'straight' | 'slight-left' | 'left' | 'slight-right' | 'right' | 'back';

export interface RouteStep {
  readonly turn: Turn;
  readonly roadKind: 'through' | 'village' | 'alley' | 'dike';
  /** Absent for an unnamed road: it is told by its kind and, where there is one, a landmark. */
  readonly roadName?: string;
  readonly meters: number;
  readonly minutes: number;
  /** Nearest named place within 60 m of where the step begins. */
  readonly landmark?: Landmark;
  /** Where the step begins, on the plane. */
  readonly x: number;
  readonly y: number;
  /** The step as a sentence. */
  readonly text: Text;
}

export interface Route {
  readonly minutes: number;
  readonly meters: number;
  /** Flat plane coordinates from place to place, the links included. */
  readonly line: Float64Array;
  readonly steps: readonly RouteStep[];
}

export interface RouteOptions {
  readonly landmarks?: readonly Landmark[];
}

interface Piece {
  readonly road: number;
  readonly tenths: number;
  /** Flat coordinates in the direction of travel. */
  readonly points: number[];
}

/** The part of an edge between two distances along it, in that direction, flat coordinates. */
export function edgeStretch(network: Network, edge: number, fromMeters: number, toMeters: number): number[] {
  const { edgePoints, pointStart } = network;
  const low = Math.min(fromMeters, toMeters);
  const high = Math.max(fromMeters, toMeters);
  const out: number[] = [];
  let along = 0;
  const push = (x: number, y: number) => {
    if (out.length < 2 || out.at(-2) !== x || out.at(-1) !== y) out.push(x, y);
  };
  for (let p = pointStart[edge]!; p + 1 < pointStart[edge + 1]!; p++) {
    const [ax, ay, bx, by] = edgePoints.subarray(p * 2, p * 2 + 4) as unknown as [
      number,
      number,
      number,
      number
    ];
    const meters = Math.hypot(bx - ax, by - ay);
    const at = (distance: number) => {
      const t = meters > 0 ? (distance - along) / meters : 0;
      push(ax + t * (bx - ax), ay + t * (by - ay));
    };
    if (along + meters >= low && along <= high) {
      if (low <= along) push(ax, ay);
      else at(low);
      if (high >= along + meters) push(bx, by);
      else at(high);
    }
    along += meters;
  }
  if (fromMeters <= toMeters) return out;
  const reversed: number[] = [];
  for (let i = out.length - 2; i >= 0; i -= 2) reversed.push(out[i]!, out[i + 1]!);
  return reversed;
}

function metersOf(points: readonly number[]): number {
  let sum = 0;
  for (let i = 2; i + 1 < points.length; i += 2) {
    sum += Math.hypot(points[i]! - points[i - 2]!, points[i + 1]! - points[i - 1]!);
  }
  return sum;
}

function turnBetween(before: readonly number[], after: readonly number[]): Turn {
  const inX = before.at(-2)! - before.at(-4)!;
  const inY = before.at(-1)! - before.at(-3)!;
  const outX = after[2]! - after[0]!;
  const outY = after[3]! - after[1]!;
  const degrees = (Math.atan2(inX * outY - inY * outX, inX * outX + inY * outY) * 180) / Math.PI;
  const size = Math.abs(degrees);
  if (size < 25) return 'straight';
  if (size > 150) return 'back';
  if (size < 55) return degrees > 0 ? 'slight-left' : 'slight-right';
  return degrees > 0 ? 'left' : 'right';
}

/** The edges of the way found, from the origin to the goal, as pieces of road. */
function collectPieces(
  network: Network,
  from: Snap,
  to: Snap
): { tenths: number; pieces: Piece[] } | undefined {
  const found = oneToAll(network, [from]);
  const { tenths } = costAt(network, found, to);
  if (tenths === unreached) return undefined;
  const links = from.linkTenths + to.linkTenths;
  const direct = sameEdgeTenths(network, from, to);
  if (direct !== unreached && direct + links === tenths) {
    const points = edgeStretch(network, from.edge, from.alongMeters, to.alongMeters);
    return { tenths, pieces: [{ road: network.edgeRoad[from.edge]!, tenths: direct, points }] };
  }
  const fromEnd = network.edgeFrom[to.edge]!;
  const arrivesAtFrom =
    to.fromFrom !== unreached &&
    found.costs[fromEnd] !== unreached &&
    found.costs[fromEnd]! + to.fromFrom + to.linkTenths === tenths;
  let node = arrivesAtFrom ? fromEnd : network.edgeTo[to.edge]!;
  const backwards: Piece[] = [
    {
      road: network.edgeRoad[to.edge]!,
      tenths: arrivesAtFrom ? to.fromFrom : to.fromTo,
      points: edgeStretch(network, to.edge, arrivesAtFrom ? 0 : network.edgeMeters[to.edge]!, to.alongMeters)
    }
  ];
  for (let arc = found.arc[node]!; arc >= 0; arc = found.arc[node]!) {
    const edge = network.outgoing.edge[arc]!;
    const cost = network.outgoing.cost[arc]!;
    // A loop edge begins and ends at one node; its direction does not matter.
    const forward = network.edgeTo[edge] === node && network.edgeForward[edge] !== unreached;
    const length = network.edgeMeters[edge]!;
    backwards.push({
      road: network.edgeRoad[edge]!,
      tenths: cost,
      points: forward ? edgeStretch(network, edge, 0, length) : edgeStretch(network, edge, length, 0)
    });
    node = forward ? network.edgeFrom[edge]! : network.edgeTo[edge]!;
  }
  const startsTowardsFrom =
    node === network.edgeFrom[from.edge] &&
    from.toFrom !== unreached &&
    found.costs[node] === from.linkTenths + from.toFrom;
  backwards.push({
    road: network.edgeRoad[from.edge]!,
    tenths: startsTowardsFrom ? from.toFrom : from.toTo,
    points: edgeStretch(
      network,
      from.edge,
      from.alongMeters,
      startsTowardsFrom ? 0 : network.edgeMeters[from.edge]!
    )
  });
  return { tenths, pieces: backwards.reverse() };
}

/**
 * The quickest way between two snapped places, with its geometry and its steps; undefined when there is
 * none. Consecutive stretches of one road (same name, or same unnamed road) are one step. Unnamed roads are
 * told by kind and by the nearest landmark. Minutes equal `minutesAt` for the same pair.
 */
export function shortestRoute(
  network: Network,
  from: Snap,
  to: Snap,
  options: RouteOptions = {}
): Route | undefined {
  if (from.edge < 0 || to.edge < 0) return undefined;
  const found = collectPieces(network, from, to);
  if (!found) return undefined;
  const pieces = found.pieces.filter((piece) => metersOf(piece.points) > 0);

  const line: number[] = [from.placeX, from.placeY];
  const push = (x: number, y: number) => {
    if (line.at(-2) !== x || line.at(-1) !== y) line.push(x, y);
  };
  push(from.x, from.y);
  const steps: RouteStep[] = [];
  let group: Piece[] = [];
  let before: readonly number[] | undefined;
  const nearestLandmark = (x: number, y: number) => {
    let best: Landmark | undefined;
    let nearest = 60;
    for (const landmark of options.landmarks ?? []) {
      const distance = Math.hypot(landmark.x - x, landmark.y - y);
      if (distance < nearest) {
        nearest = distance;
        best = landmark;
      }
    }
    return best;
  };
  const closeStep = () => {
    const first = group[0];
    if (!first) return;
    const road = network.roads[first.road]!;
    const [x, y] = [first.points[0]!, first.points[1]!];
    const landmark = nearestLandmark(x, y);
    const step = {
      turn: before ? turnBetween(before, first.points) : ('start' as const),
      roadKind: road.kind,
      ...(road.name !== undefined && { roadName: road.name }),
      meters: group.reduce((sum, piece) => sum + metersOf(piece.points), 0),
      minutes: group.reduce((sum, piece) => sum + piece.tenths, 0) / 600,
      ...(landmark && { landmark }),
      x,
      y
    };
    steps.push({ ...step, text: describeStep(step) });
    before = group.at(-1)!.points;
    group = [];
  };
  const sameRoad = (a: number, b: number) =>
    a === b || (network.roads[a]!.name !== undefined && network.roads[a]!.name === network.roads[b]!.name);
  for (const piece of pieces) {
    if (group.length > 0 && !sameRoad(group[0]!.road, piece.road)) closeStep();
    group.push(piece);
    for (let i = 0; i + 1 < piece.points.length; i += 2) push(piece.points[i]!, piece.points[i + 1]!);
  }
  closeStep();
  push(to.x, to.y);
  push(to.placeX, to.placeY);
  if (line.length === 2) line.push(to.placeX, to.placeY);
  return {
    minutes: found.tenths / 600,
    meters: metersOf(line),
    line: Float64Array.from(line),
    steps
  };
}
