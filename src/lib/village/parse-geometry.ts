import type { Report } from './field';
import { geometryTypes, nesting, type GeometryType } from './geometry-types';
import { isRecord } from './record';
import type { Position, Text } from './types';

/** A geometry whose coordinates have the right shape; whether they make sense is for the checks. */
export type ReadGeometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'MultiLineString' | 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Position[])[])[] };

const expectedPosition: Text = {
  id: 'posisi [bujur, lintang] dari dua angka biasa',
  en: 'a position [lng, lat] of two finite numbers'
};
const expectedList: Text = {
  id: 'daftar koordinat yang berisi',
  en: 'a list of coordinates that is not empty'
};
const expectedLine: Text = { id: 'garis dengan dua titik berbeda', en: 'a line of two different points' };

/** Reads `[lng, lat]`; a height is dropped. */
function readPosition(
  value: unknown,
  path: readonly (string | number)[],
  report: Report
): Position | undefined {
  if (Array.isArray(value) && (value.length === 2 || value.length === 3)) {
    const lng: unknown = value[0];
    const lat: unknown = value[1];
    const height: unknown = value[2];
    if (typeof lng === 'number' && typeof lat === 'number' && Number.isFinite(lng) && Number.isFinite(lat)) {
      if (height === undefined || (typeof height === 'number' && Number.isFinite(height))) return [lng, lat];
    }
  }
  report({
    rule: 'coordinate-not-finite',
    field: path.join('.'),
    expected: expectedPosition,
    got: value
  });
  return undefined;
}

type Nested = Position | readonly Nested[];

/** `path` leads to the value; only a fault spells it out, for there are hundreds of thousands of positions. */
function readNested(
  value: unknown,
  depth: number,
  path: (string | number)[],
  report: Report
): Nested | undefined {
  if (depth === 0) return readPosition(value, path, report);
  if (!Array.isArray(value) || value.length === 0) {
    report({ rule: 'coordinates-shape', field: path.join('.'), expected: expectedList, got: value });
    return undefined;
  }
  const read: Nested[] = [];
  for (let index = 0; index < value.length; index++) {
    path.push(index);
    // The first fault says enough: a broken line has thousands.
    const item = readNested(value[index], depth - 1, path, report);
    if (item === undefined) return undefined;
    path.pop();
    read.push(item);
  }
  return read;
}

function isGeometryType(value: unknown): value is GeometryType {
  return geometryTypes.some((type) => type === value);
}

/**
 * Reads a GeoJSON geometry of one of the allowed types, or reports the first fault and returns
 * undefined. Positions come back as plain `[lng, lat]`.
 */
export function parseGeometry(
  value: unknown,
  allowed: readonly GeometryType[],
  report: Report
): ReadGeometry | undefined {
  const type = isRecord(value) ? value['type'] : value;
  if (!isRecord(value) || !isGeometryType(type) || !allowed.includes(type)) {
    const listed = allowed.join(', ');
    const expected = { id: `bentuk ${listed}`, en: `a geometry of type ${listed}` };
    report({ rule: 'geometry-type', field: 'geometry', expected, got: type });
    return undefined;
  }
  const coordinates = readNested(value['coordinates'], nesting[type], ['geometry', 'coordinates'], report);
  if (coordinates === undefined) return undefined;
  // readNested nests exactly as deep as `nesting` says for this type.
  const geometry = { type, coordinates } as ReadGeometry;
  if (type === 'LineString' || type === 'MultiLineString') {
    const short = chainsOf(geometry).find(isPoint);
    if (short !== undefined) {
      report({ rule: 'line-too-short', field: 'geometry.coordinates', expected: expectedLine, got: short });
      return undefined;
    }
  }
  return geometry;
}

function isPoint(line: readonly Position[]): boolean {
  const [first] = line;
  return line.every((position) => position[0] === first?.[0] && position[1] === first[1]);
}

/** Every chain of positions in a geometry: the point, the lines or the rings. */
export function chainsOf(geometry: ReadGeometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
  }
}

/** Its polygons as lists of rings; none for points and lines. */
export function polygonsOf(geometry: ReadGeometry): readonly (readonly (readonly Position[])[])[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}
