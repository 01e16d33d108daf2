import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { parseVillage } from '../../../src/lib/village/parse-village';
import {
  box,
  collection,
  fictionalIdentity,
  metersPerDegree,
  outlineRing,
  parseFictional,
  rulesOf
} from './fictional-village';

const point = (lng: number, lat: number) => ({ type: 'Point', coordinates: [lng, lat] }) as const;
const east = (meters: number): number => meters / metersPerDegree.lng;

test('a village with nothing but an outline has every layer, all but one empty', () => {
  const { village, issues } = parseFictional({});
  expect(issues).toEqual([]);
  expect(Object.entries(village?.layers ?? {}).filter(([, features]) => features.length > 0)).toHaveLength(1);
  expect(village).toMatchObject({ ...fictionalIdentity, counts: {}, texts: {} });
});

test('one broken feature is left out, and every fault of it is named', () => {
  const { village, issues } = parseFictional({
    facilities: [
      { id: 'kept', kind: 'health', geometry: point(110.005, -5.505) },
      {
        id: 'broken',
        kind: 'clinic',
        status: 'sure',
        date: 'yesterday',
        owner: 'x',
        geometry: point(110.005, Number.NaN)
      }
    ]
  });
  expect(village?.layers.facilities.map(({ id }) => id)).toEqual(['kept']);
  expect(issues.map(({ rule, feature, field }) => [rule, feature, field])).toEqual([
    ['coordinate-not-finite', 'broken', 'geometry.coordinates'],
    ['unknown-kind', 'broken', 'kind'],
    ['unknown-property', 'broken', 'owner'],
    ['unknown-status', 'broken', 'status'],
    ['wrong-value', 'broken', 'date']
  ]);
  expect(issues.every(({ severity, stopsBuild }) => severity === 'error' && !stopsBuild)).toBe(true);
});

test('an issue says what was expected in both languages and what came', () => {
  const { issues } = parseFictional({
    facilities: [{ id: 'a', kind: 'health', accuracyMeters: -5, geometry: point(110.005, -5.505) }]
  });
  expect(issues).toEqual([
    {
      severity: 'error',
      rule: 'wrong-value',
      file: 'facilities.geojson',
      feature: 'a',
      field: 'accuracyMeters',
      expected: { id: 'angka 0 sampai 10000000', en: 'a number from 0 to 10000000' },
      got: '-5'
    }
  ]);
});

test('the value of a property that is not allowed is not repeated', () => {
  const { issues } = parseFictional({
    facilities: [{ id: 'a', kind: 'health', pemilik: 'Nama Rekaan', geometry: point(110.005, -5.505) }]
  });
  expect(JSON.stringify(issues)).toContain('pemilik');
  expect(JSON.stringify(issues)).not.toContain('Nama Rekaan');
});

test.each([
  ['99.01.01.2001', []],
  ['99.01.01.2002', ['code-contradicts-folder']]
])('in the folder %s', (folder, rules) => {
  const boundary = collection([
    { id: 'boundary', kind: 'village', geometry: { type: 'Polygon', coordinates: [outlineRing] } }
  ]);
  const parsed = parseVillage({ folder, village: fictionalIdentity, layers: { boundary } });
  expect(rulesOf(parsed)).toEqual(rules);
  expect(parsed.issues.every(({ stopsBuild }) => stopsBuild === true)).toBe(true);
});

describe('2 m from the outline', () => {
  test.each([
    [1.9, []],
    [2.1, ['outside-village']]
  ])('a facility %d m outside', (meters, rules) => {
    const geometry = point(110.01 + east(meters), -5.505);
    expect(rulesOf(parseFictional({ facilities: [{ id: 'a', kind: 'health', geometry }] }))).toEqual(rules);
  });

  test.each([
    [1.9, []],
    [2.1, ['sticks-out']]
  ])('a zone that sticks out by %d m', (meters, rules) => {
    const coordinates = [box(110.008, -5.505, 110.01 + east(meters), -5.504)];
    const zone = [{ id: 'a', kind: 'zone', geometry: { type: 'Polygon', coordinates } as const }];
    expect(rulesOf(parseFictional({ zone }))).toEqual(rules);
  });

  test('a zone over a bay of the outline sticks out although all its corners are inside', () => {
    const outline = [
      [110, -5.51],
      [110.01, -5.51],
      [110.01, -5.5],
      [110.006, -5.5],
      [110.0055, -5.508],
      [110.005, -5.5],
      [110, -5.5],
      [110, -5.51]
    ];
    const geometry: Polygon = { type: 'Polygon', coordinates: [outline] };
    const zone: Polygon = { type: 'Polygon', coordinates: [box(110.004, -5.503, 110.007, -5.502)] };
    const parsed = parseFictional({
      boundary: [{ id: 'boundary', kind: 'village', geometry }],
      zone: [{ id: 'zone', kind: 'zone', geometry: zone }]
    });
    expect(rulesOf(parsed)).toEqual(['sticks-out']);
  });

  test('a farm across the boundary line from the village is outside, not sticking out', () => {
    const geometry: Polygon = { type: 'Polygon', coordinates: [box(110.01, -5.51, 110.012, -5.5)] };
    expect(rulesOf(parseFictional({ farming: [{ id: 'a', kind: 'paddy', geometry }] }))).toEqual([
      'outside-village'
    ]);
  });
});

