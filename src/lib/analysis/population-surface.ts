import type { LandInput, RtInput } from './analysis-input';
import { burnPolygons, cellAt, cellCount, type Grid } from './grid';
import { boundsOfPolygons } from './planar';

export interface Population {
  /** People per cell; sums per RT are exact. */
  readonly people: Float64Array;
  /** Cells with people, ascending. */
  readonly cells: Uint32Array;
  /** RT (position in the input) of each of `cells`. */
  readonly rt: Uint32Array;
  /** RT whose people were spread over all their cells for want of built-up land. */
  readonly spreadOverAll: readonly string[];
  /** RT with people but no cell at all: they are in no cell, and the sum is short of them. */
  readonly withoutPlace: readonly string[];
}

const builtUp: ReadonlySet<LandInput['kind']> = new Set(['settlement', 'yard']);
/** Shares are whole multiples of this, so that sums in floating point are exact. */
const grain = 1 / (1 << 20);

/**
 * Spreads each RT's people evenly over its built-up cells (settlement, else yards, else all its cells).
 * An RT smaller than a cell goes to the cell it lies in. Shares are rounded to 2⁻²⁰ of a person and the rest
 * goes to the first cells, so each RT's cells sum to its people exactly. RT without a figure have none.
 */
export function populationSurface(
  grid: Grid,
  rt: readonly RtInput[],
  land: readonly LandInput[]
): Population {
  const cells = cellCount(grid);
  const rank = new Uint8Array(cells);
  for (const parcel of land) {
    if (!builtUp.has(parcel.kind)) continue;
    const value = parcel.kind === 'settlement' ? 2 : 1;
    burnPolygons(grid, parcel.polygons, (cell) => (rank[cell] = Math.max(rank[cell]!, value)));
  }
  const people = new Float64Array(cells);
  const owner = new Int32Array(cells).fill(-1);
  const spreadOverAll: string[] = [];
  const withoutPlace: string[] = [];
  rt.forEach((area, number) => {
    if (area.people === undefined || !(area.people > 0)) return;
    const inside: number[] = [];
    burnPolygons(grid, area.polygons, (cell) => inside.push(cell));
    if (inside.length === 0) {
      const bounds = boundsOfPolygons(area.polygons);
      const cell = bounds ? cellAt(grid, (bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2) : -1;
      if (cell >= 0) inside.push(cell);
    }
    if (inside.length === 0) {
      withoutPlace.push(area.id);
      return;
    }
    inside.sort((a, b) => a - b);
    const best = inside.reduce((most, cell) => Math.max(most, rank[cell]!), 0);
    if (best === 0) spreadOverAll.push(area.id);
    const homes = best === 0 ? inside : inside.filter((cell) => rank[cell] === best);
    const share = Math.floor(area.people / homes.length / grain) * grain;
    const rest = area.people - share * homes.length;
    const extra = Math.floor(rest / grain);
    homes.forEach((cell, i) => {
      people[cell]! += share + (i < extra ? grain : 0) + (i === 0 ? rest - extra * grain : 0);
      owner[cell] = number;
    });
  });
  const populated: number[] = [];
  for (let cell = 0; cell < cells; cell++) if (owner[cell]! >= 0) populated.push(cell);
  return {
    people,
    cells: Uint32Array.from(populated),
    rt: Uint32Array.from(populated, (cell) => owner[cell]!),
    spreadOverAll,
    withoutPlace
  };
}
