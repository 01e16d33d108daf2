import type { AssociationOptions, AssociationResult } from './association-result';
import { permutationTest } from './permutation-test';
import { toSpatialPair } from './spatial-pair';
import { lag, type SpatialWeights } from './spatial-weights';

/**
 * Whether two variables go together once each is smoothed over its neighbourhood: Lee's L,
 * `n / Σᵢ(Σⱼwᵢⱼ)² · Σᵢ (W zx)ᵢ (W zy)ᵢ / n`, for row-standardised weights, usually with the place itself among
 * its neighbours. Pairs of values are shuffled over the places together, so what x and y share in one place
 * stays, and the test is of their lie in space. Source: Lee 2001, 2004.
 * @param x @param y one value per place, in the order of the weights
 * @throws AnalysisError `size-mismatch`, `not-a-number`, `bad-input` (permutations)
 */
export function leesL(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  weights: SpatialWeights,
  options: AssociationOptions = {}
): AssociationResult {
  const pair = toSpatialPair(x, y, weights);
  if ('kind' in pair) return pair;
  const n = weights.count;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    let row = 0;
    for (let k = weights.starts[i]!; k < weights.starts[i + 1]!; k++) row += weights.weights[k]!;
    squares += row * row;
  }
  const shuffledX = new Float64Array(n);
  const shuffledY = new Float64Array(n);
  return permutationTest(
    n,
    (order) => {
      for (let i = 0; i < n; i++) {
        shuffledX[i] = pair.x[order[i]!]!;
        shuffledY[i] = pair.y[order[i]!]!;
      }
      const [laggedX, laggedY] = [lag(weights, shuffledX), lag(weights, shuffledY)];
      let sum = 0;
      for (let i = 0; i < n; i++) sum += laggedX[i]! * laggedY[i]!;
      return sum / squares;
    },
    options
  );
}
