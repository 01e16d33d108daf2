import type { LngLat, Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds } from '../../village/types';
import type { MapIntent, Padding } from '../map-view';
import { metersPerPixel } from '../style/zoom-scale';

/** Zooms the map stays between, and how close it goes to fit a small thing. */
export const cameraZooms = { closest: 20, closestFit: 18, farthest: 8, farthestWorld: -1 } as const;
/** Milliseconds a camera flight takes; none for those who asked for less motion. */
const flight = 600;

/** As MapLibre takes bounds. */
export function toMapBounds([west, south, east, north]: Bounds): [[number, number], [number, number]] {
  return [
    [west, south],
    [east, north]
  ];
}

function samePadding(a: Padding, b: Padding): boolean {
  return a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left;
}

/** Lets all of the world into a small window; MapLibre itself would fill the window with a part of it. */
function wholeWorld(center: LngLat, zoom: number): { center: LngLat; zoom: number } {
  return { center, zoom: Math.min(cameraZooms.closest, Math.max(cameraZooms.farthestWorld, zoom)) };
}

/**
 * Where the map looks. Knows the part of it that no panel covers, keeps what the page showed in that part until
 * people move the map themselves, and tells the two apart.
 */
export class MapCamera {
  readonly #map: MapLibreMap;
  readonly #lessMotion: MediaQueryList;
  #padding: Padding;
  /** Where it was last sent by code; undefined once people moved it. */
  #sentTo: Bounds | undefined;
  #moveIsTheirs = false;

  constructor(
    map: MapLibreMap,
    options: {
      readonly padding: Padding;
      readonly sentTo: Bounds;
      readonly lessMotion: MediaQueryList;
      /** Called with every rest, once the camera came to it. */
      readonly onRest: (theirs: boolean) => void;
    }
  ) {
    this.#map = map;
    this.#padding = options.padding;
    this.#sentTo = options.sentTo;
    this.#lessMotion = options.lessMotion;
    map.on('movestart', ({ originalEvent }) => {
      if (originalEvent) this.#moveIsTheirs = true;
    });
    // The wheel starts its move without telling whose it is.
    map.on('wheel', () => {
      this.#moveIsTheirs = true;
    });
    map.on('moveend', () => {
      const theirs = this.#moveIsTheirs;
      this.#moveIsTheirs = false;
      if (theirs) this.#sentTo = undefined;
      options.onRest(theirs);
    });
  }

  get padding(): Padding {
    return this.#padding;
  }

  /** Answers whether the free part changed. */
  setPadding(padding: Padding, animate: boolean): boolean {
    if (samePadding(padding, this.#padding)) return false;
    this.#padding = padding;
    // The village keeps its place in the free part of the map, until people have moved it themselves.
    if (this.#sentTo && !this.#map.isMoving()) this.fit(this.#sentTo, animate);
    return true;
  }

  fit(bounds: Bounds, animate: boolean): void {
    this.#sentTo = bounds;
    this.#moveIsTheirs = false;
    this.#map.fitBounds(toMapBounds(bounds), {
      padding: { ...this.#padding },
      maxZoom: cameraZooms.closestFit,
      bearing: 0,
      pitch: 0,
      ...this.#motion(animate ? flight : 0),
      linear: true
    });
  }

  /** The window changed: what was shown is shown again. */
  refit(): void {
    if (this.#sentTo) this.fit(this.#sentTo, false);
  }

  zoomBy(steps: number): void {
    this.#moveIsTheirs = true;
    const { lng, lat } = this.#map.unproject(this.middlePoint());
    this.#map.easeTo({ zoom: this.#map.getZoom() + steps, around: [lng, lat], ...this.#motion(250) });
  }

  resetNorth(): void {
    this.#moveIsTheirs = true;
    this.#map.easeTo({ bearing: 0, pitch: 0, ...this.#motion(flight) });
  }

  toggleTilt(): void {
    this.#moveIsTheirs = true;
    this.#map.easeTo({ pitch: this.#map.getPitch() > 5 ? 0 : 50, ...this.#motion(flight) });
  }

  /** Opens the way out to the whole world, before flying there. */
  leaveVillage(): void {
    this.#map.setTransformConstrain(wholeWorld);
    this.#map.setMinZoom(cameraZooms.farthestWorld);
  }

  /** Closes it again, once the camera has come back. */
  keepToVillage(): void {
    this.#map.setTransformConstrain(null);
    this.#map.setMinZoom(cameraZooms.farthest);
  }

  /** The middle of the part of the map no panel covers, CSS px. */
  middlePoint(): [number, number] {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const { top, right, bottom, left } = this.#padding;
    return [(left + clientWidth - right) / 2, (top + clientHeight - bottom) / 2];
  }

  /** Where it is at rest. The same bounds fit the same place into another screen's free part. */
  rest(user: boolean): Extract<MapIntent, { type: 'rest' }> {
    return {
      type: 'rest',
      bounds: this.#freeBounds(),
      metersPerPixel: metersPerPixel(this.#map.getZoom(), this.#map.getCenter().lat),
      user
    };
  }

  #freeBounds(): Bounds {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const { top, right, bottom, left } = this.#padding;
    const southWest = this.#map.unproject([left, clientHeight - bottom]);
    const northEast = this.#map.unproject([clientWidth - right, top]);
    return [southWest.lng, southWest.lat, northEast.lng, northEast.lat];
  }

  #motion(duration: number): { readonly duration: number; readonly animate: boolean } {
    return { duration, animate: !this.#lessMotion.matches };
  }
}
