import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '../../village/types';
import { pickFeature } from './pick-feature';

export interface MapInputEvents {
  /** A click or Enter at a point, CSS px and [lng, lat]; coarse when made by finger or key. */
  readonly choose: (point: readonly [number, number], at: Position, coarse: boolean) => void;
  readonly hover: (id: string | undefined, point: readonly [number, number]) => void;
  readonly pointer: (at: Position | undefined) => void;
  readonly escape: () => void;
  readonly backspace: () => boolean;
}

/** A finger or a pen is less sure than a mouse. */
function isCoarse(event: Event): boolean {
  return event instanceof PointerEvent && event.pointerType !== 'mouse';
}

/**
 * Turns pointer and keys into choices on the map. Enter chooses at the middle of its free part, where a crosshair
 * stands while the map has the keyboard.
 */
export class MapInput {
  /** Off while the pointer draws instead of asking. */
  hovering = true;
  readonly #map: MapLibreMap;
  readonly #events: MapInputEvents;
  readonly #middlePoint: () => [number, number];
  readonly #crosshair = document.createElement('div');
  #frame = 0;
  #hovered: string | undefined;

  constructor(map: MapLibreMap, middlePoint: () => [number, number], events: MapInputEvents) {
    this.#map = map;
    this.#events = events;
    this.#middlePoint = middlePoint;
    this.#crosshair.className = 'padu-crosshair';
    this.#crosshair.setAttribute('aria-hidden', 'true');
    map.getContainer().append(this.#crosshair);
    map.on('click', ({ point, lngLat, originalEvent }) =>
      events.choose([point.x, point.y], [lngLat.lng, lngLat.lat], isCoarse(originalEvent))
    );
    map.on('mousemove', ({ point, lngLat }) => {
      events.pointer([lngLat.lng, lngLat.lat]);
      cancelAnimationFrame(this.#frame);
      // Once a frame is enough: finding features is the dear part.
      this.#frame = requestAnimationFrame(() => this.#hoverAt([point.x, point.y]));
    });
    const canvas = map.getCanvas();
    canvas.addEventListener('mouseleave', () => this.#leave());
    canvas.addEventListener('keydown', (event) => this.#key(event));
    this.place();
  }

  /** Puts the crosshair where Enter chooses; again whenever the free part of the map changes. */
  place(): void {
    const [x, y] = this.#middlePoint();
    this.#crosshair.style.left = `${x}px`;
    this.#crosshair.style.top = `${y}px`;
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#crosshair.remove();
  }

  #hoverAt(point: readonly [number, number]): void {
    const map = this.#map;
    if (!this.hovering || map.isMoving()) return;
    const id = pickFeature(map, point);
    map.getCanvas().style.cursor = id === undefined ? '' : 'pointer';
    if (id === undefined && this.#hovered === undefined) return;
    this.#hovered = id;
    this.#events.hover(id, point);
  }

  #leave(): void {
    cancelAnimationFrame(this.#frame);
    this.#events.pointer(undefined);
    if (this.#hovered === undefined) return;
    this.#hovered = undefined;
    this.#events.hover(undefined, [0, 0]);
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      const point = this.#middlePoint();
      const { lng, lat } = this.#map.unproject(point);
      this.#events.choose(point, [lng, lat], true);
    } else if (event.key === 'Escape') this.#events.escape();
    else if (event.key === 'Backspace' && this.#events.backspace()) event.preventDefault();
  }
}
