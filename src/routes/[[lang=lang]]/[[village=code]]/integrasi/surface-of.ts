import { criterionIds, type CriterionId } from '../../../../lib/analysis';
import type { CriteriaResult, MaskResult } from '../../../../lib/data/analysis/analysis-calls';
import type { SurfaceData, SurfaceWeighing } from '../../../../lib/map/surface/surface';

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

/** Weights in the order of the surface's criteria. */
export function toWeighing(
  ids: readonly CriterionId[],
  question: { readonly weights: Weights; readonly alpha: number; readonly eye?: CriterionId | undefined }
): SurfaceWeighing {
  const single = question.eye === undefined ? -1 : ids.indexOf(question.eye);
  return {
    weights: ids.map((id) => question.weights[id] ?? 0),
    alpha: question.alpha,
    range: [0, 1],
    ...(single >= 0 ? { single } : {})
  };
}
