import type { Feature, FeatureCollection } from 'geojson';
import type { Isochrone, ScenarioEdit } from '../../analysis';
import type { RouteResult } from '../../data/analysis/analysis-calls';
import type { MapDrawingLook } from '../../map/map-view';
import type { PointTool } from '../../state/integration-state';
import type { Bounds } from '../../village/types';
import { scenarioLines } from './scenario-marks';

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

/** All the page draws: what the tool of the chosen place answers, new paths and the edge between two surfaces. */
export function pageDrawing(shown: {
  readonly tool: PointTool | undefined;
  readonly reach: readonly Isochrone[] | undefined;
  readonly route: RouteResult | undefined;
  readonly edits: readonly ScenarioEdit[];
  readonly swipe: number | undefined;
  readonly bounds: Bounds;
}): FeatureCollection {
  const { tool, reach, route, edits, swipe, bounds } = shown;
  const answer =
    tool === 'reach'
      ? reachDrawing(reach ?? [])
      : tool === 'route' && route !== undefined
        ? routeDrawing(route)
        : emptyDrawing;
  const lines = scenarioLines(edits, swipe, bounds);
  return lines.length === 0 ? answer : { ...answer, features: [...answer.features, ...lines] };
}
