import { unreached, type ArcTable, type Network } from './network';
import type { Snap } from './snap-to-network';

export interface SearchOptions {
  /** `from`: minutes from the sources to everywhere (default). `to`: from everywhere to the sources. */
  readonly direction?: 'from' | 'to';
  /** Nodes further than this stay unreached. */
  readonly limitMinutes?: number;
  /** Tenths added to each source, in their order. */
  readonly offsets?: ArrayLike<number>;
}

/** Costs of one search. */
export interface NetworkCosts {
  readonly direction: 'from' | 'to';
  /** Tenths of a second per node; `unreached` (2³² − 1) where there is no way. */
  readonly costs: Uint32Array;
  /** Arc by which each node was reached (in the searched direction), −1 at a source. */
  readonly arc: Int32Array;
  /** Position in `sources` each node is served by, −1 where unreached. */
  readonly source: Int32Array;
  readonly sources: readonly Snap[];
  readonly offsets: ArrayLike<number>;
  /** Source positions by edge, for pairs on one edge. */
  readonly sourcesOnEdge: ReadonlyMap<number, readonly number[]>;
}

/** A node where a search begins, and what it has cost already. */
export interface Seed {
  readonly node: number;
  readonly cost: number;
  readonly source: number;
}

/**
 * Shortest costs from seeds to every node. Method: Dial, Algorithm 360, CACM 12 (1969): a ring of buckets as long
 * as the longest arc. Buckets are as wide as the shortest arc allows (Dinitz 1978): nothing taken from one can
 * still be improved from the same one, so nodes leave with their final cost though in no order within a bucket, and
 * a long way does not cost a bucket for every tenth of it. O(arcs + range of costs / shortest arc).
 */
export function searchBuckets(table: ArcTable, nodeCount: number, seeds: Seed[], limit: number) {
  const costs = new Uint32Array(nodeCount).fill(unreached);
  const arc = new Int32Array(nodeCount).fill(-1);
  const source = new Int32Array(nodeCount).fill(-1);
  if (seeds.length === 0) return { costs, arc, source };
  seeds.sort((a, b) => a.cost - b.cost || a.source - b.source);
  const { start, target, cost: arcCosts, shortest, longest } = table;

  // Tenths in a bucket, as a power of two: the bucket of a cost is a shift away.
  const width = Math.max(0, 31 - Math.clz32(shortest));
  let ring = 1;
  while (ring <= (longest >>> width) + 1) ring *= 2;
  const mask = ring - 1;
  const head = new Int32Array(ring).fill(-1);
  const capacity = target.length + seeds.length;
  const entryNode = new Uint32Array(capacity);
  const entryNext = new Int32Array(capacity);
  let used = 0;
  let waiting = 0;
  let nextSeed = 0;
  const last = limit >>> width;

  for (let now = seeds[0]!.cost >>> width; now <= last; now++) {
    if (waiting === 0) {
      if (nextSeed >= seeds.length) break;
      now = seeds[nextSeed]!.cost >>> width;
    }
    const slot = now & mask;
    while (nextSeed < seeds.length && seeds[nextSeed]!.cost >>> width === now) {
      const seed = seeds[nextSeed++]!;
      if (seed.cost >= costs[seed.node]! || seed.cost > limit) continue;
      costs[seed.node] = seed.cost;
      source[seed.node] = seed.source;
      arc[seed.node] = -1;
      entryNode[used] = seed.node;
      entryNext[used] = head[slot]!;
      head[slot] = used++;
      waiting++;
    }
    // Taken one by one: an arc of no cost puts its end in the very bucket being emptied.
    for (let entry = head[slot]!; entry >= 0; entry = head[slot]!) {
      head[slot] = entryNext[entry]!;
      waiting--;
      const node = entryNode[entry]!;
      const soFar = costs[node]!;
      // It has been improved since, and left with an earlier bucket.
      if (soFar >>> width !== now) continue;
      const by = source[node]!;
      const end = start[node + 1]!;
      for (let a = start[node]!; a < end; a++) {
        const next = target[a]!;
        const cost = soFar + arcCosts[a]!;
        const before = costs[next]!;
        if (cost >= before || cost > limit) continue;
        costs[next] = cost;
        arc[next] = a;
        source[next] = by;
        const bucket = cost >>> width;
        // It waits in this very bucket already.
        if (before >>> width === bucket) continue;
        const other = bucket & mask;
        entryNode[used] = next;
        entryNext[used] = head[other]!;
        head[other] = used++;
        waiting++;
      }
    }
  }
  return { costs, arc, source };
}

