import { dissolve, faceInside, traceFaces, type Face } from './faces';
import { lineSegments, node, ringSegments } from './noding';
import { homeOutline } from './outlines';
import { isInside } from './polygon';
import { points, toLattice, toTable, type LatticePoint, type Point } from './plane';

export interface DrawnRt {
  readonly rw: string;
  readonly rt: string;
  readonly dusun: DusunNumber;
  readonly ring: readonly LatticePoint[];
}
export type DusunNumber = 1 | 2 | 3;
export interface DrawnDusun {
  readonly dusun: DusunNumber;
  readonly ring: readonly LatticePoint[];
}

/** A point on the table, or the number of an outline vertex: dividers begin and end on those. */
type Stop = Point | number;

/** The two waists of the C. Both run from outline vertex to outline vertex, so no vertex is added to it. */
const waists: readonly (readonly Stop[])[] = [
  [56, 93],
  [54, 13]
];

const dividers: readonly (readonly Stop[])[] = [
  // Dusun I, from the west
  [73, ...points('-1000,-226 -860,-280 -712,-318')],
  [66, ...points('-712,-318'), 78],
  [62, ...points('-508,-300 -494,-470'), 83],
  [...points('-494,-470 -430,-522 -300,-552 -215,-575 -90,-596 80,-596 150,-590'), 90],
  [61, ...points('-190,-470 -215,-575')],
  [...points('-215,-575 -160,-705'), 85],
  [...points('80,-596 104,-470 150,-330'), 59],
  // Dusun II
  [...points('570,100 590,44 612,-70'), 94],
  [54, ...points('498,100 570,100 636,96 748,66 850,108'), 4],
  [96, ...points('738,-40 748,66')],
  [...points('636,96 640,160 606,250 566,330'), 11],
  [...points('748,66 766,180 782,290 806,372'), 10],
  // Dusun III
  [52, ...points('-25,260 14,350 -20,468 -95,502 -116,620 -20,696 4,760'), 27],
  [40, 48],
  [40, ...points('-250,522 -150,488 -95,502')],
  [...points('14,350 150,376 262,352 318,292 340,180'), 54],
  [...points('150,376 170,480 160,610 260,655'), 17]
];

/** One point in each RT, to know the areas by. */
const seeds: readonly (readonly [rw: string, rt: string, dusun: DusunNumber, seed: Point])[] = [
  ['01', '01', 1, [300, -300]],
  ['01', '02', 1, [60, -720]],
  ['01', '03', 1, [-360, -620]],
  ['02', '01', 1, [0, -400]],
  ['02', '02', 1, [-380, -400]],
  ['02', '03', 1, [-640, -400]],
  ['03', '01', 1, [-900, -320]],
  ['03', '02', 1, [-950, -180]],
  ['04', '01', 2, [480, -60]],
  ['04', '02', 2, [540, 220]],
  ['04', '03', 2, [660, 0]],
  ['05', '01', 2, [710, 300]],
  ['05', '02', 2, [850, 240]],
  ['05', '03', 2, [830, -30]],
  ['06', '01', 3, [180, 260]],
  ['06', '02', 3, [290, 520]],
  ['06', '03', 3, [80, 600]],
  ['07', '01', 3, [-200, 400]],
  ['07', '02', 3, [-160, 640]],
  ['07', '03', 3, [-540, 540]]
];

/** One of the RT by its numbers. */
export function rtNamed(rts: readonly DrawnRt[], rw: string, rt: string): DrawnRt {
  const found = rts.find((drawn) => drawn.rw === rw && drawn.rt === rt);
  if (!found) throw new Error(`no RT ${rt} RW ${rw}`);
  return found;
}

/**
 * The RT areas, which partition each dusun, and the dusun, which partition the outline. Both come from one
 * drawing, so neighbours carry identical vertices.
 */
export function drawHamlets(): { readonly rts: readonly DrawnRt[]; readonly dusun: readonly DrawnDusun[] } {
  const outline = homeOutline().lattice;
  const at = (stop: Stop): LatticePoint => (typeof stop === 'number' ? outline[stop]! : toLattice(stop));
  const planar = node(
    [...ringSegments(outline), ...[...waists, ...dividers].flatMap((line) => lineSegments(line.map(at)))],
    12,
    90
  );
  const faces = traceFaces(planar);
  const rts = seeds.map(([rw, rt, dusun, seed]): DrawnRt => {
    const face = faces.find(({ shell }) => isInside(toLattice(seed), [shell]));
    if (!face) throw new Error(`no area at the seed of RT ${rt} RW ${rw}`);
    return { rw, rt, dusun, ring: face.shell };
  });
  if (faces.length !== rts.length || new Set(rts.map(({ ring }) => ring)).size !== rts.length) {
    const sizes = faces.map((face) => toTable(faceInside(face)).map(Math.round).join(' '));
    throw new Error(`expected ${rts.length} areas, one a seed, got ${faces.length}: ${sizes.join(', ')}`);
  }
  const dusunOf = (face: Face): DusunNumber =>
    rts.find(({ ring }) => isInside(faceInside(face), [ring]))!.dusun;
  const merged = dissolve(planar, faces, faces.map(dusunOf));
  const dusun = merged.faces
    .map((face, i): DrawnDusun => ({ dusun: merged.labels[i]!, ring: face.shell }))
    .sort((a, b) => a.dusun - b.dusun);
  return { rts, dusun };
}
