import type { AssociationOptions, AssociationResult } from './association-result';
import { permutationTest } from './permutation-test';
import { toSpatialPair } from './spatial-pair';
import { lag, type SpatialWeights } from './spatial-weights';

/**
 * Whether places high in x have neighbours high in y: bivariate Moran's I, `n/S₀ · Σ zx·W zy / n`, for
 * row-standardised weights. y is shuffled over the places while x stays. Source: Wartenberg 1985; Anselin,
 * Syabri and Smirnov 2002. What x and y share in the same place does not count; Lee's L counts it.
 * @param x @param y one value per place, in the order of the weights
 * @throws AnalysisError `size-mismatch`, `not-a-number`, `bad-input` (permutations)
 */
export function bivariateMoran(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  weights: SpatialWeights,
  options: AssociationOptions = {}
): AssociationResult {
  const pair = toSpatialPair(x, y, weights);
  if ('kind' in pair) return pair;
  const n = weights.count;
  const total = weights.weights.reduce((sum, weight) => sum + weight, 0);
  const shuffled = new Float64Array(n);
  return permutationTest(
    n,
    (order) => {
      for (let i = 0; i < n; i++) shuffled[i] = pair.y[order[i]!]!;
      const lagged = lag(weights, shuffled);
      let sum = 0;
      for (let i = 0; i < n; i++) sum += pair.x[i]! * lagged[i]!;
      return sum / total;
    },
    options
  );
}
