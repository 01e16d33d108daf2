import { AnalysisError } from '../analysis-error';
import { compressArcs } from '../build-network';
import { unreached, type ArcTable, type Network } from '../network';
import { searchBuckets } from '../one-to-all';
import { edgeStretch } from '../shortest-route';
import type { Snap } from '../snap-to-network';

export interface SteinerPath {
  /** Length of road that joins all places; Infinity when no road does. */
  readonly meters: number;
  /** True when no shorter one exists; else it is at most twice the shortest. */
  readonly exact: boolean;
  /** Length of the minimum spanning tree of the places over their walking distances. */
  readonly spanningMeters: number;
  /** Stretches of road, flat plane coordinates. */
  readonly lines: readonly Float64Array[];
}

const exactTerminals = 12;
/** States of the exact search; beyond, the approximation answers. */
const exactStates = 40_000_000;
/** Whole decimetres in the search, metres in the answer. */
const perMeter = 10;

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly edge: number;
  readonly start: number;
  readonly end: number;
}

/** The network with its edges cut where places stand. */
function cutAtPlaces(network: Network, places: readonly Snap[]) {
  const onEdge = new Map<number, number[]>();
  places.forEach((place, i) => onEdge.set(place.edge, [...(onEdge.get(place.edge) ?? []), i]));
  const pieces: Piece[] = [];
  for (let edge = 0; edge < network.edgeCount; edge++) {
    if (network.edgeForward[edge] === unreached && network.edgeBackward[edge] === unreached) continue;
    let from = network.edgeFrom[edge]!;
    let start = 0;
    const cuts = (onEdge.get(edge) ?? []).toSorted((a, b) => places[a]!.alongMeters - places[b]!.alongMeters);
    for (const place of cuts) {
      const end = places[place]!.alongMeters;
      pieces.push({ from, to: network.nodeCount + place, edge, start, end });
      from = network.nodeCount + place;
      start = end;
    }
    pieces.push({ from, to: network.edgeTo[edge]!, edge, start, end: network.edgeMeters[edge]! });
  }
  return pieces;
}

/** Exact: Dreyfus and Wagner 1971, Networks 1:195. O(3^k · nodes + 2^k · search). Returns the pieces used. */
function solveExact(arcs: ArcTable, nodeCount: number, terminals: readonly number[]): Set<number> {
  const root = terminals.at(-1)!;
  const others = terminals.slice(0, -1);
  const full = (1 << others.length) - 1;
  const grown: { costs: Uint32Array; arc: Int32Array; parts: Int32Array }[] = [];
  for (let mask = 1; mask <= full; mask++) {
    const seeds: { node: number; cost: number; source: number }[] = [];
    const parts = new Int32Array(nodeCount).fill(-1);
    if ((mask & (mask - 1)) === 0) seeds.push({ node: others[Math.log2(mask)]!, cost: 0, source: 0 });
    else {
      for (let node = 0; node < nodeCount; node++) {
        let best = unreached;
        // Each pair of complementary parts once: the one with the highest bit comes first.
        for (let part = (mask - 1) & mask; part > (mask ^ part); part = (part - 1) & mask) {
          const total = grown[part - 1]!.costs[node]! + grown[(mask ^ part) - 1]!.costs[node]!;
          if (total < best) {
            best = total;
            parts[node] = part;
          }
        }
        if (best < unreached) seeds.push({ node, cost: best, source: 0 });
      }
    }
    const { costs, arc } = searchBuckets(arcs, nodeCount, seeds, unreached - 1);
    grown[mask - 1] = { costs, arc, parts };
  }
  const used = new Set<number>();
  const stack: [mask: number, node: number][] = [[full, root]];
  const arcStart = arcOrigins(arcs, nodeCount);
  while (stack.length > 0) {
    const [mask, at] = stack.pop()!;
    const table = grown[mask - 1]!;
    let node = at;
    for (let arc = table.arc[node]!; arc >= 0; arc = table.arc[node]!) {
      used.add(arcs.edge[arc]!);
      node = arcStart[arc]!;
    }
    const part = table.parts[node]!;
    if (part > 0) stack.push([part, node], [mask ^ part, node]);
  }
  return used;
}

function arcOrigins(arcs: ArcTable, nodeCount: number): Uint32Array {
  const origins = new Uint32Array(arcs.target.length);
  for (let node = 0; node < nodeCount; node++) {
    for (let arc = arcs.start[node]!; arc < arcs.start[node + 1]!; arc++) origins[arc] = node;
  }
  return origins;
}

