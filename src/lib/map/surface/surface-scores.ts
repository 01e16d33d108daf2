import { checkSurface, weightShares } from './check-surface';
import { maxCriteria, type SurfaceData, type SurfaceWeighing } from './surface';

/**
 * Scores 0…1 of every cell but those outside the village, which get 0. The same numbers as the shader's,
 * to the rounding of 32-bit floats.
 *
 * Ordered weighted average with importance weights (Yager 1988, Malczewski 1999): with values sorted from the
 * best, the j-th gets (u₁ + … + uⱼ)^α − (u₁ + … + uⱼ₋₁)^α of the sum. As only 2ⁿ sets of criteria can be the
 * first j, their powers are looked up: no power is taken per cell.
 * @throws RangeError for arrays or weights that don't fit
 */
export function surfaceScores(
  data: SurfaceData,
  weighing: SurfaceWeighing,
  into: Float32Array = new Float32Array(data.mask.length)
): Float32Array {
  checkSurface(data);
  const { criteria, mask, outside } = data;
  const shares = weightShares(criteria.length, weighing);
  if (weighing.single !== undefined) weighedSum([criteria[weighing.single]!], [1], into);
  else if (weighing.alpha === 1) weighedSum(criteria, shares, into);
  else orderedSum(data, shares, weighing.alpha, into);
  for (let cell = 0; cell < into.length; cell++) if (mask[cell] === outside) into[cell] = 0;
  return into;
}

/** One pass over all criteria at once; those missing up to eight stand in with no weight. */
function weighedSum(criteria: readonly Uint8Array[], shares: readonly number[], into: Float32Array): void {
  const first = criteria[0]!;
  const [a, b, c, d, e, f, g, h] = Array.from(
    { length: maxCriteria },
    (_, index) => criteria[index] ?? first
  );
  const factors = Array.from({ length: maxCriteria }, (_, index) => (shares[index] ?? 0) / 255);
  const [wa, wb, wc, wd] = [factors[0]!, factors[1]!, factors[2]!, factors[3]!];
  const [we, wf, wg, wh] = [factors[4]!, factors[5]!, factors[6]!, factors[7]!];
  for (let cell = 0; cell < into.length; cell++) {
    into[cell] =
      wa * a![cell]! +
      wb * b![cell]! +
      (wc * c![cell]! + wd * d![cell]!) +
      (we * e![cell]! + wf * f![cell]! + (wg * g![cell]! + wh * h![cell]!));
  }
}

function orderedSum(
  { criteria, mask, outside }: SurfaceData,
  shares: readonly number[],
  alpha: number,
  into: Float32Array
): void {
  const used = criteria.filter((_, index) => shares[index]! > 0);
  const usedShares = shares.filter((share) => share > 0);
  const powers = subsetPowers(usedShares, alpha);
  const keys = new Int32Array(used.length);
  for (let cell = 0; cell < into.length; cell++) {
    if (mask[cell] === outside) continue;
    // Value and criterion in one number, sorted from the best by insertion: there are at most eight.
    for (let i = 0; i < used.length; i++) {
      const key = (used[i]![cell]! << 3) | i;
      let at = i;
      while (at > 0 && keys[at - 1]! < key) {
        keys[at] = keys[at - 1]!;
        at--;
      }
      keys[at] = key;
    }
    let score = 0;
    let set = 0;
    let before = 0;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      set |= 1 << (key & 7);
      const power = powers[set]!;
      score += (power - before) * (key >> 3);
      before = power;
    }
    into[cell] = score / 255;
  }
}

/** (Σ shares of the set)^α for every set of criteria, by its bits. */
function subsetPowers(shares: readonly number[], alpha: number): Float64Array {
  return Float64Array.from({ length: 1 << shares.length }, (_, set) => {
    const sum = shares.reduce((total, share, index) => ((set >> index) & 1 ? total + share : total), 0);
    return Math.min(1, sum) ** alpha;
  });
}

/**
 * Lowest and highest score inside the village: what the ramp may be stretched over.
 * [0, 1] where there is no cell or all are alike.
 */
export function scoreRange(data: SurfaceData, scores: Float32Array): [low: number, high: number] {
  let low = Infinity;
  let high = -Infinity;
  for (let cell = 0; cell < scores.length; cell++) {
    if (data.mask[cell] === data.outside) continue;
    const score = scores[cell]!;
    if (score < low) low = score;
    if (score > high) high = score;
  }
  return high > low ? [low, high] : [0, 1];
}
