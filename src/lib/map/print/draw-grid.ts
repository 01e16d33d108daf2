import type { GridPoint } from './print-projection';
import { gridStep } from './print-scale';
import { mm, text } from './sheet-marks';
import type { SheetWindow } from './sheet-window';

/** Multiples of `step` from `from` to `to`. */
function multiples(step: number, from: number, to: number): readonly number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, i) => (first + i) * step);
}

/** Grid lines are at least this far apart, millimetres. */
const leastGridGap = 24;

export interface GridLines {
  readonly step: number;
  readonly easts: readonly number[];
  readonly norths: readonly number[];
}

/** The lines of the UTM grid that cross a window. */
export function gridLines(window: SheetWindow): GridLines {
  const step = gridStep(window.scale, leastGridGap);
  return {
    step,
    easts: multiples(step, window.west, window.east),
    norths: multiples(step, window.south, window.north)
  };
}

export interface Graticule {
  readonly seconds: number;
  /** Grid points on the window's edges where longitude or latitude is a whole multiple. */
  readonly top: readonly GridPoint[];
  readonly bottom: readonly GridPoint[];
  readonly left: readonly GridPoint[];
  readonly right: readonly GridPoint[];
}

/** Seconds of arc of one black or white piece of the border; more where they would be too short to see. */
const borderSeconds = [15, 60, 300, 900] as const;
const leastPiece = 6;

/** Where meridians and parallels meet the window's edges. */
export function graticule(window: SheetWindow): Graticule {
  const { west, east, south, north, scale } = window;
  const metersPerSecond = 30.7;
  const seconds =
    borderSeconds.find((step) => (step * metersPerSecond * 1000) / scale >= leastPiece) ?? borderSeconds[3];
  const along = (from: GridPoint, to: GridPoint, axis: 0 | 1): readonly GridPoint[] => {
    const at = (share: number): GridPoint => [
      from[0] + (to[0] - from[0]) * share,
      from[1] + (to[1] - from[1]) * share
    ];
    const degrees = (share: number): number => window.projection.toPosition(at(share))[axis];
    const [start, end] = [degrees(0), degrees(1)];
    return multiples(seconds / 3600, Math.min(start, end), Math.max(start, end)).map((wanted) => {
      // Nearly linear: a few steps of the secant are exact to far less than ink.
      let share = (wanted - start) / (end - start);
      for (let i = 0; i < 4; i++) share += (wanted - degrees(share)) / (end - start);
      return at(share);
    });
  };
  return {
    seconds,
    top: along([west, north], [east, north], 0),
    bottom: along([west, south], [east, south], 0),
    left: along([west, south], [west, north], 1),
    right: along([east, south], [east, north], 1)
  };
}

/** Thin lines of the grid over the map. */
export function drawGridLines(window: SheetWindow, lines: GridLines): string {
  const { rect } = window;
  const path = [
    ...lines.easts.map((east) => {
      const [x] = window.toSheet([east, window.north]);
      return `M${mm(x)} ${mm(rect.y)}V${mm(rect.y + rect.height)}`;
    }),
    ...lines.norths.map((north) => {
      const [, y] = window.toSheet([window.west, north]);
      return `M${mm(rect.x)} ${mm(y)}H${mm(rect.x + rect.width)}`;
    })
  ];
  return `<path data-part="grid" d="${path.join('')}" fill="none" stroke="#5E5236" stroke-opacity=".34" stroke-width=".12"/>`;
}

/** How far the border reaches around the window, in text sizes of its figures. */
export const borderReach = 2.55;

