import { lineSegments, node } from './noding';
import { toLattice, type LatticePoint } from './plane';
import { drawnRoads, type DrawnRoad } from './roads';
import { drawnWater } from './water';

export interface NetworkLines {
  /** Road lines on the lattice; where roads meet or cross, both have the same vertex. */
  readonly roads: ReadonlyMap<DrawnRoad, readonly LatticePoint[]>;
  /** Where a road crosses water, with both. The road has a vertex there. */
  readonly bridges: readonly {
    readonly road: DrawnRoad;
    readonly waterId: string;
    readonly at: LatticePoint;
  }[];
  readonly water: ReadonlyMap<string, readonly LatticePoint[]>;
}

/** Cuts roads and water at every meeting, so that neighbours share vertices. */
export function drawNetwork(): NetworkLines {
  const lines = [
    ...drawnRoads.map((road) => ({ id: road.id, line: road.line.map(toLattice) })),
    ...drawnWater.map((water) => ({ id: water.id, line: water.line.map(toLattice) }))
  ];
  const planar = node(
    lines.flatMap(({ line }) => lineSegments(line)),
    40,
    40
  );
  const nodes = planar.vertices;
  const rebuilt = new Map(lines.map(({ id, line }) => [id, follow(line, nodes)]));
  const roads = new Map(drawnRoads.map((road) => [road, rebuilt.get(road.id)!]));
  const water = new Map(drawnWater.map(({ id }) => [id, rebuilt.get(id)!]));
  const bridges = [...roads].flatMap(([road, line]) =>
    [...water].flatMap(([waterId, wet]) => {
      const wetKeys = new Set(wet.map(String));
      return line.filter((point) => wetKeys.has(String(point))).map((at) => ({ road, waterId, at }));
    })
  );
  return { roads, bridges, water };
}

/** The line again, through every node that lies on it. */
function follow(line: readonly LatticePoint[], nodes: readonly LatticePoint[]): LatticePoint[] {
  const snapped = line.map((point) => nearest(point, nodes));
  const out: LatticePoint[] = [snapped[0]!];
  for (let i = 1; i < snapped.length; i++) {
    const [a, b] = [snapped[i - 1]!, snapped[i]!];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const length2 = dx * dx + dy * dy;
    if (length2 === 0) continue;
    const between = nodes
      .map((point) => ({ point, t: ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length2 }))
      .filter(
        ({ point, t }) =>
          t > 0 &&
          t < 1 &&
          Math.abs((point[0] - a[0]) * dy - (point[1] - a[1]) * dx) <= 42 * Math.sqrt(length2)
      )
      .sort((p, q) => p.t - q.t);
    out.push(...between.map(({ point }) => point), b);
  }
  return out.filter((point, i) => i === 0 || String(point) !== String(out[i - 1]));
}

function nearest(point: LatticePoint, nodes: readonly LatticePoint[]): LatticePoint {
  let best = nodes[0]!;
  let away = Infinity;
  for (const candidate of nodes) {
    const d = Math.hypot(candidate[0] - point[0], candidate[1] - point[1]);
    if (d < away) [best, away] = [candidate, d];
  }
  return best;
}
