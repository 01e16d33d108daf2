import type { ExpressionSpecification } from 'maplibre-gl';

const earthMeters = 40_075_016.686;
const tilePixels = 512;
/** Pixels per metre the map was drawn for: its own sizes hold there. */
const drawnFor = 0.44;
/** Lines grow slower than the ground: by this power of the scale. */
const growth = 0.6;
/** Smallest and largest factor for lines, as in village-svg.css. */
const [least, most] = [0.55, 2.6];

/** Zoom at which a pixel is 1 / .44 m on the ground at a latitude, degrees. */
export function drawnZoom(latitude: number): number {
  return Math.log2((drawnFor * earthMeters * Math.cos((latitude * Math.PI) / 180)) / tilePixels);
}

/** Metres a CSS px covers at a zoom and latitude. */
export function metersPerPixel(zoom: number, latitude: number): number {
  return (earthMeters * Math.cos((latitude * Math.PI) / 180)) / (tilePixels * 2 ** zoom);
}

/** A length of `value` px at the drawn zoom as an expression: (scale / .44)^.6, within limits. */
export function lineWidth(value: number, zoom: number, factor = 1): ExpressionSpecification {
  const at = (scale: number): number => zoom + Math.log2(scale) / growth;
  return [
    'interpolate',
    ['exponential', 2 ** growth],
    ['zoom'],
    at(least),
    value * least * factor,
    at(most),
    value * most * factor
  ];
}

/** A shift of `value` px at the drawn zoom that grows as lines do. */
export function lineShift(
  value: readonly [number, number],
  zoom: number,
  factor = 1
): ExpressionSpecification {
  const at = (scale: number): number => zoom + Math.log2(scale) / growth;
  const times = (scale: number): ExpressionSpecification => [
    'literal',
    [value[0] * scale * factor, value[1] * scale * factor]
  ];
  return [
    'interpolate',
    ['exponential', 2 ** growth],
    ['zoom'],
    at(least),
    times(least),
    at(most),
    times(most)
  ];
}

/** Zooms relative to the drawn one at which the SVG map's four tiers sit on a village like Klapasawit. */
export const tierZooms = [-1.36, -0.5, 0, 0.3] as const;

/** A value per tier, in between by zoom; grows on to `close` two zooms nearer. */
export function byTier(
  values: readonly [phone: number, tablet: number, laptop: number, wall: number],
  zoom: number,
  options: { readonly factor?: number; readonly close?: number } = {}
): ExpressionSpecification {
  const { factor = 1, close = values[3] } = options;
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    zoom + tierZooms[0],
    values[0] * factor,
    zoom + tierZooms[1],
    values[1] * factor,
    zoom + tierZooms[2],
    values[2] * factor,
    zoom + tierZooms[3],
    values[3] * factor,
    zoom + tierZooms[3] + 2.2,
    close * factor
  ];
}
