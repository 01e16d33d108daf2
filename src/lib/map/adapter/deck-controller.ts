import type { Map as MapLibreMap } from 'maplibre-gl';
import type { FeatureRecord, VillageManifest } from '../../village/built';
import { familyNames, type FamilyName } from '../../village/types';
import type { DeckOverlay, DeckRequest } from '../deck/create-deck-overlay';
import type { MapView } from '../map-view';
import { overlayAnchor } from '../style/create-style';
import { themeOf } from '../theme/theme-of';

/** The families whose density is asked for. */
export function denseFamilies(view: Pick<MapView, 'layers' | 'modes'>): readonly FamilyName[] {
  return familyNames.filter((family) => view.layers.includes(family) && view.modes[family] === 'density');
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
    if (denseFamilies(view).length === 0 && !view.world && !this.#overlay) return;
    const [features, deck] = await Promise.all([this.#features(), import('../deck/create-deck-overlay')]);
    const current = (): boolean => !this.#gone && this.#wanted === view;
    // deck.gl puts its layers into the style only while all of it is loaded, and data that comes in meanwhile
    // unloads it: drawn at once where possible, and again when everything has come to rest.
    while (current() && !this.#map.isStyleLoaded()) await this.#map.once('idle');
    if (!current()) return;
    this.#overlay ??= deck.createDeckOverlay(this.#map);
    this.#overlay.show(this.#requestOf(view, features));
    await this.#map.once('idle');
    if (current()) this.#overlay.show(this.#requestOf(view, features));
  }

  #requestOf(view: MapView, features: readonly FeatureRecord[]): DeckRequest {
    const { theme, opacity, world } = view;
    const families = denseFamilies(view);
    const colours = themeOf(theme);
    return {
      density:
        families.length === 0
          ? undefined
          : {
              families,
              features,
              theme: colours,
              opacity,
              beforeId: overlayAnchor,
              radius: theme === 'wall' ? 170 : 100
            },
      flows: world
        ? {
            home: this.#manifest.labelPoint,
            markets: features.filter(({ layer }) => layer === 'markets'),
            theme: colours,
            beforeId: 'destination-dot'
          }
        : undefined
    };
  }

  destroy(): void {
    this.#gone = true;
    this.#overlay?.remove();
  }
}
