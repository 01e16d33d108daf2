import type { Geometry } from 'geojson';
import type { Position } from '../types';

/** A line, or a ring without the repeat of its first corner. */
export interface Chain {
  readonly closed: boolean;
  readonly points: readonly Position[];
}

const decimals = 1e7;

/** A position as the package writes it: seven decimals, about a centimetre. */
export function roundPosition([lng = NaN, lat = NaN]: readonly number[]): Position {
  return [Math.round(lng * decimals) / decimals, Math.round(lat * decimals) / decimals];
}

export const positionKey = ([lng, lat]: readonly number[]): string => `${String(lng)} ${String(lat)}`;

/** The lines and rings of a geometry in its order; a point is a line of one position. */
export function chainsOfGeometry(geometry: Geometry): readonly Chain[] {
  const line = (positions: readonly (readonly number[])[]): Chain => ({
    closed: false,
    points: positions.map(toPosition)
  });
  const ring = (positions: readonly (readonly number[])[]): Chain => ({
    closed: true,
    points: positions.slice(0, -1).map(toPosition)
  });
  switch (geometry.type) {
    case 'Point':
      return [line([geometry.coordinates])];
    case 'LineString':
      return [line(geometry.coordinates)];
    case 'MultiLineString':
      return geometry.coordinates.map(line);
    case 'Polygon':
      return geometry.coordinates.map(ring);
    case 'MultiPolygon':
      return geometry.coordinates.flat().map(ring);
    default:
      return [];
  }
}

/** The same geometry with other chains, as many as before and in the same order. */
export function withChains(geometry: Geometry, chains: readonly Chain[]): Geometry {
  const written = chains.map(({ closed, points }) =>
    (closed ? [...points, ...points.slice(0, 1)] : points).map((point) => [...point])
  );
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: written[0]?.[0] ?? [] };
    case 'LineString':
      return { type: 'LineString', coordinates: written[0] ?? [] };
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: written };
    case 'Polygon':
      return { type: 'Polygon', coordinates: written };
    case 'MultiPolygon': {
      let next = 0;
      return {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map((rings) => written.slice(next, (next += rings.length)))
      };
    }
    default:
      return geometry;
  }
}

const toPosition = ([lng = NaN, lat = NaN]: readonly number[]): Position => [lng, lat];
