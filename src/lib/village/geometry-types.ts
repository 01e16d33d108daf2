import type { LayerName } from './types';

export const geometryTypes = ['Point', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'] as const;
export type GeometryType = (typeof geometryTypes)[number];

const areas = ['Polygon', 'MultiPolygon'] as const satisfies readonly GeometryType[];
const lines = ['LineString', 'MultiLineString'] as const satisfies readonly GeometryType[];

/** What a layer's features may be drawn as: the table behind `GeometryOf`. */
export const geometryTypesOf: { readonly [L in LayerName]: readonly GeometryType[] } = {
  boundary: areas,
  dusun: areas,
  rt: areas,
  zone: areas,
  facilities: ['Point'],
  crafts: ['Point', ...areas],
  farming: ['Point', ...areas],
  plantation: ['Point', ...areas],
  food: ['Point', ...areas],
  land: areas,
  roads: lines,
  water: ['Point', ...lines, ...areas],
  markets: ['Point'],
  neighbours: areas
};

/** How many arrays lie around a position in `coordinates`. */
export const nesting: Readonly<Record<GeometryType, number>> = {
  Point: 0,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3
};
