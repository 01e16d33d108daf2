import { AnalysisError } from '../analysis-error';
import { createRandom } from '../random';
import type { Association, AssociationOptions } from './association-result';

/**
 * Compares a statistic of an order of n things with the same statistic of random orders.
 * @param statistic of the order: position → thing
 * @throws AnalysisError `bad-input` for a number of permutations that is no count
 */
export function permutationTest(
  n: number,
  statistic: (order: Uint32Array) => number,
  options: AssociationOptions
): Association {
  const permutations = options.permutations ?? 999;
  if (!Number.isInteger(permutations) || permutations < 1) {
    throw new AnalysisError('bad-input', `expected a count of permutations, got ${permutations}`);
  }
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  const value = statistic(order);
  const random = createRandom(options.seed ?? 1);
  const drawn = new Float64Array(permutations);
  for (let draw = 0; draw < permutations; draw++) {
    // Fisher and Yates.
    for (let i = n - 1; i > 0; i--) {
      const j = random.below(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    drawn[draw] = statistic(order);
  }
  const expected = drawn.reduce((sum, one) => sum + one, 0) / permutations;
  // Sums in another order differ in their last digits: that is not nearer.
  const far = Math.abs(value - expected) - 1e-10 * Math.max(Math.abs(value), Math.abs(expected));
  const asFar = drawn.reduce((count, one) => count + (Math.abs(one - expected) >= far ? 1 : 0), 0);
  return { kind: 'ok', value, expected, p: (asFar + 1) / (permutations + 1), points: n, permutations };
}

/** @throws AnalysisError `not-a-number` for values that are not finite */
export function checkFinite(values: ArrayLike<number>, what: string): Float64Array {
  const out = Float64Array.from(values);
  const bad = out.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0)
    throw new AnalysisError('not-a-number', `expected a number as ${what} ${bad}, got ${out[bad]}`);
  return out;
}
