import type { FamilyName, KindOf, Position, RoadPassability, RoadSurface, Status } from '../village/types';

/** Version of the wire form of {@link AnalysisInput}. */
export const analysisSchema = 1;

/** A line or a closed ring on the local plane: flat `[x0, y0, x1, y1, …]`, metres, x east, y north. */
export type PlanarLine = Float64Array;
/** Rings of one polygon, the outer first, then its holes; each closed (first point repeated). */
export type PlanarPolygon = readonly PlanarLine[];

/** How well a place is known; what robustness and the sketch share read. */
export interface PlaceDoubt {
  readonly status?: Status;
  /** Standard error of the place; `accuracyOf` gives a default by status when absent. */
  readonly accuracyMeters?: number;
  /** Source id; features of one survey share one offset when positions are drawn. */
  readonly source: string;
}

export interface AreaInput extends PlaceDoubt {
  readonly id: string;
  readonly name?: string;
  readonly polygons: readonly PlanarPolygon[];
}
export interface RtInput extends AreaInput {
  readonly dusun?: string;
  readonly people?: number;
}
export interface LandInput extends AreaInput {
  readonly kind: KindOf<'land'>;
  readonly protectedPaddy?: true;
  readonly villageOwned?: true;
}
export interface RoadInput extends PlaceDoubt {
  readonly id: string;
  readonly kind: KindOf<'roads'>;
  readonly name?: string;
  readonly lines: readonly PlanarLine[];
  readonly widthMeters?: number;
  readonly surface?: RoadSurface;
  readonly passable?: RoadPassability;
  readonly drySeasonOnly?: true;
  readonly oneWay?: true;
}
export interface WaterInput extends PlaceDoubt {
  readonly id: string;
  readonly kind: Exclude<KindOf<'water'>, 'bridge'>;
  readonly name?: string;
  readonly widthMeters?: number;
  readonly lines: readonly PlanarLine[];
  readonly polygons: readonly PlanarPolygon[];
}
export interface BridgeInput extends PlaceDoubt {
  readonly id: string;
  readonly name?: string;
  readonly x: number;
  readonly y: number;
  /** A bridge that may not be passed: roads near it are cut where they cross the water. */
  readonly closed?: true;
}
export interface FacilityInput extends PlaceDoubt {
  readonly id: string;
  readonly kind: KindOf<'facilities'>;
  readonly subkind?: string;
  readonly name?: string;
  readonly x: number;
  readonly y: number;
  readonly zone?: true;
  readonly capacity?: number;
}
/** A point or an area where people of a livelihood family work. */
export interface FamilyPlaceInput extends PlaceDoubt {
  readonly id: string;
  readonly family: FamilyName;
  readonly kind: string;
  readonly name?: string;
  readonly count?: number;
  /** The point, or a point surely inside the area. */
  readonly x: number;
  readonly y: number;
  /** Empty for a point. */
  readonly polygons: readonly PlanarPolygon[];
}

/**
 * All a village tells the analysis, on its own metric plane. Made from a parsed village by
 * `toAnalysisInput`; carried in `analysis.json` as the wire form of `encodeAnalysisInput`
 * (whole centimetres, differences), read back by `parseAnalysisInput`.
 */
export interface AnalysisInput {
  readonly code: string;
  /** Data version the manifest carries; figures say which one they were computed on. */
  readonly version: string;
  /** Where the local plane touches the ground. */
  readonly plane: Position;
  /** The village outline. */
  readonly outline: readonly PlanarPolygon[];
  readonly dusun: readonly AreaInput[];
  readonly rt: readonly RtInput[];
  readonly zone: readonly AreaInput[];
  readonly land: readonly LandInput[];
  readonly roads: readonly RoadInput[];
  readonly water: readonly WaterInput[];
  readonly bridges: readonly BridgeInput[];
  readonly facilities: readonly FacilityInput[];
  readonly places: readonly FamilyPlaceInput[];
}
