/**
 * The smallest value at or below which at least `share` of the weight lies (inverse of the weighted
 * distribution function). NaN for no weight. Infinity counts as the largest value.
 */
export function weightedQuantile(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  share: number
): number {
  const order = Array.from(values, (_, i) => i).filter((i) => weights[i]! > 0);
  order.sort((a, b) => values[a]! - values[b]!);
  const total = order.reduce((sum, i) => sum + weights[i]!, 0);
  let sum = 0;
  for (const i of order) {
    sum += weights[i]!;
    // Against rounding in the running sum.
    if (sum >= share * total * (1 - 1e-12)) return values[i]!;
  }
  return NaN;
}

/** Weighted mean; NaN for no weight. */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    if (!(weights[i]! > 0)) continue;
    sum += values[i]! * weights[i]!;
    total += weights[i]!;
  }
  return total > 0 ? sum / total : NaN;
}
