import type { Map as MapLibreMap } from 'maplibre-gl';
import type { StyleChange } from '../style/diff-style';

/**
 * Makes the changes on a live map. The style is ours and validated in tests, so it is not checked again; names and
 * values come out of a style as one, which the setters' types cannot follow.
 */
export function applyChanges(map: MapLibreMap, changes: readonly StyleChange[]): void {
  const unchecked = { validate: false };
  for (const change of changes)
    switch (change.type) {
      case 'paint':
        map.setPaintProperty(change.layer, change.property as never, change.value as never, unchecked);
        break;
      case 'layout':
        map.setLayoutProperty(change.layer, change.property as never, change.value as never, unchecked);
        break;
      case 'filter':
        map.setFilter(change.layer, change.value ?? null, unchecked);
        break;
      case 'zooms':
        map.setLayerZoomRange(change.layer, change.least ?? 0, change.most ?? 24);
        break;
      case 'remove-layer':
        if (map.getLayer(change.layer)) map.removeLayer(change.layer);
        break;
      case 'add-layer':
        map.addLayer(change.spec, change.before);
        break;
      case 'remove-source':
        if (map.getSource(change.source)) map.removeSource(change.source);
        break;
      case 'add-source':
        map.addSource(change.source, change.spec);
        break;
    }
}
