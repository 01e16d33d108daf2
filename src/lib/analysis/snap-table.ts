import { unreached, type Network } from './network';
import { sameEdgeTenths, type NetworkCosts } from './one-to-all';
import type { Snap } from './snap-to-network';

/** Many snaps side by side, for reading one search at all of them. */
export interface SnapTable {
  readonly snaps: readonly Snap[];
  readonly fromNode: Uint32Array;
  readonly toNode: Uint32Array;
  readonly onEdge: ReadonlyMap<number, readonly number[]>;
  /** Tenths between each snap and its edge's ends, link included; as in `Snap`. */
  readonly toFrom: Float64Array;
  readonly toTo: Float64Array;
  readonly fromFrom: Float64Array;
  readonly fromTo: Float64Array;
}

/** Infinity instead of `unreached`, so that sums need no checks. */
const real = (tenths: number, link: number) => (tenths === unreached ? Infinity : tenths + link);

export function createSnapTable(network: Network, snaps: readonly Snap[]): SnapTable {
  const onEdge = new Map<number, number[]>();
  snaps.forEach((snap, i) => {
    if (snap.edge < 0) return;
    const list = onEdge.get(snap.edge);
    if (list) list.push(i);
    else onEdge.set(snap.edge, [i]);
  });
  const column = (of: (snap: Snap) => number) =>
    Float64Array.from(snaps, (snap) => real(of(snap), snap.linkTenths));
  return {
    snaps,
    fromNode: Uint32Array.from(snaps, (snap) => (snap.edge < 0 ? 0 : network.edgeFrom[snap.edge]!)),
    toNode: Uint32Array.from(snaps, (snap) => (snap.edge < 0 ? 0 : network.edgeTo[snap.edge]!)),
    onEdge,
    toFrom: column((snap) => snap.toFrom),
    toTo: column((snap) => snap.toTo),
    fromFrom: column((snap) => snap.fromFrom),
    fromTo: column((snap) => snap.fromTo)
  };
}

/** `minutesAt` for every snap of a table: the same numbers, many times faster. */
export function minutesAtAll(
  network: Network,
  found: Pick<NetworkCosts, 'direction' | 'costs' | 'sources' | 'offsets' | 'sourcesOnEdge'>,
  table: SnapTable,
  into: Float64Array = new Float64Array(table.snaps.length)
): Float64Array {
  const { fromNode, toNode } = table;
  const [viaFrom, viaTo] =
    found.direction === 'from' ? [table.fromFrom, table.fromTo] : [table.toFrom, table.toTo];
  const { costs } = found;
  for (let i = 0; i < into.length; i++) {
    const a = costs[fromNode[i]!]!;
    const b = costs[toNode[i]!]!;
    const overA = a === unreached ? Infinity : a + viaFrom[i]!;
    const overB = b === unreached ? Infinity : b + viaTo[i]!;
    into[i] = (overA < overB ? overA : overB) / 600;
  }
  for (const [edge, sources] of found.sourcesOnEdge) {
    for (const i of table.onEdge.get(edge) ?? []) {
      const place = table.snaps[i]!;
      for (const by of sources) {
        const other = found.sources[by]!;
        const between =
          found.direction === 'from'
            ? sameEdgeTenths(network, other, place)
            : sameEdgeTenths(network, place, other);
        if (between === unreached) continue;
        const tenths = other.linkTenths + found.offsets[by]! + between + place.linkTenths;
        if (tenths / 600 < into[i]!) into[i] = tenths / 600;
      }
    }
  }
  return into;
}
