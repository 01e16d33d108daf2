import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Feature, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { roundTo } from './planar-shapes';

type WorldTopology = Topology<{
  countries: GeometryCollection<{ name: string }>;
  land: GeometryCollection;
}>;

/** `world.json`: the land as one feature (kind `land`), then the named countries (kind `country`, `country` = ISO code). */
export interface WorldMap {
  readonly type: 'FeatureCollection';
  readonly features: readonly Feature<
    Geometry,
    { readonly id: string; readonly kind: 'land' | 'country'; readonly country?: string }
  >[];
}

/** Where Natural Earth writes a country's name otherwise than Unicode CLDR does. */
const otherNames: Readonly<Record<string, string>> = {
  US: 'United States of America',
  CZ: 'Czechia',
  KR: 'South Korea',
  KP: 'North Korea',
  TR: 'Turkey',
  BA: 'Bosnia and Herz.',
  DO: 'Dominican Rep.',
  CD: 'Dem. Rep. Congo',
  CG: 'Congo',
  CF: 'Central African Rep.',
  CI: "Côte d'Ivoire",
  GQ: 'Eq. Guinea',
  SS: 'S. Sudan',
  EH: 'W. Sahara',
  SB: 'Solomon Is.',
  MM: 'Myanmar',
  PS: 'Palestine',
  MK: 'Macedonia',
  SZ: 'eSwatini'
};

/** Land that reaches no farther north than this, degrees, is Antarctica: nobody buys there, and a flat map makes it vast. */
const antarctic = -60;

function settled(geometry: Geometry): Geometry {
  if (geometry.type !== 'MultiPolygon') return geometry;
  const north = (rings: Position[][]): number => Math.max(...(rings[0] ?? []).map(([, lat = 0]) => lat));
  return {
    ...geometry,
    coordinates: geometry.coordinates.filter((polygon) => north(polygon) > antarctic)
  };
}

/**
 * The world behind the view of far markets, from Natural Earth 1:110m (public domain): all land, and the countries of
 * the given ISO 3166-1 alpha-2 codes. Positions to two decimals. A code without a country of its own at this scale
 * (Singapore) has none.
 */
export function worldMap(countries: readonly string[]): WorldMap {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-110m.json');
  const topology = JSON.parse(readFileSync(path, 'utf8')) as WorldTopology;
  const shapes = topology.objects.countries.geometries.filter(
    (shape): shape is Polygon<{ name: string }> | MultiPolygon<{ name: string }> =>
      shape.type === 'Polygon' || shape.type === 'MultiPolygon'
  );
  const names = new Intl.DisplayNames('en', { type: 'region' });
  const land = feature(topology, topology.objects.land).features.map(({ geometry }) => settled(geometry));
  return {
    type: 'FeatureCollection',
    features: [
      ...land.map((geometry, index): WorldMap['features'][number] => ({
        type: 'Feature',
        geometry: rounded(geometry),
        properties: { id: index === 0 ? 'land' : `land-${index}`, kind: 'land' }
      })),
      ...[...new Set(countries)].sort().flatMap((country): WorldMap['features'] => {
        const name = otherNames[country] ?? names.of(country);
        const shape = shapes.find(({ properties }) => properties?.name === name);
        if (shape === undefined) return [];
        const [found] = feature(topology, { type: 'GeometryCollection', geometries: [shape] }).features;
        if (found === undefined) return [];
        return [
          {
            type: 'Feature',
            geometry: rounded(found.geometry),
            properties: { id: `country-${country}`, kind: 'country', country }
          }
        ];
      })
    ]
  };
}

function rounded(geometry: Geometry): Geometry {
  const ring = (positions: Position[]): Position[] =>
    positions.map((at) => at.map((value) => roundTo(value, 2)));
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: geometry.coordinates.map(ring) };
  if (geometry.type === 'MultiPolygon') {
    return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(ring)) };
  }
  throw new Error(`Land is an area, got ${geometry.type}`);
}
