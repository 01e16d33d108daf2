import Flatbush from 'flatbush';
import type { PlanarLine } from './analysis-input';
import { crossSegments, nearestOnSegment } from './planar';

/** A stretch of line between two nodes. */
export interface NodedEdge {
  readonly from: number;
  readonly to: number;
  /** Position of its line in the input. */
  readonly line: number;
  /** Flat coordinates, `from`'s first, `to`'s last. */
  readonly points: Float64Array;
}

export interface NodedLines {
  readonly nodeX: Float64Array;
  readonly nodeY: Float64Array;
  readonly edges: readonly NodedEdge[];
}

interface Cut {
  readonly fraction: number;
  readonly x: number;
  readonly y: number;
}

/** Gives points within a tolerance of each other one number. */
function createNodeIndex(toleranceMeters: number) {
  const xs: number[] = [];
  const ys: number[] = [];
  const bins = new Map<string, number[]>();
  return {
    xs,
    ys,
    nodeAt(x: number, y: number): number {
      const column = Math.floor(x / toleranceMeters);
      const row = Math.floor(y / toleranceMeters);
      let best = -1;
      let nearest = toleranceMeters;
      for (let i = column - 1; i <= column + 1; i++) {
        for (let j = row - 1; j <= row + 1; j++) {
          for (const node of bins.get(`${i},${j}`) ?? []) {
            const distance = Math.hypot(xs[node]! - x, ys[node]! - y);
            if (distance <= nearest) {
              nearest = distance;
              best = node;
            }
          }
        }
      }
      if (best >= 0) return best;
      const key = `${column},${row}`;
      const bin = bins.get(key);
      const node = xs.push(x) - 1;
      ys.push(y);
      if (bin) bin.push(node);
      else bins.set(key, [node]);
      return node;
    }
  };
}

/**
 * Cuts lines where they meet: at shared vertices, where an end stands on another line, and where two
 * lines cross (villages have no fly-overs). Points within `toleranceMeters` are one node. Stretches of no
 * length are dropped.
 */
export function nodeLines(lines: readonly PlanarLine[], toleranceMeters = 0.25): NodedLines {
  const segmentLine: number[] = [];
  const segmentAt: number[] = [];
  lines.forEach((line, number) => {
    for (let i = 2; i + 1 < line.length; i += 2) {
      segmentLine.push(number);
      segmentAt.push(i - 2);
    }
  });
  const count = segmentLine.length;
  const nodes = createNodeIndex(toleranceMeters);
  if (count === 0) return { nodeX: new Float64Array(), nodeY: new Float64Array(), edges: [] };

  const index = new Flatbush(count);
  const ends = (segment: number) => {
    const line = lines[segmentLine[segment]!]!;
    const at = segmentAt[segment]!;
    return [line[at]!, line[at + 1]!, line[at + 2]!, line[at + 3]!] as const;
  };
  for (let s = 0; s < count; s++) {
    const [ax, ay, bx, by] = ends(s);
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();

  const cuts: Cut[][] = Array.from({ length: count }, () => []);
  for (let s = 0; s < count; s++) {
    const [ax, ay, bx, by] = ends(s);
    const near = index.search(
      Math.min(ax, bx) - toleranceMeters,
      Math.min(ay, by) - toleranceMeters,
      Math.max(ax, bx) + toleranceMeters,
      Math.max(ay, by) + toleranceMeters
    );
    for (const other of near) {
      if (other === s) continue;
      const [cx, cy, dx, dy] = ends(other);
      const neighbours = segmentLine[other] === segmentLine[s] && Math.abs(other - s) === 1;
      let touches = neighbours;
      if (!neighbours) {
        for (const [x, y] of [[cx, cy] as const, [dx, dy] as const]) {
          const foot = nearestOnSegment(x, y, ax, ay, bx, by);
          if (foot.distance > toleranceMeters) continue;
          touches = true;
          cuts[s]!.push({ fraction: foot.fraction, x, y });
        }
        for (const [x, y] of [[ax, ay] as const, [bx, by] as const]) {
          if (nearestOnSegment(x, y, cx, cy, dx, dy).distance <= toleranceMeters) {
            touches = true;
            cuts[s]!.push({ fraction: x === ax && y === ay ? 0 : 1, x, y });
          }
        }
      }
      if (touches || other < s) continue;
      const crossing = crossSegments(ax, ay, bx, by, cx, cy, dx, dy);
      if (!crossing) continue;
      const x = ax + crossing.t * (bx - ax);
      const y = ay + crossing.t * (by - ay);
      cuts[s]!.push({ fraction: crossing.t, x, y });
      cuts[other]!.push({ fraction: crossing.u, x, y });
    }
  }

  const edges: NodedEdge[] = [];
  let segment = 0;
  lines.forEach((line, number) => {
    if (line.length < 4) return;
    let from = nodes.nodeAt(line[0]!, line[1]!);
    let points = [nodes.xs[from]!, nodes.ys[from]!];
    const close = (x: number, y: number) => {
      const to = nodes.nodeAt(x, y);
      if (to === from && points.length === 2) return;
      points.push(nodes.xs[to]!, nodes.ys[to]!);
      edges.push({ from, to, line: number, points: Float64Array.from(points) });
      from = to;
      points = [nodes.xs[to]!, nodes.ys[to]!];
    };
    for (let i = 2; i + 1 < line.length; i += 2, segment++) {
      const along = cuts[segment]!.toSorted((a, b) => a.fraction - b.fraction);
      for (const cut of along) close(cut.x, cut.y);
      const x = line[i]!;
      const y = line[i + 1]!;
      const isEnd = i + 3 >= line.length;
      if (isEnd) close(x, y);
      else if (Math.hypot(points.at(-2)! - x, points.at(-1)! - y) > toleranceMeters) points.push(x, y);
    }
  });
  return { nodeX: Float64Array.from(nodes.xs), nodeY: Float64Array.from(nodes.ys), edges };
}
