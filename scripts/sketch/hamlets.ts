import { dissolve, faceInside, lineSegments, node, ringSegments, traceFaces, type Face } from './planar';
import { homeOutline } from './outlines';
import { isInside } from './polygon';
import { toLattice, toTable, type LatticePoint, type Point } from './plane';

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
  [67, [-905, -262], 76],
  [66, [-712, -318], 78],
  [62, [-556, -300], [-552, -478], 83],
  [[-552, -478], [-430, -522], [-300, -552], [-215, -575], [-90, -596], [50, -596], [140, -590], 90],
  [61, [-190, -470], [-215, -575]],
  [[-215, -575], [-160, -705], 85],
  [[50, -596], [52, -470], [110, -330], 59],
  // Dusun II
  [55, [470, 4], [556, -24], [604, -80], 94],
  [54, [492, 66], [560, 62], [632, 62], [748, 62], [850, 108], 4],
  [96, [738, -40], [748, 62]],
  [[632, 62], [650, 150], [655, 240], [610, 340], 11],
  [[748, 62], [766, 180], [782, 290], [806, 372], 10],
  // Dusun III
  [52, [-25, 260], [14, 350], [-20, 468], [-95, 502], [-116, 620], [-20, 696], [4, 760], 27],
  [40, 48],
  [40, [-250, 522], [-150, 488], [-95, 502]],
  [[14, 350], [150, 402], [260, 392], 13],
  [[150, 402], [170, 480], [160, 610], [260, 655], 17]
];

/** One point in each RT, to know the areas by. */
const seeds: readonly (readonly [rw: string, rt: string, dusun: DusunNumber, seed: Point])[] = [
  ['01', '01', 1, [300, -300]],
  ['01', '02', 1, [60, -720]],
  ['01', '03', 1, [-360, -620]],
  ['02', '01', 1, [0, -400]],
  ['02', '02', 1, [-380, -400]],
  ['02', '03', 1, [-640, -400]],
  ['03', '01', 1, [-800, -290]],
  ['03', '02', 1, [-1000, -250]],
  ['04', '01', 2, [480, -80]],
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
