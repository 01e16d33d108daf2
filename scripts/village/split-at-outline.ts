import { union, intersection, difference, type Geom } from 'polyclip-ts';
import { insidePolygons, type PlanarLine, type PlanarPolygon } from '../../src/lib/analysis';
import { crossSegments } from '../../src/lib/analysis/planar';

export interface SplitLines {
  readonly inside: readonly PlanarLine[];
  readonly outside: readonly PlanarLine[];
}

/**
 * Cuts lines where they cross an outline and sorts the pieces by their side of it. Nothing is lost: the lengths of
 * the pieces add up. Pieces that run on along the same side stay one line. Time: segments × outline edges.
 */
export function splitLines(lines: readonly PlanarLine[], outline: readonly PlanarPolygon[]): SplitLines {
  const rings = outline.flat();
  const sides: { inside: PlanarLine[]; outside: PlanarLine[] } = { inside: [], outside: [] };
  for (const line of lines) {
    let current: number[] = [];
    let currentInside: boolean | undefined;
    const finish = (): void => {
      if (current.length >= 4 && currentInside !== undefined) {
        sides[currentInside ? 'inside' : 'outside'].push(Float64Array.from(current));
      }
      current = [];
    };
    for (let i = 0; i + 3 < line.length; i += 2) {
      const [ax, ay, bx, by] = [line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!];
      const cuts = [0, ...crossings(rings, ax, ay, bx, by), 1];
      for (let cut = 1; cut < cuts.length; cut++) {
        const [from, to] = [cuts[cut - 1]!, cuts[cut]!];
        if (to - from < 1e-9) continue;
        const middle = (from + to) / 2;
        const inside = insidePolygons(outline, ax + (bx - ax) * middle, ay + (by - ay) * middle);
        const start = [ax + (bx - ax) * from, ay + (by - ay) * from];
        if (inside !== currentInside) {
          finish();
          current.push(...start);
          currentInside = inside;
        } else if (current.length === 0) current.push(...start);
        current.push(ax + (bx - ax) * to, ay + (by - ay) * to);
      }
    }
    finish();
  }
  return sides;
}

function crossings(rings: readonly PlanarLine[], ax: number, ay: number, bx: number, by: number): number[] {
  const fractions: number[] = [];
  const [minX, maxX, minY, maxY] = [Math.min(ax, bx), Math.max(ax, bx), Math.min(ay, by), Math.max(ay, by)];
  for (const ring of rings) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const [cx, cy, dx, dy] = [ring[i]!, ring[i + 1]!, ring[i + 2]!, ring[i + 3]!];
      if (
        Math.max(cx, dx) < minX ||
        Math.min(cx, dx) > maxX ||
        Math.max(cy, dy) < minY ||
        Math.min(cy, dy) > maxY
      ) {
        continue;
      }
      const crossing = crossSegments(ax, ay, bx, by, cx, cy, dx, dy);
      if (crossing !== undefined) fractions.push(crossing.t);
    }
  }
  return fractions.sort((a, b) => a - b);
}

/** Cuts areas at an outline. */
export function splitPolygons(
  polygons: readonly PlanarPolygon[],
  outline: readonly PlanarPolygon[]
): { readonly inside: PlanarPolygon[]; readonly outside: PlanarPolygon[] } {
  const [shape, mask] = [toGeom(polygons), toGeom(outline)];
  return { inside: fromGeom(intersection(shape, mask)), outside: fromGeom(difference(shape, mask)) };
}

/** Joins areas that touch or overlap. */
export function joinPolygons(polygons: readonly PlanarPolygon[]): PlanarPolygon[] {
  return polygons.length === 0 ? [] : fromGeom(union(toGeom(polygons)));
}

type Rings = [number, number][][];

function toGeom(polygons: readonly PlanarPolygon[]): Geom {
  return polygons.map((rings) =>
    rings.map((ring) =>
      Array.from({ length: ring.length / 2 }, (_, i): [number, number] => [ring[i * 2]!, ring[i * 2 + 1]!])
    )
  );
}

function fromGeom(polygons: readonly Rings[]): PlanarPolygon[] {
  return polygons.map((rings) => rings.map((ring) => Float64Array.from(ring.flat())));
}
