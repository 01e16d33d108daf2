import type Flatbush from 'flatbush';
import type { RoadInput } from './analysis-input';
import type { ResolvedTravel } from './travel-mode';

/** A cost no traveller pays: the arc is closed, the node unreached. */
export const unreached = 0xffffffff;

/** Arcs of one direction, compressed by their start node; costs in whole tenths of a second. */
export interface ArcTable {
  /** Arcs of node n are `start[n] … start[n + 1] − 1`. Length nodes + 1. */
  readonly start: Uint32Array;
  readonly target: Uint32Array;
  readonly cost: Uint32Array;
  /** Edge each arc runs along. */
  readonly edge: Uint32Array;
  /** The cheapest and the dearest arc; 0 where there is none. */
  readonly shortest: number;
  readonly longest: number;
}

/** Roads as a graph for one way of travelling. */
export interface Network {
  readonly travel: ResolvedTravel;
  readonly roads: readonly RoadInput[];
  readonly nodeCount: number;
  readonly nodeX: Float64Array;
  readonly nodeY: Float64Array;
  readonly edgeCount: number;
  readonly edgeFrom: Uint32Array;
  readonly edgeTo: Uint32Array;
  /** Position in `roads`. */
  readonly edgeRoad: Uint32Array;
  readonly edgeMeters: Float64Array;
  /** Tenths of a second from → to, `unreached` where closed. */
  readonly edgeForward: Uint32Array;
  readonly edgeBackward: Uint32Array;
  /** Points of edge e: `edgePoints[2·pointStart[e]] …`; length edges + 1. */
  readonly pointStart: Uint32Array;
  readonly edgePoints: Float64Array;
  readonly outgoing: ArcTable;
  /** The same arcs turned round, for searches towards a place. */
  readonly incoming: ArcTable;
  /** Index over the segments of edges that are open; undefined when there is none. */
  readonly segments: Flatbush | undefined;
  /** Edge of each indexed segment, and the position of its first point in `edgePoints / 2`. */
  readonly segmentEdge: Uint32Array;
  readonly segmentPoint: Uint32Array;
  /** Water lines and edges that may not be crossed on the way to a road: [ax, ay, bx, by] each. */
  readonly barriers: Float64Array;
  readonly barrierIndex: Flatbush | undefined;
  /** Open bridges: no barrier within their reach. [x, y, reach] each. */
  readonly bridges: Float64Array;
}
