import Flatbush from 'flatbush';
import type { PlanarLine, PlanarPolygon } from '../../src/lib/analysis';
import { nearestOnSegment } from '../../src/lib/analysis/planar';

export interface EdgeArea {
  readonly id: string;
  readonly polygons: readonly PlanarPolygon[];
}

/** A line between the same areas all along. */
export interface AreaEdge {
  /** Ids of the areas on its sides, sorted; one where nothing is on the other side. */
  readonly areas: readonly string[];
  readonly line: PlanarLine;
}

/** A vertex this near to an edge of another area lies on it: areas need not share the vertices of straight edges. */
const onEdgeMeters = 0.05;

/**
 * The edges of areas, each once, without those that run along `outline` (nearer than `outlineMeters`).
 * Edges with the same areas on their sides are joined into long lines, so dashes run on. Order is stable.
 */
export function areaEdges(
  areas: readonly EdgeArea[],
  outline: readonly PlanarPolygon[],
  outlineMeters: number
): AreaEdge[] {
  const nodes = createNodes(areas);
  const owners = new Map<string, { readonly from: number; readonly to: number; readonly ids: Set<string> }>();
  for (const area of areas) {
    for (const ring of area.polygons.flat()) {
      for (let i = 0; i + 3 < ring.length; i += 2) {
        const chain = nodes.along(ring[i]!, ring[i + 1]!, ring[i + 2]!, ring[i + 3]!);
        for (let k = 1; k < chain.length; k++) {
          const [from, to] = [Math.min(chain[k - 1]!, chain[k]!), Math.max(chain[k - 1]!, chain[k]!)];
          if (from === to) continue;
          const key = `${from}-${to}`;
          const known = owners.get(key);
          if (known === undefined) owners.set(key, { from, to, ids: new Set([area.id]) });
          else known.ids.add(area.id);
        }
      }
    }
  }
  const along = createEdgeTest(outline, outlineMeters);
  const groups = new Map<string, [number, number][]>();
  for (const { from, to, ids } of owners.values()) {
    const [ax, ay] = nodes.at(from);
    const [bx, by] = nodes.at(to);
    if (along((ax + bx) / 2, (ay + by) / 2)) continue;
    const key = [...ids].sort().join('|');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [[from, to]]);
    else group.push([from, to]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, edges]) =>
      chainEdges(edges).map((chain) => ({
        areas: key.split('|'),
        line: Float64Array.from(chain.flatMap((node) => nodes.at(node)))
      }))
    );
}

/** All vertices, numbered, and the way to find those that lie on a straight edge. */
function createNodes(areas: readonly EdgeArea[]) {
  const numberOf = new Map<string, number>();
  const points: [number, number][] = [];
  const numberAt = (x: number, y: number): number => {
    const key = `${Math.round(x * 1000)},${Math.round(y * 1000)}`;
    let number = numberOf.get(key);
    if (number === undefined) {
      number = points.length;
      numberOf.set(key, number);
      points.push([x, y]);
    }
    return number;
  };
  for (const ring of areas.flatMap((area) => area.polygons.flat())) {
    for (let i = 0; i + 1 < ring.length; i += 2) numberAt(ring[i]!, ring[i + 1]!);
  }
  const index = points.length > 0 ? new Flatbush(points.length) : undefined;
  for (const [x, y] of points) index?.add(x, y, x, y);
  index?.finish();
  const margin = onEdgeMeters;
  return {
    at: (number: number): [number, number] => points[number] ?? [NaN, NaN],
    along(ax: number, ay: number, bx: number, by: number): number[] {
      const near =
        index?.search(
          Math.min(ax, bx) - margin,
          Math.min(ay, by) - margin,
          Math.max(ax, bx) + margin,
          Math.max(ay, by) + margin
        ) ?? [];
      const [start, end] = [numberAt(ax, ay), numberAt(bx, by)];
      const between = near
        .filter((number) => number !== start && number !== end)
        .map((number) => {
          const [x, y] = points[number] ?? [NaN, NaN];
          return { number, foot: nearestOnSegment(x, y, ax, ay, bx, by) };
        })
        .filter(({ foot }) => foot.distance < margin && foot.fraction > 0 && foot.fraction < 1)
        .sort((a, b) => a.foot.fraction - b.foot.fraction);
      return [start, ...between.map(({ number }) => number), end];
    }
  };
}

/** Whether a point lies nearer than so many metres to an edge of areas. */
export function createEdgeTest(
  outline: readonly PlanarPolygon[],
  meters: number
): (x: number, y: number) => boolean {
  const edges = outline
    .flat()
    .flatMap((ring) =>
      Array.from({ length: Math.max(0, ring.length / 2 - 1) }, (_, i) => ring.subarray(i * 2, i * 2 + 4))
    );
  if (edges.length === 0) return () => false;
  const index = new Flatbush(edges.length);
  for (const [ax = 0, ay = 0, bx = 0, by = 0] of edges) {
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  return (x, y) =>
    index.search(x - meters, y - meters, x + meters, y + meters).some((number) => {
      const [ax = 0, ay = 0, bx = 0, by = 0] = edges[number] ?? [];
      return nearestOnSegment(x, y, ax, ay, bx, by).distance < meters;
    });
}

/** Joins edges end to end into as few chains as there are: open ones from their ends, then closed ones. */
function chainEdges(edges: readonly (readonly [number, number])[]): number[][] {
  const neighbours = new Map<number, Set<number>>();
  const link = (from: number, to: number): void => {
    const known = neighbours.get(from);
    if (known === undefined) neighbours.set(from, new Set([to]));
    else known.add(to);
  };
  for (const [from, to] of edges) {
    link(from, to);
    link(to, from);
  }
  const walk = (start: number): number[] => {
    const chain = [start];
    for (let at = start; ;) {
      const next = neighbours.get(at)?.values().next().value;
      if (next === undefined) return chain;
      neighbours.get(at)?.delete(next);
      neighbours.get(next)?.delete(at);
      chain.push(next);
      at = next;
      // A crossing of several lines ends the chain, so that each line between crossings stays whole.
      if ((neighbours.get(at)?.size ?? 0) > 1) return chain;
    }
  };
  const chains: number[][] = [];
  const nodes = [...neighbours.keys()].sort((a, b) => a - b);
  for (const node of nodes) while ((neighbours.get(node)?.size ?? 0) % 2 === 1) chains.push(walk(node));
  for (const node of nodes) while ((neighbours.get(node)?.size ?? 0) > 0) chains.push(walk(node));
  return chains;
}
