/** Denominators a sheet may have: round enough to measure with a ruler. */
export const printScales = [
  1000, 1500, 2000, 2500, 3000, 4000, 5000, 7500, 10_000, 12_500, 15_000, 20_000, 25_000, 30_000, 40_000,
  50_000, 75_000, 100_000, 150_000, 200_000, 250_000, 500_000
] as const;

/** The part of the window a village may fill: its edge shall not touch the frame's. */
const fill = 0.94;

/**
 * The largest round scale at which `ground` (metres) fits into `window` (millimetres), as its denominator.
 * What is larger than the last scale shows gets the last one.
 */
export function fitScale(ground: readonly [number, number], window: readonly [number, number]): number {
  const fits = (scale: number): boolean =>
    ground.every((meters, axis) => (meters * 1000) / scale <= (window[axis] ?? 0) * fill);
  return printScales.find(fits) ?? printScales.at(-1) ?? 500_000;
}

const gridSteps = [25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 25_000, 50_000] as const;

/** Metres between lines of the grid, so that they are at least `least` millimetres apart. */
export function gridStep(scale: number, least: number): number {
  return gridSteps.find((step) => (step * 1000) / scale >= least) ?? gridSteps.at(-1) ?? 50_000;
}

export interface ScaleBarMeasure {
  /** Metres of one part. */
  readonly part: number;
  readonly parts: number;
  /** Of the whole bar. */
  readonly millimeters: number;
}

const barTotals = [
  50, 100, 200, 250, 400, 500, 800, 1000, 2000, 2500, 4000, 5000, 10_000, 20_000, 25_000, 50_000, 100_000
] as const;

/** The longest round scale bar that is at most `most` millimetres long, in four or five parts. */
export function scaleBarOf(scale: number, most: number): ScaleBarMeasure {
  const total = barTotals.findLast((meters) => (meters * 1000) / scale <= most) ?? barTotals[0];
  const parts = /^(2|4|8)0+$/.test(String(total)) ? 4 : 5;
  return { part: total / parts, parts, millimeters: (total * 1000) / scale };
}
