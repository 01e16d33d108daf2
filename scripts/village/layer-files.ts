import type { FeatureRecord, LayerQuality } from '../../src/lib/village/built';
import { csvText } from '../../src/lib/village/csv-text';
import { layerText, toLayerFeature, villageText, type LayerFeature } from '../../src/lib/village/layer-text';
import {
  layerNames,
  type LayerName,
  type Status,
  type Village,
  type VillageFeature
} from '../../src/lib/village/types';

const csvColumns: readonly string[] = [
  ...['id', 'kind', 'subkind', 'name', 'nameStatus', 'dusun', 'lng', 'lat', 'plusCode'],
  ...['hectares', 'meters', 'count', 'population', 'hours', 'capacity', 'publicPhone', 'address', 'country'],
  ...['status', 'source', 'date', 'accuracyMeters']
];

/**
 * What a village gives away again and what corrections begin from: each layer as GeoJSON in package format and as a
 * table, its village.json, and what is known about each layer's quality. Only what the validator kept is in them: a
 * property nobody listed, such as an owner's name, never leaves the package.
 */
export function layerFiles(village: Village, records: readonly FeatureRecord[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const quality: Partial<Record<LayerName, LayerQuality>> = {};
  const recordOf = new Map(records.map((record) => [record.id, record]));
  for (const layer of layerNames) {
    const features: readonly VillageFeature[] = village.layers[layer];
    if (features.length === 0) continue;
    files.set(`layers/${layer}.geojson`, layerText(layer, asWritten(features)));
    const rows = features.map((feature) => csvRow(feature, recordOf.get(feature.id)));
    const used = usedNames(rows);
    const columns = csvColumns.filter((name) => used.has(name));
    files.set(`layers/${layer}.csv`, csvText(columns, rows));
    quality[layer] = qualityOf(features);
  }
  files.set('layers/village.json', villageText(village));
  files.set('layers/quality.json', `${JSON.stringify(quality)}\n`);
  return files;
}

/** One after the other: a hundred thousand at once would all have to be kept until the last is written. */
function* asWritten(features: readonly VillageFeature[]): Generator<LayerFeature> {
  for (const feature of features) yield toLayerFeature(feature);
}

function csvRow(
  feature: VillageFeature,
  record: FeatureRecord | undefined
): Readonly<Record<string, unknown>> {
  // Most parcels of a large village have no record of their own: nothing to add, so nothing to copy.
  if (record === undefined) return feature as VillageFeature & Record<string, unknown>;
  return {
    ...feature,
    dusun: record.dusun ?? ('dusun' in feature ? feature.dusun : undefined),
    lng: record.point[0],
    lat: record.point[1],
    plusCode: record.plusCode,
    hectares: record.hectares,
    meters: record.meters
  };
}

function usedNames(rows: readonly Readonly<Record<string, unknown>>[]): ReadonlySet<string> {
  const used = new Set<string>();
  for (const row of rows) for (const name in row) if (row[name] !== undefined) used.add(name);
  return used;
}

function qualityOf(features: readonly VillageFeature[]): LayerQuality {
  const byStatus: Partial<Record<Status | 'unknown', number>> = {};
  const bySource: Record<string, number> = {};
  for (const { status = 'unknown', source } of features) {
    byStatus[status] = (byStatus[status] ?? 0) + 1;
    bySource[source] = (bySource[source] ?? 0) + 1;
  }
  const dates = features.flatMap(({ date }) => date ?? []).sort();
  const accuracies = features.flatMap(({ accuracyMeters }) => accuracyMeters ?? []).sort((a, b) => a - b);
  const [oldest, newest] = [dates[0], dates.at(-1)];
  const [best, worst] = [accuracies[0], accuracies.at(-1)];
  return {
    features: features.length,
    byStatus,
    bySource,
    ...(oldest === undefined || newest === undefined ? {} : { dates: [oldest, newest] }),
    ...(best === undefined || worst === undefined ? {} : { accuracyMeters: [best, worst] })
  };
}
