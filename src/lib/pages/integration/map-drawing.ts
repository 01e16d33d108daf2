import type { Feature, FeatureCollection } from 'geojson';
import type { Isochrone } from '../../analysis';
import type { RouteResult } from '../../data/analysis/analysis-calls';
import type { MapDrawingLook } from '../../map/map-view';

function drawn(look: MapDrawingLook, geometry: Feature['geometry'], more: object = {}): Feature {
  return { type: 'Feature', properties: { look, ...more }, geometry };
}

export const emptyDrawing: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Areas within so many minutes, the widest below. */
export function reachDrawing(areas: readonly Isochrone[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: areas
      .toSorted((a, b) => b.minutes - a.minutes)
      .map(({ minutes, polygon }) => drawn('reach', polygon, { minutes }))
  };
}

export function routeDrawing(route: RouteResult): FeatureCollection {
  const coordinates = route.line.map((at) => [...at]);
  return { type: 'FeatureCollection', features: [drawn('route', { type: 'LineString', coordinates })] };
}
