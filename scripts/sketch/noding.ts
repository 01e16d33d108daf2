import type { LatticePoint } from './plane';

export type Segment = readonly [LatticePoint, LatticePoint];
export type Edge = readonly [from: number, to: number];

/** A drawing cut at every crossing: no two edges meet except at a shared vertex. */
export interface Planar {
  readonly vertices: readonly LatticePoint[];
  readonly edges: readonly Edge[];
}

const binSize = 2_000;
const maxRounds = 30;

/**
 * Cuts all segments where they cross or touch and rounds every crossing to the lattice, again until nothing
 * changes (iterated snap rounding). Vertices closer than `mergeUnits` become the earlier of the two, so put
 * what must not move first.
 * @throws when it does not settle
 */
export function node(segments: readonly Segment[], mergeUnits = 3, touchUnits = 1.5): Planar {
  const vertices: LatticePoint[] = [];
  const byCell = new Map<string, number[]>();
  const register = ([x, y]: LatticePoint): number => {
    const cx = Math.floor(x / mergeUnits);
    const cy = Math.floor(y / mergeUnits);
    let nearest = -1;
    let nearestAway = mergeUnits;
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const id of byCell.get(`${cx + dx},${cy + dy}`) ?? []) {
          const away = Math.hypot(vertices[id]![0] - x, vertices[id]![1] - y);
          if (away < nearestAway) [nearest, nearestAway] = [id, away];
        }
      }
    }
    if (nearest >= 0) return nearest;
    vertices.push([x, y]);
    const key = `${cx},${cy}`;
    const cell = byCell.get(key);
    if (cell) cell.push(vertices.length - 1);
    else byCell.set(key, [vertices.length - 1]);
    return vertices.length - 1;
  };

  let edges = unique(segments.map(([a, b]): Edge => [register(a), register(b)]));
  for (let round = 0; round < maxRounds; round++) {
    const cuts = findCuts(vertices, edges, register, touchUnits);
    if (cuts.size === 0) return { vertices, edges };
    edges = unique(
      edges.flatMap((edge, index) => {
        const at = cuts.get(index);
        if (!at) return [edge];
        const [ax, ay] = vertices[edge[0]]!;
        const order = [...at].sort(
          (a, b) =>
            Math.hypot(vertices[a]![0] - ax, vertices[a]![1] - ay) -
            Math.hypot(vertices[b]![0] - ax, vertices[b]![1] - ay)
        );
        const stops = [edge[0], ...order, edge[1]];
        return stops.slice(1).map((stop, i): Edge => [stops[i]!, stop]);
      })
    );
  }
  throw new Error(`noding did not settle in ${maxRounds} rounds: ${segments.length} segments`);
}

function unique(edges: readonly Edge[]): Edge[] {
  const seen = new Set<string>();
  return edges.filter(([a, b]) => {
    const key = a < b ? `${a},${b}` : `${b},${a}`;
    if (a === b || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** For each edge the vertices it must be cut at. */
function findCuts(
  vertices: LatticePoint[],
  edges: readonly Edge[],
  register: (point: LatticePoint) => number,
  touchUnits: number
): Map<number, Set<number>> {
  const edgeBins = new Map<string, number[]>();
  const vertexBins = new Map<string, number[]>();
  const put = (bins: Map<string, number[]>, key: string, value: number): void => {
    const bin = bins.get(key);
    if (bin) bin.push(value);
    else bins.set(key, [value]);
  };
  const used = new Set(edges.flat());
  for (const id of used) {
    const [x, y] = vertices[id]!;
    put(vertexBins, `${Math.floor(x / binSize)},${Math.floor(y / binSize)}`, id);
  }
  edges.forEach(([a, b], index) => {
    for (const key of binsOf(vertices[a]!, vertices[b]!, touchUnits)) put(edgeBins, key, index);
  });
  const cuts = new Map<number, Set<number>>();
  const cut = (index: number, id: number): void => {
    const [a, b] = edges[index]!;
    if (id === a || id === b) return;
    const at = cuts.get(index);
    if (at) at.add(id);
    else cuts.set(index, new Set([id]));
  };
  for (const [key, bin] of edgeBins) {
    for (const index of bin) {
      const [a, b] = edges[index]!;
      for (const id of vertexBins.get(key) ?? []) {
        if (id !== a && id !== b && touches(vertices[id]!, vertices[a]!, vertices[b]!, touchUnits))
          cut(index, id);
      }
    }
    for (let i = 0; i < bin.length; i++) {
      for (let j = i + 1; j < bin.length; j++) {
        const first = edges[bin[i]!]!;
        const second = edges[bin[j]!]!;
        if (first.some((id) => second.includes(id))) continue;
        const at = crossing(
          vertices[first[0]]!,
          vertices[first[1]]!,
          vertices[second[0]]!,
          vertices[second[1]]!
        );
        if (!at) continue;
        const id = register(at);
        cut(bin[i]!, id);
        cut(bin[j]!, id);
      }
    }
  }
  return cuts;
}

function binsOf(a: LatticePoint, b: LatticePoint, margin: number): string[] {
  const keys: string[] = [];
  const x0 = Math.floor((Math.min(a[0], b[0]) - margin) / binSize);
  const x1 = Math.floor((Math.max(a[0], b[0]) + margin) / binSize);
  const y0 = Math.floor((Math.min(a[1], b[1]) - margin) / binSize);
  const y1 = Math.floor((Math.max(a[1], b[1]) + margin) / binSize);
  for (let x = x0; x <= x1; x++) for (let y = y0; y <= y1; y++) keys.push(`${x},${y}`);
  return keys;
}

function touches(point: LatticePoint, a: LatticePoint, b: LatticePoint, within: number): boolean {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length2 = dx * dx + dy * dy;
  const along = (point[0] - a[0]) * dx + (point[1] - a[1]) * dy;
  if (along <= 0 || along >= length2) return false;
  return Math.abs((point[0] - a[0]) * dy - (point[1] - a[1]) * dx) <= within * Math.sqrt(length2);
}

function crossing(
  a: LatticePoint,
  b: LatticePoint,
  c: LatticePoint,
  d: LatticePoint
): LatticePoint | undefined {
  const rx = b[0] - a[0];
  const ry = b[1] - a[1];
  const sx = d[0] - c[0];
  const sy = d[1] - c[1];
  const denominator = rx * sy - ry * sx;
  if (denominator === 0) return undefined;
  const t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / denominator;
  const u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / denominator;
  if (t <= 0 || t >= 1 || u <= 0 || u >= 1) return undefined;
  return [Math.round(a[0] + t * rx), Math.round(a[1] + t * ry)];
}

/** Edges of a ring, closed. */
export const ringSegments = (ring: readonly LatticePoint[]): Segment[] =>
  ring.map((point, i): Segment => [point, ring[(i + 1) % ring.length]!]);
export const lineSegments = (line: readonly LatticePoint[]): Segment[] =>
  line.slice(1).map((point, i): Segment => [line[i]!, point]);
