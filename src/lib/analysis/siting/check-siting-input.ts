import { AnalysisError } from '../analysis-error';
import type { SetCoverInput } from './siting-types';

const maxEntries = 20_000_000;

/** The same demand and sites, checked: sizes fit, numbers are numbers, fixed sites sorted and once each. */
export interface CheckedSiting {
  readonly costs: Float64Array;
  readonly weights: Float64Array;
  readonly demandCount: number;
  readonly siteCount: number;
  /** Largest finite cost, 0 without one. */
  readonly largest: number;
  readonly fixed: readonly number[];
  readonly capacities: Float64Array | undefined;
}

function checkWeights(values: ArrayLike<number>, what: string, finite: boolean): Float64Array {
  const out = Float64Array.from(values);
  out.forEach((value, i) => {
    if (Number.isNaN(value) || (finite && value === Infinity)) {
      throw new AnalysisError('not-a-number', `expected a number as ${what} ${i}, got ${value}`);
    }
    if (value < 0) throw new AnalysisError('bad-input', `expected ${what} ${i} ≥ 0, got ${value}`);
  });
  return out;
}

/**
 * @throws AnalysisError `size-mismatch` (tables that do not fit each other), `not-a-number` (NaN, infinite
 * weight), `bad-input` (negative numbers, counts that are none, fixed sites that are not there), `too-large`
 * (more than 20 million costs)
 */
export function checkSiting(input: SetCoverInput): CheckedSiting {
  const { costs, siteCount } = input;
  const demandCount = input.demandWeights.length;
  if (!Number.isInteger(siteCount) || siteCount < 0) {
    throw new AnalysisError('bad-input', `expected a count of sites, got ${siteCount}`);
  }
  if (costs.length !== demandCount * siteCount) {
    const expected = `${demandCount} × ${siteCount} costs`;
    throw new AnalysisError('size-mismatch', `expected ${expected}, got ${costs.length}`);
  }
  if (costs.length > maxEntries) {
    throw new AnalysisError('too-large', `expected at most ${maxEntries} costs, got ${costs.length}`);
  }
  let largest = 0;
  // By number: an iterator over a large table takes ten times as long as all else before the first answer.
  for (let k = 0; k < costs.length; k++) {
    const cost = costs[k]!;
    if (cost >= 0) {
      if (cost > largest && cost < Infinity) largest = cost;
      continue;
    }
    const kind = Number.isNaN(costs[k]) ? 'not-a-number' : 'bad-input';
    throw new AnalysisError(kind, `expected cost ${k} ≥ 0, got ${costs[k]}`);
  }
  const fixed = [...new Set(input.fixed ?? [])].sort((a, b) => a - b);
  for (const site of fixed) {
    if (Number.isInteger(site) && site >= 0 && site < siteCount) continue;
    throw new AnalysisError('bad-input', `expected a fixed site below ${siteCount}, got ${site}`);
  }
  const capacities = input.capacities && checkWeights(input.capacities, 'capacity', false);
  if (capacities && capacities.length !== siteCount) {
    throw new AnalysisError('size-mismatch', `expected ${siteCount} capacities, got ${capacities.length}`);
  }
  return {
    costs,
    weights: checkWeights(input.demandWeights, 'weight', true),
    demandCount,
    siteCount,
    largest,
    fixed,
    capacities
  };
}

/** @throws AnalysisError `bad-input` for a p that is no count, `infeasible` for p above the sites or below the fixed */
export function checkP(p: number, { siteCount, fixed }: CheckedSiting): void {
  if (!Number.isInteger(p) || p < 0) throw new AnalysisError('bad-input', `expected a count p, got ${p}`);
  if (p > siteCount) {
    throw new AnalysisError('infeasible', `expected p of at most ${siteCount} sites, got ${p}`);
  }
  if (fixed.length > p) {
    throw new AnalysisError('infeasible', `expected at most p = ${p} fixed sites, got ${fixed.length}`);
  }
}

/** @throws AnalysisError `bad-input` when the radius is missing, NaN or negative; Infinity covers all that is reachable */
export function checkRadius(radius: number | undefined): number {
  if (radius !== undefined && radius >= 0) return radius;
  throw new AnalysisError('bad-input', `expected a radius ≥ 0, got ${radius}`);
}
