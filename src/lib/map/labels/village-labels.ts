import type { Bounds, Position, Status, Village } from '../../village/types';
import {
  boundsOf,
  linesOf,
  localPlane,
  polygonsOf,
  type LocalPlane,
  type PlaneLine
} from '../geometry/planar';
import { clearestPoint } from './clearest-point';
import { straightEdge, straightStretch } from './straight-edge';
import { textWidth } from './text-width';

export type VillageLabelKind = 'village' | 'dusun' | 'zone' | 'neighbour' | 'road';

/** Where a name of an area stands, and how. */
export interface VillageLabel {
  /** Id of the feature it names. */
  readonly id: string;
  readonly kind: VillageLabelKind;
  readonly text: string;
  /** Second line: the kecamatan of a neighbour from another one. */
  readonly sub?: string;
  readonly at: Position;
  /** On the point, hanging under an outline edge through the point, or standing on the point. */
  readonly placement: 'centre' | 'edge' | 'above';
  /** Degrees clockwise, 0 is level. */
  readonly rotation: number;
  /** Room along the text, metres. */
  readonly lengthMeters?: number;
  /** 0 first: who gives way. */
  readonly rank: number;
  /** How sure the name is. */
  readonly status?: Status;
}

/** Width of the village on a laptop, CSS px: there its name must fit under the edge it hangs on. */
const typicalWidth = 860;
/** Room a neighbour's name keeps to edges, as a share of the village's longer side. */
const frameShare = 0.04;

/** The village's view: what the SVG map is drawn in and what MapLibre first fits. */
export function homeBoundsOf(village: Village): Bounds {
  if (village.homeBounds) return village.homeBounds;
  return boundsOf(village.layers.boundary.flatMap((feature) => polygonsOf(feature.geometry).flat(2)));
}

function ringsOf(plane: LocalPlane, polygons: ReturnType<typeof polygonsOf>): readonly PlaneLine[] {
  return polygons.flatMap((polygon) => polygon.map((ring) => ring.map(plane.toPlane)));
}

/**
 * The names of the village, its dusun, zone, neighbours and through roads with the places they stand at,
 * first in rank first. The village's hangs under its straightest long edge, a dusun's stands where most room
 * is between the points, a neighbour's in the part of it that is in view. Deterministic.
 */
export function villageLabels(village: Village): readonly VillageLabel[] {
  const { layers } = village;
  const bounds = homeBoundsOf(village);
  const plane = localPlane([(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2]);
  const outline = ringsOf(
    plane,
    layers.boundary.flatMap((feature) => polygonsOf(feature.geometry))
  );
  const points = [layers.facilities, layers.crafts, layers.farming, layers.plantation, layers.food].flatMap(
    (features) =>
      features.flatMap(({ geometry }) =>
        geometry.type === 'Point' ? [plane.toPlane(geometry.coordinates)] : []
      )
  );
  const labels: VillageLabel[] = [];

  const [boundary] = layers.boundary;
  const longest = straightEdge(outline);
  const scale =
    typicalWidth / (plane.toPlane([bounds[2], bounds[1]])[0] - plane.toPlane([bounds[0], bounds[1]])[0]);
  const nameWidth = textWidth(village.name.toUpperCase(), { size: 20, weight: 800, tracking: 0.19 });
  const edge = longest && longest.length * scale >= nameWidth ? longest : undefined;
  // Where no edge can carry the name it stands where most room is.
  const middle = edge ? undefined : clearestPoint(outline, { points, wide: 3 })?.point;
  if (boundary && (edge || middle))
    labels.push({
      id: boundary.id,
      kind: 'village',
      text: village.name,
      at: plane.toPosition(edge?.middle ?? middle ?? [0, 0]),
      placement: edge ? 'edge' : 'centre',
      rotation: edge?.rotation ?? 0,
      ...(edge && { lengthMeters: Math.round(edge.length) }),
      rank: 3,
      ...(boundary.nameStatus && { status: boundary.nameStatus })
    });

  for (const dusun of layers.dusun) {
    if (!dusun.name) continue;
    const rings = ringsOf(plane, polygonsOf(dusun.geometry));
    const at = dusun.labelPoint ?? placeIn(plane, rings, points);
    if (!at) continue;
    const status = dusun.nameStatus;
    labels.push({
      id: dusun.id,
      kind: 'dusun',
      text: dusun.name,
      at,
      placement: 'centre',
      rotation: 0,
      rank: 2,
      ...(status && { status })
    });
  }

  for (const zone of layers.zone) {
    const ring = ringsOf(plane, polygonsOf(zone.geometry)).flat();
    if (!zone.name || ring.length === 0) continue;
    const xs = ring.map(([x]) => x);
    const top = Math.min(...ring.map(([, y]) => y));
    labels.push({
      id: zone.id,
      kind: 'zone',
      text: zone.name,
      at: plane.toPosition([(Math.min(...xs) + Math.max(...xs)) / 2, top]),
      placement: 'above',
      rotation: 0,
      rank: 0,
      ...(zone.nameStatus && { status: zone.nameStatus })
    });
  }

  for (const road of layers.roads) {
    if (!road.name || road.kind !== 'through') continue;
    const stretch = linesOf(road.geometry)
      .map((line) => straightStretch(line.map(plane.toPlane), outline))
      .reduce((best, next) => (next && (!best || next.length > best.length) ? next : best), undefined);
    if (!stretch || stretch.length < 60) continue;
    labels.push({
      id: road.id,
      kind: 'road',
      text: road.name,
      at: plane.toPosition(stretch.middle),
      placement: 'above',
      rotation: stretch.rotation,
      lengthMeters: Math.round(stretch.length),
      rank: 4,
      ...(road.nameStatus && { status: road.nameStatus })
    });
  }

  const [left, top] = plane.toPlane([bounds[0], bounds[3]]);
  const [right, bottom] = plane.toPlane([bounds[2], bounds[1]]);
  const margin = Math.max(right - left, bottom - top) * frameShare;
  const frame = [left - margin, top - margin, right + margin, bottom + margin] as const;
  for (const neighbour of layers.neighbours) {
    if (!neighbour.name) continue;
    const rings = ringsOf(plane, polygonsOf(neighbour.geometry));
    const place = clearestPoint(rings, { frame, keepOut: outline, least: margin * 0.9 });
    if (!place) continue;
    const other = neighbour.kecamatan && neighbour.kecamatan !== village.kecamatan.name;
    labels.push({
      id: neighbour.id,
      kind: 'neighbour',
      text: neighbour.name,
      ...(other && { sub: `Kec. ${neighbour.kecamatan}` }),
      at: plane.toPosition(place.point),
      placement: 'centre',
      rotation: 0,
      lengthMeters: Math.round(place.room * 2),
      rank: 5,
      ...(neighbour.nameStatus && { status: neighbour.nameStatus })
    });
  }
  return labels.sort((a, b) => a.rank - b.rank);
}

function placeIn(
  plane: LocalPlane,
  rings: readonly PlaneLine[],
  points: readonly (readonly [number, number])[]
): Position | undefined {
  const place = clearestPoint(rings, { points, wide: 2.2 });
  return place && plane.toPosition(place.point);
}
