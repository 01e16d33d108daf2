import type { SurfaceData } from '../../map/surface/surface';

/** Whether two surfaces have the same cells and as many criteria: else there is no edge between them. */
function match(a: SurfaceData, b: SurfaceData): boolean {
  const same = (key: 'columns' | 'rows' | 'cellMeters'): boolean => a.grid[key] === b.grid[key];
  return same('columns') && same('rows') && same('cellMeters') && a.criteria.length === b.criteria.length;
}

/** The first column east of a longitude: columns run evenly from the west edge to the east. */
export function columnAt({ grid, lattice }: Pick<SurfaceData, 'grid' | 'lattice'>, lng: number): number {
  const west = lattice.positions[0]!;
  const east = lattice.positions[(lattice.columns - 1) * 2]!;
  const column = Math.round(((lng - west) / (east - west)) * grid.columns);
  return Math.max(0, Math.min(grid.columns, column));
}

/**
 * One surface made of two: `west` up to the longitude, `east` from there. The same cells otherwise, so it is
 * weighed and painted like any other. `east` alone when the two do not match.
 */
export function swipedSurface(west: SurfaceData, east: SurfaceData, lng: number): SurfaceData {
  if (!match(west, east)) return east;
  const { columns, rows } = east.grid;
  const column = columnAt(east, lng);
  const join = (left: Uint8Array, right: Uint8Array): Uint8Array => {
    const joined = right.slice();
    for (let start = 0; start < columns * rows; start += columns) {
      joined.set(left.subarray(start, start + column), start);
    }
    return joined;
  };
  return {
    ...east,
    criteria: east.criteria.map((criterion, k) => join(west.criteria[k]!, criterion)),
    mask: join(west.mask, east.mask)
  };
}
