import { difference, featureCollection, intersect, multiPolygon, simplify } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { familyNames, type FamilyName } from '../village/types';
import { AnalysisError } from './analysis-error';
import type { PlanarPolygon } from './analysis-input';
import { cellCount, type Grid } from './grid';
import { contoursBelow, ringsArea, toMultiPolygon, type PlanarRings } from './isochrones';

/** Minutes to the nearest place of each family, per cell. A family without places is absent. */
export type MinutesByFamily = Readonly<Partial<Record<FamilyName, ArrayLike<number>>>>;

/** Bit i is `familyNames[i]`. */
export function familyMask(families: readonly FamilyName[]): number {
  return families.reduce((mask, family) => mask | (1 << familyNames.indexOf(family)), 0);
}

/** Families of a mask, in their usual order. */
export function familiesOf(mask: number): FamilyName[] {
  return familyNames.filter((_, i) => mask & (1 << i));
}

/**
 * Which families lie within so many minutes of each cell: bit i set for `familyNames[i]`.
 * NaN and Infinity are never within.
 */
export function together(grid: Grid, minutes: MinutesByFamily, withinMinutes: number): Uint8Array {
  const cells = cellCount(grid);
  const mask = new Uint8Array(cells);
  familyNames.forEach((family, bit) => {
    const values = minutes[family];
    if (!values) return;
    if (values.length !== cells) {
      throw new AnalysisError(
        'size-mismatch',
        `expected ${cells} minutes for ${family}, got ${values.length}`
      );
    }
    for (let cell = 0; cell < cells; cell++) if (values[cell]! <= withinMinutes) mask[cell]! |= 1 << bit;
  });
  return mask;
}

export interface TogetherArea {
  readonly mask: number;
  readonly families: readonly FamilyName[];
  /** [lng, lat]. */
  readonly polygon: MultiPolygon;
  /** The same on the plane, metres. */
  readonly rings: readonly PlanarRings[];
  readonly hectares: number;
}

type Shape = Feature<Polygon | MultiPolygon>;

function toShape(polygons: readonly PlanarRings[]): Shape | undefined {
  if (polygons.length === 0) return undefined;
  return multiPolygon(polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y]))));
}

function toRings(shape: Shape | null | undefined): PlanarRings[] {
  if (!shape) return [];
  const { geometry } = shape;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings.map((ring) => ring.map((point) => [point[0]!, point[1]!] as const)));
}

function pairs(ring: Float64Array): [number, number][] {
  return Array.from({ length: ring.length / 2 }, (_, i) => [ring[2 * i]!, ring[2 * i + 1]!]);
}

/**
 * The parts of `within` (the village outline) that lie within so many minutes of exactly these families, for
 * every mask of at least one family. They never overlap, and with what no family reaches they fill the
 * outline. Method: isochrones per family, then polygon overlay on the plane (turf).
 * `simplifyMeters` takes corners off the isochrones first (Douglas–Peucker); the parts still fit exactly.
 */
export function togetherAreas(
  grid: Grid,
  minutes: MinutesByFamily,
  withinMinutes: number,
  within: readonly PlanarPolygon[],
  options: { readonly simplifyMeters?: number } = {}
): TogetherArea[] {
  const outline = toShape(within.map((rings) => rings.map(pairs)));
  if (!outline) return [];
  let parts: { mask: number; shape: Shape }[] = [{ mask: 0, shape: outline }];
  familyNames.forEach((family, bit) => {
    const values = minutes[family];
    if (!values) return;
    const contours = toShape(contoursBelow(grid, values, [withinMinutes])[0]!);
    if (!contours) return;
    const tolerance = options.simplifyMeters ?? 0;
    const reached = tolerance > 0 ? simplify(contours, { tolerance, highQuality: true }) : contours;
    parts = parts.flatMap(({ mask, shape }) => {
      const both = featureCollection([shape, reached]);
      const inside = intersect(both);
      const outside = difference(both);
      return [
        ...(inside ? [{ mask: mask | (1 << bit), shape: inside }] : []),
        ...(outside ? [{ mask, shape: outside }] : [])
      ];
    });
  });
  return parts
    .filter(({ mask }) => mask !== 0)
    .sort((a, b) => a.mask - b.mask)
    .map(({ mask, shape }) => {
      const rings = toRings(shape);
      return {
        mask,
        families: familiesOf(mask),
        polygon: toMultiPolygon(grid, rings),
        rings,
        hectares: ringsArea(rings) / 10_000
      };
    });
}
