import type { FeatureRecord, VillageManifest } from '../../src/lib/village/built';

/** A made-up village for tests of the interface; no place in it exists. */
const source = 'example';
const base = { source, plusCode: '6P4FH8WR+35', status: 'sketch' } as const;

export const exampleFeatures: readonly FeatureRecord[] = [
  {
    ...base,
    id: 'facility-office',
    layer: 'facilities',
    kind: 'government',
    subkind: 'office',
    name: 'Kantor Desa Contoh',
    description: { id: 'Surat dan kependudukan.', en: 'Letters and registration.' },
    dusun: 'dusun-1',
    point: [109.3401, -7.4051],
    zone: true,
    services: [
      { id: 'surat keterangan usaha', en: 'business letter' },
      { id: 'kartu keluarga', en: 'family card' }
    ],
    hours: {
      week: [[[480, 900]], [[480, 900]], [[480, 900]], [[480, 900]], [[480, 690]], [], []],
      raw: 'Mo-Th 08:00-15:00; Fr 08:00-11:30',
      status: 'sketch'
    },
    capacity: 40,
    capacityStatus: 'sketch',
    accuracyMeters: 120,
    date: '2026-11',
    minutesFromDusun: { 'dusun-1': 12, 'dusun-2': 4 }
  },
  {
    ...base,
    id: 'facility-market',
    layer: 'facilities',
    kind: 'market',
    name: 'Pasar Desa Contoh',
    dusun: 'dusun-1',
    point: [109.3411, -7.4055],
    zone: true,
    minutesFromDusun: { 'dusun-1': 10, 'dusun-2': 5 }
  },
  {
    ...base,
    id: 'facility-economy',
    layer: 'facilities',
    kind: 'economy',
    name: 'Pusat Ekonomi Contoh',
    dusun: 'dusun-1',
    point: [109.3414, -7.4063],
    zone: true,
    minutesFromDusun: { 'dusun-1': 11, 'dusun-2': 6 }
  },
  {
    ...base,
    id: 'facility-health',
    layer: 'facilities',
    kind: 'health',
    subkind: 'posyandu',
    name: 'Posyandu Mélati',
    status: 'mapped',
    dusun: 'dusun-2',
    point: [109.3391, -7.4061],
    zone: true,
    services: [{ id: 'imunisasi', en: 'immunisation' }],
    hoursText: 'first Tuesday of the month',
    minutesFromDusun: { 'dusun-1': 14, 'dusun-2': 3 }
  },
  {
    ...base,
    id: 'facility-school',
    layer: 'facilities',
    kind: 'education',
    name: 'Balai Pelatihan Contoh',
    dusun: 'dusun-2',
    point: [109.3381, -7.4048],
    zone: true,
    minutesFromDusun: { 'dusun-1': 16, 'dusun-2': 6 }
  },
  {
    ...base,
    id: 'craft-1',
    layer: 'crafts',
    kind: 'workshop',
    name: 'Anyaman Utara',
    dusun: 'dusun-1',
    point: [109.3341, -7.3989],
    minutesToZone: 17
  },
  {
    ...base,
    id: 'craft-2',
    layer: 'crafts',
    kind: 'grove',
    dusun: 'dusun-2',
    point: [109.3361, -7.4039],
    hectares: 0.4,
    minutesToZone: 9
  },
  {
    ...base,
    id: 'food-1',
    layer: 'food',
    kind: 'maker',
    dusun: 'dusun-2',
    point: [109.337, -7.405],
    minutesToZone: 2
  },
  {
    ...base,
    id: 'market-belgium',
    layer: 'markets',
    kind: 'abroad',
    name: 'Belgia',
    status: 'published',
    country: 'BE',
    point: [4.35, 50.85]
  }
];

const facilities = exampleFeatures.filter(({ layer }) => layer === 'facilities');
const zone = facilities.filter((facility) => facility.zone);

