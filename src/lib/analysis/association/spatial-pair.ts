import { AnalysisError } from '../analysis-error';
import { leastPoints, type NoAssociation } from './association-result';
import { checkFinite } from './permutation-test';
import type { SpatialWeights } from './spatial-weights';

/** Two standardised variables on the same places (mean 0, mean square 1). */
export interface SpatialPair {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * @throws AnalysisError `size-mismatch`, `not-a-number`
 */
export function toSpatialPair(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  weights: SpatialWeights
): SpatialPair | NoAssociation {
  const n = weights.count;
  if (x.length !== n || y.length !== n) {
    throw new AnalysisError('size-mismatch', `expected ${n} values each, got ${x.length} and ${y.length}`);
  }
  const [a, b] = [checkFinite(x, 'value'), checkFinite(y, 'value')];
  if (n < leastPoints) return { kind: 'too-few', points: n, needed: leastPoints };
  if (weights.neighbours.length === 0) return { kind: 'no-neighbours', points: n };
  const [zx, zy] = [standardise(a), standardise(b)];
  return zx && zy ? { x: zx, y: zy } : { kind: 'no-variation', points: n };
}

/** Undefined for values that are all alike. */
export function standardise(values: Float64Array): Float64Array | undefined {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n;
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  // What rounding leaves of a constant is no variation.
  if (!(Math.sqrt(square) > 1e-12 * largest)) return undefined;
  const deviation = Math.sqrt(square);
  return values.map((value) => (value - mean) / deviation);
}
