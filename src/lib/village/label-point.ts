import type { MultiPolygon, Polygon } from 'geojson';
import polylabel from 'polylabel';
import { boundsOf, centerOf } from './bounds-of';
import { createLocalPlane, type PlanePoint } from './local-plane';
import type { Position } from './types';

export interface InnermostPoint {
  readonly point: Position;
  /** Radius of the largest circle around it that stays in the area. */
  readonly radiusMeters: number;
}

/** Finer than this share of an area's extent nobody needs, and the search would take long. */
const finestShare = 1 / 20_000;

/**
 * Pole of inaccessibility of an area (the innermost point of its widest part), to within
 * `precisionMeters` or 1/20,000 of its extent. Method: polylabel (Mapbox) on a metric plane.
 */
export function innermostPoint(area: Polygon | MultiPolygon, precisionMeters = 0.5): InnermostPoint {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const bounds = boundsOf(polygons.flat());
  const plane = createLocalPlane(centerOf(bounds));
  const [westMeters, southMeters] = plane.toPlane([bounds[0], bounds[1]]);
  const precision = Math.max(precisionMeters, 2 * Math.hypot(westMeters, southMeters) * finestShare);
  let best: { point: PlanePoint; radius: number } | undefined;
  for (const polygon of polygons) {
    const rings = polygon.map((ring) => ring.map((position) => [...plane.toPlane(toPosition(position))]));
    const pole = polylabel(rings, precision);
    const [poleX = 0, poleY = 0] = pole;
    if (best === undefined || pole.distance > best.radius)
      best = { point: [poleX, poleY], radius: pole.distance };
  }
  if (best === undefined)
    throw new Error('innermostPoint: expected an area with at least one polygon, got none');
  return { point: plane.fromPlane(best.point), radiusMeters: best.radius };
}

/** Where to write an area's name: a point surely inside it, rounded to 6 decimals (0.1 m). */
export function labelPoint(area: Polygon | MultiPolygon): Position {
  const [lng, lat] = innermostPoint(area).point;
  return [round6(lng), round6(lat)];
}

function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function toPosition(position: readonly number[]): Position {
  const [lng, lat] = position;
  if (lng === undefined || lat === undefined) throw new Error('expected a position of two numbers');
  return [lng, lat];
}
