import { criterionIds, owa, type CriterionId, type IntegrationSettings } from '../../analysis';
import type { CriteriaResult, MaskResult } from '../../data/analysis/analysis-calls';
import type { SurfaceData, SurfaceWeighing } from '../../map/surface/surface';
import type { IntegrationState } from '../../state/integration-state';
import { alphaOf } from '../../state/integration-url';

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
/** Cells that are weighed to find the range: so few that a moved slider does not wait for them. */
const sampleCells = 4096;

/** Finds the scores the ramp ends at, for one weighing after another. */
export type RangeFinder = (weighed: Weighed) => readonly [number, number];

/**
 * Scores the ramp ends at: what occurs in the village, in steps of five points, so that all colours are used.
 * Weighs a few thousand cells spread evenly over the village; what is rarer takes the colour of the end.
 */
export function createRangeFinder(known: CriteriaResult): RangeFinder {
  const inside: number[] = [];
  known.mask.forEach((byte, cell) => {
    if (byte !== known.outside) inside.push(cell);
  });
  const count = Math.min(sampleCells, inside.length);
  const cells = Array.from({ length: count }, (_, i) => inside[Math.floor((i * inside.length) / count)]!);
  const sample = known.criteria.map((worths) => Uint8Array.from(cells, (cell) => worths[cell]!));
  const scores = new Float32Array(count);
  return ({ weights, alpha }) => {
    const points = known.ids.map((id) => weights[id] ?? 0);
    let [low, high] = [1, 0];
    for (const score of owa(sample, points, alpha, scores)) {
      if (score < low) low = score;
      if (score > high) high = score;
    }
    const from = Math.floor(low * rangeSteps) / rangeSteps;
    const to = Math.ceil(high * rangeSteps) / rangeSteps;
    return to > from ? [from, to] : [0, 1];
  };
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

/**
 * The weighing of this moment. A surface that is about other criteria than those asked now keeps the question
 * that made it.
 */
export function weighingNow(
  known: { readonly request: { readonly settings: IntegrationSettings }; readonly result: CriteriaResult },
  range: RangeFinder,
  { weights, risk, eye }: Pick<IntegrationState, 'weights' | 'risk' | 'eye'>
): SurfaceWeighing {
  const { settings } = known.request;
  const live = sameCriteria(weights, settings.weights);
  const weighed = live
    ? { weights, alpha: alphaOf(risk) }
    : { weights: settings.weights, alpha: settings.alpha ?? 1 };
  return toWeighing(known.result.ids, weighed, range(weighed), live ? eye : undefined);
}
