import { AnalysisError } from '../analysis-error';

/**
 * Closeness 0…1 of each alternative to the ideal one: vector-normalised columns times weights, distance to the
 * worst over distances to worst and best. `values[alternative][criterion]`; `benefit[k]` false where less is
 * better (default: more is better). Alternatives that are all alike are all at 0.5.
 * Source: Hwang and Yoon 1981; Tzeng and Huang 2011, Multiple Attribute Decision Making.
 * @throws AnalysisError `size-mismatch`, `not-a-number`
 */
export function topsis(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  benefit?: readonly boolean[]
): number[] {
  values.forEach((row, i) => {
    if (row.length !== weights.length) {
      throw new AnalysisError(
        'size-mismatch',
        `expected ${weights.length} values in row ${i}, got ${row.length}`
      );
    }
    if (!row.every(Number.isFinite))
      throw new AnalysisError('not-a-number', `expected numbers in row ${i}, got ${row.join()}`);
  });
  const columns = weights.map((weight, k) => {
    const column = values.map((row) => row[k]!);
    const norm = Math.hypot(...column);
    const scaled = column.map((value) => (norm > 0 ? (weight * value) / norm : 0));
    const sign = benefit?.[k] === false ? -1 : 1;
    return {
      scaled,
      best: sign * Math.max(...scaled.map((v) => sign * v)),
      worst: sign * Math.min(...scaled.map((v) => sign * v))
    };
  });
  return values.map((_, i) => {
    const toBest = Math.hypot(...columns.map((column) => column.scaled[i]! - column.best));
    const toWorst = Math.hypot(...columns.map((column) => column.scaled[i]! - column.worst));
    return toBest + toWorst > 0 ? toWorst / (toBest + toWorst) : 0.5;
  });
}
