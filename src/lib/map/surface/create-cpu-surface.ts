import type { CanvasSource, Map as MapLibreMap } from 'maplibre-gl';
import { checkWeighing } from './check-surface';
import { beginPainting, imageScale, type CanvasPainting } from './paint-canvas';
import type { SurfaceData, SurfaceLattice, SurfaceWeighing } from './surface';
import type { SurfacePainter, SurfacePainterOptions } from './surface-painter';
import { metersPerPixel } from './surface-scale';
import { createScorer, type SurfaceScorer } from './surface-scores';

/** Milliseconds of painting in one call; what is begun then may take as long again, and a call's budget is eight. */
const sliceMillis = 3;
/** A picture goes to the map in a call of its own when painting took longer than this. */
const presentMillis = 1;
/** Changes have paused when none came for so long: a hand on a slider does not wait for a large picture's memory. */
const pauseMillis = 120;

/**
 * Paints on the CPU into a canvas that the map shows as an image. A change is shown in the next frame, or a few
 * later on a slow processor, one pixel a cell; when changes pause, a picture as fine as the screen follows in
 * slices. Puts its source and layer back when the style is replaced.
 */
export function createCpuSurface(map: MapLibreMap, options: SurfacePainterOptions): SurfacePainter {
  const canvas = document.createElement('canvas');
  let data: SurfaceData | undefined;
  let weighing: SurfaceWeighing | undefined;
  let look = options.look;
  let opacity = 1;
  let score: SurfaceScorer | undefined;
  let scores: Float32Array | undefined;
  let frame = 0;
  let coarse: CanvasPainting | undefined;
  let coarsePicture: ImageData | undefined;
  let changed = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let finePixelMeters = 0;

  function attach(): void {
    // A style that is being replaced takes nothing; its load event comes back here.
    if (!data || !weighing || !map.style._loaded || map.getSource(options.id)) return;
    map.addSource(options.id, {
      type: 'canvas',
      canvas,
      animate: false,
      coordinates: corners(data.lattice)
    });
    const before = options.beforeId;
    map.addLayer(
      {
        id: options.id,
        type: 'raster',
        source: options.id,
        paint: { 'raster-opacity': opacity, 'raster-fade-duration': 0, 'raster-resampling': 'linear' }
      },
      before !== undefined && map.getLayer(before) ? before : undefined
    );
  }

  function detach(): void {
    if (map.getLayer(options.id)) map.removeLayer(options.id);
    if (map.getSource(options.id)) map.removeSource(options.id);
  }

  /** Shows what is on the canvas. */
  function present(): void {
    attach();
    const source = map.getSource<CanvasSource>(options.id);
    // A canvas at rest is read again only between play and pause.
    source?.play();
    source?.pause();
    map.triggerRepaint();
  }

  function begin(scale: number, pixelMeters: number, used?: ImageData): CanvasPainting | undefined {
    if (!data || !weighing || !scores) return undefined;
    return beginPainting(canvas, data, scores, { look, range: weighing.range, pixelMeters }, scale, used);
  }

  function stop(): void {
    cancelAnimationFrame(frame);
    clearTimeout(pause);
    coarse = undefined;
    changed = false;
  }

  /** A change while a coarse picture is being painted waits for it: a hand that never rests still sees pictures. */
  function repaint(): void {
    if (coarse) {
      changed = true;
      return;
    }
    stop();
    if (!data || !weighing) return;
    frame = requestAnimationFrame(() => scoreAndPaint(performance.now()));
  }

  /** Within the frame where the processor is quick enough; else the picture comes some frames later. */
  function scoreAndPaint(start: number): void {
    if (!data || !weighing || !score) return;
    scores = score(weighing);
    const pixelMeters = metersPerPixel(map);
    coarse = begin(1, pixelMeters, coarsePicture);
    if (!coarse) return;
    coarsePicture = coarse.picture;
    paintOn(coarse, performance.now() - start, () => {
      coarse = undefined;
      if (changed) {
        changed = false;
        repaint();
      } else if (data && imageScale(data, pixelMeters) > 1) pause = setTimeout(refine, pauseMillis);
      else finePixelMeters = pixelMeters;
    });
  }

  /** Paints a few milliseconds a frame, of which `spent` are gone, shows the whole and goes on with `done`. */
  function paintOn(painting: CanvasPainting, spent: number, done: () => void): void {
    const start = performance.now() - spent;
    const millis = (): number => performance.now() - start;
    const painted = painting.paint(() => millis() > sliceMillis);
    if (!painted || millis() > presentMillis) {
      frame = requestAnimationFrame(() => paintOn(painting, 0, done));
      return;
    }
    painting.finish();
    present();
    done();
  }

  /** Paints as finely as the screen. */
  function refine(): void {
    stop();
    if (!data) return;
    const pixelMeters = metersPerPixel(map);
    const painting = begin(imageScale(data, pixelMeters), pixelMeters);
    if (!painting) return;
    const done = (): void => {
      finePixelMeters = pixelMeters;
    };
    frame = requestAnimationFrame(() => paintOn(painting, 0, done));
  }

  function onZoomEnd(): void {
    if (finePixelMeters === 0) return;
    if (Math.abs(Math.log2(metersPerPixel(map) / finePixelMeters)) > 0.25) refine();
  }

  const onStyle = (): void => {
    if (scores) present();
  };
  map.on('style.load', onStyle);
  map.on('zoomend', onZoomEnd);

  return {
    show(next) {
      score = next && createScorer(next);
      if (data && next && data.criteria.length !== next.criteria.length) weighing = undefined;
      const moved = data?.lattice !== next?.lattice;
      data = next;
      scores = undefined;
      finePixelMeters = 0;
      if (moved) detach();
      stop();
      repaint();
    },
    weigh(next) {
      if (data) checkWeighing(data.criteria.length, next);
      weighing = next;
      repaint();
    },
    setLook(next) {
      look = next;
      repaint();
    },
    setOpacity(next) {
      opacity = next;
      if (map.getLayer(options.id)) map.setPaintProperty(options.id, 'raster-opacity', opacity);
    },
    destroy() {
      stop();
      map.off('style.load', onStyle);
      map.off('zoomend', onZoomEnd);
      detach();
    }
  };
}

type Corner = [lng: number, lat: number];

/** Corners of the lattice, clockwise from the north-west, as an image source takes them. */
function corners({ columns, rows, positions }: SurfaceLattice): [Corner, Corner, Corner, Corner] {
  const at = (column: number, row: number): Corner => {
    const index = (row * columns + column) * 2;
    return [positions[index]!, positions[index + 1]!];
  };
  return [at(0, 0), at(columns - 1, 0), at(columns - 1, rows - 1), at(0, rows - 1)];
}
