import type { Map as MapLibreMap } from 'maplibre-gl';
import { hatchGapPixels } from './surface';

const equatorMeters = 40_075_016.686;

/** Metres on the ground per CSS pixel at the map's centre. */
export function metersPerPixel(map: MapLibreMap): number {
  return (equatorMeters * Math.cos((map.getCenter().lat * Math.PI) / 180)) / (512 * 2 ** map.getZoom());
}

/**
 * Distance between hatch lines on the ground. A power of √2, so that hatching moves with the map and changes
 * only at every half zoom.
 */
export function hatchMeters(pixelMeters: number): number {
  return 2 ** (Math.round(2 * Math.log2(hatchGapPixels * pixelMeters)) / 2);
}
