import { AnalysisError } from '../analysis-error';

/** Checks a demand-major table of costs against what stands beside it; returns rows and columns. */
export function tableSize(
  costs: ArrayLike<number>,
  demand: ArrayLike<number>,
  siteCount: number
): { rows: number; columns: number } {
  if (costs.length !== demand.length * siteCount) {
    throw new AnalysisError(
      'size-mismatch',
      `expected ${demand.length} × ${siteCount} costs, got ${costs.length}`
    );
  }
  for (let i = 0; i < costs.length; i++) {
    if (Number.isNaN(costs[i]!)) throw new AnalysisError('not-a-number', `expected a cost, got NaN at ${i}`);
  }
  for (let i = 0; i < demand.length; i++) {
    if (!(demand[i]! >= 0)) {
      throw new AnalysisError('not-a-number', `expected people of 0 or more, got ${demand[i]} at ${i}`);
    }
  }
  return { rows: demand.length, columns: siteCount };
}
