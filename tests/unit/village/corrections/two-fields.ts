import type { LayerFeature } from '../../../../src/lib/village/layer-text';
import type { SourceLayers } from '../../../../src/lib/village/corrections/correction';
import { fictionalIdentity } from '../fictional-village';

export const identity = fictionalIdentity;

export const feature = (
  id: string,
  kind: string,
  geometry: LayerFeature['geometry'],
  more: Readonly<Record<string, unknown>> = {}
): LayerFeature => ({
  type: 'Feature',
  properties: { id, kind, ...more, status: 'sketch', source: 'rekaan', date: '2026-11', accuracyMeters: 100 },
  geometry
});

export const polygon = (...ring: number[][]): LayerFeature['geometry'] => ({
  type: 'Polygon',
  coordinates: [[...ring, ring[0]!]]
});

/** Where the two halves of the village meet: [110.005, -5.51], a corner in the middle, [110.005, -5.5]. */
export const middle = [110.005, -5.505];

const west = polygon([110, -5.51], [110.005, -5.51], middle, [110.005, -5.5], [110, -5.5]);
const east = polygon([110.005, -5.51], [110.01, -5.51], [110.01, -5.5], [110.005, -5.5], middle);

/** A village in two halves, by dusun and by land, with a road through it and a health post. */
export const twoFields: SourceLayers = {
  boundary: [
    feature('batas', 'village', {
      type: 'Polygon',
      coordinates: [
        [
          [110, -5.51],
          [110.005, -5.51],
          [110.01, -5.51],
          [110.01, -5.5],
          [110.005, -5.5],
          [110, -5.5],
          [110, -5.51]
        ]
      ]
    })
  ],
  dusun: [
    feature('dusun-1', 'dusun', west, { name: 'Barat' }),
    feature('dusun-2', 'dusun', east, { name: 'Timur' })
  ],
  land: [feature('land-1', 'paddy', west), feature('land-2', 'yard', east)],
  roads: [
    feature('road-1', 'village', {
      type: 'LineString',
      coordinates: [
        [110.001, -5.504],
        [110.003, -5.504],
        [110.006, -5.504]
      ]
    }),
    feature('road-2', 'alley', {
      type: 'LineString',
      coordinates: [
        [110.003, -5.504],
        [110.003, -5.507]
      ]
    })
  ],
  facilities: [
    feature(
      'posyandu',
      'health',
      { type: 'Point', coordinates: [110.004, -5.503] },
      { subkind: 'posyandu', name: 'Posyandu', hours: 'Mo 08:00-10:00', hoursStatus: 'sketch' }
    )
  ]
};
