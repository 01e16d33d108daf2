/** The front door of the analysis library. */
export { coverageWithin, type Coverage } from './access/coverage-within';
export { cumulativeOpportunities } from './access/cumulative-opportunities';
export { halvingDecay, stepDecay, zonedDecay, type Decay } from './access/decay';
export { detourIndex, type Detour } from './access/detour-index';
export { e2sfca, m2sfca, type CatchmentAccess, type CatchmentInput } from './access/floating-catchment';
export { steinerLength, type SteinerPath } from './access/steiner-length';
export { AnalysisError, type AnalysisErrorKind } from './analysis-error';
export * from './analysis-input';
export {
  leastPoints,
  type Association,
  type AssociationOptions,
  type AssociationResult,
  type NoAssociation
} from './association/association-result';
export { bivariateMoran } from './association/bivariate-moran';
export { colocationQuotient, type ColocationInput } from './association/colocation-quotient';
export { leesL } from './association/lees-l';
export { mixEntropy } from './association/mix-entropy';
export { type Mix, type MixInput } from './association/mix-within';
export { raoQ, type RaoInput } from './association/rao-q';
export { rowStandardised, weightsWithin, type SpatialWeights } from './association/spatial-weights';
export { buildNetwork, type NetworkInput } from './build-network';
export { encodeAnalysisInput, type AnalysisWire } from './encode-analysis-input';
export { familyMinutes, isPlaceOfFamily, placeCells } from './family-minutes';
export { frictionSurface, type FrictionInput, type FrictionSettings } from './friction-surface';
export {
  burnLine,
  burnNear,
  burnPolygons,
  cellAt,
  cellCentre,
  cellCount,
  createGrid,
  type Grid
} from './grid';
export { homesOf, type Homes } from './homes-of';
export {
  contoursBelow,
  isochrones,
  ringsArea,
  toMultiPolygon,
  type Isochrone,
  type PlanarRings
} from './isochrones';
export { nearestMinutes, travelMatrix, type Nearest } from './nearest-minutes';
export { unreached, type ArcTable, type Network } from './network';
export { oneRound, roundFacilities, type OneRoundResult, type RoundHome, type RoundStop } from './one-round';
export { costAt, minutesAt, oneToAll, type NetworkCosts, type SearchOptions } from './one-to-all';
export { parseAnalysisInput } from './parse-analysis-input';
export { insidePolygons, lineMeters, polygonsArea } from './planar';
export { createPlane, type Plane } from './plane';
export { populationSurface, type Population } from './population-surface';
export { createRandom, type Random } from './random';
export { applyScenario, type ApplyOptions } from './scenario/apply-scenario';
export {
  compareFigures,
  compareScenarios,
  type AccessChange,
  type Change,
  type DusunRound,
  type HomeChange,
  type ScenarioComparison
} from './scenario/compare-scenarios';
export { fitEdits, type FittedEdits } from './scenario/fit-edits';
export { parseScenario, parseScenarioEdit, type Scenario, type ScenarioEdit } from './scenario/scenario';
export {
  figuresGround,
  scenarioFigures,
  type AccessFigures,
  type FiguresGround,
  type FiguresOptions,
  type ScenarioFigures
} from './scenario/scenario-figures';
export { shortestRoute, type Landmark, type Route, type RouteStep, type Turn } from './shortest-route';
export type { HubInput, HubPlan, HubService } from './siting/hub-ground';
export { planHubs, type HubFront, type HubOptions } from './siting/plan-hubs';
export { solveMaximalCover } from './siting/solve-maximal-cover';
export { solvePCenter } from './siting/solve-p-center';
export { solvePMedian, type PMedianOptions } from './siting/solve-p-median';
export { solveSetCover } from './siting/solve-set-cover';
export type {
  SetCoverInput,
  SitingInput,
  SitingOptions,
  SitingProgress,
  SitingResult,
  SitingStage
} from './siting/siting-types';
export { snapToNetwork, type Snap, type SnapOptions } from './snap-to-network';
export { ahp, type AhpResult } from './suitability/ahp';
export {
  constraintMask,
  constraintNames,
  constraintOf,
  defaultConstraints,
  outsideByte,
  withConstraints,
  type ConstraintMask,
  type ConstraintName,
  type ConstraintSettings
} from './suitability/constraint-mask';
export {
  criteria,
  criterionIds,
  defaultCurve,
  halfMinutes,
  joinMinutes,
  landFit,
  nearMinutes,
  type Criterion,
  type CriterionId,
  type CriterionUnit
} from './suitability/criteria';
export {
  criterionSurface,
  familySurface,
  joiningSurface,
  waysOf,
  type CellWays,
  type CriterionSurfaces,
  type FamilySurfaces,
  type Placing
} from './suitability/criterion-surfaces';
export { explainSite, sayMinutes, type ExplainInput } from './suitability/explain-site';
export {
  answerIntegration,
  findIntegration,
  probeSpot,
  type IntegrationAnswer,
  type IntegrationSite,
  type SiteCriterion
} from './suitability/find-integration';
export {
  findSites,
  pickApart,
  scoreAlternatives,
  type Alternatives,
  type FindSitesOptions,
  type RankedSite
} from './suitability/find-sites';
export { hillNumber } from './suitability/hill-number';
export {
  attachPlace,
  createIntegrationGround,
  minutesTo,
  streetMinutes,
  type Attachment,
  type GroundSettings,
  type IntegrationGround
} from './suitability/integration-ground';
export {
  alternativesWith,
  createIntegrationModel,
  type IntegrationModel,
  type IntegrationSettings
} from './suitability/integration-model';
export {
  integrationPresets,
  presetNames,
  type IntegrationPreset,
  type PresetName
} from './suitability/integration-presets';
export { accuracyOf } from './suitability/move-places';
export {
  drawPositions,
  positionRobustness,
  type PositionOptions,
  type PositionRobustness
} from './suitability/position-robustness';
export {
  drawAcceptability,
  drawWeights,
  rankAcceptability,
  type Acceptability,
  type AcceptabilityOptions
} from './suitability/rank-acceptability';
export { candidateMeans, siteCandidates, type SiteCandidates } from './suitability/site-candidates';
export { siteFacts, type NearestFacility, type SiteFacts } from './suitability/site-facts';
export { accessSketchShare, criterionSketchShare, isSketch, sketchShare } from './suitability/sketch-share';
export { surveyFirst, trySurveys, type SurveyFirst, type SurveyTarget } from './suitability/survey-first';
export { topsis } from './suitability/topsis';
export { createValueCurve, worthAt, worthBytes, type ValueCurve } from './suitability/value-curve';
export { weightFlipPoints, type FlipPoint } from './suitability/weight-flip-points';
export { owa, scoreOf, weightedOverlay, weightShares } from './suitability/weighted-overlay';
export { toAnalysisInput } from './to-analysis-input';
export {
  familiesOf,
  familyMask,
  together,
  togetherAreas,
  type MinutesByFamily,
  type TogetherArea
} from './together';
export { modeKmh, offRoadFactor, travelModes, type TravelMode, type TravelSettings } from './travel-mode';
export { travelSurface, type SurfaceOptions } from './travel-surface';
export { toblerKmh } from './walk-slopes';
export { weightedMean, weightedQuantile } from './weighted-quantile';
