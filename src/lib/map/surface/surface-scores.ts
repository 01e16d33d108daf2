import { owa } from '../../analysis';
import { checkSurface, checkWeighing } from './check-surface';
import type { SurfaceData, SurfaceWeighing } from './surface';

/** Scores a surface under one weighing after another. */
export type SurfaceScorer = (weighing: SurfaceWeighing) => Float32Array;

/**
 * Scores 0…1 per cell by the analysis' ordered weighted average, the same numbers as the shader's to the
 * rounding of 32-bit floats; 0 outside the village. The scorer gives the same array each time.
 * @throws RangeError for arrays that don't fit; the scorer as `checkWeighing`
 */
export function createScorer(data: SurfaceData): SurfaceScorer {
  checkSurface(data);
  const { criteria, mask, outside } = data;
  // Most of a grid lies outside the village: what is inside is scored, side by side.
  const inside = Uint32Array.from(mask.keys()).filter((cell) => mask[cell] !== outside);
  const packed = criteria.map((bytes) => Uint8Array.from(inside, (cell) => bytes[cell]!));
  const found = new Float32Array(inside.length);
  const scores = new Float32Array(mask.length);
  return (weighing) => {
    checkWeighing(criteria.length, weighing);
    const { weights, alpha, single } = weighing;
    if (single === undefined) owa(packed, weights, alpha, found);
    else owa([packed[single]!], [1], 1, found);
    for (let i = 0; i < inside.length; i++) scores[inside[i]!] = found[i]!;
    return scores;
  };
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
