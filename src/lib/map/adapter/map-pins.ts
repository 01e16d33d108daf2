import type { GeoJSONSource, Map as MapLibreMap, Marker, MarkerOptions } from 'maplibre-gl';
import type { Position } from '../../village/types';
import type { MapIntent, MapPin } from '../map-view';
import { tileSource } from '../style/style-context';
import './map-pins.css';

/** Metres an arrow key moves a pin; with Shift, five times as far. */
const stepMeters = 10;
const metersPerDegree = 111_320;

const steps: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1]
};

interface Shown {
  readonly marker: Marker;
  readonly button: HTMLButtonElement;
  pin: MapPin;
}

/** Keeps the pins of the page on the map: real buttons, pressed and moved by pointer or keys. */
export class MapPins {
  readonly #map: MapLibreMap;
  readonly #createMarker: (options: MarkerOptions) => Marker;
  readonly #emit: (intent: MapIntent) => void;
  readonly #shown = new Map<string, Shown>();
  #gone = false;

  constructor(
    map: MapLibreMap,
    createMarker: (options: MarkerOptions) => Marker,
    emit: (intent: MapIntent) => void
  ) {
    this.#map = map;
    this.#createMarker = createMarker;
    this.#emit = emit;
    map.once('remove', () => {
      this.#gone = true;
    });
  }

  show(pins: readonly MapPin[]): void {
    if (this.#gone) return;
    const wanted = new Set(pins.map(({ id }) => id));
    for (const [id, { marker }] of this.#shown) {
      if (wanted.has(id)) continue;
      marker.remove();
      this.#shown.delete(id);
    }
    for (const pin of pins) {
      let shown = this.#shown.get(pin.id);
      if (shown && shown.pin.look !== pin.look) {
        shown.marker.remove();
        shown = undefined;
      }
      shown ??= this.#add(pin);
      shown.pin = pin;
      dress(shown.button, pin);
      shown.marker.setLngLat([...pin.at]);
      shown.marker.setDraggable(pin.movable === true);
    }
    this.#keepNamesAway();
  }

  /**
   * Pins are buttons over the map, which places its names without knowing of them: an empty picture as wide as the
   * button stands where each stands, and names go around it.
   */
  #keepNamesAway(): void {
    const map = this.#map;
    if (!map.getSource(tileSource)) {
      map.once('style.load', () => this.#keepNamesAway());
      return;
    }
    const features = [...this.#shown.values()].map(({ pin, button }) => ({
      type: 'Feature' as const,
      properties: {
        anchor: pin.look in round ? 'center' : 'bottom',
        size: button.offsetWidth / roomWide
      },
      geometry: { type: 'Point' as const, coordinates: [...pin.at] }
    }));
    const data = { type: 'FeatureCollection' as const, features };
    const source = map.getSource<GeoJSONSource>(room);
    if (source) {
      source.setData(data);
      return;
    }
    map.addImage(room, {
      width: roomWide,
      height: roomHigh,
      data: new Uint8Array(roomWide * roomHigh * 4)
    });
    map.addSource(room, { type: 'geojson', data });
    // The last layer is placed first.
    map.addLayer({
      id: room,
      type: 'symbol',
      source: room,
      layout: {
        'icon-image': room,
        'icon-anchor': ['get', 'anchor'],
        'icon-size': ['get', 'size'],
        'icon-allow-overlap': true
      }
    });
  }

  #add(pin: MapPin): Shown {
    const button = document.createElement('button');
    const marker = this.#createMarker({
      element: button,
      anchor: pin.look in round ? 'center' : 'bottom'
    });
    const shown: Shown = { marker, button, pin };
    this.#shown.set(pin.id, shown);
    button.addEventListener('click', (event) => {
      // The map would take it for a press on the ground.
      event.stopPropagation();
      this.#emit({ type: 'pin', id: pin.id });
    });
    button.addEventListener('keydown', (event) => this.#key(event, shown));
    const moved = (final: boolean) => (): void => {
      const { lng, lat } = marker.getLngLat();
      this.#emit({ type: 'pin-move', id: pin.id, at: [lng, lat], final });
    };
    marker.on('drag', moved(false));
    marker.on('dragend', moved(true));
    marker.setLngLat([...pin.at]).addTo(this.#map);
    return shown;
  }

  #key(event: KeyboardEvent, { marker, pin }: Shown): void {
    const step = steps[event.key];
    if (pin.movable !== true || step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const at = marker.getLngLat();
    const meters = stepMeters * (event.shiftKey ? 5 : 1);
    const next: Position = [
      at.lng + (step[0] * meters) / (metersPerDegree * Math.cos((at.lat * Math.PI) / 180)),
      at.lat + (step[1] * meters) / metersPerDegree
    ];
    marker.setLngLat([...next]);
    this.#emit({ type: 'pin-move', id: pin.id, at: next, final: true });
  }
}

/** Source, layer and image of what keeps names from under the pins, and the image's size in px. */
const room = 'pin-room';
const [roomWide, roomHigh] = [32, 41];

/** The tear-drop of a pin, tip at the bottom middle of a 34 × 44 box. */
const drop = 'M17 43C13 33 2 30 2 17a15 15 0 1 1 30 0c0 13-11 16-15 26z';

/** Looks that stand on their place with their middle, and what is drawn in their circle. */
const round: Readonly<Partial<Record<MapPin['look'], string>>> = {
  place:
    '<circle class="ring" cx="17" cy="17" r="9"/><path class="ring" d="M17 1v9M17 24v9M1 17h9M24 17h9"/>',
  closed: '<path class="ring" d="m10 10 14 14M24 10 10 24"/>',
  swipe: '<path class="ring" d="M13 11 7 17l6 6M21 11l6 6-6 6"/>'
};

function dress(button: HTMLButtonElement, pin: MapPin): void {
  button.type = 'button';
  button.setAttribute('aria-label', pin.label);
  button.classList.add('padu-pin');
  button.dataset.look = pin.look;
  button.dataset.pin = pin.id;
  button.toggleAttribute('data-chosen', pin.chosen === true);
  const body =
    pin.look in round
      ? `<svg viewBox="0 0 34 34" aria-hidden="true"><circle class="halo" cx="17" cy="17" r="13"/>${round[pin.look]}</svg>`
      : `<svg viewBox="0 0 34 44" aria-hidden="true"><path class="body" d="${drop}"/></svg>`;
  if (button.firstElementChild?.tagName !== 'svg') button.innerHTML = `${body}<span></span>`;
  const text = button.querySelector('span');
  if (text) text.textContent = pin.text ?? '';
}
