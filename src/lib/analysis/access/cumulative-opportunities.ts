import { AnalysisError } from '../analysis-error';
import type { Decay } from './decay';

/**
 * What each origin can reach: Σ sizes · decay(minutes). `minutes` is origin-major, `sizes` one per
 * destination; Infinity is not reached. With `stepDecay(10)` it counts what lies within ten minutes.
 * @returns one sum per origin; origins = minutes.length / sizes.length, none for no destinations
 * @throws AnalysisError `size-mismatch`, `not-a-number` for a NaN among the minutes
 */
export function cumulativeOpportunities(
  minutes: ArrayLike<number>,
  sizes: ArrayLike<number>,
  decay: Decay
): Float64Array {
  const columns = sizes.length;
  const rows = columns === 0 ? 0 : minutes.length / columns;
  if (!Number.isInteger(rows) || (columns === 0 && minutes.length > 0)) {
    throw new AnalysisError('size-mismatch', `expected rows of ${columns} minutes, got ${minutes.length}`);
  }
  const sums = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const time = minutes[row * columns + column]!;
      if (Number.isNaN(time))
        throw new AnalysisError('not-a-number', `expected minutes, got NaN in row ${row}`);
      if (time < Infinity) sums[row]! += sizes[column]! * decay(time);
    }
  }
  return sums;
}
