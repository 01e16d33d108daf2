import { AnalysisError } from '../analysis-error';

export interface AhpResult {
  /** Principal eigenvector, sums to 1. */
  readonly weights: readonly number[];
  readonly lambdaMax: number;
  /** (λmax − n) / (n − 1), and its ratio to that of random judgements; 0 for fewer than three. */
  readonly consistencyIndex: number;
  readonly consistencyRatio: number;
  /** Below 0.1, as Saaty asks. */
  readonly consistent: boolean;
  /** The three judgements that contradict each other most: i over j, j over k, i over k; absent when none do. */
  readonly worstTriad?: readonly [i: number, j: number, k: number];
}

/** Saaty's index of random judgements, n = 1 … 10 (Saaty 1980, as in Saaty 1987, Mathematical Modelling 9). */
const randomIndex = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];

/**
 * Weights from pairwise judgements by the analytic hierarchy process. `judgements[i][j]` says how many times i
 * matters more than j; only the upper triangle is read, the rest is its reciprocal. Method: power iteration to
 * the principal eigenvector (Saaty 1977, Journal of Mathematical Psychology 15:234).
 * @throws AnalysisError `empty`, `size-mismatch` for rows too short, `bad-input` for judgements of 0 or less,
 * `too-large` for more than 10
 */
export function ahp(judgements: readonly (readonly number[])[]): AhpResult {
  const n = judgements.length;
  if (n === 0) throw new AnalysisError('empty', 'expected at least one criterion, got none');
  if (n > randomIndex.length) {
    throw new AnalysisError('too-large', `expected at most ${randomIndex.length} criteria, got ${n}`);
  }
  const matrix = Array.from({ length: n }, () => new Float64Array(n).fill(1));
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const value = judgements[i]![j];
      if (value === undefined) {
        throw new AnalysisError(
          'size-mismatch',
          `expected ${n} judgements in row ${i}, got ${judgements[i]!.length}`
        );
      }
      if (!(value > 0) || value === Infinity) {
        throw new AnalysisError('bad-input', `expected a judgement above 0, got ${value} at ${i}, ${j}`);
      }
      matrix[i]![j] = value;
      matrix[j]![i] = 1 / value;
    }
  }
  let weights = new Float64Array(n).fill(1 / n);
  let lambdaMax = n;
  for (let round = 0; round < 1000; round++) {
    const next = Float64Array.from(matrix, (row) =>
      row.reduce((sum, value, j) => sum + value * weights[j]!, 0)
    );
    lambdaMax = next.reduce((sum, value) => sum + value, 0);
    let moved = 0;
    for (let i = 0; i < n; i++) {
      next[i]! /= lambdaMax;
      moved = Math.max(moved, Math.abs(next[i]! - weights[i]!));
    }
    weights = next;
    if (moved < 1e-14) break;
  }
  const consistencyIndex = n > 2 ? Math.max(0, (lambdaMax - n) / (n - 1)) : 0;
  const consistencyRatio = n > 2 ? consistencyIndex / randomIndex[n - 1]! : 0;
  const worst = worstTriad(matrix);
  return {
    weights: Array.from(weights),
    lambdaMax,
    consistencyIndex,
    consistencyRatio,
    consistent: consistencyRatio < 0.1,
    ...(worst && { worstTriad: worst })
  };
}

/** The triad with the largest min(|1 − a/bc|, |1 − bc/a|). Source: Koczkodaj 1993, Mathl. Comput. Modelling 18. */
function worstTriad(matrix: readonly Float64Array[]): [number, number, number] | undefined {
  let found: [number, number, number] | undefined;
  let most = 1e-9;
  for (let i = 0; i < matrix.length; i++) {
    for (let j = i + 1; j < matrix.length; j++) {
      for (let k = j + 1; k < matrix.length; k++) {
        const round = (matrix[i]![j]! * matrix[j]![k]!) / matrix[i]![k]!;
        const off = Math.min(Math.abs(1 - round), Math.abs(1 - 1 / round));
        if (off > most) [most, found] = [off, [i, j, k]];
      }
    }
  }
  return found;
}