describe('dusun that meet within 2 m', () => {
  const dusun = (split: number, other: number) =>
    [
      { id: 'a', kind: 'dusun', geometry: { type: 'Polygon', coordinates: [box(110, -5.51, split, -5.5)] } },
      {
        id: 'b',
        kind: 'dusun',
        geometry: { type: 'Polygon', coordinates: [box(other, -5.51, 110.01, -5.5)] }
      }
    ] as const;
  test.each([
    [0, []],
    [1.9, []],
    [2.1, ['dusun-overlap']],
    [-1.9, []],
    [-2.1, ['dusun-gap']]
  ])('overlapping by %d m', (meters, rules) => {
    expect(rulesOf(parseFictional({ dusun: dusun(110.005 + east(meters), 110.005) }))).toEqual(rules);
  });

  test('a label point outside its dusun is not used', () => {
    const [a, b] = dusun(110.005, 110.005);
    const parsed = parseFictional({
      dusun: [
        { ...a, labelPoint: [110.007, -5.505] },
        { ...b, labelPoint: [110.007, -5.505] }
      ]
    });
    expect(parsed.village?.layers.dusun.map(({ labelPoint }) => labelPoint)).toEqual([
      undefined,
      [110.007, -5.505]
    ]);
  });
});

describe('land covers the village once, to half a percent', () => {
  test.each([
    [0.0099501, []],
    [0.0099499, ['land-sum']]
  ])('land %d° wide in a village of 0.01°', (width, rules) => {
    const geometry: Polygon = { type: 'Polygon', coordinates: [box(110, -5.51, 110 + width, -5.5)] };
    expect(rulesOf(parseFictional({ land: [{ id: 'a', kind: 'paddy', geometry }] }))).toEqual(rules);
  });
});

describe('roads cross a river on a bridge', () => {
  const river = {
    id: 'river',
    kind: 'river',
    widthMeters: 10,
    geometry: {
      type: 'LineString',
      coordinates: [
        [110, -5.505],
        [110.01, -5.505]
      ]
    }
  } as const;
  const road = (...coordinates: number[][]) =>
    ({ id: 'road', kind: 'village', geometry: { type: 'LineString', coordinates } }) as const;
  const across = road([110.004, -5.508], [110.004, -5.502]);

  test.each([
    ['no bridge', undefined, ['river-without-bridge']],
    // 25 m and half of the river's 10 m.
    ['a bridge 29 m away', 29, []],
    ['a bridge 31 m away', 31, ['river-without-bridge']]
  ])('%s', (_, meters, rules) => {
    const geometry = point(110.004 + east(meters ?? 0), -5.505);
    const bridges = meters === undefined ? [] : [{ id: 'bridge', kind: 'bridge', geometry }];
    expect(rulesOf(parseFictional({ roads: [across], water: [river, ...bridges] }))).toEqual(rules);
  });

  test('a crossing where river and road share a vertex counts', () => {
    const shared = road([110.004, -5.508], [110.004, -5.505], [110.004, -5.502]);
    const bent = {
      ...river,
      geometry: {
        type: 'LineString',
        coordinates: [
          [110, -5.505],
          [110.004, -5.505],
          [110.01, -5.505]
        ]
      }
    } as const;
    expect(rulesOf(parseFictional({ roads: [shared], water: [bent] }))).toEqual(['river-without-bridge']);
  });

  test('a channel may run through a culvert', () => {
    const channel = { ...river, kind: 'channel' } as const;
    expect(rulesOf(parseFictional({ roads: [across], water: [channel] }))).toEqual([]);
  });
});

describe('an outline of 7,413 vertices, the most any Indonesian village has', () => {
  const vertices = 7413;
  const ring = Array.from({ length: vertices }, (_, index) => {
    const angle = (2 * Math.PI * index) / vertices;
    const radius = 0.01 * (1 + 0.2 * Math.sin(9 * angle) + 0.003 * Math.sin(301 * angle));
    return [110 + radius * Math.cos(angle), -5.5 + radius * Math.sin(angle)];
  });
  const closed = (points: number[][]): number[][] => [...points, points[0] ?? []];
  const outline = (coordinates: number[][][]) =>
    [{ id: 'boundary', kind: 'village', geometry: { type: 'Polygon', coordinates } }] as const;
  const half = Math.floor(vertices / 2);
  const dusun = [[...ring.slice(0, half + 1)], [...ring.slice(half), ...ring.slice(0, 1)]].map(
    (points, index) => ({
      id: `dusun-${String(index)}`,
      kind: 'dusun',
      geometry: { type: 'Polygon', coordinates: [closed(points)] } as const
    })
  );

  test('is read whole, with its dusun', () => {
    const { village, issues } = parseFictional({ boundary: outline([closed(ring)]), dusun });
    expect(issues).toEqual([]);
    expect(village?.layers.boundary[0]?.geometry.coordinates[0]).toHaveLength(vertices + 1);
    expect(village?.layers.dusun).toHaveLength(2);
  });

  test('is refused where two of them are exchanged', () => {
    const crossed = [...ring];
    [crossed[4000], crossed[4001]] = [ring[4001] ?? [], ring[4000] ?? []];
    expect(rulesOf(parseFictional({ boundary: outline([closed(crossed)]) }))).toEqual([
      'no-outline',
      'ring-self-crossing'
    ]);
  });
});
