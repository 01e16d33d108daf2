import { asset, base } from '$app/paths';
import type { MapAdapter, MapIntent, MapView, Padding } from '../../map/map-view';
import { villageFilePath } from '../../state/routes';
import type { View } from '../../state/view.svelte';
import type { VillageManifest } from '../../village/built';
import type { Bounds, Position } from '../../village/types';

export type MapStatus = 'drawn' | 'starting' | 'live' | 'failed';
export type MapFailure = Extract<MapIntent, { type: 'failed' }>['reason'];

export interface Measured {
  readonly meters: number;
  readonly hectares: number | undefined;
  readonly points: number;
}

/** Where on the page the map stands and how it looks there first. */
export interface MapPlace {
  readonly container: HTMLElement;
  readonly view: MapView;
  readonly padding: Padding;
}

/** Part of something, 0…1 of its width and height. */
export interface Shares {
  readonly width: number;
  readonly height: number;
}

/** Share of the visible map above a sheet where a sign would be cut. */
const edge = 0.06;

/** Five decimals are what the address keeps: closer than that is the same camera. */
function sameBounds(a: Bounds | undefined, b: Bounds | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.every((degrees, i) => degrees.toFixed(5) === b[i]?.toFixed(5));
}

/** Joins the map with the page: what the map says becomes an intent or a state here, and the page's view is shown on it. */
export class Planner {
  status = $state<MapStatus>('drawn');
  failure = $state<MapFailure>();
  failedBase = $state<string>();
  hover = $state<{ readonly id: string; readonly at: readonly [number, number] | undefined }>();
  pointer = $state.raw<Position>();
  metersPerPixel = $state<number>();
  measuring = $state<'length' | 'area'>();
  measured = $state.raw<Measured>();
  #adapter = $state.raw<MapAdapter>();
  /** Where the camera rests, or will when it has arrived. */
  #rest: Bounds | undefined;
  /** The bounds the address and the map last agreed on; undefined is the whole village. */
  #agreed: Bounds | undefined;
  /** The page itself sent the camera off: where it comes to rest is worth an address, too. */
  #flying = false;
  readonly #view: View;
  readonly #intercept: (intent: MapIntent) => boolean;

  /** `intercept` hears what the map says first, and answers whether that was all to be done. */
  constructor(view: View, intercept: (intent: MapIntent) => boolean = () => false) {
    this.#view = view;
    this.#intercept = intercept;
  }

  /** The map itself, for a page that draws more on it; undefined until it runs. */
  get map(): MapAdapter | undefined {
    return this.#adapter;
  }

  /** Starts a village's moving map in its place. Its code is loaded now, after the page has been painted. */
  async start(place: MapPlace, manifest: VillageManifest, label: string): Promise<void> {
    this.status = 'starting';
    const { bounds } = this.#view.state;
    try {
      const { createMapAdapter } = await import('../../map/create-map-adapter');
      this.#adapter = await createMapAdapter({
        ...place,
        manifest,
        label,
        villageUrl: villageFilePath(manifest.code, ''),
        sharedUrl: `${base}/villages/`,
        fontUrl: asset('/fonts/plus-jakarta-sans.woff2'),
        ...(bounds === undefined ? {} : { bounds }),
        onIntent: (intent) => this.#hear(intent)
      });
      this.#agreed = bounds;
    } catch {
      this.status = 'failed';
      this.failure = 'other';
    }
  }

  stop(): void {
    this.#adapter?.destroy();
    this.#adapter = undefined;
    this.status = 'drawn';
  }

  get running(): boolean {
    return this.#adapter !== undefined;
  }

  show(view: MapView): void {
    this.#adapter?.show(view);
  }

  /** The address asks for another camera than the one at rest: Back was pressed, or a link was opened. */
  follow(bounds: Bounds | undefined, home: Bounds): void {
    if (this.#adapter === undefined || sameBounds(bounds, this.#agreed)) return;
    this.#agreed = bounds;
    this.#rest = bounds ?? home;
    this.#adapter.fit(this.#rest);
  }

  fly(bounds: Bounds, padding: Padding): void {
    this.#flying = true;
    this.#rest = bounds;
    this.#adapter?.setPadding(padding);
    this.#adapter?.fit(bounds);
  }

  /** Back to the whole village, as a fresh link shows it. */
  flyHome(home: Bounds, padding: Padding): void {
    this.#agreed = undefined;
    this.#adapter?.setPadding(padding);
    this.#adapter?.fit(home);
    void this.#view.setBounds(undefined);
  }

  /**
   * Brings a place into sight if it isn't, at the scale of now. `visible` is the left upper part of the free
   * map that nothing covers, as shares: on a phone the open sheet does, elsewhere the card.
   */
  reveal([lng, lat]: Position, padding: Padding, visible: Shares): void {
    const rest = this.#rest;
    if (this.#adapter === undefined || rest === undefined) return;
    const [west, south, east, north] = rest;
    const [width, height] = [east - west, north - south];
    const [across, down] = [width * visible.width, height * visible.height];
    // A sign that a sheet cuts is not in sight.
    const lowest = north - down + (visible.height < 1 ? down * edge : 0);
    if (lng > west && lng < west + across && lat > lowest && lat < north) return;
    const [left, top] = [lng - across / 2, lat + down / 2];
    this.fly([left, top - height, left + width, top], padding);
  }

  /** Moves the map left by as much as a place lies under what covers the upper right corner, given as shares. */
  uncover([lng, lat]: Position, padding: Padding, corner: Shares): void {
    const rest = this.#rest;
    if (this.#adapter === undefined || rest === undefined) return;
    const [west, south, east, north] = rest;
    const under = lng - (east - (east - west) * corner.width);
    if (under <= 0 || lat <= north - (north - south) * corner.height) return;
    this.fly([west + under, south, east + under, north], padding);
  }

  setPadding(padding: Padding): void {
    this.#adapter?.setPadding(padding);
  }
  zoomBy(steps: number): void {
    this.#adapter?.zoomBy(steps);
  }
  resetNorth(): void {
    this.#adapter?.resetNorth();
  }
  toggleTilt(): void {
    this.#adapter?.toggleTilt();
  }
  showLocation(at: Position | undefined, accuracyMeters?: number): void {
    this.#adapter?.showLocation(at, accuracyMeters);
  }

  measure(mode: 'length' | 'area' | undefined): void {
    this.measuring = mode;
    this.measured = undefined;
    this.#adapter?.measure(mode);
  }

  #hear(intent: MapIntent): void {
    if (this.#intercept(intent)) return;
    switch (intent.type) {
      case 'select':
        void this.#view.select(intent.id);
        return;
      case 'hover':
        this.hover = intent.id === undefined ? undefined : { id: intent.id, at: intent.at };
        return;
      case 'pointer':
        this.pointer = intent.at;
        return;
      case 'rest':
        this.metersPerPixel = intent.metersPerPixel;
        if (this.#view.state.world) return;
        this.#rest = intent.bounds;
        if (intent.user || this.#flying) {
          this.#agreed = intent.bounds;
          void this.#view.setBounds(intent.bounds);
        }
        this.#flying = false;
        return;
      case 'measure':
        this.measured = { meters: intent.meters, hectares: intent.hectares, points: intent.points.length };
        return;
      case 'ready':
        this.status = 'live';
        return;
      case 'base-failed':
        this.failedBase = intent.id;
        return;
      case 'pin':
      case 'pin-move':
        // Only pages that set pins hear of them.
        return;
      case 'failed':
        this.failure = intent.reason;
        if (this.status !== 'live') this.status = 'failed';
        return;
    }
  }
}
