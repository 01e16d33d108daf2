import { idOf } from '../../village/corrections/apply-corrections';
import type { FeatureChange, SourceLayers } from '../../village/corrections/correction';
import type { LayerFeature } from '../../village/layer-text';
import { layerNames, type LayerName } from '../../village/types';

export interface IndexedFeature {
  readonly layer: LayerName;
  readonly feature: LayerFeature;
}

/** Every feature by its id, which is unique in a package. */
export function indexFeatures(layers: SourceLayers): ReadonlyMap<string, IndexedFeature> {
  return new Map(
    layerNames.flatMap((layer) =>
      (layers[layer] ?? []).map((feature) => [idOf(feature), { layer, feature }] as const)
    )
  );
}

export const idsOf = (changes: readonly FeatureChange[]): ReadonlySet<string> =>
  new Set(changes.map(({ id }) => id));