/** Prim's tree over the walking distances between terminals; the pieces its ways use, and its length. */
function solveSpanning(arcs: ArcTable, nodeCount: number, terminals: readonly number[]) {
  const searches = terminals.map((node) =>
    searchBuckets(arcs, nodeCount, [{ node, cost: 0, source: 0 }], unreached - 1)
  );
  const origins = arcOrigins(arcs, nodeCount);
  const used = new Set<number>();
  const inside = new Set([0]);
  let length = 0;
  while (inside.size < terminals.length) {
    let best = { cost: Infinity, from: -1, to: -1 };
    for (const from of inside) {
      terminals.forEach((node, to) => {
        const cost = searches[from]!.costs[node]!;
        if (!inside.has(to) && cost !== unreached && cost < best.cost) best = { cost, from, to };
      });
    }
    if (best.to < 0) return undefined;
    length += best.cost;
    inside.add(best.to);
    for (let node = terminals[best.to]!; ;) {
      const arc = searches[best.from]!.arc[node]!;
      if (arc < 0) break;
      used.add(arcs.edge[arc]!);
      node = origins[arc]!;
    }
  }
  return { used, length };
}

/**
 * The least road that joins places (a Steiner tree): what must be walkable for a zone to be one. Both ways of
 * every open road count. Exact up to 12 places, else (Kou, Markowsky, Berman 1981) at most twice the least.
 * One place or none needs no road. Steiner ≤ spanning tree ≤ 2 · Steiner.
 * @throws AnalysisError `bad-input` for a place that is unreachable (`edge: −1`)
 */
export function steinerLength(network: Network, places: readonly Snap[]): SteinerPath {
  if (places.some((place) => place.edge < 0)) {
    throw new AnalysisError('bad-input', 'expected places on the network, got one that is unreachable');
  }
  if (places.length < 2) return { meters: 0, exact: true, spanningMeters: 0, lines: [] };
  const pieces = cutAtPlaces(network, places);
  const nodeCount = network.nodeCount + places.length;
  const cost = pieces.map((piece) => Math.round((piece.end - piece.start) * perMeter));
  const arcs = compressArcs(
    nodeCount,
    pieces.flatMap((piece) => [piece.from, piece.to]),
    pieces.flatMap((piece) => [piece.to, piece.from]),
    cost.flatMap((value) => [value, value]),
    pieces.flatMap((_, i) => [i, i])
  );
  const terminals = places.map((_, i) => network.nodeCount + i);
  const spanning = solveSpanning(arcs, nodeCount, terminals);
  if (!spanning) return { meters: Infinity, exact: true, spanningMeters: Infinity, lines: [] };
  const exact = places.length <= exactTerminals && nodeCount * 3 ** (places.length - 1) <= exactStates;
  const used = exact ? solveExact(arcs, nodeCount, terminals) : prune(pieces, spanning.used, terminals);
  let meters = 0;
  for (const piece of used) meters += pieces[piece]!.end - pieces[piece]!.start;
  return {
    meters,
    exact: exact || places.length === 2,
    spanningMeters: spanning.length / perMeter,
    lines: Array.from(used)
      .sort((a, b) => a - b)
      .map((i) => pieces[i]!)
      .filter((piece) => piece.end > piece.start)
      .map((piece) => Float64Array.from(edgeStretch(network, piece.edge, piece.start, piece.end)))
  };
}

/** A tree of the pieces used, without ends that lead to no place. */
function prune(
  pieces: readonly Piece[],
  used: ReadonlySet<number>,
  terminals: readonly number[]
): Set<number> {
  const group = new Map<number, number>();
  const find = (node: number): number => {
    const up = group.get(node) ?? node;
    if (up === node) return node;
    const top = find(up);
    group.set(node, top);
    return top;
  };
  const kept = new Set<number>();
  const length = (i: number) => pieces[i]!.end - pieces[i]!.start;
  for (const i of Array.from(used).sort((a, b) => length(a) - length(b) || a - b)) {
    const [a, b] = [find(pieces[i]!.from), find(pieces[i]!.to)];
    if (a === b) continue;
    group.set(a, b);
    kept.add(i);
  }
  const wanted = new Set(terminals);
  for (let changed = true; changed;) {
    changed = false;
    const degree = new Map<number, number>();
    for (const i of kept) {
      for (const node of [pieces[i]!.from, pieces[i]!.to]) degree.set(node, (degree.get(node) ?? 0) + 1);
    }
    for (const i of kept) {
      const loose = [pieces[i]!.from, pieces[i]!.to].some(
        (node) => degree.get(node) === 1 && !wanted.has(node)
      );
      if (loose) changed = kept.delete(i);
    }
  }
  return kept;
}
