import type { Bounds } from '../village/types';
import type { VillageManifest } from '../village/built';
import { createSvgAdapter } from './adapter/svg-adapter';
import type { MapAdapter, MapIntent, MapView, Padding } from './map-view';

export interface MapAdapterOptions {
  /** Empty, positioned element the map fills. It carries the map as `container.paduMap` for tests and tools. */
  readonly container: HTMLElement;
  readonly manifest: VillageManifest;
  /** Folder of the built village, ends with a slash, e.g. `/villages/33.03.06.2015/`. */
  readonly villageUrl: string;
  /** Folder with `world.json` (countries for the world view), ends with a slash, e.g. `/villages/`. */
  readonly sharedUrl: string;
  /** The page's own variable font (woff2); the map's labels are drawn with it. */
  readonly fontUrl: string;
  /** What to show first. */
  readonly view: MapView;
  /** First camera; the village's home bounds when absent, exactly where the SVG map stands. */
  readonly bounds?: Bounds;
  readonly padding: Padding;
  /** Says what the map is, for screen readers. */
  readonly label: string;
  /** Called for everything people do; never during the call of createMapAdapter. */
  readonly onIntent: (intent: MapIntent) => void;
}

function hasWebgl2(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  // Browsers allow few contexts at a time: give this one back.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/**
 * Creates the interactive map in `container`. Loads maplibre-gl only now, so the page's first scripts stay
 * small. Emits `ready` once when everything of the first view is drawn (hide the SVG map then), or `failed`
 * (leave the SVG, which then answers to the same adapter as far as it can). The caller destroys it.
 */
export async function createMapAdapter(options: MapAdapterOptions): Promise<MapAdapter> {
  const fallBack = (reason: 'no-webgl' | 'other', cause: unknown): MapAdapter => {
    const svg = options.container.ownerDocument.querySelector<SVGSVGElement>('svg.padu-map');
    const adapter = createSvgAdapter(svg, options.onIntent);
    queueMicrotask(() => {
      options.onIntent({ type: 'failed', reason, cause });
      adapter.show(options.view);
    });
    return adapter;
  };
  if (!hasWebgl2()) return fallBack('no-webgl', new Error('WebGL 2 is not available'));
  try {
    const { MapLibreAdapter } = await import('./adapter/maplibre-adapter');
    return new MapLibreAdapter(options);
  } catch (cause) {
    const noWebgl = cause instanceof Error && cause.name === 'GPUInitializationError';
    return fallBack(noWebgl ? 'no-webgl' : 'other', cause);
  }
}
