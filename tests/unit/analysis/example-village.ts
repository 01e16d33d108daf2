import type {
  AnalysisInput,
  FacilityInput,
  FamilyPlaceInput,
  PlanarPolygon
} from '../../../src/lib/analysis/index';
import { road, streetGrid } from './street-grid';

/** A rectangle as a closed ring. */
export function box(west: number, south: number, east: number, north: number): readonly PlanarPolygon[] {
  return [[Float64Array.of(west, south, east, south, east, north, west, north, west, south)]];
}

export function facility(
  id: string,
  kind: FacilityInput['kind'],
  x: number,
  y: number,
  more: Partial<FacilityInput> = {}
): FacilityInput {
  return { id, kind, x, y, source: 'test', status: 'sketch', ...more };
}

export function place(
  id: string,
  family: FamilyPlaceInput['family'],
  x: number,
  y: number,
  more: Partial<FamilyPlaceInput> = {}
): FamilyPlaceInput {
  return { id, family, kind: 'workshop', x, y, polygons: [], source: 'test', status: 'sketch', ...more };
}

/**
 * A made-up village of 800 × 400 m: eight blocks by four of yards, a main road along the south, a river
 * with a bridge through x = 600, services in the west, weavers in the east, a paddy in the north-east.
 */
export function exampleVillage(more: Partial<AnalysisInput> = {}): AnalysisInput {
  const base = { source: 'test', status: 'sketch' as const };
  return {
    code: '99.99.99.2001',
    version: 'test',
    plane: [109.33, -7.4],
    outline: box(0, 0, 800, 400),
    dusun: [
      { ...base, id: 'dusun-1', name: 'Dusun I', polygons: box(0, 0, 400, 400) },
      { ...base, id: 'dusun-2', name: 'Dusun II', polygons: box(400, 0, 800, 400) }
    ],
    rt: [
      { ...base, id: 'rt-1', dusun: 'dusun-1', people: 300, polygons: box(0, 0, 400, 400) },
      { ...base, id: 'rt-2', dusun: 'dusun-2', people: 500, polygons: box(400, 0, 800, 400) }
    ],
    zone: [],
    land: [
      { ...base, id: 'yards-1', kind: 'yard', polygons: box(0, 0, 500, 400) },
      { ...base, id: 'yards-2', kind: 'yard', polygons: box(500, 0, 800, 200) },
      { ...base, id: 'paddy', kind: 'paddy', polygons: box(500, 200, 800, 400) }
    ],
    roads: [
      road('main', [-50, 0, 850, 0], { kind: 'through', name: 'Jl. Raya', status: 'mapped' }),
      ...streetGrid(8, 4).filter((street) => street.id !== 'street-0')
    ],
    water: [
      {
        ...base,
        id: 'river',
        kind: 'river',
        widthMeters: 6,
        lines: [Float64Array.of(650, -50, 650, 450)],
        polygons: []
      }
    ],
    bridges: [{ ...base, id: 'bridge', x: 650, y: 0 }],
    facilities: [
      facility('office', 'government', 100, 100, { zone: true, name: 'Kantor Desa' }),
      facility('market', 'market', 200, 100, { zone: true }),
      facility('economy', 'economy', 100, 200, { zone: true }),
      facility('health', 'health', 200, 200, { zone: true }),
      facility('school', 'education', 150, 150, { zone: true })
    ],
    places: [
      place('weaver-1', 'crafts', 500, 100),
      place('weaver-2', 'crafts', 500, 130),
      place('weaver-3', 'crafts', 520, 100, { count: 4 }),
      place('kitchen', 'food', 480, 100),
      place('mill', 'farming', 700, 100),
      place('paddies', 'farming', 650, 300, { kind: 'paddy', polygons: box(500, 200, 800, 400) })
    ],
    ...more
  };
}
