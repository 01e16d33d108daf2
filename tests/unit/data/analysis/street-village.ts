import { encodeAnalysisInput, type AnalysisInput, type PlanarPolygon } from '../../../../src/lib/analysis';
import { streetGrid } from '../../analysis/street-grid';

/** A closed rectangle on the plane. */
export function box(west: number, south: number, east: number, north: number): PlanarPolygon[] {
  return [[Float64Array.of(west, south, east, south, east, north, west, north, west, south)]];
}

const place = { source: 'test', status: 'sketch' } as const;

/**
 * Ten by six blocks of streets 100 m apart. People live in two squares of 10 m: 30 on the street in the west,
 * 10 in the east. The zone's five facilities stand in a row along the southern street.
 */
export function streetVillage(change: Partial<AnalysisInput> = {}): AnalysisInput {
  return {
    code: '99.99.99.2001',
    version: 'test-1',
    plane: [109.33, -7.4],
    outline: box(-50, -50, 1050, 650),
    dusun: [
      { id: 'west', ...place, polygons: box(-50, -50, 500, 650) },
      { id: 'east', ...place, polygons: box(500, -50, 1050, 650) }
    ],
    rt: [
      { id: 'rt-west', dusun: 'west', people: 30, ...place, polygons: box(200, 595, 210, 605) },
      { id: 'rt-east', dusun: 'east', people: 10, ...place, polygons: box(900, 595, 910, 605) }
    ],
    zone: [{ id: 'zone', ...place, polygons: box(-20, -20, 420, 20) }],
    land: [
      { id: 'land-west', kind: 'settlement', ...place, polygons: box(-50, 300, 500, 650) },
      { id: 'land-east', kind: 'paddy', ...place, polygons: box(500, 100, 1050, 500) }
    ],
    roads: streetGrid(10, 6),
    water: [],
    bridges: [],
    facilities: (['government', 'market', 'economy', 'health', 'education'] as const).map((kind, index) => ({
      id: kind,
      kind,
      name: `The ${kind}`,
      ...place,
      x: index * 100,
      y: 0,
      zone: true as const
    })),
    places: [
      { id: 'weavers', family: 'crafts', kind: 'workshop', ...place, x: 200, y: 500, polygons: [] },
      { id: 'kitchen', family: 'food', kind: 'maker', ...place, x: 800, y: 200, polygons: [] }
    ],
    ...change
  };
}

/** A fetch that knows `analysis.json` of this village and nothing else. */
export function fetchOf(input: AnalysisInput): typeof globalThis.fetch {
  return (url) =>
    Promise.resolve(
      String(url).endsWith('/village/analysis.json')
        ? Response.json(encodeAnalysisInput(input))
        : new Response('', { status: 404 })
    );
}
