import type { Map as MapLibreMap } from 'maplibre-gl';
import type { FeatureRecord, VillageManifest } from '../../village/built';
import { familyNames, type FamilyName } from '../../village/types';
import type { DeckOverlay } from '../deck/create-deck-overlay';
import type { MapView } from '../map-view';
import { overlayAnchor } from '../style/create-style';
import { themeOf } from '../theme/theme-of';

/** The families whose density is asked for. */
export function denseFamilies(view: Pick<MapView, 'layers' | 'modes'>): readonly FamilyName[] {
  return familyNames.filter((family) => view.layers.includes(family) && view.modes[family] === 'density');
}

export function wantsFlows(view: Pick<MapView, 'layers' | 'world'>): boolean {
  return view.world || view.layers.includes('markets');
}

/** Loads deck.gl when a view first wants it and keeps it in step; the newest view wins. */
export class DeckController {
  readonly #map: MapLibreMap;
  readonly #manifest: VillageManifest;
  readonly #features: () => Promise<readonly FeatureRecord[]>;
  #overlay: DeckOverlay | undefined;
  #wanted: MapView | undefined;
  #gone = false;

  constructor(
    map: MapLibreMap,
    manifest: VillageManifest,
    features: () => Promise<readonly FeatureRecord[]>
  ) {
    this.#map = map;
    this.#manifest = manifest;
    this.#features = features;
  }

  /** Rejects when deck.gl or the features cannot be loaded; the map itself goes on. */
  async show(view: MapView): Promise<void> {
    this.#wanted = view;
    const families = denseFamilies(view);
    const flows = wantsFlows(view);
    if (families.length === 0 && !flows && !this.#overlay) return;
    const [features, deck] = await Promise.all([this.#features(), import('../deck/create-deck-overlay')]);
    // deck.gl puts its layers into the style only while all of it is loaded.
    while (!this.#gone && !this.#map.isStyleLoaded()) await this.#map.once('idle');
    if (this.#gone || this.#wanted !== view) return;
    this.#overlay ??= deck.createDeckOverlay(this.#map);
    const theme = themeOf(view.theme);
    const beforeId = overlayAnchor;
    this.#overlay.show({
      density:
        families.length === 0
          ? undefined
          : {
              families,
              features,
              theme,
              opacity: view.opacity,
              beforeId,
              radius: view.theme === 'wall' ? 170 : 100
            },
      flows: flows
        ? {
            home: this.#manifest.labelPoint,
            markets: features.filter(({ layer }) => layer === 'markets'),
            theme,
            beforeId: 'destination-dot'
          }
        : undefined
    });
  }

  destroy(): void {
    this.#gone = true;
    this.#overlay?.remove();
  }
}
