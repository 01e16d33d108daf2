import { AnalysisError } from './analysis-error';
import { cellCount, type Grid } from './grid';
import { walkLevel } from './kernels/walk-level';
import { walkSlopes } from './walk-slopes';

export interface SurfaceOptions {
  /** 16 (king and knight moves, default) or 8 (king moves, as GRASS r.cost does by default). */
  readonly neighbours?: 8 | 16;
  /** Cells further than this stay at Infinity. */
  readonly limitSeconds?: number;
  /** Ground height in metres per cell; walking slows by Tobler's function of the slope of each step. */
  readonly elevation?: ArrayLike<number>;
  /** `from` the sources outwards (default) or `to` them; they differ only on slopes. */
  readonly direction?: 'from' | 'to';
  /** Seconds already spent at each source, in their order. */
  readonly offsets?: ArrayLike<number>;
}

/**
 * Cheapest seconds from the source cells to every cell: each step costs ½(c₁ + c₂)·distance, c in seconds
 * per metre. Equals GRASS r.cost for 8 neighbours; a knight move costs the same over √5 cells and is made
 * only where the two cells it passes between are open, so no barrier is jumped. Infinity and NaN in
 * `friction` are barriers; unreached cells are Infinity. A source on a barrier or outside (−1) is ignored.
 * O(cells · neighbours).
 * @throws AnalysisError `size-mismatch` when an array does not fit the grid, `bad-input` for friction of 0 or less
 */
export function travelSurface(
  grid: Grid,
  friction: Float64Array,
  sources: ArrayLike<number>,
  options: SurfaceOptions = {}
): Float64Array {
  const cells = cellCount(grid);
  const { elevation } = options;
  for (const array of elevation ? [friction, elevation] : [friction]) {
    if (array.length !== cells) {
      throw new AnalysisError('size-mismatch', `expected ${cells} cells, got ${array.length}`);
    }
  }
  const walk = {
    grid,
    friction,
    sources: Array.from(sources, (cell, i) => ({ cell, seconds: options.offsets?.[i] ?? 0 })).filter(
      ({ cell }) => cell >= 0 && cell < cells
    ),
    limitSeconds: options.limitSeconds ?? Infinity,
    knights: options.neighbours !== 8
  };
  // Ground without a height is level, also for a browser that has no WebAssembly.
  const level = elevation ? undefined : walkLevel(walk);
  return (
    level ??
    walkSlopes({
      ...walk,
      elevation: elevation ?? new Float64Array(cells),
      toward: options.direction === 'to'
    })
  );
}
