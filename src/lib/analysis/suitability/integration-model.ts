import { familyNames, type FamilyName } from '../../village/types';
import { AnalysisError } from '../analysis-error';
import type { FamilyPlaceInput } from '../analysis-input';
import { cellCount } from '../grid';
import {
  constraintMask,
  defaultConstraints,
  withConstraints,
  type ConstraintMask,
  type ConstraintSettings
} from './constraint-mask';
import { criterionIds, defaultCurve, type CriterionId } from './criteria';
import {
  among,
  createPlaceRows,
  criterionSurface,
  familySurface,
  joiningSurface,
  waysOf,
  type CellWays,
  type CriterionSurfaces,
  type FamilySurfaces,
  type PlaceRow,
  type Placing
} from './criterion-surfaces';
import type { Alternatives, FindSitesOptions } from './find-sites';
import type { IntegrationGround } from './integration-ground';
import { candidateMeans, siteCandidates, type SiteCandidates } from './site-candidates';
import { createValueCurve, worthBytes, type ValueCurve } from './value-curve';

/** What is asked for. The same settings on the same data version give the same answer, everywhere. */
export interface IntegrationSettings {
  /** Any non-negative numbers; only their proportions count. A criterion with weight 0 is shown but not counted. */
  readonly weights: Readonly<Partial<Record<CriterionId, number>>>;
  /** Attitude to risk: 1 weighs, below it brave, above it careful. Default 1. */
  readonly alpha?: number;
  readonly constraints?: ConstraintSettings;
  /** Curves that replace the default ones; take those of today's answer when comparing scenarios. */
  readonly curves?: Readonly<Partial<Record<CriterionId, ValueCurve>>>;
  /** Floor area to build on, m²; default 600. */
  readonly squareMeters?: number;
  readonly sites?: FindSitesOptions;
}

/** All that ranking needs: weights and α can be changed without building it again. */
export interface IntegrationModel {
  readonly ground: IntegrationGround;
  readonly placing: Placing;
  readonly settings: IntegrationSettings;
  /** Criteria in the order of `criterionIds`; every list below follows it. */
  readonly ids: readonly CriterionId[];
  readonly weights: readonly number[];
  readonly alpha: number;
  readonly minDistanceMeters: number;
  readonly constraints: ConstraintMask;
  /** Values in the criteria's own units, and their worths as bytes, per cell. */
  readonly surfaces: CriterionSurfaces;
  readonly worths: readonly Uint8Array[];
  readonly curves: Readonly<Partial<Record<CriterionId, ValueCurve>>>;
  readonly candidates: SiteCandidates;
  /** Cells that candidates are made of, once each, ascending, and of each candidate's cells the position there. */
  readonly allowed: { readonly ways: CellWays; readonly cells: Uint32Array; readonly pieces: Uint32Array };
  /** How places are reached; known for those of `placing`. */
  readonly rowOf: (place: FamilyPlaceInput) => PlaceRow;
  readonly alternatives: Alternatives;
  /** Minutes to the nearest place of each family; present when joining is a criterion. */
  readonly families: FamilySurfaces;
}

/** What was computed for the same ground and placing before and need not be computed again. */
export interface KnownParts {
  readonly surfaces?: CriterionSurfaces;
  readonly families?: FamilySurfaces;
  /** Facts about the ground with the same strips and slopes; the switches may differ. */
  readonly constraints?: ConstraintMask;
}

function largestInside(surface: Float32Array, constraints: ConstraintMask): number {
  let most = 0;
  for (let cell = 0; cell < surface.length; cell++) {
    // Bit 0 of `holds` is `outside`.
    if (surface[cell]! > most && surface[cell]! < Infinity && (constraints.holds[cell]! & 1) === 0) {
      most = surface[cell]!;
    }
  }
  return most;
}

/**
 * Computes the surfaces, mask and candidate sites for a question. `placing` replaces where facilities and
 * livelihoods are (a draw of positions); default as in the village. `known` parts are taken as they are.
 * @throws AnalysisError `empty` for no criteria, `bad-input` for wrong weights or curves
 */
