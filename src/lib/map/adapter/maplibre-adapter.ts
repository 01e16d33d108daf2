import { AttributionControl, Map as MapLibreMap, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { FeatureCollection } from 'geojson';
import type { FeatureRecord } from '../../village/built';
import type { Bounds, Position } from '../../village/types';
import { baseMapOf } from '../base-maps';
import type { MapAdapterOptions } from '../create-map-adapter';
import type { MapAdapter, MapIntent, MapView, Padding } from '../map-view';
import { createStyle } from '../style/create-style';
import { diffStyle } from '../style/diff-style';
import { overlaySources } from '../style/overlay-layers';
import { toStyleVillage } from '../style/style-context';
import { metersPerPixel } from '../style/zoom-scale';
import { themeOf } from '../theme/theme-of';
import { applyChanges } from './apply-changes';
import { DeckController, wantsFlows } from './deck-controller';
import { destinationsDrawing, worldBounds } from './destinations-drawing';
import { locationDrawing } from './location-drawing';
import './map-adapter.css';
import { registerMapFonts } from './map-fonts';
import { MapImages } from './map-images';
import { MeasureTool } from './measure-tool';
import { pickFeature } from './pick-feature';
import { unwrapLongitudes } from './unwrap-longitudes';
import { openVillageTiles } from './village-tiles';

/** Tests and tools find the live map on its container. */
export interface PaduMapElement extends HTMLElement {
  paduMap?: MapLibreMap;
}

const closest = 20;
/** Fitting a small thing does not go closer than this. */
const closestFit = 18;
const farthest = 8;
/** A village of any size may be larger than the screen at the usual limit. */
const farthestWorld = 0;
const flight = 600;

/** Parcels of land up to this many have records of their own; more are known by kind. */
const fewParcels = 400;

async function readJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return (await response.json()) as T;
}

const absolute = (url: string): string => new URL(url, location.href).href;

function toMapBounds([west, south, east, north]: Bounds): [[number, number], [number, number]] {
  return [
    [west, south],
    [east, north]
  ];
}

/** The live map. See MapAdapter for what it does and MapIntent for what it says. */
export class MapLibreAdapter implements MapAdapter {
  readonly #options: MapAdapterOptions;
  readonly #map: MapLibreMap;
  readonly #images: MapImages;
  readonly #deck: DeckController;
  readonly #closers: (() => void)[] = [];
  readonly #crosshair = document.createElement('div');
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #tilesTemplate: string;
  #view: MapView;
  #style: ReturnType<typeof createStyle>;
  #padding: Padding;
  #ready = false;
  #tilesFailed = false;
  #baseFailed = false;
  /** Where the camera was last sent by code; undefined once people moved it. */
  #sentTo: Bounds | undefined;
  #moveIsTheirs = false;
  #measure: MeasureTool | undefined;
  #features: Promise<readonly FeatureRecord[]> | undefined;
  #world: Promise<void> | undefined;

  constructor(options: MapAdapterOptions) {
    this.#options = options;
    this.#view = options.view;
    this.#padding = options.padding;
    this.#sentTo = options.bounds ?? options.manifest.homeBounds;
    setWorkerUrl(absolute(workerUrl));
    this.#closers.push(registerMapFonts(options.fontUrl));
    const tiles = openVillageTiles(
      absolute(`${options.villageUrl}tiles.pmtiles`),
      options.manifest.files['tiles.pmtiles']?.bytes,
      (cause) => this.#failTiles(cause)
    );
    this.#closers.push(tiles.close);
    this.#tilesTemplate = tiles.template;
    this.#style = this.#styleOf(options.view);
    const { container } = options;
    container.classList.add('padu-live');
    this.#map = new MapLibreMap({
      container,
      style: this.#style,
      bounds: toMapBounds(this.#sentTo),
      fitBoundsOptions: { padding: { ...options.padding }, maxZoom: closestFit },
      minZoom: options.view.world ? farthestWorld : farthest,
      maxZoom: closest,
      maxPitch: 60,
      attributionControl: false,
      fadeDuration: this.#still.matches ? 0 : 150,
      canvasContextAttributes: { antialias: true },
      // The style is made by our own functions and checked by the specification's validator in tests.
      validateStyle: false
    });
    (container as PaduMapElement).paduMap = this.#map;
    this.#map.getCanvas().setAttribute('aria-label', options.label);
    this.#map.addControl(new AttributionControl({ compact: false }), 'bottom-right');
    this.#images = new MapImages(this.#map, themeOf(options.view.theme));
    this.#deck = new DeckController(this.#map, options.manifest, () => this.#loadFeatures());
    this.#crosshair.className = 'padu-crosshair';
    this.#crosshair.setAttribute('aria-hidden', 'true');
    container.append(this.#crosshair);
    this.#placeOverlays();
    this.#listen();
  }

