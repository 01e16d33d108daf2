import Flatbush from 'flatbush';
import type { AnalysisInput } from './analysis-input';
import { barrierSegments, bridgeReachMeters, widestBarrier } from './barrier-segments';
import { unreached, type ArcTable, type Network } from './network';
import { nodeLines } from './node-lines';
import { crossSegments, lineMeters } from './planar';
import { openWays, resolveTravel, type TravelSettings } from './travel-mode';

/** The parts of a village a network is made of. */
export type NetworkInput = Pick<AnalysisInput, 'roads'> & Partial<Pick<AnalysisInput, 'water' | 'bridges'>>;

/** Index over flat segments [ax, ay, bx, by]; undefined when there is none. */
function indexSegments(segments: Float64Array): Flatbush | undefined {
  if (segments.length === 0) return undefined;
  const index = new Flatbush(segments.length / 4);
  for (let i = 0; i < segments.length; i += 4) {
    const [ax, ay, bx, by] = [segments[i]!, segments[i + 1]!, segments[i + 2]!, segments[i + 3]!];
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  return index;
}

/** Counting sort of arcs by their start. `from[i] → to[i]` along edge `edge[i]`. */
export function compressArcs(
  nodeCount: number,
  from: readonly number[],
  to: readonly number[],
  cost: readonly number[],
  edge: readonly number[]
): ArcTable {
  const start = new Uint32Array(nodeCount + 1);
  for (const node of from) start[node + 1]!++;
  for (let n = 0; n < nodeCount; n++) start[n + 1]! += start[n]!;
  const cursor = start.slice();
  const target = new Uint32Array(from.length);
  const costs = new Uint32Array(from.length);
  const edges = new Uint32Array(from.length);
  from.forEach((node, i) => {
    const slot = cursor[node]!++;
    target[slot] = to[i]!;
    costs[slot] = cost[i]!;
    edges[slot] = edge[i]!;
  });
  const shortest = costs.reduce((least, each) => Math.min(least, each), cost[0] ?? 0);
  const longest = costs.reduce((most, each) => Math.max(most, each), 0);
  return { start, target, cost: costs, edge: edges, shortest, longest };
}

/**
 * Turns roads into a graph: cut where they meet, costs in whole tenths of a second (at least one), each
 * direction open or closed by `openWays`. Roads cross water freely, except where a bridge in the input is
 * marked closed. Water wide enough to stop a walker bounds the links from places to roads.
 * No roads give a network without nodes, on which everything is unreachable.
 * @throws AnalysisError `bad-input` for a speed that is no positive number
 */
export function buildNetwork(input: NetworkInput, settings: TravelSettings = {}): Network {
  const travel = resolveTravel(settings);
  const lineRoad: number[] = [];
  const lines = input.roads.flatMap((road, number) => {
    lineRoad.push(...road.lines.map(() => number));
    return road.lines;
  });
  const noded = nodeLines(lines);
  const nodeCount = noded.nodeX.length;
  const edgeCount = noded.edges.length;

  const barriers = barrierSegments({ water: input.water ?? [] });
  const barrierIndex = indexSegments(barriers);
  const reach = bridgeReachMeters + widestBarrier({ water: input.water ?? [] }) / 2;
  const closed = (input.bridges ?? []).filter((bridge) => bridge.closed);
  const open = (input.bridges ?? []).filter((bridge) => !bridge.closed);

  const crossesClosedBridge = (points: Float64Array) => {
    if (closed.length === 0 || !barrierIndex) return false;
    for (let i = 2; i + 1 < points.length; i += 2) {
      const [ax, ay, bx, by] = [points[i - 2]!, points[i - 1]!, points[i]!, points[i + 1]!];
      const near = barrierIndex.search(
        Math.min(ax, bx),
        Math.min(ay, by),
        Math.max(ax, bx),
        Math.max(ay, by)
      );
      for (const b of near) {
        const at = b * 4;
        const crossing = crossSegments(
          ax,
          ay,
          bx,
          by,
          barriers[at]!,
          barriers[at + 1]!,
          barriers[at + 2]!,
          barriers[at + 3]!
        );
        if (!crossing) continue;
        const x = ax + crossing.t * (bx - ax);
        const y = ay + crossing.t * (by - ay);
        if (closed.some((bridge) => Math.hypot(bridge.x - x, bridge.y - y) <= reach)) return true;
      }
    }
    return false;
  };

  const edgeFrom = new Uint32Array(edgeCount);
  const edgeTo = new Uint32Array(edgeCount);
  const edgeRoad = new Uint32Array(edgeCount);
  const edgeMeters = new Float64Array(edgeCount);
  const edgeForward = new Uint32Array(edgeCount).fill(unreached);
  const edgeBackward = new Uint32Array(edgeCount).fill(unreached);
  const pointStart = new Uint32Array(edgeCount + 1);
  const edgePoints = new Float64Array(noded.edges.reduce((sum, edge) => sum + edge.points.length, 0));
  const arcs = { from: [] as number[], to: [] as number[], cost: [] as number[], edge: [] as number[] };
  const segments: number[] = [];
  const segmentEdge: number[] = [];
  const segmentPoint: number[] = [];

  noded.edges.forEach((edge, e) => {
    const road = lineRoad[edge.line]!;
    const meters = lineMeters(edge.points);
    const cost = Math.max(1, Math.round((meters / travel.metersPerSecond) * 10));
    const blocked = crossesClosedBridge(edge.points);
    const ways = openWays(input.roads[road]!, travel);
    const first = pointStart[e]!;
    edgeFrom[e] = edge.from;
    edgeTo[e] = edge.to;
    edgeRoad[e] = road;
    edgeMeters[e] = meters;
    pointStart[e + 1] = first + edge.points.length / 2;
    edgePoints.set(edge.points, first * 2);
    const add = (from: number, to: number) => {
      arcs.from.push(from);
      arcs.to.push(to);
      arcs.cost.push(cost);
      arcs.edge.push(e);
    };
    const forward = ways.forward && !blocked;
    const backward = ways.backward && !blocked;
    if (forward) {
      edgeForward[e] = cost;
      add(edge.from, edge.to);
    }
    if (backward) {
      edgeBackward[e] = cost;
      add(edge.to, edge.from);
    }
    if (!forward && !backward) return;
    for (let i = 2; i + 1 < edge.points.length; i += 2) {
      segments.push(edge.points[i - 2]!, edge.points[i - 1]!, edge.points[i]!, edge.points[i + 1]!);
      segmentEdge.push(e);
      segmentPoint.push(first + i / 2 - 1);
    }
  });

  return {
    travel,
    roads: input.roads,
    nodeCount,
    nodeX: noded.nodeX,
    nodeY: noded.nodeY,
    edgeCount,
    edgeFrom,
    edgeTo,
    edgeRoad,
    edgeMeters,
    edgeForward,
    edgeBackward,
    pointStart,
    edgePoints,
    outgoing: compressArcs(nodeCount, arcs.from, arcs.to, arcs.cost, arcs.edge),
    incoming: compressArcs(nodeCount, arcs.to, arcs.from, arcs.cost, arcs.edge),
    segments: indexSegments(Float64Array.from(segments)),
    segmentEdge: Uint32Array.from(segmentEdge),
    segmentPoint: Uint32Array.from(segmentPoint),
    barriers,
    barrierIndex,
    bridges: Float64Array.from(open.flatMap((bridge) => [bridge.x, bridge.y, reach]))
  };
}
