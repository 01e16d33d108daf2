import type { Geometry } from 'geojson';
import type { Position } from '../../village/types';

export type StartShape = 'point' | 'line' | 'area';

const metersPerDegree = 111_320;

/** A small shape around a place, to begin from: a point, a line of 40 m, a square of 40 m. */
export function startShape(shape: StartShape, [lng, lat]: Position): Geometry {
  const north = 20 / metersPerDegree;
  const east = north / Math.cos((lat * Math.PI) / 180);
  switch (shape) {
    case 'point':
      return { type: 'Point', coordinates: [lng, lat] };
    case 'line':
      return {
        type: 'LineString',
        coordinates: [
          [lng - east, lat],
          [lng + east, lat]
        ]
      };
    case 'area':
      return {
        type: 'Polygon',
        coordinates: [
          [
            [lng - east, lat - north],
            [lng + east, lat - north],
            [lng + east, lat + north],
            [lng - east, lat + north],
            [lng - east, lat - north]
          ]
        ]
      };
  }
}
