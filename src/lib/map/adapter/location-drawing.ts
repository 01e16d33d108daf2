import { circle } from '@turf/turf';
import type { Feature, FeatureCollection } from 'geojson';
import type { Position } from '../../village/types';

/** Where the device is, with a ring as wide as it is unsure. */
export function locationDrawing(
  at: Position | undefined,
  accuracyMeters: number | undefined
): FeatureCollection {
  if (!at) return { type: 'FeatureCollection', features: [] };
  const dot: Feature = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [...at] } };
  const ring = accuracyMeters ? [circle([...at], accuracyMeters, { units: 'meters', steps: 64 })] : [];
  return { type: 'FeatureCollection', features: [...ring, dot] };
}
