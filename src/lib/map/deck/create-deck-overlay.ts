import type { Layer } from '@deck.gl/core';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { densityLayers, type DensityOptions } from './density-layers';
import { flowLayer, type FlowOptions } from './flow-layer';

export interface DeckRequest {
  readonly density: DensityOptions | undefined;
  readonly flows: FlowOptions | undefined;
}

export interface DeckOverlay {
  readonly show: (request: DeckRequest) => void;
  readonly remove: () => void;
}

/**
 * deck.gl between the layers of the map. Its code is large, so this file is only ever loaded by a dynamic import,
 * when density or far markets are first asked for.
 */
export function createDeckOverlay(map: MapLibreMap): DeckOverlay {
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
  map.addControl(overlay);
  return {
    show: ({ density, flows }) => {
      const layers: Layer[] = [
        ...(density ? densityLayers(density) : []),
        ...(flows ? [flowLayer(flows)] : [])
      ];
      overlay.setProps({ layers });
    },
    remove: () => {
      map.removeControl(overlay);
    }
  };
}