/** The window's border: black and white pieces of whole seconds, then the figures of the grid, then a line. */
export function drawBorder(window: SheetWindow, lines: GridLines, size: number): string {
  const { rect } = window;
  const ladder = graticule(window);
  const thick = size * 0.5;
  const [left, top] = [rect.x, rect.y];
  const [right, bottom] = [rect.x + rect.width, rect.y + rect.height];
  const parts: string[] = [];
  const pieces = (
    points: readonly GridPoint[],
    axis: 0 | 1,
    from: number,
    to: number,
    draw: (a: number, b: number) => string
  ): void => {
    const marks = [from, ...points.map((point) => window.toSheet(point)[axis]).sort((a, b) => a - b), to];
    // Which pieces are black is counted from the globe, not from the corner, so both edges agree.
    const first = points.length === 0 ? 0 : firstIndex(window, points, axis, ladder.seconds);
    marks.slice(0, -1).forEach((mark, i) => {
      if ((first + i) % 2 !== 0) parts.push(draw(mark, marks[i + 1] ?? to));
    });
  };
  const across = (y: number) => (a: number, b: number) =>
    `<rect x="${mm(a)}" y="${mm(y)}" width="${mm(b - a)}" height="${mm(thick)}"/>`;
  const down = (x: number) => (a: number, b: number) =>
    `<rect x="${mm(x)}" y="${mm(a)}" width="${mm(thick)}" height="${mm(b - a)}"/>`;
  pieces(ladder.top, 0, left, right, across(top - thick));
  pieces(ladder.bottom, 0, left, right, across(bottom));
  pieces(ladder.left, 1, top, bottom, down(left - thick));
  pieces(ladder.right, 1, top, bottom, down(right));
  const outer = size * borderReach;
  const frame = (by: number, width: number): string =>
    `<rect x="${mm(left - by)}" y="${mm(top - by)}" width="${mm(rect.width + 2 * by)}" height="${mm(rect.height + 2 * by)}" fill="none" stroke="#1D2B24" stroke-width="${width}"/>`;
  const gap = thick + size * 0.42;
  const figures = [
    ...lines.easts.flatMap((east) => {
      const [x] = window.toSheet([east, window.north]);
      return [
        gridFigure(east, x, top - gap, size, 0),
        gridFigure(east, x, bottom + gap + size * 0.74, size, 0)
      ];
    }),
    ...lines.norths.flatMap((north) => {
      const [, y] = window.toSheet([window.west, north]);
      return [
        gridFigure(north, left - gap, y, size, -90),
        gridFigure(north, right + gap + size * 0.74, y, size, -90)
      ];
    })
  ];
  return `<g data-part="border"><g fill="#1D2B24">${parts.join('')}</g>${frame(0, 0.2)}${frame(thick, 0.14)}${frame(outer, 0.45)}${figures.join('')}</g>`;
}

/** Counts pieces of the border before the first point, so that its colour is that of its place on the globe. */
function firstIndex(window: SheetWindow, points: readonly GridPoint[], axis: 0 | 1, seconds: number): number {
  const ordered = [...points].sort((a, b) => window.toSheet(a)[axis] - window.toSheet(b)[axis]);
  const degrees = window.projection.toPosition(ordered[0] ?? [0, 0])[axis];
  const index = Math.round((degrees * 3600) / seconds);
  // Latitudes fall as y grows: the piece above a parallel is the one after it.
  return Math.abs(axis === 0 ? index - 1 : index);
}

/** A figure of the grid, its kilometres small before the metres, as on topographic maps: 315 250. */
function gridFigure(value: number, x: number, y: number, size: number, turn: number): string {
  const whole = String(Math.round(value));
  const [kilometers, meters] = [whole.slice(0, -3), whole.slice(-3)];
  const small = size * 0.72;
  const widths = [kilometers.length * small * 0.58, meters.length * size * 0.58] as const;
  const start = -(widths[0] + widths[1]) / 2;
  return `<g data-grid="${whole}" transform="translate(${mm(x)} ${mm(y)})${turn ? ` rotate(${turn})` : ''}">${text(kilometers, start, 0, { size: small })}${text(meters, start + widths[0] + size * 0.06, 0, { size })}</g>`;
}
