import { familyNames, type FamilyName } from '../village/types';
import type { AnalysisInput, FamilyPlaceInput } from './analysis-input';
import { burnPolygons, cellAt, type Grid } from './grid';
import { travelSurface } from './travel-surface';

/** Areas that cover most of a village say nothing about where a livelihood is. */
const everywhere: ReadonlySet<string> = new Set(['paddy', 'grove']);

/** Whether a family's place counts for "together": every point, and every area but paddy and groves. */
export function isPlaceOfFamily(place: FamilyPlaceInput): boolean {
  return place.polygons.length === 0 || !everywhere.has(place.kind);
}

/** Cells places stand on: a point's own cell, all the cells of an area. */
export function placeCells(grid: Grid, places: readonly FamilyPlaceInput[]): Uint32Array {
  const cells = new Set<number>();
  for (const place of places) {
    const own = cellAt(grid, place.x, place.y);
    if (own >= 0) cells.add(own);
    burnPolygons(grid, place.polygons, (cell) => cells.add(cell));
  }
  return Uint32Array.from(cells).sort();
}

/**
 * Minutes from every cell to the nearest place of each family, over the walking surface. Families without a
 * place are absent.
 */
export function familyMinutes(
  grid: Grid,
  friction: Float64Array,
  input: Pick<AnalysisInput, 'places'>,
  options: { readonly limitMinutes?: number } = {}
): Partial<Record<FamilyName, Float64Array>> {
  const out: Partial<Record<FamilyName, Float64Array>> = {};
  for (const family of familyNames) {
    const places = input.places.filter((place) => place.family === family && isPlaceOfFamily(place));
    if (places.length === 0) continue;
    const seconds = travelSurface(grid, friction, placeCells(grid, places), {
      ...(options.limitMinutes !== undefined && { limitSeconds: options.limitMinutes * 60 })
    });
    out[family] = seconds.map((value) => value / 60);
  }
  return out;
}