  show(view: MapView): void {
    const before = this.#view;
    this.#view = view;
    const style = this.#styleOf(view);
    this.#whenStyled(() => {
      applyChanges(this.#map, diffStyle(this.#style, style));
      this.#style = style;
      if (view.base !== before.base) this.#baseFailed = false;
      void this.#images.setTheme(themeOf(view.theme));
      this.#showDeck(view);
      if (view.world !== before.world) this.#goWorld(view.world);
    });
  }

  setPadding(padding: Padding): void {
    const { top, right, bottom, left } = this.#padding;
    const same =
      top === padding.top && right === padding.right && bottom === padding.bottom && left === padding.left;
    if (same) return;
    this.#padding = padding;
    this.#placeOverlays();
    // The village keeps its place in the free part of the map, until people have moved it themselves.
    if (this.#sentTo && !this.#map.isMoving()) this.#fit(this.#sentTo, { animate: this.#ready });
  }

  fit(bounds: Bounds, options: { readonly animate?: boolean } = {}): void {
    this.#fit(bounds, { animate: options.animate ?? true });
  }

  zoomBy(steps: number): void {
    this.#moveIsTheirs = true;
    this.#map.easeTo({ zoom: this.#map.getZoom() + steps, around: this.#middle(), ...this.#motion(250) });
  }

  resetNorth(): void {
    this.#moveIsTheirs = true;
    this.#map.easeTo({ bearing: 0, pitch: 0, ...this.#motion(flight) });
  }

  toggleTilt(): void {
    this.#moveIsTheirs = true;
    this.#map.easeTo({ pitch: this.#map.getPitch() > 5 ? 0 : 50, ...this.#motion(flight) });
  }

  measure(mode: 'length' | 'area' | undefined): void {
    this.#measure = mode && new MeasureTool(mode);
    this.#options.container.toggleAttribute('data-measuring', mode !== undefined);
    if (mode) this.#map.doubleClickZoom.disable();
    else this.#map.doubleClickZoom.enable();
    this.#drawMeasure(mode !== undefined);
  }

  showLocation(at: Position | undefined, accuracyMeters?: number): void {
    this.#whenStyled(() => this.#setData(overlaySources.location, locationDrawing(at, accuracyMeters)));
  }

  resize(): void {
    this.#map.resize();
    this.#placeOverlays();
    if (this.#sentTo) this.#fit(this.#sentTo, { animate: false });
  }

  destroy(): void {
    this.#deck.destroy();
    this.#map.remove();
    this.#crosshair.remove();
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
    return createStyle({
      view,
      village: toStyleVillage(this.#options.manifest),
      tilesUrl: this.#tilesTemplate
    });
  }

  /** Runs now if the style is there, else once it is: setters before that would be lost. */
  #whenStyled(run: () => void): void {
    if (this.#map.style?._loaded === true || this.#ready) run();
    else this.#map.once('style.load', run);
  }

  #motion(duration: number): { readonly duration: number; readonly animate: boolean } {
    return { duration, animate: !this.#still.matches };
  }

  #fit(bounds: Bounds, { animate }: { readonly animate: boolean }): void {
    this.#sentTo = bounds;
    this.#moveIsTheirs = false;
    this.#map.fitBounds(toMapBounds(bounds), {
      padding: { ...this.#padding },
      maxZoom: closestFit,
      bearing: 0,
      pitch: 0,
      ...this.#motion(animate ? flight : 0),
      linear: true
    });
  }

  /** The middle of the part of the map no panel covers. */
  #middlePoint(): [number, number] {
    const { clientWidth, clientHeight } = this.#options.container;
    const { top, right, bottom, left } = this.#padding;
    return [(left + clientWidth - right) / 2, (top + clientHeight - bottom) / 2];
  }

  #middle(): [number, number] {
    const { lng, lat } = this.#map.unproject(this.#middlePoint());
    return [lng, lat];
  }

  #placeOverlays(): void {
    const [x, y] = this.#middlePoint();
    this.#crosshair.style.left = `${x}px`;
    this.#crosshair.style.top = `${y}px`;
    const corner = this.#options.container.querySelector<HTMLElement>('.maplibregl-ctrl-bottom-right');
    if (!corner) return;
    corner.style.right = `${this.#padding.right}px`;
  }

  /** What lies in the free part of the map: the same bounds fit the same place on another screen. */
  #freeBounds(): Bounds {
    const { clientWidth, clientHeight } = this.#options.container;
    const { top, right, bottom, left } = this.#padding;
    const southWest = this.#map.unproject([left, clientHeight - bottom]);
    const northEast = this.#map.unproject([clientWidth - right, top]);
    return [southWest.lng, southWest.lat, northEast.lng, northEast.lat];
  }

  #setData(source: string, data: FeatureCollection): void {
    this.#map.getSource<GeoJSONSource>(source)?.setData(data);
  }

  #loadFeatures(): Promise<readonly FeatureRecord[]> {
    this.#features ??= readJson<readonly FeatureRecord[]>(`${this.#options.villageUrl}features.json`).catch(
      (cause: unknown) => {
        this.#features = undefined;
        throw cause;
      }
    );
    return this.#features;
  }

  #showDeck(view: MapView): void {
    if (wantsFlows(view)) this.#loadWorld();
    this.#deck.show(view).catch((cause: unknown) => this.#emit({ type: 'failed', reason: 'other', cause }));
  }

  #loadWorld(): void {
    this.#world ??= Promise.all([
      readJson<FeatureCollection>(`${this.#options.sharedUrl}world.json`),
      this.#loadFeatures()
    ]).then(
      ([world, features]) => {
        this.#setData(overlaySources.world, unwrapLongitudes(world));
        this.#setData(overlaySources.destinations, destinationsDrawing(this.#options.manifest, features));
      },
      (cause: unknown) => {
        this.#world = undefined;
        this.#emit({ type: 'failed', reason: 'other', cause });
      }
    );
  }

  #goWorld(world: boolean): void {
    this.#map.setMinZoom(world ? farthestWorld : null);
    if (!world) {
      this.#fit(this.#options.manifest.homeBounds, { animate: true });
      this.#map.once('moveend', () => {
        if (!this.#view.world) this.#map.setMinZoom(farthest);
      });
      return;
    }
    void this.#loadFeatures().then(
      (features) => {
        if (this.#view.world) this.#fit(worldBounds(this.#options.manifest, features), { animate: true });
      },
      // The failure was said where the world was loaded.
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
    map.once('idle', () => {
      if (this.#tilesFailed) return;
      this.#ready = true;
      this.#options.container.dataset.state = 'ready';
      this.#emit({ type: 'ready' });
      this.#emitRest(false);
    });
    map.once('style.load', () => {
      this.#showDeck(this.#view);
      if (this.#view.world) this.#goWorld(true);
    });
    map.on('error', (event) => {
      const { base } = this.#view;
      const source = 'sourceId' in event ? String(event.sourceId) : '';
      if (base === undefined || source !== `base-${base}` || this.#baseFailed) return;
      this.#baseFailed = true;
      this.#emit({ type: 'base-failed', id: baseMapOf(base)?.id ?? base });
    });
    map.on('movestart', ({ originalEvent }) => {
      if (originalEvent) this.#moveIsTheirs = true;
    });
    map.on('moveend', () => {
      const theirs = this.#moveIsTheirs;
      this.#moveIsTheirs = false;
      if (theirs) this.#sentTo = undefined;
      this.#emitRest(theirs);
    });
    map.on('click', ({ point, lngLat, originalEvent }) =>
      this.#choose([point.x, point.y], [lngLat.lng, lngLat.lat], isCoarse(originalEvent))
    );
    this.#listenToPointer();
    map.getCanvas().addEventListener('keydown', (event) => this.#key(event));
  }

  #listenToPointer(): void {
    const map = this.#map;
    let frame = 0;
    let hovered: string | undefined;
    map.on('mousemove', ({ point, lngLat }) => {
      this.#emit({ type: 'pointer', at: [lngLat.lng, lngLat.lat] });
      cancelAnimationFrame(frame);
      // Once a frame is enough: finding features is the dear part.
      frame = requestAnimationFrame(() => {
        if (this.#measure || map.isMoving()) return;
        const id = pickFeature(map, [point.x, point.y]);
        map.getCanvas().style.cursor = id === undefined ? '' : 'pointer';
        if (id === undefined && hovered === undefined) return;
        hovered = id;
        this.#emit({ type: 'hover', id, at: [point.x, point.y] });
      });
    });
    map.getCanvas().addEventListener('mouseleave', () => {
      cancelAnimationFrame(frame);
      this.#emit({ type: 'pointer', at: undefined });
      if (hovered === undefined) return;
      hovered = undefined;
      this.#emit({ type: 'hover', id: undefined, at: [0, 0] });
    });
    this.#closers.push(() => cancelAnimationFrame(frame));
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#choose(this.#middlePoint(), this.#middle(), true);
    } else if (event.key === 'Escape' && !this.#measure) {
      this.#emit({ type: 'select', id: undefined });
    } else if (event.key === 'Backspace' && this.#measure) {
      event.preventDefault();
      this.#measure.removeLast();
      this.#drawMeasure(true);
    }
  }

  #choose(point: [number, number], at: Position, coarse: boolean): void {
    if (this.#measure) {
      this.#measure.add(at);
      this.#drawMeasure(true);
      return;
    }
    const landByKind = (this.#options.manifest.layers.land?.features ?? 0) > fewParcels;
    const id = pickFeature(this.#map, point, { coarse, withLand: true, landByKind });
    this.#emit({ type: 'select', id });
  }

  #drawMeasure(say: boolean): void {
    const tool = this.#measure;
    const drawing: FeatureCollection = tool?.drawing ?? { type: 'FeatureCollection', features: [] };
    this.#whenStyled(() => this.#setData(overlaySources.measure, drawing));
    if (tool && say) this.#emit({ type: 'measure', ...tool.measurement });
  }

  #emitRest(user: boolean): void {
    const { lat } = this.#map.getCenter();
    this.#emit({
      type: 'rest',
      bounds: this.#freeBounds(),
      metersPerPixel: metersPerPixel(this.#map.getZoom(), lat),
      user
    });
  }
}

/** A finger or a pen is less sure than a mouse. */
function isCoarse(event: Event): boolean {
  return event instanceof PointerEvent && event.pointerType !== 'mouse';
}
