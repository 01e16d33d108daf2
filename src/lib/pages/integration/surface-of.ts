import { criterionIds, owa, type CriterionId } from '../../analysis';
import type { CriteriaResult, MaskResult } from '../../data/analysis/analysis-calls';
import type { SurfaceData, SurfaceWeighing } from '../../map/surface/surface';

/** What the map paints; a mask of the same cells replaces the one the surface came with. */
export function toSurfaceData(known: CriteriaResult, mask: MaskResult | undefined): SurfaceData {
  return {
    grid: known.grid,
    lattice: known.lattice,
    criteria: known.criteria,
    mask: mask?.mask.length === known.mask.length ? mask.mask : known.mask,
    outside: known.outside,
    outline: known.outline
  };
}

type Weights = Readonly<Partial<Record<CriterionId, number>>>;

/** Whether two questions are about the same criteria, whatever their weights. */
export function sameCriteria(a: Weights, b: Weights): boolean {
  return criterionIds.every((id) => (a[id] === undefined) === (b[id] === undefined));
}

export interface Weighed {
  readonly weights: Weights;
  readonly alpha: number;
}

const rangeSteps = 20;

/** Scores the ramp ends at: what occurs in the village, in steps of five points, so that all colours are used. */
export function scoreRange(known: CriteriaResult, { weights, alpha }: Weighed): readonly [number, number] {
  const scores = owa(
    known.criteria,
    known.ids.map((id) => weights[id] ?? 0),
    alpha
  );
  let [low, high] = [1, 0];
  for (let cell = 0; cell < scores.length; cell++) {
    if (known.mask[cell] === known.outside) continue;
    const score = scores[cell]!;
    if (score < low) low = score;
    if (score > high) high = score;
  }
  const from = Math.floor(low * rangeSteps) / rangeSteps;
  const to = Math.ceil(high * rangeSteps) / rangeSteps;
  return to > from ? [from, to] : [0, 1];
}

/** Weights in the order of the surface's criteria; one seen alone uses the whole scale. */
export function toWeighing(
  ids: readonly CriterionId[],
  { weights, alpha }: Weighed,
  range: readonly [number, number],
  eye: CriterionId | undefined
): SurfaceWeighing {
  const single = eye === undefined ? -1 : ids.indexOf(eye);
  return {
    weights: ids.map((id) => weights[id] ?? 0),
    alpha,
    ...(single >= 0 ? { range: [0, 1], single } : { range })
  };
}
