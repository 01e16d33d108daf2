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
  const place = (id: string, pick: (polygon: Position[][]) => boolean) => {
    const land = countries.features.find((country) => country.id === id);
    if (!land) throw new Error(`world-atlas has no country ${id}`);
    const polygons =
      land.geometry.type === 'Polygon' ? [land.geometry.coordinates] : land.geometry.coordinates;
    const picked = polygons.filter(pick);
    const polygon = picked.toSorted((a, b) => b[0]!.length - a[0]!.length)[0];
    if (!polygon) throw new Error(`world-atlas: no such part of ${id}`);
    const [lng, lat] = polylabel(polygon, 0.05);
    const at = [Math.round(lng! * 100) / 100, Math.round(lat! * 100) / 100];
    return { at, accuracyMeters: reach(at, picked.flat(2)) };
  };
  const onJava = (polygon: Position[][]): boolean =>
    isInside(
      [110, -7.3],
      polygon.map((ring) => ring.map(([x, y]) => [x!, y!] as const))
    );
  const any = (): boolean => true;
  const [java, belgium, canada] = [place('360', onJava), place('056', any), place('124', any)];
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
        accuracyMeters: java.accuracyMeters
      },
      point(java.at)
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
        accuracyMeters: belgium.accuracyMeters
      },
      point(belgium.at)
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
        accuracyMeters: canada.accuracyMeters
      },
      point(canada.at)
    )
  ];
}

/** Metres from a point that stands for a land to that land's farthest corner: the buyer may be anywhere in it. */
function reach([lng, lat]: number[], corners: readonly Position[]): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const meters = (corner: Position): number => {
    const [dLat, dLng] = [radians(corner[1]! - lat!), radians(corner[0]! - lng!)];
    const a =
      Math.sin(dLat / 2) ** 2 +
      Math.cos(radians(lat!)) * Math.cos(radians(corner[1]!)) * Math.sin(dLng / 2) ** 2;
    return 2 * 6_371_000 * Math.asin(Math.sqrt(a));
  };
  return Number(Math.max(...corners.map(meters)).toPrecision(2));
}

function readCountries(): FeatureCollection<Land> {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-110m.json');
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology<{ countries: GeometryCollection }>;
  return topoFeature(topology, topology.objects.countries) as FeatureCollection<Land>;
}
