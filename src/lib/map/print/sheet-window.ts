import type { Frame } from '../svg/frame';
import type { GridPoint, PrintProjection } from './print-projection';

/** Millimetres on the sheet, y down. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The map's window on a sheet: an exact piece of the UTM grid. */
export interface SheetWindow {
  readonly rect: Rect;
  readonly scale: number;
  readonly projection: PrintProjection;
  /** Grid coordinates of the window's edges. */
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
  /** Millimetres on the sheet of a point of the grid. */
  readonly toSheet: (point: GridPoint) => readonly [number, number];
  /** The window as a frame the map's drawing works in: hundredths of a millimetre from its corner. */
  readonly frame: Frame;
}

/** Units of the frame in a millimetre: a hundredth of one is finer than ink. */
export const unitsPerMillimeter = 100;

/** The window of a rectangle on the sheet, with `centre` in its middle. */
export function createSheetWindow(
  rect: Rect,
  scale: number,
  centre: GridPoint,
  projection: PrintProjection
): SheetWindow {
  const metersPerMm = scale / 1000;
  const west = centre[0] - (rect.width / 2) * metersPerMm;
  const north = centre[1] + (rect.height / 2) * metersPerMm;
  const toShare = (position: readonly number[]): readonly [number, number] => {
    const [east, northing] = projection.toGrid(position);
    return [(east - west) / metersPerMm / rect.width, (north - northing) / metersPerMm / rect.height];
  };
  const width = rect.width * unitsPerMillimeter;
  const height = rect.height * unitsPerMillimeter;
  return {
    rect,
    scale,
    projection,
    west,
    east: west + rect.width * metersPerMm,
    south: north - rect.height * metersPerMm,
    north,
    toSheet: ([east, northing]) => [
      rect.x + (east - west) / metersPerMm,
      rect.y + (north - northing) / metersPerMm
    ],
    frame: {
      width,
      height,
      aspect: rect.width / rect.height,
      meters: rect.width * metersPerMm,
      unitsPerMeter: unitsPerMillimeter / metersPerMm,
      toShare,
      toUnits: (position) => {
        const [x, y] = toShare(position);
        return [Math.round(x * width), Math.round(y * height)];
      }
    }
  };
}
