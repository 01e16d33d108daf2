import { describe, expect, test } from 'vitest';
import {
  encodeAnalysisInput,
  parseAnalysisInput,
  polygonsArea,
  toAnalysisInput,
  type AnalysisInput
} from '../../../src/lib/analysis/index';
import type { Village, VillageLayers } from '../../../src/lib/village/types';

const plane = [109.33, -7.4] as const;
// 0.001° is about 110 m.
const square = (west: number, south: number, size = 0.001) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south]
    ]
  ]
});
const base = <L extends string, K extends string>(layer: L, kind: K, id: string) => ({
  id,
  layer,
  kind,
  source: 'survey-2026',
  status: 'sketch' as const
});
const empty: VillageLayers = {
  boundary: [],
  dusun: [],
  rt: [],
  zone: [],
  facilities: [],
  crafts: [],
  farming: [],
  plantation: [],
  food: [],
  land: [],
  roads: [],
  water: [],
  markets: [],
  neighbours: []
};
const village: Village = {
  code: '99.99.99.2001',
  name: 'Contoh',
  kind: 'desa',
  kecamatan: { code: '99.99.99', name: 'Contoh' },
  kabupaten: { code: '99.99', name: 'Contoh' },
  provinsi: { code: '99', name: 'Contoh' },
  counts: {},
  sources: [],
  texts: {},
  layers: {
    ...empty,
    boundary: [{ ...base('boundary', 'village', 'boundary'), geometry: square(109.33, -7.4) }],
    rt: [{ ...base('rt', 'rt', 'rt-1'), rt: '001', population: 120, geometry: square(109.33, -7.4) }],
    facilities: [
      {
        ...base('facilities', 'market', 'market'),
        zone: true,
        accuracyMeters: 40,
        geometry: { type: 'Point', coordinates: [109.3305, -7.3995] }
      }
    ],
    plantation: [
      { ...base('plantation', 'coconut', 'coconut-1'), geometry: square(109.3302, -7.3998, 0.0004) }
    ],
    land: [{ ...base('land', 'paddy', 'paddy-1'), protectedPaddy: true, geometry: square(109.33, -7.4) }],
    roads: [
      {
        ...base('roads', 'dike', 'dike-1'),
        drySeasonOnly: true,
        geometry: {
          type: 'LineString',
          coordinates: [
            [109.33, -7.4],
            [109.331, -7.4]
          ]
        }
      }
    ],
    water: [
      { ...base('water', 'bridge', 'bridge-1'), geometry: { type: 'Point', coordinates: [109.3303, -7.4] } },
      { ...base('water', 'pond', 'pond-1'), geometry: square(109.3305, -7.3995, 0.0001) }
    ]
  }
};

const input = toAnalysisInput(village, { version: 'v1', plane });

describe('toAnalysisInput', () => {
  test('carries what the analysis reads, in metres', () => {
    expect(input.rt[0]).toMatchObject({ id: 'rt-1', people: 120, status: 'sketch', source: 'survey-2026' });
    expect(polygonsArea(input.outline)).toBeCloseTo(110.4 * 110.6, -2);
    expect(input.facilities[0]).toMatchObject({ kind: 'market', zone: true, accuracyMeters: 40 });
    expect(input.roads[0]!.drySeasonOnly).toBe(true);
    expect(input.bridges.map(({ id }) => id)).toEqual(['bridge-1']);
    expect(input.water.map(({ id, polygons }) => [id, polygons.length])).toEqual([['pond-1', 1]]);
    expect(input.land[0]!.protectedPaddy).toBe(true);
  });

  test('an area is stood for by a point inside it', () => {
    const [coconut] = input.places;
    expect(coconut!.x).toBeCloseTo(0.0004 * 110_399, -1);
    expect(coconut!.y).toBeCloseTo(0.0004 * 110_598, -1);
  });

  test('a village of nothing but an outline is an input too', () => {
    const bare = toAnalysisInput(
      { ...village, layers: { ...empty, boundary: village.layers.boundary } },
      { version: 'v', plane }
    );
    expect([bare.outline.length, bare.roads.length, bare.places.length]).toEqual([1, 0, 0]);
  });
});

describe('the wire form', () => {
  const wire = JSON.parse(JSON.stringify(encodeAnalysisInput(input))) as Record<string, unknown>;

  test('comes back the same to the centimetre, and then stays the same', () => {
    const back = parseAnalysisInput(wire);
    const flat = (value: AnalysisInput) => value.land.flatMap((land) => [...land.polygons[0]![0]!]);
    flat(back).forEach((meters, i) =>
      expect(Math.abs(meters - flat(input)[i]!)).toBeLessThanOrEqual(0.005 + 1e-9)
    );
    expect(back.facilities[0]).toMatchObject({ id: 'market', zone: true });
    expect(encodeAnalysisInput(back)).toEqual(wire);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list', []],
    ['another schema', { ...wire, schema: 99 }],
    ['no plane', { ...wire, plane: [109] }],
    ['a layer missing', { ...wire, roads: undefined }],
    ['a feature without an id', { ...wire, dusun: [{ source: 's' }] }],
    ['half a point', { ...wire, facilities: [{ id: 'a', source: 's', at: [1] }] }],
    ['a point that is no number', { ...wire, facilities: [{ id: 'a', source: 's', at: ['1', 2] }] }],
    ['no point', { ...wire, bridges: [{ id: 'a', source: 's' }] }],
    ['broken centimetres', { ...wire, outline: [[[0.5, 0]]] }]
  ])('refuses %s', (_, value) => {
    expect(() => parseAnalysisInput(value)).toThrow(expect.objectContaining({ kind: 'bad-input' }));
  });
});
