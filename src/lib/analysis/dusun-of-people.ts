import type { AnalysisInput } from './analysis-input';
import { burnPolygons, type Grid } from './grid';
import type { Population } from './population-surface';

/**
 * Id of the dusun of each populated cell, in the order of `population.cells`: the one its RT names, else the
 * one the cell lies in; undefined where neither is known.
 */
export function dusunOfPeople(
  grid: Grid,
  { cells, rt }: Pick<Population, 'cells' | 'rt'>,
  input: Pick<AnalysisInput, 'rt' | 'dusun'>
): readonly (string | undefined)[] {
  const dusunAt = new Map<number, string>();
  for (const dusun of input.dusun) burnPolygons(grid, dusun.polygons, (cell) => dusunAt.set(cell, dusun.id));
  return Array.from(cells, (cell, i) => input.rt[rt[i]!]?.dusun ?? dusunAt.get(cell));
}
