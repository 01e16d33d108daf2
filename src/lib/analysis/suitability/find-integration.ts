import type { Position, Text } from '../../village/types';
import type { AnalysisInput } from '../analysis-input';
import { createPlane } from '../plane';
import type { ConstraintName } from './constraint-mask';
import type { CriterionId } from './criteria';
import { explainSite } from './explain-site';
import { findSites } from './find-sites';
import { createIntegrationGround, type GroundSettings, type IntegrationGround } from './integration-ground';
import { createIntegrationModel, type IntegrationModel, type IntegrationSettings } from './integration-model';
import { rankAcceptability, type Acceptability } from './rank-acceptability';
import { siteFacts, type SiteFacts } from './site-facts';
import { criterionSketchShare, sketchShare } from './sketch-share';
import type { ValueCurve } from './value-curve';
import { weightFlipPoints, type FlipPoint } from './weight-flip-points';

export interface SiteCriterion {
  readonly id: CriterionId;
  /** Mean over the site, in the criterion's own unit; Infinity where there is no way. */
  readonly value: number;
  /** Worth 0…1 on its curve, and what it gives of the score. */
  readonly worth: number;
  readonly part: number;
}

export interface IntegrationSite {
  readonly rank: number;
  /** Position among the model's alternatives. */
  readonly alternative: number;
  readonly at: Position;
  /** The same on the plane, metres. */
  readonly x: number;
  readonly y: number;
  readonly score: number;
  readonly criteria: readonly SiteCriterion[];
  readonly facts: SiteFacts;
  readonly why: Text & { readonly en: string };
  /** Cells of the grid the site stands on. */
  readonly cells: readonly number[];
}

export interface IntegrationAnswer {
  readonly code: string;
  /** Data version the answer was computed on. */
  readonly version: string;
  readonly sites: readonly IntegrationSite[];
  /** Share of the input that is only sketched, in all and by criterion. */
  readonly sketchShare: number;
  readonly sketchShares: Readonly<Partial<Record<CriterionId, number>>>;
  /** Hectares each constraint holds for; what no source knows; what is left. */
  readonly hectares: Readonly<Record<ConstraintName, number>>;
  readonly unknown: readonly ConstraintName[];
  readonly allowedHectares: number;
  readonly flips: readonly FlipPoint[];
  readonly curves: Readonly<Partial<Record<CriterionId, ValueCurve>>>;
}

/** Sites, reasons, flip points and sketch share of a model. */
export function answerIntegration(model: IntegrationModel): IntegrationAnswer {
  const { ground, placing, ids, weights, alpha, alternatives, candidates, constraints } = model;
  const plane = createPlane(ground.input.plane);
  const ranked = findSites(alternatives, weights, alpha, { ...model.settings.sites });
  const worthsOf = (alternative: number) =>
    alternatives.worths.subarray(alternative * ids.length, (alternative + 1) * ids.length);
  const sites = ranked.map(({ alternative, score, parts }, i): IntegrationSite => {
    const x = alternatives.x[alternative]!;
    const y = alternatives.y[alternative]!;
    const facts = siteFacts(ground, placing, x, y);
    const worths = worthsOf(alternative);
    const cells = Array.from(
      candidates.cells.subarray(alternative * candidates.cellsEach, (alternative + 1) * candidates.cellsEach)
    );
    return {
      rank: i + 1,
      alternative,
      at: plane.toLngLat([x, y]),
      x,
      y,
      score,
      criteria: ids.map((id, k) => ({
        id,
        value: cells.reduce((sum, cell) => sum + model.surfaces[id]![cell]!, 0) / cells.length,
        worth: worths[k]!,
        part: parts[k]!
      })),
      facts,
      why: explainSite({ ids, parts, worths, weights, facts }),
      cells
    };
  });
  return {
    code: ground.input.code,
    version: ground.input.version,
    sites,
    sketchShare: sketchShare(model),
    sketchShares: Object.fromEntries(ids.map((id) => [id, criterionSketchShare(model, id)])),
    hectares: constraints.hectares,
    unknown: constraints.unknown,
    allowedHectares: constraints.allowedHectares,
    flips: weightFlipPoints(
      ranked.map(({ alternative }) => worthsOf(alternative)),
      weights,
      alpha
    ),
    curves: model.curves
  };
}

/** A spot's breakdown, as for a site: wherever somebody points. Undefined outside the village. */
export function probeSpot(
  model: IntegrationModel,
  cell: number
):
  | { readonly criteria: readonly SiteCriterion[]; readonly score: number; readonly excludedBy: number }
  | undefined {
  const { ids, weights, alpha, worths, constraints } = model;
  const excludedBy = constraints.mask[cell];
  if (excludedBy === undefined || (constraints.holds[cell]! & 1) === 1) return undefined;
  const here = worths.map((layer) => layer[cell]! / 255);
  const [site] = findSites(
    { count: 1, criteria: ids.length, worths: Float64Array.from(here), x: [0], y: [0] },
    weights,
    alpha
  );
  return {
    score: site?.score ?? 0,
    excludedBy,
    criteria: ids.map((id, k) => ({
      id,
      value: model.surfaces[id]![cell]!,
      worth: here[k]!,
      part: site?.parts[k] ?? 0
    }))
  };
}

/**
 * Where to integrate: the whole answer in one call, without the slow doubts (`drawPositions`, `trySurveys`).
 * Pure: same input and settings, same digits in page and command line.
 */
export function findIntegration(
  input: AnalysisInput,
  settings: IntegrationSettings,
  options: { readonly ground?: IntegrationGround; readonly seed?: number } & GroundSettings = {}
): IntegrationAnswer & { readonly model: IntegrationModel; readonly acceptability: Acceptability } {
  const ground = options.ground ?? createIntegrationGround(input, options);
  const model = createIntegrationModel(ground, settings);
  const answer = answerIntegration(model);
  const acceptability = rankAcceptability(
    model.alternatives,
    answer.sites.map((site) => site.alternative),
    model.weights,
    { seed: options.seed ?? 1, alpha: model.alpha, minDistanceMeters: model.minDistanceMeters }
  );
  return { ...answer, model, acceptability };
}
