import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapSurface } from '../map-view';
import { createSurface } from '../surface/create-surface';
import type { SurfaceData } from '../surface/surface';
import { surfaceLook } from '../surface/surface-look';
import type { SurfacePainter } from '../surface/surface-painter';
import type { MapTheme } from '../theme/map-theme';

/** Over the ground, under water, roads and names. */
const beforeId = 'water-area';

/** The one surface of a map: data go to the painter when they change, the weighing at once. */
export class SurfaceController {
  readonly #map: MapLibreMap;
  #theme: MapTheme;
  #painter: SurfacePainter | undefined;
  #data: SurfaceData | undefined;
  #opacity = 1;
  #gone = false;

  constructor(map: MapLibreMap, theme: MapTheme) {
    this.#map = map;
    this.#theme = theme;
  }

  show(surface: MapSurface | undefined): void {
    if (this.#gone) return;
    if (!surface) {
      this.#painter?.show(undefined);
      this.#data = undefined;
      return;
    }
    this.#painter ??= createSurface(this.#map, {
      id: 'surface',
      beforeId,
      look: surfaceLook(this.#theme)
    });
    if (this.#data !== surface.data) this.#painter.show(surface.data);
    this.#data = surface.data;
    this.#painter.weigh(surface.weighing);
    const { opacity = 1 } = surface;
    if (opacity !== this.#opacity) this.#painter.setOpacity(opacity);
    this.#opacity = opacity;
  }

  setTheme(theme: MapTheme): void {
    this.#theme = theme;
    this.#painter?.setLook(surfaceLook(theme));
  }

  /** Before the map is removed: what is still to be painted would look for its style. */
  destroy(): void {
    this.#gone = true;
    this.#painter?.destroy();
    this.#painter = undefined;
  }
}