export function createIntegrationModel(
  ground: IntegrationGround,
  settings: IntegrationSettings,
  placing: Placing = ground.input,
  known: KnownParts = {}
): IntegrationModel {
  const ids = criterionIds.filter((id) => settings.weights[id] !== undefined);
  if (ids.length === 0) throw new AnalysisError('empty', 'expected at least one criterion, got none');
  const weights = ids.map((id) => settings.weights[id]!);
  const constraints = known.constraints
    ? withConstraints(known.constraints, settings.constraints?.enabled ?? defaultConstraints)
    : constraintMask(ground.grid, ground.input, settings.constraints);
  const rowOf = createPlaceRows(ground, placing.places);
  const families: Partial<Record<FamilyName, Float32Array>> = {};
  if (ids.includes('joining')) {
    for (const family of familyNames) {
      families[family] = known.families?.[family] ?? familySurface(ground, placing, family, undefined, rowOf);
    }
  }
  const surfaces = Object.fromEntries(
    ids.map((id) => [
      id,
      known.surfaces?.[id] ??
        (id === 'joining'
          ? joiningSurface(families)
          : criterionSurface(ground, placing, id, undefined, rowOf))
    ])
  ) as Partial<Record<CriterionId, Float32Array>>;
  const curves = Object.fromEntries(
    ids.map((id) => [
      id,
      createValueCurve(settings.curves?.[id] ?? defaultCurve(id, largestInside(surfaces[id]!, constraints)))
    ])
  ) as Partial<Record<CriterionId, ValueCurve>>;
  const worths = ids.map((id) => worthBytes(curves[id]!, surfaces[id]!));
  const candidates = siteCandidates(ground.grid, constraints.mask, settings.squareMeters ?? 600);
  return {
    ground,
    placing,
    settings,
    ids,
    weights,
    alpha: settings.alpha ?? 1,
    minDistanceMeters: settings.sites?.minDistanceMeters ?? 250,
    constraints,
    surfaces,
    worths,
    curves,
    candidates,
    allowed: allowedOf(ground, candidates),
    rowOf,
    alternatives: toAlternatives(candidates, worths),
    families
  };
}

function allowedOf(ground: IntegrationGround, candidates: SiteCandidates): IntegrationModel['allowed'] {
  const cells = Uint32Array.from(new Set(candidates.cells)).sort();
  const position = new Uint32Array(cellCount(ground.grid));
  for (let i = 0; i < cells.length; i++) position[cells[i]!] = i;
  return { cells, ways: waysOf(ground, cells), pieces: candidates.cells.map((cell) => position[cell]!) };
}

function toAlternatives(candidates: SiteCandidates, worths: readonly Uint8Array[]): Alternatives {
  const means = candidateMeans(candidates, worths);
  return {
    count: candidates.count,
    criteria: worths.length,
    worths: means.map((value) => value / 255),
    x: candidates.x,
    y: candidates.y
  };
}

/** Criteria that change when a facility of some kind, or a place of some family, is moved. */
export function criteriaMoved(
  model: IntegrationModel,
  moved: {
    readonly families?: readonly FamilyName[];
    readonly facilityKinds?: readonly string[];
    readonly zone?: boolean;
  }
): CriterionId[] {
  return model.ids.filter(
    (id) =>
      moved.families?.some((family) => id === family || id === 'joining') ||
      moved.facilityKinds?.includes(id) ||
      (id === 'zone' && moved.zone) ||
      (id === 'unmet' && (moved.facilityKinds?.length ?? 0) > 0)
  );
}

/**
 * The alternatives of the same candidate sites when facilities or livelihoods stand elsewhere: curves and mask
 * stay, only the criteria in `changed` (and for joining the families in `families`) are computed again.
 */
export function alternativesWith(
  model: IntegrationModel,
  placing: Placing,
  changed: readonly CriterionId[],
  families: readonly FamilyName[] = familyNames
): Alternatives {
  const { ground, ids, curves, candidates, allowed, rowOf } = model;
  const layers = changed.map((id) => {
    const surface =
      id === 'joining'
        ? joiningSurface(
            Object.fromEntries(
              familyNames.map((family) => [
                family,
                families.includes(family)
                  ? familySurface(ground, placing, family, allowed.ways, rowOf)
                  : among(model.families[family]!, allowed)
              ])
            )
          )
        : criterionSurface(ground, placing, id, allowed.ways, rowOf);
    return worthBytes(curves[id]!, surface);
  });
  const means = candidateMeans({ ...candidates, cells: allowed.pieces }, layers);
  const worths = model.alternatives.worths.slice();
  changed.forEach((id, i) => {
    const k = ids.indexOf(id);
    for (let c = 0; c < candidates.count; c++) {
      worths[c * ids.length + k] = means[c * changed.length + i]! / 255;
    }
  });
  return { ...model.alternatives, worths };
}
