import type { Map as MapLibreMap } from 'maplibre-gl';

/** Tiles that may fail before a base map counts as out of reach: one alone may be a hiccup. */
const patience = 2;

/** Says once per base map that it cannot be reached: tiles fail and none has come. */
export class BaseWatch {
  #base: string | undefined;
  #failures = 0;
  #seen = false;

  constructor(map: MapLibreMap, failed: (base: string) => void) {
    map.on('error', (event) => {
      const source = 'sourceId' in event ? event.sourceId : undefined;
      if (this.#base === undefined || source !== `base-${this.#base}` || this.#seen) return;
      this.#failures += 1;
      if (this.#failures === patience) failed(this.#base);
    });
    map.on('sourcedata', (event) => {
      if (event.sourceId === `base-${this.#base ?? ''}` && 'tile' in event && event.tile) this.#seen = true;
    });
  }

  /** Begins anew when another base map is chosen. */
  watch(base: string | undefined): void {
    if (base === this.#base) return;
    this.#base = base;
    this.#failures = 0;
    this.#seen = false;
  }
}