export const exampleManifest: VillageManifest = {
  schema: 1,
  version: 'abc123def456',
  code: '33.03.06.2999',
  name: 'Contoh',
  kind: 'desa',
  kecamatan: { code: '33.03.06', name: 'Kalimanah' },
  kabupaten: { code: '33.03', name: 'Purbalingga' },
  provinsi: { code: '33', name: 'Jawa Tengah' },
  officialHectares: { value: 149.124, source, date: '2023' },
  drawnHectares: 152.06,
  drawnSource: source,
  population: {
    value: 5190,
    source,
    date: '2024',
    note: { id: 'asal angka tidak disebut', en: 'origin unnamed' }
  },
  counts: {
    dusun: { value: 2, source },
    rw: { value: 7, source },
    rt: { value: 20, source }
  },
  texts: { about: { id: 'Desa untuk mencoba.', en: 'A village to try on.' } },
  sources: [{ id: source, title: 'Contoh untuk pengujian', publisher: 'Padu', licence: 'MIT', date: '2026' }],
  labelPoint: [109.3357, -7.4069],
  plane: [109.335, -7.4025],
  bounds: [109.3251, -7.41041, 109.34411, -7.39471],
  homeBounds: [109.3251, -7.41041, 109.34411, -7.39471],
  miniPath: 'M0 300L500 0 900 100 1000 600 600 1000 200 900Z',
  miniAspect: 1.2,
  dusun: [
    {
      id: 'dusun-1',
      name: 'Dusun I',
      status: 'sketch',
      label: [109.333, -7.4],
      bounds: [109.3251, -7.404, 109.34, -7.39471],
      hectares: 66.1,
      population: 2190,
      miniPath: 'M0 300L500 0 900 100 500 500Z'
    },
    {
      id: 'dusun-2',
      name: 'Dusun II',
      status: 'sketch',
      label: [109.339, -7.407],
      bounds: [109.33, -7.41041, 109.34411, -7.402],
      hectares: 85.9,
      population: 3000,
      miniPath: 'M500 500L1000 600 600 1000 200 900Z'
    }
  ],
  neighbours: [{ id: 'neighbour-a', name: 'Tetangga' }],
  layers: {
    facilities: {
      features: 5,
      byKind: { government: 1, market: 1, economy: 1, health: 1, education: 1 },
      byStatus: { sketch: 4, mapped: 1 },
      byDusun: { 'dusun-1': { features: 3, hectares: 0 }, 'dusun-2': { features: 2, hectares: 0 } },
      hectares: 0,
      hectaresByKind: {},
      meters: 0
    },
    crafts: {
      features: 2,
      byKind: { workshop: 1, grove: 1 },
      byStatus: { sketch: 2 },
      byDusun: { 'dusun-1': { features: 1, hectares: 0 }, 'dusun-2': { features: 1, hectares: 0.4 } },
      hectares: 0.4,
      hectaresByKind: { grove: 0.4 },
      meters: 0
    },
    food: {
      features: 1,
      byKind: { maker: 1 },
      byStatus: { sketch: 1 },
      byDusun: { 'dusun-2': { features: 1, hectares: 0 } },
      hectares: 0,
      hectaresByKind: {},
      meters: 0
    },
    markets: {
      features: 1,
      byKind: { abroad: 1 },
      byStatus: { published: 1 },
      byDusun: {},
      hectares: 0,
      hectaresByKind: {},
      meters: 0
    },
    zone: {
      features: 1,
      byKind: { zone: 1 },
      byStatus: { sketch: 1 },
      byDusun: { 'dusun-1': { features: 1, hectares: 8.4 } },
      hectares: 8.4,
      hectaresByKind: { zone: 8.4 },
      meters: 0
    },
    roads: {
      features: 3,
      byKind: { through: 1, village: 1, dike: 1 },
      byStatus: { sketch: 3 },
      byDusun: {},
      hectares: 0,
      hectaresByKind: {},
      meters: 3200
    },
    land: {
      features: 12,
      byKind: { paddy: 6, settlement: 6 },
      byStatus: { sketch: 12 },
      byDusun: { 'dusun-1': { features: 6, hectares: 60 }, 'dusun-2': { features: 6, hectares: 80 } },
      hectares: 140,
      hectaresByKind: { paddy: 100, settlement: 40 },
      meters: 0
    }
  },
  legal: {},
  figures: {
    walkKmh: 5.04,
    zonePairs: zone.flatMap((from, i) =>
      zone.slice(i + 1).map((to, j) => ({
        from: from.id,
        to: to.id,
        minutes: 2 + i + j,
        meters: (2 + i + j) * 82,
        line: []
      }))
    ),
    oneRound: {
      meanMinutes: 35.2,
      medianMinutes: 33,
      p90Minutes: 52,
      apartMeanMinutes: 122,
      byDusun: { 'dusun-1': 41, 'dusun-2': 27 },
      order: zone.map(({ id }) => id)
    },
    together: {
      minutes: 5,
      classes: [
        {
          families: ['crafts', 'food'],
          mask: 9,
          hectares: 12.4,
          hectaresByDusun: { 'dusun-1': 3.1, 'dusun-2': 9.3 }
        },
        {
          families: ['crafts', 'farming', 'food'],
          mask: 11,
          hectares: 4.2,
          hectaresByDusun: { 'dusun-2': 4.2 }
        }
      ]
    },
    landUse: {
      published: {
        source,
        date: '2023',
        totalHectares: 149.41,
        classes: [
          { kind: 'paddy', hectares: 97.528 },
          { kind: 'settlement', hectares: 29.474 },
          { kind: 'yard', hectares: 14.665 },
          { kind: 'infrastructure', hectares: 4.914 },
          { kind: 'cemetery', hectares: 2.758 },
          { kind: 'office', hectares: 0.071 }
        ]
      },
      drawnHectares: { paddy: 99, settlement: 30 }
    },
    survey: { total: 94, toSurvey: 83, byStatus: { mapped: 2, published: 9, sketch: 83 } }
  },
  facilities,
  issues: [
    {
      severity: 'error',
      rule: 'ring-self-crossing',
      file: 'crafts.geojson',
      feature: 'craft-9',
      field: 'geometry',
      expected: { id: 'garis tepi yang tidak memotong dirinya', en: 'an outline that does not cross itself' },
      got: 'crossing at 109.33,-7.40'
    }
  ],
  files: {
    'tiles.pmtiles': { bytes: 120000, sha256: 'a'.repeat(64) },
    'features.json': { bytes: 48000, sha256: 'b'.repeat(64) }
  }
};
