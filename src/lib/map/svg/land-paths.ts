import { polygonsOf } from '../geometry/planar';
import { landTone } from '../land-tone';
import type { LandFeature, Position } from '../../village/types';
import type { Frame } from './frame';
import { PathWriter } from './path-data';

/** How a class of land is drawn: `p0`…`p3` paddies, `s0`…`s2` settlement, `g0`, `g1` gardens, and the rest. */
export type LandClass = string;

const tonesOf: Readonly<Partial<Record<LandFeature['kind'], readonly [prefix: string, count: number]>>> = {
  paddy: ['p', 4],
  settlement: ['s', 3],
  office: ['s', 3],
  yard: ['g', 2],
  forest: ['f', 1],
  cemetery: ['c', 1],
  dryland: ['d', 1],
  plantation: ['n', 1],
  water: ['w', 1]
};

/** In drawing order. Infrastructure is the ground the roads lie on: it stays paper. */
export const landClasses = [
  'p0',
  'p1',
  'p2',
  'p3',
  'd0',
  'g0',
  'g1',
  'f0',
  's0',
  's1',
  's2',
  'n0',
  'c0',
  'w0'
] as const;

/** Mean of the corners of the first ring: where the tiles read a parcel's tone too. */
function middleOf(feature: LandFeature): Position {
  const corners = (polygonsOf(feature.geometry)[0]?.[0] ?? []).slice(0, -1);
  const mean = (axis: 0 | 1): number =>
    corners.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / corners.length;
  return [mean(0), mean(1)];
}

/** A drawing of more parcels than these would be larger than the page it comes with; the live map has them. */
const mostParcels = 10_000;

/** One path per class of land, so that a thousand parcels are a dozen elements; none of very many parcels. */
export function landPaths(land: readonly LandFeature[], frame: Frame): ReadonlyMap<LandClass, string> {
  const writers = new Map<LandClass, PathWriter>();
  if (land.length > mostParcels) return new Map();
  for (const feature of land) {
    const tones = tonesOf[feature.kind];
    if (!tones) continue;
    for (const polygon of polygonsOf(feature.geometry)) {
      const name = `${tones[0]}${landTone(feature.id, middleOf(feature)) % tones[1]}`;
      const writer = writers.get(name) ?? new PathWriter();
      writers.set(name, writer);
      for (const ring of polygon) writer.add(ring.map(frame.toUnits), true);
    }
  }
  return new Map([...writers].map(([name, writer]) => [name, writer.toString()]));
}