/**
 * Travel costs between one or more snapped places and every node of the network. Both ends of each place's
 * edge are seeded; places that are unreachable (`edge: −1`) seed nothing. Read the result with `minutesAt`.
 */
export function oneToAll(
  network: Network,
  sources: readonly Snap[],
  options: SearchOptions = {}
): NetworkCosts {
  const direction = options.direction ?? 'from';
  const offsets = options.offsets ?? new Uint32Array(sources.length);
  const seeds: Seed[] = [];
  const sourcesOnEdge = new Map<number, number[]>();
  sources.forEach((snap, source) => {
    if (snap.edge < 0) return;
    const list = sourcesOnEdge.get(snap.edge);
    if (list) list.push(source);
    else sourcesOnEdge.set(snap.edge, [source]);
    const base = snap.linkTenths + offsets[source]!;
    const ends: [node: number, cost: number][] =
      direction === 'from'
        ? [
            [network.edgeFrom[snap.edge]!, snap.toFrom],
            [network.edgeTo[snap.edge]!, snap.toTo]
          ]
        : [
            [network.edgeFrom[snap.edge]!, snap.fromFrom],
            [network.edgeTo[snap.edge]!, snap.fromTo]
          ];
    for (const [node, cost] of ends) if (cost !== unreached) seeds.push({ node, cost: base + cost, source });
  });
  const limit = options.limitMinutes === undefined ? unreached - 1 : Math.floor(options.limitMinutes * 600);
  const table = direction === 'from' ? network.outgoing : network.incoming;
  const found = searchBuckets(table, network.nodeCount, seeds, limit);
  return { direction, ...found, sources, offsets, sourcesOnEdge };
}

/** Cost between two snaps along the one edge they share, tenths; `unreached` when that way is closed. */
export function sameEdgeTenths(network: Network, from: Snap, to: Snap): number {
  if (from.edge < 0 || from.edge !== to.edge) return unreached;
  const onwards = to.alongMeters >= from.alongMeters;
  const whole = onwards ? network.edgeForward[from.edge]! : network.edgeBackward[from.edge]!;
  if (whole === unreached) return unreached;
  return onwards ? Math.abs(to.fromFrom - from.fromFrom) : Math.abs(from.toFrom - to.toFrom);
}

/** Tenths between a snapped place and the nearest source, and which source that is; links included. */
export function costAt(
  network: Network,
  found: NetworkCosts,
  place: Snap
): { readonly tenths: number; readonly source: number } {
  if (place.edge < 0) return { tenths: unreached, source: -1 };
  let tenths = unreached;
  let source = -1;
  const offer = (cost: number, by: number) => {
    if (cost < tenths || (cost === tenths && by < source)) {
      tenths = cost;
      source = by;
    }
  };
  const fromNode = network.edgeFrom[place.edge]!;
  const toNode = network.edgeTo[place.edge]!;
  const [viaFrom, viaTo] =
    found.direction === 'from' ? [place.fromFrom, place.fromTo] : [place.toFrom, place.toTo];
  if (found.costs[fromNode] !== unreached && viaFrom !== unreached) {
    offer(found.costs[fromNode]! + viaFrom + place.linkTenths, found.source[fromNode]!);
  }
  if (found.costs[toNode] !== unreached && viaTo !== unreached) {
    offer(found.costs[toNode]! + viaTo + place.linkTenths, found.source[toNode]!);
  }
  for (const by of found.sourcesOnEdge.get(place.edge) ?? []) {
    const other = found.sources[by]!;
    const between =
      found.direction === 'from'
        ? sameEdgeTenths(network, other, place)
        : sameEdgeTenths(network, place, other);
    if (between !== unreached) {
      offer(other.linkTenths + found.offsets[by]! + between + place.linkTenths, by);
    }
  }
  return { tenths, source };
}

/** Minutes between a snapped place and the nearest source; Infinity when there is no way. */
export function minutesAt(network: Network, found: NetworkCosts, place: Snap): number {
  const { tenths } = costAt(network, found, place);
  return tenths === unreached ? Infinity : tenths / 600;
}
