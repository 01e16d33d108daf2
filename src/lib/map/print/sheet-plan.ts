import type { Bounds, Position } from '../../village/types';
import { borderReach, gridLines, type GridLines } from './draw-grid';
import type { Paper } from './paper';
import { utmAt } from './print-projection';
import { fitScale } from './print-scale';
import { createSheetWindow, type Rect, type SheetWindow } from './sheet-window';

/** Where everything stands on a sheet. */
export interface SheetPlan {
  readonly paper: Paper;
  readonly title: Rect;
  /** The panel beside or under the map, in one column or three. */
  readonly columns: readonly Rect[];
  readonly window: SheetWindow;
  readonly grid: GridLines;
  /** Text size of the border's figures, millimetres. */
  readonly figure: number;
  /** Denominator of the largest scale the village fits at. */
  readonly fitting: number;
}

/** Shares of the columns under the map of an upright sheet. */
const columnShares = [0.27, 0.42, 0.31] as const;

/**
 * Plans a sheet: an exact piece of the UTM grid at a round scale, with the panel beside it on a wide sheet and
 * under it on an upright one.
 * @param bounds of the village
 * @param scale denominator; the largest that shows the whole village when left out
 * @param centre of the map; the village's middle when left out
 */
export function planSheet(
  paper: Paper,
  bounds: Bounds,
  scale: number | undefined,
  centre?: Position
): SheetPlan {
  const { width, height, margin, pixel } = paper;
  const gap = pixel * 16;
  const titleHeight = pixel * 46;
  const figure = pixel * 11.5;
  const reach = figure * borderReach;
  const inner: Rect = {
    x: margin,
    y: margin + titleHeight,
    width: width - 2 * margin,
    height: height - 2 * margin - titleHeight
  };
  const wide = paper.orientation === 'landscape';
  const panel = wide ? pixel * 312 : inner.height * 0.25;
  const outer: Rect = wide
    ? { ...inner, width: inner.width - panel - gap }
    : { ...inner, height: inner.height - panel - gap };
  const rect: Rect = {
    x: outer.x + reach,
    y: outer.y + reach,
    width: outer.width - 2 * reach,
    height: outer.height - 2 * reach
  };
  const columns: readonly Rect[] = wide
    ? [{ x: outer.x + outer.width + gap, y: inner.y, width: panel, height: inner.height }]
    : columnShares.map((share, i) => ({
        x: inner.x + inner.width * columnShares.slice(0, i).reduce((sum, part) => sum + part, 0),
        y: outer.y + outer.height + gap,
        width: inner.width * share,
        height: panel
      }));

  const [west, south, east, north] = bounds;
  const projection = utmAt([(west + east) / 2, (south + north) / 2]);
  const corners = (
    [
      [west, south],
      [west, north],
      [east, south],
      [east, north]
    ] as const
  ).map((corner) => projection.toGrid(corner));
  const span = (axis: 0 | 1): readonly [number, number] => {
    const values = corners.map((corner) => corner[axis]);
    return [Math.min(...values), Math.max(...values)];
  };
  const [eastings, northings] = [span(0), span(1)];
  const fitting = fitScale(
    [eastings[1] - eastings[0], northings[1] - northings[0]],
    [rect.width, rect.height]
  );
  const middle = centre
    ? projection.toGrid(centre)
    : ([(eastings[0] + eastings[1]) / 2, (northings[0] + northings[1]) / 2] as const);
  const window = createSheetWindow(rect, scale ?? fitting, middle, projection);
  return {
    paper,
    title: { x: margin, y: margin, width: inner.width, height: titleHeight },
    columns,
    window,
    grid: gridLines(window),
    figure,
    fitting
  };
}
