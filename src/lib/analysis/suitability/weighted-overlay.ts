import { AnalysisError } from '../analysis-error';
import { overlayBlocks } from '../kernels/overlay-blocks';
import { perPass, sumOrdered, sumWeighted, weightScale, wholeWeights } from './overlay-kernels';

/**
 * Weights as shares that sum to 1. All zero stays all zero.
 * @throws AnalysisError `bad-input` for a weight that is negative or no number
 */
export function weightShares(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const wrong = weights.find((weight) => !(weight >= 0) || weight === Infinity);
  if (wrong !== undefined)
    throw new AnalysisError('bad-input', `expected weights of 0 or more, got ${wrong}`);
  return weights.map((weight) => (total > 0 ? weight / total : 0));
}

function checkCriteria(criteria: readonly Uint8Array[], weights: readonly number[]): number {
  if (criteria.length !== weights.length) {
    throw new AnalysisError('size-mismatch', `expected ${criteria.length} weights, got ${weights.length}`);
  }
  const cells = criteria[0]?.length ?? 0;
  const other = criteria.find((criterion) => criterion.length !== cells);
  if (other) throw new AnalysisError('size-mismatch', `expected ${cells} cells, got ${other.length}`);
  return cells;
}

/**
 * Weighted linear combination: Σ share · worth of each cell, 0…1. Criteria are bytes, 255 for 1. No criteria
 * give no cells; weights that are all zero give zeros.
 * @throws AnalysisError `size-mismatch`, `bad-input`
 */
export function weightedOverlay(
  criteria: readonly Uint8Array[],
  weights: readonly number[],
  into?: Float32Array
): Float32Array {
  const cells = checkCriteria(criteria, weights);
  const shares = weightShares(weights);
  const scores = into ?? new Float32Array(cells);
  const used = criteria.filter((_, k) => shares[k]! > 0);
  if (used.length === 0) return scores.fill(0);
  const weighed = wholeWeights(shares.filter((share) => share > 0));
  const blocks = overlayBlocks();
  if (blocks && used.length <= blocks.most) {
    blocks.weigh(used, weighed, weightScale, scores);
    return scores;
  }
  for (let k = 0; k < used.length; k += perPass) {
    sumWeighted(used.slice(k, k + perPass), weighed.slice(k, k + perPass), scores, k > 0);
  }
  return scores;
}

/** (Σ shares of a set)^α for every set of criteria, by its bits: what an ordered average looks up. */
export function subsetPowers(shares: readonly number[], alpha: number): Float64Array {
  return Float64Array.from({ length: 1 << shares.length }, (_, set) => {
    const sum = shares.reduce((total, share, k) => (set & (1 << k) ? total + share : total), 0);
    // All criteria together are exactly the whole, whatever their shares round to.
    return set === (1 << shares.length) - 1 ? 1 : Math.min(1, sum) ** alpha;
  });
}

const maxOrdered = 16;

/**
 * Ordered weighted average with importance weights: sorted from the best, the j-th worth gets
 * (u₁ + … + uⱼ)^α − (u₁ + … + uⱼ₋₁)^α of the score. α = 1 is `weightedOverlay`; below it the best criteria
 * count more (brave), above it the worst (careful). Cells and unused criteria as in `weightedOverlay`.
 * Source: Yager 1988 and 1996; Malczewski and Rinner 2015, Multicriteria Decision Analysis in GIS.
 * @throws AnalysisError `size-mismatch`, `bad-input` for α of 0 or less, `too-large` for more than 16 criteria
 */
export function owa(
  criteria: readonly Uint8Array[],
  weights: readonly number[],
  alpha: number,
  into?: Float32Array
): Float32Array {
  if (!(alpha > 0) || alpha === Infinity)
    throw new AnalysisError('bad-input', `expected α above 0, got ${alpha}`);
  if (alpha === 1) return weightedOverlay(criteria, weights, into);
  const cells = checkCriteria(criteria, weights);
  const scores = into ?? new Float32Array(cells);
  const all = weightShares(weights);
  const used = criteria.filter((_, k) => all[k]! > 0);
  const shares = all.filter((share) => share > 0);
  if (used.length > maxOrdered) {
    throw new AnalysisError('too-large', `expected at most ${maxOrdered} criteria, got ${used.length}`);
  }
  if (used.length === 0) return scores.fill(0);
  if (used.length <= perPass) {
    // Those missing have no share: they come last and change nothing.
    const powers = subsetPowers([...shares, ...new Array<number>(perPass - shares.length).fill(0)], alpha);
    const blocks = overlayBlocks();
    if (blocks) blocks.order(used, powers, scores);
    else sumOrdered(used, powers, scores);
    return scores;
  }
  const powers = subsetPowers(shares, alpha);
  const keys = new Int32Array(used.length);
  for (let cell = 0; cell < cells; cell++) {
    // Worth and criterion in one number, sorted from the best by insertion: there are few.
    for (let k = 0; k < used.length; k++) {
      const key = (used[k]![cell]! << 4) | k;
      let at = k;
      while (at > 0 && keys[at - 1]! < key) {
        keys[at] = keys[at - 1]!;
        at--;
      }
      keys[at] = key;
    }
    let score = 0;
    let set = 0;
    let before = 0;
    for (let j = 0; j < keys.length; j++) {
      const key = keys[j]!;
      set |= 1 << (key & 15);
      const power = powers[set]!;
      score += (power - before) * (key >> 4);
      before = power;
    }
    scores[cell] = score / 255;
  }
  return scores;
}

/** The same ordered average for one place, with how much of the score each criterion gives (they sum to it). */
export function scoreOf(
  worths: ArrayLike<number>,
  weights: readonly number[],
  alpha = 1
): { readonly score: number; readonly parts: number[] } {
  const shares = weightShares(weights);
  const parts = shares.map(() => 0);
  const order = shares.map((_, k) => k).filter((k) => shares[k]! > 0);
  if (alpha !== 1) order.sort((a, b) => worths[b]! - worths[a]! || b - a);
  let sum = 0;
  let before = 0;
  let score = 0;
  for (const k of order) {
    sum += shares[k]!;
    const power = alpha === 1 ? sum : Math.min(1, sum) ** alpha;
    parts[k] = (alpha === 1 ? shares[k]! : power - before) * worths[k]!;
    before = power;
    score += parts[k]!;
  }
  return { score, parts };
}
