import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import polylabel from 'polylabel';
import { feature as topoFeature } from 'topojson-client';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { feature, type SketchFeature } from './feature';
import { isInside } from './polygon';

type Land = Polygon | MultiPolygon;

/** Where the crafts go: points that only stand for a whole country, island or regency. */
export function marketFeatures(): SketchFeature<'markets'>[] {
  const countries = readCountries();
  const place = (id: string, pick: (polygon: Position[][]) => boolean): number[] => {
    const land = countries.features.find((country) => country.id === id);
    if (!land) throw new Error(`world-atlas has no country ${id}`);
    const polygons =
      land.geometry.type === 'Polygon' ? [land.geometry.coordinates] : land.geometry.coordinates;
    const polygon = polygons.filter(pick).sort((a, b) => b[0]!.length - a[0]!.length)[0];
    if (!polygon) throw new Error(`world-atlas: no such part of ${id}`);
    const [lng, lat] = polylabel(polygon, 0.05);
    return [Math.round(lng! * 100) / 100, Math.round(lat! * 100) / 100];
  };
  const onJava = (polygon: Position[][]): boolean =>
    isInside(
      [110, -7.3],
      polygon.map((ring) => ring.map(([x, y]) => [x!, y!] as const))
    );
  const any = (): boolean => true;
  const atlas = { status: 'mapped', source: 'natural-earth', date: '2018' } as const;
  const point = (coordinates: number[]) => ({ type: 'Point' as const, coordinates });
  return [
    feature(
      'markets',
      {
        id: 'market-purbalingga',
        kind: 'local',
        name: 'Purbalingga',
        nameStatus: 'published',
        country: 'ID',
        families: ['crafts'],
        status: 'published',
        source: 'wilayah-boundaries',
        date: '2025',
        accuracyMeters: 15_000
      },
      point([109.4072, -7.3232])
    ),
    feature(
      'markets',
      {
        id: 'market-jawa',
        kind: 'national',
        name: 'Jawa',
        nameStatus: 'published',
        country: 'ID',
        families: ['crafts'],
        ...atlas,
        accuracyMeters: 100_000
      },
      point(place('360', onJava))
    ),
    feature(
      'markets',
      {
        id: 'market-belgia',
        kind: 'abroad',
        name: 'Belgia',
        nameStatus: 'published',
        country: 'BE',
        families: ['crafts'],
        ...atlas,
        accuracyMeters: 100_000
      },
      point(place('056', any))
    ),
    feature(
      'markets',
      {
        id: 'market-kanada',
        kind: 'abroad',
        name: 'Kanada',
        nameStatus: 'published',
        country: 'CA',
        families: ['crafts'],
        ...atlas,
        accuracyMeters: 100_000
      },
      point(place('124', any))
    )
  ];
}

function readCountries(): FeatureCollection<Land> {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-110m.json');
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology<{ countries: GeometryCollection }>;
  return topoFeature(topology, topology.objects.countries) as FeatureCollection<Land>;
}
