/** The front door of the analysis library. */
// Being written right now by another hand: siting/ (solvePMedian, solveMaximalCover, solveSetCover, solvePCenter, planHubs),
// association/ (leesL, bivariateMoran, colocationQuotient, mixEntropy, raoQ), scenario/ (applyScenario, compareScenarios).
export { coverageWithin, type Coverage } from './access/coverage-within';
export { cumulativeOpportunities } from './access/cumulative-opportunities';
export { halvingDecay, stepDecay, zonedDecay, type Decay } from './access/decay';
export { detourIndex, type Detour } from './access/detour-index';
export { e2sfca, m2sfca, type CatchmentAccess, type CatchmentInput } from './access/floating-catchment';
export { steinerLength, type SteinerPath } from './access/steiner-length';
export { AnalysisError, type AnalysisErrorKind } from './analysis-error';
export * from './analysis-input';
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
export { shortestRoute, type Landmark, type Route, type RouteStep, type Turn } from './shortest-route';
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
export { toblerKmh, travelSurface, type SurfaceOptions } from './travel-surface';
export { weightedMean, weightedQuantile } from './weighted-quantile';
