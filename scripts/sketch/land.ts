import type { KindOf } from '../../src/lib/village/types';
import { band } from './curve';
import { facilityGrounds } from './facilities';
import { gardens, type Garden } from './gardens';
import { homeOutline } from './outlines';
import { drawPaddies } from './paddies';
import {
  dissolve,
  faceArea,
  faceInside,
  node,
  ringSegments,
  traceFaces,
  type Face,
  type Planar,
  type Segment
} from './planar';
import { metersPerUnit, points, toLattice, toTable, type LatticePoint, type Point } from './plane';
import { drawPlots } from './plots';
import { isInside, perimeterOf, type Ring } from './polygon';
import { createRandom } from './random';
import { drawnRoads } from './roads';
import { simplifyShared } from './simplify';
import { drawnWater } from './water';

export type LandKind = KindOf<'land'>;
export interface DrawnParcel {
  readonly kind: LandKind;
  readonly shell: readonly LatticePoint[];
  readonly holes: readonly (readonly LatticePoint[])[];
  /** Name of the garden (plantation) it belongs to. */
  readonly garden?: string;
}

interface Region {
  readonly kind: LandKind;
  readonly garden?: string;
  readonly ring: Ring;
  readonly west: number;
  readonly east: number;
  readonly north: number;
  readonly south: number;
}

const verge: Readonly<Record<string, number>> = { through: 0.6, village: 0.3, alley: 0 };
const leastSquareMeters: Readonly<Partial<Record<LandKind, number>>> = {
  settlement: 240,
  yard: 200,
  paddy: 640
};

const office: readonly Point[] = points('494,132 523,140 516,164 487,156');
const cemeteries: readonly (readonly Point[])[] = [
  points('-476,-348 -376,-334 -392,-246 -486,-254'),
  points('540,395 650,396 650,468 540,464'),
  points('-170,682 -84,672 -78,777 -160,787')
];

/** Land use as parcels that partition the outline. */
export function drawLand(): readonly DrawnParcel[] {
  const random = createRandom(33_030_620);
  const outline = homeOutline();
  const regions = drawRegions(random);
  const segments: Segment[] = [
    ...ringSegments(outline.lattice),
    ...regions.flatMap(({ ring }) => ringSegments(ring.map(toLattice)))
  ];
  const drawing = dissolveByRegion(node(segments), regions, outline.table);

  const pieces = drawing.faces.flatMap((face, i): { face: Face; region: Region | undefined }[] => {
    const region = drawing.labels[i];
    if (region === undefined) return [];
    if (region === 'field')
      return drawPaddies(face, random).map((part) => ({ face: part, region: undefined }));
    if (region.garden) return drawPaddies(face, random).map((part) => ({ face: part, region }));
    return [{ face, region }];
  });
  const final = node([
    // Only their places: the outline's vertices come first, so nothing moves them.
    ...outline.lattice.map((point): Segment => [point, point]),
    ...pieces.flatMap(({ face }) => [face.shell, ...face.holes].flatMap(ringSegments))
  ]);
  const faces = traceFaces(final);
  const owners = pieces.map((piece) => ({ ...piece, box: boxOf(piece.face.shell) }));
  const labels = faces.map((face) => {
    const point = faceInside(face);
    const index = owners.findIndex(
      ({ face: owner, box }) => inBox(point, box) && isInside(point, [owner.shell, ...owner.holes])
    );
    return index < 0 ? undefined : index;
  });
  const kindOf = (index: number): LandKind => pieces[index]!.region?.kind ?? 'paddy';
  const whole = dissolve(final, faces, labels);
  const joined = joinSmall(whole.planar, whole.faces, whole.labels, kindOf);
  const slim = simplifyShared(joined.planar, outline.lattice, 0.4 / metersPerUnit);
  const slimFaces = traceFaces(slim);
  return slimFaces.map((face): DrawnParcel => {
    const index = nearestLabel(face, joined);
    const garden = pieces[index]!.region?.garden;
    return { kind: kindOf(index), shell: face.shell, holes: face.holes, ...(garden ? { garden } : {}) };
  });
}

function drawRegions(random: () => number): Region[] {
  const region = (kind: LandKind, ring: Ring, garden?: Garden): Region => {
    const xs = ring.map(([x]) => x);
    const ys = ring.map(([, y]) => y);
    return {
      kind,
      ring,
      west: Math.min(...xs),
      east: Math.max(...xs),
      north: Math.min(...ys),
      south: Math.max(...ys),
      ...(garden ? { garden: garden.id } : {})
    };
  };
  return [
    ...drawnRoads
      .filter(({ kind }) => kind !== 'dike')
      .map(({ line, kind, widthMeters }) => region('infrastructure', band(line, widthMeters + verge[kind]!))),
    ...drawnWater.map(({ line, widthMeters }) => region('infrastructure', band(line, widthMeters))),
    region('office', office),
    ...cemeteries.map((ring) => region('cemetery', ring)),
    ...facilityGrounds().map((ring) => region('settlement', ring)),
    ...drawPlots(drawnRoads, random).map(({ kind, ring }) => region(kind, ring)),
    ...gardens.map((garden) => region('yard', garden.ring, garden))
  ];
}

type Label = Region | 'field';

function dissolveByRegion(planar: Planar, regions: readonly Region[], outline: Ring) {
  const faces = traceFaces(planar);
  const labels = faces.map((face): Label | undefined => {
    const point = toTable(faceInside(face));
    if (!isInside(point, [outline])) return undefined;
    return (
      regions.find(
        ({ ring, west, east, north, south }) =>
          point[0] > west &&
          point[0] < east &&
          point[1] > north &&
          point[1] < south &&
          isInside(point, [ring])
      ) ?? 'field'
    );
  });
  return dissolve<Label>(planar, faces, labels);
}

/** Gives every sliver to the neighbour it shares most of its edge with, of its own kind where there is one. */
function joinSmall(
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

/** The label of the face before thinning that this one is: they share their inside. */
function nearestLabel(
  face: Face,
  before: { faces: readonly Face[]; labels: readonly (number | undefined)[] }
): number {
  const point = faceInside(face);
  const index = before.faces.findIndex(
    (old, i) => before.labels[i] !== undefined && isInside(point, [old.shell, ...old.holes])
  );
  const label = before.labels[index];
  if (label === undefined) throw new Error(`no parcel at ${toTable(point).join(', ')}`);
  return label;
}

type Box = readonly [west: number, south: number, east: number, north: number];
const boxOf = (ring: Ring): Box => {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};
const inBox = ([x, y]: Point, [west, south, east, north]: Box): boolean =>
  x >= west && x <= east && y >= south && y <= north;
