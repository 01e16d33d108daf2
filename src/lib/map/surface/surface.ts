import type { Grid, PlanarPolygon } from '../../analysis';

/** Most criteria the shader can weigh: two textures of four bytes each. */
export const maxCriteria = 8;

/**
 * Where a grid lies: points spread evenly over it, its corners among them, row-major from the north-west.
 * Between them the map interpolates, so two a kilometre keep the error under a centimetre.
 */
export interface SurfaceLattice {
  readonly columns: number;
  readonly rows: number;
  /** lng, lat, lng, lat, … degrees. */
  readonly positions: Float64Array;
}

/** What a surface is painted from. Changes rarely: it goes to the GPU once. */
export interface SurfaceData {
  readonly grid: Grid;
  readonly lattice: SurfaceLattice;
  /** 1 to 8 arrays of one byte a cell, row-major from the north-west; byte / 255 is the value 0…1. */
  readonly criteria: readonly Uint8Array[];
  /** One byte a cell: 0 is allowed, anything else names what excludes the cell. */
  readonly mask: Uint8Array;
  /** The mask's byte of cells outside the village; they stay transparent. */
  readonly outside: number;
  /** Cuts the surface off sharply, metres on the grid's plane; without it the edge shows the cells. */
  readonly outline?: readonly PlanarPolygon[];
}

/** How criteria become one score. Changes with every move of a slider. */
export interface SurfaceWeighing {
  /** One per criterion, none negative; only their proportions count. All zero scores zero. */
  readonly weights: readonly number[];
  /** Attitude to risk, > 0: 1 is the weighted sum, below it the best criteria count more, above it the worst. */
  readonly alpha: number;
  /** Scores at the two ends of the ramp. */
  readonly range: readonly [low: number, high: number];
  /** Shows this criterion alone. */
  readonly single?: number;
}

/** A colour, bytes 0…255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Colours of a theme for a surface. */
export interface SurfaceLook {
  /** From the lowest class to the highest. */
  readonly ramp: readonly Rgb[];
  /** Pales excluded cells. */
  readonly ground: Rgb;
  readonly hatch: Rgb;
  /** Between classes, and its share 0…1 of the pixel. */
  readonly line: Rgb;
  readonly lineOpacity: number;
  /** Under the top two classes. */
  readonly topLine: Rgb;
}

/** Share of the ground over an excluded cell: pale, but two thirds of a village may be excluded and still shows its shape. */
export const excludedPaleness = 0.64;
/** Widths in CSS pixels. */
export const linePixels = 0.6;
export const topLinePixels = 0.9;
export const hatchPixels = 1;
export const hatchGapPixels = 7;
