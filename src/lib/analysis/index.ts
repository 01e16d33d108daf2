/** The front door of the analysis library. */
export { AnalysisError, type AnalysisErrorKind } from './analysis-error';
export * from './analysis-input';
export { encodeAnalysisInput, type AnalysisWire } from './encode-analysis-input';
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
export { parseAnalysisInput } from './parse-analysis-input';
export { insidePolygons, lineMeters, polygonsArea } from './planar';
export { createPlane, type Plane } from './plane';
export { toAnalysisInput } from './to-analysis-input';
