import type { ParsedLayers } from './parsed-layers';
import { layerNames } from './types';

/** Ids are unique in the whole package; the first one met keeps it, in the order of `layerNames`. */
export function checkIds(layers: ParsedLayers): void {
  const seen = new Map<string, string>();
  for (const layer of layerNames) {
    for (const feature of layers.of(layer)) {
      const earlier = seen.get(feature.id);
      if (earlier === undefined) seen.set(feature.id, layer);
      else {
        const expected = {
          id: `id yang hanya ada satu (sudah ada di ${earlier})`,
          en: `an id used once (already in ${earlier})`
        };
        layers.refuse(feature, { rule: 'duplicate-id', field: 'id', expected, got: feature.id });
      }
    }
  }
}
