/** Steps of a comparison: −8 … 8, 0 for alike; the first matters more below 0, as it stands on the left. */
export const mostSteps = 8;

/** How many times the first of a pair matters as much as the second, by Saaty's 1 to 9. */
export function timesOf(step: number): number {
  return step <= 0 ? 1 - step : 1 / (step + 1);
}

/** The step nearest to a ratio of weights, on the scale of how often it is multiplied. */
export function stepOf(ratio: number): number {
  if (!(ratio > 0)) return ratio === 0 ? mostSteps : 0;
  const times = Math.min(mostSteps + 1, Math.max(1, Math.round(Math.max(ratio, 1 / ratio))));
  return times === 1 ? 0 : ratio >= 1 ? 1 - times : times - 1;
}

/** Pairs of n things in the order they are asked: (0, 1), (0, 2), … */
export function pairsOf(n: number): readonly (readonly [number, number])[] {
  return Array.from({ length: n }, (_, i) => i).flatMap((i) =>
    Array.from({ length: n - i - 1 }, (_, k) => [i, i + k + 1] as const)
  );
}

/** The judgements `ahp` reads; `steps` by pair in the order of `pairsOf`. */
export function toJudgements(n: number, steps: readonly number[]): number[][] {
  const matrix = Array.from({ length: n }, () => new Array<number>(n).fill(1));
  pairsOf(n).forEach(([i, j], pair) => {
    matrix[i]![j] = timesOf(steps[pair] ?? 0);
    matrix[j]![i] = 1 / matrix[i]![j]!;
  });
  return matrix;
}

/**
 * Weights as whole points of the sliders, at least 1 and at most `most`: near a hundred in all, in proportion,
 * unless the heaviest would pass the end of its slider.
 */
export function toPoints(weights: readonly number[], most: number): number[] {
  const heaviest = Math.max(...weights);
  const scale = Math.min(100, most / heaviest);
  return weights.map((weight) => Math.min(most, Math.max(1, Math.round(weight * scale))));
}
