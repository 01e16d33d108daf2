import type { KindOf } from '../../src/lib/village/types';
import { dissolve, faceArea, type Face } from './faces';
import type { Planar } from './noding';
import { metersPerUnit } from './plane';
import { perimeterOf } from './polygon';

type LandKind = KindOf<'land'>;
const leastSquareMeters: Readonly<Partial<Record<LandKind, number>>> = {
  settlement: 240,
  yard: 200,
  paddy: 640
};

/** Gives every sliver to the neighbour it shares most of its edge with, of its own kind where there is one. */
export function joinSlivers(
  planar: Planar,
  faces: readonly Face[],
  labels: readonly (number | undefined)[],
  kindOf: (index: number) => LandKind
) {
  let drawing = { planar, faces: [...faces], labels: faces.map((_, i) => i) as (number | undefined)[] };
  let kinds = labels.map((label) => (label === undefined ? undefined : kindOf(label)));
  let origins = [...labels];
  for (let round = 0; round < 8; round++) {
    const leftOf = new Map<string, number>();
    drawing.faces.forEach((face, i) => {
      for (const cycle of face.cycles)
        cycle.forEach((id, k) => leftOf.set(`${id},${cycle[(k + 1) % cycle.length]!}`, i));
    });
    const into = drawing.faces.map((_, i) => i);
    const moved = new Set<number>();
    let count = 0;
    const order = drawing.faces.map((face, i) => ({ i, area: faceArea(face) * metersPerUnit ** 2 }));
    order.sort((a, b) => a.area - b.area);
    for (const { i, area } of order) {
      const kind = kinds[i];
      if (kind === undefined || moved.has(i) || !isSliver(drawing.faces[i]!, area, kind)) continue;
      const shared = new Map<number, number>();
      for (const cycle of drawing.faces[i]!.cycles) {
        cycle.forEach((a, k) => {
          const b = cycle[(k + 1) % cycle.length]!;
          const other = leftOf.get(`${b},${a}`);
          if (other === undefined || other === i || kinds[other] === undefined) return;
          const [p, q] = [planar.vertices[a]!, planar.vertices[b]!];
          shared.set(other, (shared.get(other) ?? 0) + Math.hypot(p[0] - q[0], p[1] - q[1]));
        });
      }
      const weigh = (other: number): number => {
        const same = kinds[other] === kind ? 3 : kinds[other] === 'infrastructure' ? 0.05 : 1;
        return shared.get(other)! * same;
      };
      const best = [...shared.keys()].sort((a, b) => weigh(b) - weigh(a))[0];
      if (best === undefined || moved.has(best)) continue;
      into[i] = best;
      moved.add(i);
      moved.add(best);
      count++;
    }
    if (count === 0) break;
    const next = dissolve(drawing.planar, drawing.faces, into);
    kinds = next.labels.map((label) => (label === undefined ? undefined : kinds[label]));
    origins = next.labels.map((label) => (label === undefined ? undefined : origins[label]));
    drawing = next;
  }
  return { ...drawing, labels: origins };
}

function isSliver(face: Face, area: number, kind: LandKind): boolean {
  if (area < 25) return true;
  if (area < (leastSquareMeters[kind] ?? 0)) return true;
  if (kind === 'infrastructure') return false;
  const perimeter = perimeterOf(face.shell) * metersPerUnit;
  return area < 1_200 && (4 * Math.PI * area) / perimeter ** 2 < 0.16;
}
