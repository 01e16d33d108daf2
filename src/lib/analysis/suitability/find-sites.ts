import { AnalysisError } from '../analysis-error';
import { scoreOf, subsetPowers, weightShares } from './weighted-overlay';

export interface FindSitesOptions {
  /** Most sites to name; default 5. */
  readonly count?: number;
  /** Least distance between the middles of two sites, metres; default 250. */
  readonly minDistanceMeters?: number;
  /** Sites below this score are not named; default 0. */
  readonly minScore?: number;
}

/** Places to choose from: worths 0…1 candidate-major (criteria side by side), middles in metres. */
export interface Alternatives {
  readonly count: number;
  readonly criteria: number;
  readonly worths: Float64Array;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

export interface RankedSite {
  /** Position among the alternatives. */
  readonly alternative: number;
  readonly score: number;
  /** How much of the score each criterion gives; they sum to it. */
  readonly parts: readonly number[];
}

/** Scores of all alternatives; the same numbers as `scoreOf` for each. */
export function scoreAlternatives(
  alternatives: Alternatives,
  weights: readonly number[],
  alpha = 1,
  into: Float64Array = new Float64Array(alternatives.count)
): Float64Array {
  const { count, criteria, worths } = alternatives;
  if (weights.length !== criteria) {
    throw new AnalysisError('size-mismatch', `expected ${criteria} weights, got ${weights.length}`);
  }
  if (!(alpha > 0)) throw new AnalysisError('bad-input', `expected α above 0, got ${alpha}`);
  const shares = weightShares(weights);
  if (alpha === 1) {
    for (let a = 0; a < count; a++) {
      let score = 0;
      for (let k = 0; k < criteria; k++) score += shares[k]! * worths[a * criteria + k]!;
      into[a] = score;
    }
    return into;
  }
  const used = shares.map((_, k) => k).filter((k) => shares[k]! > 0);
  const powers = subsetPowers(
    used.map((k) => shares[k]!),
    alpha
  );
  const order = new Int32Array(used.length);
  for (let a = 0; a < count; a++) {
    const worth = (i: number) => worths[a * criteria + used[i]!]!;
    for (let i = 0; i < order.length; i++) {
      let at = i;
      while (at > 0 && worth(order[at - 1]!) <= worth(i)) {
        order[at] = order[at - 1]!;
        at--;
      }
      order[at] = i;
    }
    let score = 0;
    let set = 0;
    let before = 0;
    for (const i of order) {
      set |= 1 << i;
      score += (powers[set]! - before) * worth(i);
      before = powers[set]!;
    }
    into[a] = score;
  }
  return into;
}

/**
 * Picks alternatives from the best score down, each at least so far from those picked; ties by position.
 * Alternatives that score NaN or below `minScore` are left out.
 */
export function pickApart(
  alternatives: Pick<Alternatives, 'x' | 'y'>,
  scores: ArrayLike<number>,
  count: number,
  minDistanceMeters: number,
  minScore = -Infinity
): number[] {
  const picked: number[] = [];
  const { x, y } = alternatives;
  while (picked.length < count) {
    let best = -1;
    let most = -Infinity;
    for (let a = 0; a < scores.length; a++) {
      const score = scores[a]!;
      if (!(score > most) || score < minScore) continue;
      if (picked.some((p) => p === a || Math.hypot(x[p]! - x[a]!, y[p]! - y[a]!) < minDistanceMeters))
        continue;
      [most, best] = [score, a];
    }
    if (best < 0) break;
    picked.push(best);
  }
  return picked;
}

/**
 * The best sites: highest ordered weighted average of their worths, apart by a minimum distance, ranked.
 * Alternatives come from `siteCandidates`, so each is a connected piece of allowed ground of the asked area.
 */
export function findSites(
  alternatives: Alternatives,
  weights: readonly number[],
  alpha = 1,
  options: FindSitesOptions = {}
): RankedSite[] {
  const scores = scoreAlternatives(alternatives, weights, alpha);
  const { criteria, worths } = alternatives;
  return pickApart(
    alternatives,
    scores,
    options.count ?? 5,
    options.minDistanceMeters ?? 250,
    options.minScore ?? 0
  ).map((alternative) => ({
    alternative,
    ...scoreOf(worths.subarray(alternative * criteria, (alternative + 1) * criteria), weights, alpha)
  }));
}
