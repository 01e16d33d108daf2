import type { Edge, Planar } from './noding';
import type { LatticePoint } from './plane';
import { areaOf, insidePoint, isInside, signedArea } from './polygon';

export interface Face {
  readonly shell: readonly LatticePoint[];
  readonly holes: readonly (readonly LatticePoint[])[];
  /** Vertex numbers of shell and holes, walked with the face on the left. */
  readonly cycles: readonly (readonly number[])[];
}

/** Drops edges that end in the air, until none is left. */
function withoutDangles(edges: readonly Edge[]): readonly Edge[] {
  let kept = edges;
  for (;;) {
    const degree = new Map<number, number>();
    for (const id of kept.flat()) degree.set(id, (degree.get(id) ?? 0) + 1);
    const next = kept.filter(([a, b]) => degree.get(a)! > 1 && degree.get(b)! > 1);
    if (next.length === kept.length) return kept;
    kept = next;
  }
}

/** The areas between the edges, each with its holes; the outside is not one of them. */
export function traceFaces({ vertices, edges }: Planar): Face[] {
  const around = new Map<number, number[]>();
  for (const [a, b] of withoutDangles(edges)) {
    around.set(a, [...(around.get(a) ?? []), b]);
    around.set(b, [...(around.get(b) ?? []), a]);
  }
  for (const [at, others] of around) {
    const [x, y] = vertices[at]!;
    const angle = (id: number): number => Math.atan2(vertices[id]![1] - y, vertices[id]![0] - x);
    others.sort((a, b) => angle(a) - angle(b));
  }
  const walked = new Set<string>();
  const shells: { cycle: number[]; area: number }[] = [];
  const holes: number[][] = [];
  for (const [start, others] of around) {
    for (const first of others) {
      if (walked.has(`${start},${first}`)) continue;
      const cycle: number[] = [];
      let [from, to] = [start, first];
      while (!walked.has(`${from},${to}`)) {
        walked.add(`${from},${to}`);
        cycle.push(from);
        const turn = around.get(to)!;
        const next = turn[(turn.indexOf(from) + turn.length - 1) % turn.length]!;
        [from, to] = [to, next];
      }
      const area = signedArea(cycle.map((id) => vertices[id]!));
      if (area > 0) shells.push({ cycle, area });
      else if (area < 0) holes.push(cycle);
    }
  }
  return assignHoles(vertices, shells, holes);
}

function assignHoles(
  vertices: readonly LatticePoint[],
  shells: readonly { readonly cycle: readonly number[]; readonly area: number }[],
  holes: readonly (readonly number[])[]
): Face[] {
  const rings = shells.map(({ cycle }) => cycle.map((id) => vertices[id]!));
  const holesOf = new Map<number, (readonly number[])[]>();
  for (const hole of holes) {
    const probe = vertices[hole[0]!]!;
    const own = new Set(hole);
    let best = -1;
    shells.forEach(({ cycle, area }, index) => {
      if (best >= 0 && area >= shells[best]!.area) return;
      if (cycle.some((id) => own.has(id))) return;
      if (isInside(probe, [rings[index]!])) best = index;
    });
    if (best >= 0) holesOf.set(best, [...(holesOf.get(best) ?? []), hole]);
  }
  return shells.map(({ cycle }, index) => {
    const inner = holesOf.get(index) ?? [];
    return {
      shell: rings[index]!,
      holes: inner.map((hole) => hole.map((id) => vertices[id]!)),
      cycles: [cycle, ...inner]
    };
  });
}

/** Faces given the same label become one where they touch. Undefined labels stay apart from every label. */
export function dissolve<Label>(
  planar: Planar,
  faces: readonly Face[],
  labels: readonly (Label | undefined)[]
): { planar: Planar; faces: Face[]; labels: (Label | undefined)[] } {
  const left = new Map<string, number>();
  faces.forEach((face, index) => {
    for (const cycle of face.cycles) {
      cycle.forEach((id, i) => left.set(`${id},${cycle[(i + 1) % cycle.length]!}`, index));
    }
  });
  const labelLeftOf = (a: number, b: number): Label | undefined | 'outside' => {
    const index = left.get(`${a},${b}`);
    return index === undefined ? 'outside' : labels[index];
  };
  const edges = planar.edges.filter(([a, b]) => labelLeftOf(a, b) !== labelLeftOf(b, a));
  const merged: Planar = { vertices: planar.vertices, edges };
  const mergedFaces = traceFaces(merged);
  return {
    planar: merged,
    faces: mergedFaces,
    labels: mergedFaces.map(({ cycles: [cycle] }) => {
      const label = labelLeftOf(cycle![0]!, cycle![1]!);
      return label === 'outside' ? undefined : label;
    })
  };
}

export const faceArea = (face: Face): number => areaOf(face.shell, face.holes);
export const faceInside = (face: Face): LatticePoint => insidePoint(face.shell, face.holes);
