import type { KindOf } from '../../src/lib/village/types';
import { band } from './curve';
import { facilityGrounds } from './facilities';
import { gardens, type Garden } from './gardens';
import { homeOutline } from './outlines';
import { drawPaddies } from './paddies';
import { dissolve, faceInside, traceFaces, type Face } from './faces';
import { node, ringSegments, type Planar, type Segment } from './noding';
import { metersPerUnit, points, toLattice, toTable, type LatticePoint, type Point } from './plane';
import { drawPlots } from './plots';
import { isInside, type Ring } from './polygon';
import { createRandom } from './random';
import { drawnRoads } from './roads';
import { joinSlivers } from './slivers';
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
  const joined = joinSlivers(whole.planar, whole.faces, whole.labels, kindOf);
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
