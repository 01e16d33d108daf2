import type { SourceLayers } from '../../village/corrections/correction';
import { isLayerFeature } from '../../village/corrections/parse-log';
import type { LayerFeature } from '../../village/layer-text';
import { layerNames, type LayerName } from '../../village/types';
import { fetchJson } from '../fetch-json';

export interface VillageSource {
  /** Contents of the package's village.json. */
  readonly village: unknown;
  readonly layers: SourceLayers;
}

interface LayerFile {
  readonly features: readonly LayerFeature[];
}

function isLayerFile(value: unknown): value is LayerFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'features' in value &&
    Array.isArray(value.features) &&
    value.features.every(isLayerFeature)
  );
}

/**
 * The layers of a village as its package writes them. Throws DataError.
 * @param files names of the built files there are
 * @param urlOf address of a built file
 */
export async function fetchSourceLayers(
  files: readonly string[],
  urlOf: (name: string) => string,
  signal?: AbortSignal
): Promise<VillageSource> {
  const options = signal === undefined ? {} : { signal };
  const known = layerNames.filter((layer) => files.includes(`layers/${layer}.geojson`));
  const [village, ...layers] = await Promise.all([
    fetchJson(urlOf('layers/village.json'), isAnything, options),
    ...known.map(async (layer): Promise<readonly [LayerName, readonly LayerFeature[]]> => {
      const { features } = await fetchJson(urlOf(`layers/${layer}.geojson`), isLayerFile, options);
      return [layer, features];
    })
  ]);
  return { village, layers: Object.fromEntries(layers) };
}

const isAnything = (value: unknown): value is unknown => value !== undefined;
