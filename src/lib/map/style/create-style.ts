import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { promoteId, tileZooms } from '../../../../tiles/tile-zooms';
import { baseMapOf } from '../base-maps';
import type { MapView } from '../map-view';
import { chosenLayers } from './chosen-layers';
import {
  facilityMarkerLayers,
  familyAreaLayers,
  familyMarkerLayers,
  zoneMarkerLayers
} from './family-layers';
import { landLayers, outsideLayers, roadLayers, sheetLayers, waterLayers } from './ground-layers';
import { labelLayers } from './label-layers';
import { destinationLayers, drawingLayers, emptySources, overlayLayers, worldLayers } from './overlay-layers';
import { createContext, tileSource, type StyleVillage } from './style-context';
import { choroplethLayers, dusunTintLayers, edgeLayers } from './territory-layers';
import { linkLayers, minuteLayers, togetherLayers, zoneLayers } from './zone-layers';

export interface StyleOptions {
  readonly view: MapView;
  readonly village: StyleVillage;
  /** Template of the village's tiles, e.g. `padu://village/{z}/{x}/{y}`. */
  readonly tilesUrl: string;
}

/** Density goes under this layer: over all ground, under names and symbols. */
export const overlayAnchor = 'facilities';

function baseSource(view: MapView): Readonly<Record<string, SourceSpecification>> {
  const base = baseMapOf(view.base);
  if (!base) return {};
  return {
    [`base-${base.id}`]: {
      type: 'raster',
      tiles: [base.tiles],
      tileSize: base.tileSize,
      maxzoom: base.maxZoom,
      attribution: `<a href="${base.attributionUrl}" target="_blank" rel="noopener">${base.attribution}</a>`
    }
  };
}

function baseLayer(view: MapView): readonly LayerSpecification[] {
  const base = baseMapOf(view.base);
  if (!base) return [];
  return [{ id: 'base', type: 'raster', source: `base-${base.id}`, paint: { 'raster-fade-duration': 0 } }];
}

/**
 * The whole look of the map as a function of what shall be shown: same view, same style. Names only source layers
 * and properties of tiles/layers.ts. Two styles of one village differ in sources and layers only by the base map.
 */
export function createStyle({ view, village, tilesUrl }: StyleOptions): StyleSpecification {
  const context = createContext(view, village);
  return {
    version: 8,
    name: 'Padu',
    sources: {
      ...baseSource(view),
      [tileSource]: {
        type: 'vector',
        tiles: [tilesUrl],
        minzoom: tileZooms.min,
        maxzoom: tileZooms.max,
        promoteId
      },
      ...emptySources()
    },
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': context.theme['m-out'] } },
      ...worldLayers(context),
      ...baseLayer(view),
      ...outsideLayers(context),
      ...sheetLayers(context),
      ...landLayers(context),
      ...familyAreaLayers(context),
      ...dusunTintLayers(context),
      ...choroplethLayers(context),
      ...togetherLayers(context),
      ...waterLayers(context),
      ...roadLayers(context),
      ...edgeLayers(context),
      ...zoneLayers(context),
      ...linkLayers(context),
      ...drawingLayers(context),
      // MapLibre places the last layer first: the zone's facilities, then names by rank, then what gives way.
      ...facilityMarkerLayers(context),
      ...familyMarkerLayers(context),
      ...labelLayers(context),
      ...zoneMarkerLayers(context),
      ...chosenLayers(context),
      ...minuteLayers(context),
      ...destinationLayers(context),
      ...overlayLayers(context)
    ]
  };
}
