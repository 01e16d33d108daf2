import { csvText } from '../../village/csv-text';
import { toLayerFeature } from '../../village/layer-text';
import { layerNames, type LayerName, type Village, type VillageFeature } from '../../village/types';
import type { ViewLayer } from '../../village/view-layers';

const columns = [
  ...['layer', 'id', 'kind', 'subkind', 'name', 'lng', 'lat', 'count', 'population'],
  ...['status', 'source', 'date', 'accuracyMeters']
];

/** Layers of the data that a view shows; the outline is always on the map. */
function shownLayers(layers: readonly ViewLayer[]): readonly LayerName[] {
  return layerNames.filter((name) => name === 'boundary' || (layers as readonly string[]).includes(name));
}

/** Everything the view shows as one GeoJSON file; each feature says its layer. */
export function visibleGeoJson(village: Village, layers: readonly ViewLayer[]): string {
  const features = shownLayers(layers).flatMap((layer) =>
    (village.layers[layer] as readonly VillageFeature[]).map((feature) => {
      const { properties, ...rest } = toLayerFeature(feature);
      return { ...rest, properties: { layer, ...properties } };
    })
  );
  return `{"type":"FeatureCollection","features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}

/** The same as a table; only points have a place of their own. */
export function visibleCsv(village: Village, layers: readonly ViewLayer[]): string {
  const rows = shownLayers(layers).flatMap((layer) =>
    (village.layers[layer] as readonly VillageFeature[]).map(({ geometry, ...properties }) => ({
      ...properties,
      layer,
      ...(geometry.type === 'Point' ? { lng: geometry.coordinates[0], lat: geometry.coordinates[1] } : {})
    }))
  );
  return csvText(columns, rows);
}
