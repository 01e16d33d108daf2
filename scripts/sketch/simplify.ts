import { thin } from './curve';
import type { Planar } from './noding';
import type { LatticePoint } from './plane';

/**
 * Thins the lines between junctions, once for both sides, so that neighbours keep identical vertices.
 * Junctions and the given fixed points stay.
 */
export function simplifyShared(planar: Planar, fixed: readonly LatticePoint[], tolerance: number): Planar {
  const around = new Map<number, number[]>();
  for (const [a, b] of planar.edges) {
    around.set(a, [...(around.get(a) ?? []), b]);
    around.set(b, [...(around.get(b) ?? []), a]);
  }
  const keep = new Set(fixed.map(String));
  const isStop = (id: number): boolean =>
    around.get(id)!.length !== 2 || keep.has(String(planar.vertices[id]));
  const edges: (readonly [number, number])[] = [];
  const walked = new Set<string>();
  const walk = (start: number, first: number, stop: (id: number) => boolean): void => {
    if (walked.has(`${start},${first}`)) return;
    const chain = [start];
    let [from, to] = [start, first];
    for (;;) {
      walked.add(`${from},${to}`);
      walked.add(`${to},${from}`);
      chain.push(to);
      if (stop(to)) break;
      const next = around.get(to)!.find((id) => id !== from)!;
      [from, to] = [to, next];
    }
    edges.push(...thinned(chain, planar.vertices, tolerance));
  };
  for (const [id, others] of around) if (isStop(id)) for (const other of others) walk(id, other, isStop);
  for (const [id, others] of around) for (const other of others) walk(id, other, (at) => at === id);
  return { vertices: planar.vertices, edges };
}

function thinned(
  chain: readonly number[],
  vertices: readonly LatticePoint[],
  tolerance: number
): (readonly [number, number])[] {
  const isLoop = chain[0] === chain[chain.length - 1];
  const half = Math.floor(chain.length / 2);
  const parts = isLoop ? [chain.slice(0, half + 1), chain.slice(half)] : [chain];
  const numberOf = new Map(chain.map((id) => [String(vertices[id]), id]));
  return parts.flatMap((part) => {
    const kept = thin(
      part.map((id) => vertices[id]!),
      tolerance
    ).map((point) => numberOf.get(String(point))!);
    return kept.slice(1).map((id, i) => [kept[i]!, id] as const);
  });
}
