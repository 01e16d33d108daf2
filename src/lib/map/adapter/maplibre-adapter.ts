import {
  addProtocol,
  AttributionControl,
  Map as MapLibreMap,
  Marker,
  removeProtocol,
  setWorkerUrl,
  type GeoJSONSource
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { FeatureCollection } from 'geojson';
import type { Bounds, Position } from '../../village/types';
import type { MapAdapterOptions } from '../create-map-adapter';
import type { MapAdapter, MapIntent, MapPin, MapSurface, MapView, Padding } from '../map-view';
import { createStyle } from '../style/create-style';
import { diffStyle } from '../style/diff-style';
import { overlaySources } from '../style/overlay-layers';
import { toStyleVillage } from '../style/style-context';
import { themeOf } from '../theme/theme-of';
import { applyChanges } from './apply-changes';
import { BaseWatch } from './base-watch';
import { DeckController } from './deck-controller';
import './map-adapter.css';
import './maplibre-base.css';
import { cameraZooms, MapCamera, toMapBounds } from './map-camera';
import { registerMapFonts } from './map-fonts';
import { MapImages } from './map-images';
import { MapInput } from './map-input';
import { MeasureController } from './measure-controller';
import type { MapPins } from './map-pins';
import { pickFeature } from './pick-feature';
import type { SurfaceController } from './surface-controller';
import { VillageData } from './village-data';
import { openVillageTiles } from './village-tiles';

/** Tests and tools find the live map on its container. */
export interface PaduMapElement extends HTMLElement {
  paduMap?: MapLibreMap;
}

/** Parcels of land up to this many have records of their own; more are known by kind. */
const fewParcels = 400;

const absolute = (url: string): string => new URL(url, location.href).href;

/** The live map. See MapAdapter for what it does and MapIntent for what it says. */
export class MapLibreAdapter implements MapAdapter {
  readonly #options: MapAdapterOptions;
  readonly #map: MapLibreMap;
  readonly #camera: MapCamera;
  readonly #data: VillageData;
  readonly #images: MapImages;
  readonly #deck: DeckController;
  readonly #input: MapInput;
  readonly #base: BaseWatch;
  readonly #measure: MeasureController;
  readonly #closers: (() => void)[] = [];
  readonly #tilesTemplate: string;
  #view: MapView;
  #style: ReturnType<typeof createStyle>;
  #styled = false;
  #ready = false;
  #tilesFailed = false;
  #pins: readonly MapPin[] = [];
  #pinBoard: Promise<MapPins> | undefined;
  #surface: MapSurface | undefined;
  #surfaces: Promise<SurfaceController> | undefined;
  #stopSurfaces = (): void => undefined;
  #location: Position | undefined;
  readonly #failOther = (cause: unknown): void => this.#emit({ type: 'failed', reason: 'other', cause });

  constructor(options: MapAdapterOptions) {
    const { container, manifest, view } = options;
    this.#options = options;
    this.#view = view;
    const sentTo = options.bounds ?? manifest.homeBounds;
    const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');
    this.#data = new VillageData(options.villageUrl, options.sharedUrl);
    setWorkerUrl(absolute(workerUrl));
    this.#closers.push(registerMapFonts(options.fontUrl));
    const tiles = openVillageTiles(
      absolute(`${options.villageUrl}tiles.pmtiles`),
      manifest.files['tiles.pmtiles']?.bytes,
      { addProtocol, removeProtocol },
      (cause) => this.#failTiles(cause)
    );
    this.#closers.push(tiles.close);
    this.#tilesTemplate = tiles.template;
    this.#style = this.#styleOf(view);
    container.classList.add('padu-live');
    try {
      this.#map = new MapLibreMap({
        container,
        style: this.#style,
        bounds: toMapBounds(sentTo),
        fitBoundsOptions: { padding: { ...options.padding }, maxZoom: cameraZooms.closestFit },
        minZoom: cameraZooms.farthest,
        maxZoom: cameraZooms.closest,
        maxPitch: 60,
        attributionControl: false,
        fadeDuration: lessMotion.matches ? 0 : 150,
        canvasContextAttributes: { antialias: true },
        // The style is made by our own functions and checked by the specification's validator in tests.
        validateStyle: false
      });
    } catch (cause) {
      this.#close();
      throw cause;
    }
    (container as PaduMapElement).paduMap = this.#map;
    this.#map.getCanvas().setAttribute('aria-label', options.label);
    this.#map.addControl(new AttributionControl({ compact: false }), 'bottom-right');
    this.#camera = new MapCamera(this.#map, {
      padding: options.padding,
      sentTo,
      lessMotion,
      onRest: (theirs) => this.#emit(this.#camera.rest(theirs))
    });
    this.#images = new MapImages(this.#map, themeOf(view.theme));
    this.#deck = new DeckController(this.#map, manifest, () => this.#data.features());
    this.#base = new BaseWatch(this.#map, (id) => this.#emit({ type: 'base-failed', id }));
    this.#base.watch(view.base);
    this.#measure = new MeasureController({
      draw: (drawing) => this.#setData(overlaySources.measure, drawing),
      emit: (intent) => this.#emit(intent),
      fail: this.#failOther
    });
    this.#input = new MapInput(this.#map, () => this.#camera.middlePoint(), {
      choose: (point, at, coarse) => this.#choose(point, at, coarse),
      hover: (id, at) => this.#emit({ type: 'hover', id, at }),
      pointer: (at) => this.#emit({ type: 'pointer', at }),
      escape: () => !this.#measure.running && this.#emit({ type: 'select', id: undefined }),
      backspace: () => this.#measure.removeLast()
    });
    this.#placeAttribution();
    this.#listen();
  }

  show(view: MapView): void {
    const before = this.#view;
    this.#view = view;
    // Before the style has come its setters would be lost: the last view is shown when it does.
    if (!this.#styled) return;
    const style = this.#styleOf(view);
    this.#base.watch(view.base);
    applyChanges(this.#map, diffStyle(this.#style, style));
    this.#style = style;
    void this.#images.setTheme(themeOf(view.theme));
    if (view.theme !== before.theme) {
      void this.#surfaces?.then((surfaces) => surfaces.setTheme(themeOf(view.theme)));
    }
    this.#showFar(view);
    if (view.world !== before.world) this.#goWorld(view.world);
  }

  setPadding(padding: Padding): void {
    if (!this.#camera.setPadding(padding, this.#ready)) return;
    this.#input.place();
    this.#placeAttribution();
  }

  fit(bounds: Bounds, options: { readonly animate?: boolean } = {}): void {
    this.#camera.fit(bounds, options.animate ?? true);
  }

  zoomBy(steps: number): void {
    this.#camera.zoomBy(steps);
  }

  resetNorth(): void {
    this.#camera.resetNorth();
  }

  toggleTilt(): void {
    this.#camera.toggleTilt();
  }

  measure(mode: 'length' | 'area' | undefined): void {
    this.#input.hovering = mode === undefined;
    this.#options.container.toggleAttribute('data-measuring', mode !== undefined);
    if (mode) this.#map.doubleClickZoom.disable();
    else this.#map.doubleClickZoom.enable();
    this.#measure.start(mode);
  }

  showLocation(at: Position | undefined, accuracyMeters?: number): void {
    this.#location = at;
    void import('./location-drawing').then(({ locationDrawing }) => {
      if (this.#location === at) this.#setData(overlaySources.location, locationDrawing(at, accuracyMeters));
    }, this.#failOther);
  }

  showSurface(surface: MapSurface | undefined): void {
    this.#surface = surface;
    if (!surface && !this.#surfaces) return;
    // Painting is loaded by the pages that paint.
    this.#surfaces ??= import('./surface-controller').then(({ SurfaceController }) => {
      const surfaces = new SurfaceController(this.#map, themeOf(this.#view.theme));
      this.#stopSurfaces = () => surfaces.destroy();
      return surfaces;
    });
    this.#surfaces.then((surfaces) => surfaces.show(this.#surface), this.#failOther);
  }

  showPins(pins: readonly MapPin[]): void {
    this.#pins = pins;
    if (pins.length === 0 && !this.#pinBoard) return;
    this.#pinBoard ??= import('./map-pins').then(
      ({ MapPins }) =>
        new MapPins(
          this.#map,
          (options) => new Marker(options),
          (intent) => this.#emit(intent)
        )
    );
    this.#pinBoard.then((board) => board.show(this.#pins), this.#failOther);
  }

  showDrawing(drawing: FeatureCollection): void {
    this.#setData(overlaySources.drawing, drawing);
  }

  resize(): void {
    this.#map.resize();
    this.#input.place();
    this.#camera.refit();
  }

  destroy(): void {
    this.#deck.destroy();
    this.#input.destroy();
    // What is still loading finds nothing left to do.
    this.#styled = false;
    this.#surface = undefined;
    this.#stopSurfaces();
    this.#pins = [];
    this.#map.remove();
    this.#close();
  }

  /** Gives back what was taken of the page. */
  #close(): void {
    for (const close of this.#closers) close();
    const container = this.#options.container as PaduMapElement;
    delete container.paduMap;
    delete container.dataset.state;
    container.classList.remove('padu-live');
  }

  #emit(intent: MapIntent): void {
    this.#options.onIntent(intent);
  }

  #styleOf(view: MapView): ReturnType<typeof createStyle> {
    const village = toStyleVillage(this.#options.manifest);
    return createStyle({ view, village, tilesUrl: this.#tilesTemplate });
  }

  /** A base map's credit stands beside the panel, not under it. */
  #placeAttribution(): void {
    const corner = this.#options.container.querySelector<HTMLElement>('.maplibregl-ctrl-bottom-right');
    if (corner) corner.style.right = `${this.#camera.padding.right}px`;
  }

  #setData(source: string, data: FeatureCollection): void {
    const set = () => this.#map.getSource<GeoJSONSource>(source)?.setData(data);
    if (this.#styled) set();
    else this.#map.once('style.load', set);
  }

  /** Density and the flows to far markets, with what they need. */
  #showFar(view: MapView): void {
    this.#deck.show(view).catch(this.#failOther);
    if (view.world)
      this.#data.world().then((world) => this.#setData(overlaySources.world, world), this.#failOther);
    if (view.world || view.layers.includes('markets'))
      this.#far().then(({ destinationsDrawing, features }) => {
        const drawing = destinationsDrawing(this.#options.manifest, features);
        this.#setData(overlaySources.destinations, drawing);
      }, this.#failOther);
  }

  /** What the far markets are drawn with; loaded when they are wanted. */
  async #far() {
    const [drawing, features] = await Promise.all([import('./destinations-drawing'), this.#data.features()]);
    return { ...drawing, features };
  }

  #goWorld(world: boolean): void {
    const { manifest } = this.#options;
    if (!world) {
      // Before the flight: with less motion it has landed when `fit` answers.
      this.#map.once('moveend', () => {
        if (!this.#view.world) this.#camera.keepToVillage();
      });
      this.#camera.fit(manifest.homeBounds, true);
      return;
    }
    void this.#far().then(
      ({ worldBounds, features }) => {
        if (!this.#view.world || !this.#styled) return;
        this.#camera.leaveVillage();
        this.#camera.fit(worldBounds(manifest, features), true);
      },
      // Said where the flows are shown.
      () => undefined
    );
  }

  #failTiles(cause: unknown): void {
    if (this.#tilesFailed) return;
    this.#tilesFailed = true;
    this.#emit({ type: 'failed', reason: 'tiles', cause });
  }

  #listen(): void {
    const map = this.#map;
    map.once('style.load', () => {
      this.#styled = true;
      this.show(this.#view);
      if (this.#view.world) this.#goWorld(true);
    });
    map.once('idle', () => {
      if (this.#tilesFailed) return;
      this.#ready = true;
      this.#options.container.dataset.state = 'ready';
      this.#emit({ type: 'ready' });
      this.#emit(this.#camera.rest(false));
    });
  }

  #choose(point: readonly [number, number], at: Position, coarse: boolean): void {
    if (this.#measure.running) {
      this.#measure.add(at);
      return;
    }
    const landByKind = (this.#options.manifest.layers.land?.features ?? 0) > fewParcels;
    const id = pickFeature(this.#map, point, { coarse, withLand: true, landByKind });
    this.#emit({ type: 'select', id, at });
  }
}
