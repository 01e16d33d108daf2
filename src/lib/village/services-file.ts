import type { Position } from './types';

/** Version of the shapes below. */
export const servicesSchema = 1;

/** A dusun or RT people start from. Metres on the village's plane, x east, y north. */
export interface ServiceOrigin {
  readonly id: string;
  readonly kind: 'dusun' | 'rt';
  readonly name: string;
  /** A home from which the walks are most like the mean: where a route is drawn from. */
  readonly x: number;
  readonly y: number;
  /** People-weighted mean walking minutes to each of `places`; null where no way is known. */
  readonly minutes: readonly (number | null)[];
}

/** A road for walking: flat whole centimetres, each vertex as the difference from the one before. */
export interface WayLine {
  readonly kind: 'through' | 'village' | 'alley' | 'dike';
  readonly name?: string;
  readonly lines: readonly (readonly number[])[];
}

/** What a walker cannot cross but at bridges, in the same coding. */
export interface WayWater {
  readonly kind: 'river' | 'channel' | 'pond';
  readonly widthMeters?: number;
  readonly lines: readonly (readonly number[])[];
  readonly polygons: readonly (readonly (readonly number[])[])[];
}

export interface Ways {
  readonly roads: readonly WayLine[];
  readonly water: readonly WayWater[];
  /** Whole centimetres. */
  readonly bridges: readonly { readonly at: readonly [number, number]; readonly closed?: true }[];
}

/** The small map: SVG path data in whole metres of the plane, y down. Empty text where there is nothing. */
export interface InsetDrawing {
  /** [minX, minY, maxX, maxY] of the outline. */
  readonly box: readonly [number, number, number, number];
  readonly outline: string;
  readonly settlement: string;
  readonly water: string;
  readonly zone: string;
  readonly dusunEdges: string;
  readonly dusun: readonly { readonly name: string; readonly at: readonly [number, number] }[];
  readonly neighbours: readonly { readonly name: string; readonly at: readonly [number, number] }[];
  readonly roads: Readonly<Record<WayLine['kind'], string>>;
}

/**
 * `static/villages/<code>/services.json`: what the page of services needs beside the facilities of the manifest.
 * The page carries all of it, so it is small: no parcels, no livelihoods.
 */
export interface ServicesFile {
  readonly schema: typeof servicesSchema;
  /** Where the plane touches the ground. */
  readonly plane: Position;
  /** Rings of the outline: flat whole metres. */
  readonly outline: readonly (readonly number[])[];
  /** The facilities by id with their metres, in the order of every origin's minutes. */
  readonly places: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly origins: readonly ServiceOrigin[];
  /** Absent where the village has no roads. */
  readonly ways?: Ways;
  readonly walkKmh: number;
  readonly inset: InsetDrawing;
}
