import type { Position as GeoJsonPosition } from 'geojson';
import type { Bounds, Position } from '../../village/types';
import type { PlanePoint } from '../geometry/planar';

/** Web Mercator, 0–1 across the world, y down: what MapLibre fits its camera in. */
function mercator(position: GeoJsonPosition | Position): PlanePoint {
  const [lng = 0, lat = 0] = position;
  const phi = (lat * Math.PI) / 180;
  return [lng / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)];
}

const earthMeters = 40_075_016.686;

/** The box an SVG map is drawn in. */
export interface Frame {
  /** Units of the drawing's viewBox. */
  readonly width: number;
  readonly height: number;
  /** Width over height. */
  readonly aspect: number;
  /** Width on the ground, metres. */
  readonly meters: number;
  readonly unitsPerMeter: number;
  /** Whole units of the viewBox, y down. */
  readonly toUnits: (position: GeoJsonPosition | Position) => PlanePoint;
  /** Share of the box's width and height, 0–1 inside it. */
  readonly toShare: (position: GeoJsonPosition | Position) => PlanePoint;
}

/** Units across: fine enough for a wall, where one is a third of a pixel, and short to write. */
const unitsAcross = 4000;

/** The frame of [west, south, east, north]; the same box MapLibre fits those bounds to. */
export function createFrame(bounds: Bounds): Frame {
  const [left, top] = mercator([bounds[0], bounds[3]]);
  const [right, bottom] = mercator([bounds[2], bounds[1]]);
  const aspect = (right - left) / (bottom - top);
  const width = unitsAcross;
  const height = Math.round(unitsAcross / aspect);
  const middleLat = ((bounds[1] + bounds[3]) / 2 / 180) * Math.PI;
  const meters = (right - left) * earthMeters * Math.cos(middleLat);
  const toShare = (position: GeoJsonPosition | Position): PlanePoint => {
    const [x, y] = mercator(position);
    return [(x - left) / (right - left), (y - top) / (bottom - top)];
  };
  return {
    width,
    height,
    aspect,
    meters,
    unitsPerMeter: width / meters,
    toShare,
    toUnits: (position) => {
      const [x, y] = toShare(position);
      return [Math.round(x * width), Math.round(y * height)];
    }
  };
}
