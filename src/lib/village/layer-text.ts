import type { Geometry } from 'geojson';
import type { LayerName, Village, VillageFeature } from './types';

/** A feature as a package file writes it. */
export interface LayerFeature {
  readonly type: 'Feature';
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Geometry;
}

/** What a feature is comes first, how sure its place is comes last: the order of every package file made here. */
const propertyOrder: readonly string[] = [
  ...['id', 'kind', 'subkind', 'name', 'nameStatus'],
  ...['zone', 'outside', 'address', 'code', 'kecamatan', 'rt', 'rw', 'dusun', 'country', 'families'],
  ...['labelPoint', 'count', 'population', 'populationStatus'],
  ...['description', 'services', 'hours', 'hoursStatus', 'capacity', 'capacityStatus', 'publicPhone'],
  ...['widthMeters', 'surface', 'passable', 'drySeasonOnly', 'oneWay'],
  ...['protectedPaddy', 'villageOwned', 'legalSource'],
  ...['status', 'source', 'date', 'accuracyMeters']
];
const rankOf: ReadonlyMap<string, number> = new Map(propertyOrder.map((name, index) => [name, index]));

/** Properties in the package's order; absent ones left out. */
export function orderedProperties(properties: LayerFeature['properties']): LayerFeature['properties'] {
  const ordered: Record<string, unknown> = {};
  for (const name of Object.keys(properties).sort(byRank)) {
    const value = properties[name];
    if (value !== undefined && value !== null) ordered[name] = value;
  }
  return ordered;
}

const rank = (name: string): number => rankOf.get(name) ?? propertyOrder.length;
const byRank = (a: string, b: string): number => rank(a) - rank(b);

/** A parsed feature as a package file writes it: nothing but what the format lists. */
export function toLayerFeature({ layer: _, geometry, ...properties }: VillageFeature): LayerFeature {
  return {
    type: 'Feature',
    properties: orderedProperties(properties),
    // The parser's positions are read-only; GeoJSON's own type does not know such.
    geometry: geometry as Geometry
  };
}

/** The text of `<layer>.geojson`: one feature a line, so that a change shows as a line. */
export function layerText(layer: LayerName, features: Iterable<LayerFeature>): string {
  const lines: string[] = [];
  for (const feature of features) lines.push(JSON.stringify(feature));
  return (
    `{"$schema":"../schema/${layer}.schema.json","type":"FeatureCollection","features":[\n` +
    `${lines.join(',\n')}\n]}\n`
  );
}

/** The text of village.json, without what was left out of it as wrong. */
export function villageText({ layers: _, ...identity }: Village): string {
  const { counts, texts, ...rest } = identity;
  const written = {
    $schema: '../schema/village.schema.json',
    ...rest,
    ...(Object.keys(counts).length > 0 ? { counts } : {}),
    ...(Object.keys(texts).length > 0 ? { texts } : {})
  };
  return formatVillageJson(written);
}

/** Two spaces deep, lists of numbers on one line, as Prettier leaves it. */
export function formatVillageJson(written: unknown): string {
  const text = JSON.stringify(written, null, 2);
  return `${text.replace(/\[\s+(-?[\d.eE+-]+(?:,\s+-?[\d.eE+-]+)*)\s+\]/g, (_, numbers: string) => `[${numbers.replace(/\s+/g, ' ')}]`)}\n`;
}
