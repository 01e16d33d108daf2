import { expect, test } from 'vitest';
import { parseVillage, statuses, layerNames, type Source } from '../../../src/lib/village';
import { readAll, readLayer, readText } from './committed-package';

const village = JSON.parse(readText('village.json')) as {
  readonly sources: readonly Source[];
  readonly population: { readonly value: number };
  readonly counts: Record<'dusun' | 'rw' | 'rt', { readonly value: number }>;
  readonly texts: Record<string, { readonly id: string; readonly en?: string }>;
};
const all = readAll();

test('the package has no issue, not even a warning', () => {
  const layers = Object.fromEntries(
    layerNames.map((layer) => [layer, JSON.parse(readText(`${layer}.geojson`))])
  );
  const { issues } = parseVillage({ folder: '33.03.06.2015', village, layers });
  expect(issues).toEqual([]);
});

test('every feature says how its place is known, by whom, when and how surely', () => {
  const sources = new Set(village.sources.map(({ id }) => id));
  for (const { feature } of all) {
    const { id, status, source, date, accuracyMeters } = feature.properties;
    expect(statuses, id).toContain(status);
    expect(sources, id).toContain(source);
    expect(date, id).toMatch(/^\d{4}(-\d\d){0,2}$/);
    expect(accuracyMeters, id).toBeGreaterThan(0);
  }
});

test('what no source places is a sketch; what a source places is not', () => {
  const bySource = new Map<string, Set<string>>();
  for (const { feature } of all) {
    const { source, status } = feature.properties;
    bySource.set(String(source), (bySource.get(String(source)) ?? new Set()).add(String(status)));
  }
  expect(Object.fromEntries([...bySource].map(([source, found]) => [source, [...found]]))).toEqual({
    'sketsa-padu-2026': ['sketch'],
    'wilayah-boundaries': ['published'],
    openstreetmap: ['mapped'],
    'natural-earth': ['mapped']
  });
});

test('ids are unique', () => {
  const ids = all.map(({ feature }) => feature.properties.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('no legal status, phone, capacity or count is made up', () => {
  const made = ['protectedPaddy', 'villageOwned', 'legalSource', 'publicPhone', 'capacity', 'count'];
  expect(all.filter(({ feature }) => made.some((name) => name in feature.properties))).toEqual([]);
});

test('names of facilities and livelihoods only say what and where', () => {
  const words = new Set(
    (
      'Bambu Balai Campur Cabang Dapur Desa Dusun Ekonomi Jajanan Kalimanah Kantor Kebun Kelapa Kelompok Kelontong ' +
      'Kesehatan Kios Klapasawit Makanan Masjid Masyarakat Musala Negeri PAUD Padi Pasar Pelatihan Pelayanan Pembuat ' +
      'Pendidikan Penggilingan Perajin Perumdam Perwira Pos Posyandu Pusat Puskesmas RT RW Ronda Rumpun SD Sanggar ' +
      'Sarana Sumur Tani Tirta Toko Umum Warung anyaman bersama dan di'
    )
      .toLowerCase()
      .split(' ')
  );
  const isKnown = (word: string): boolean => /^(?:\d+|I{1,3})$/.test(word) || words.has(word.toLowerCase());
  const named = all.filter(({ layer }) =>
    ['facilities', 'crafts', 'farming', 'plantation', 'food'].includes(layer)
  );
  const names = named.map(({ feature }) => String(feature.properties['name']));
  expect(names.filter((name) => !name.split(/[ ,]+/).every(isKnown))).toEqual([]);
});

test('RT, RW, dusun and people sum to the published figures', () => {
  const rts = readLayer('rt').map(({ properties }) => properties);
  expect(readLayer('dusun').length).toBe(village.counts.dusun.value);
  expect(new Set(rts.map(({ rw }) => rw)).size).toBe(village.counts.rw.value);
  expect(rts.length).toBe(village.counts.rt.value);
  expect(rts.reduce((sum, { population }) => sum + Number(population), 0)).toBe(village.population.value);
  expect(rts.every(({ populationStatus }) => populationStatus === 'sketch')).toBe(true);
  expect([
    village.counts.dusun.value,
    village.counts.rw.value,
    village.counts.rt.value,
    village.population.value
  ]).toEqual([3, 7, 20, 5190]);
});

test('the outline is the given one: 97 vertices', () => {
  const ring = readLayer('boundary')[0]!.geometry;
  expect(ring.type === 'Polygon' && ring.coordinates[0]!.length).toBe(98);
});

test('every text has both languages', () => {
  for (const { id, en } of Object.values(village.texts)) expect([id, en].every(Boolean)).toBe(true);
});
