import { createRowPainter, type CpuPaint, type SurfaceImage } from './paint-cpu';
import type { SurfaceData } from './surface';
import { traceOutline } from './trace-outline';

/** Most pixels an image may have; a larger grid gets fewer pixels to a cell. */
const maxPixels = 6_000_000;

/** Painted between two looks at the clock: few, as a processor's first ones take many times as long as later ones. */
const pixelsAtOnce = 5000;

/** Pixels to a cell for an image about as fine as the screen, 1 to 6. */
export function imageScale(data: SurfaceData, pixelMeters: number): number {
  const { cellMeters, columns, rows } = data.grid;
  const wanted = Math.ceil((1.5 * cellMeters) / pixelMeters);
  const most = Math.floor(Math.sqrt(maxPixels / (columns * rows)));
  return Math.max(1, Math.min(wanted, most, 6));
}

/** Paints a surface on a canvas bit by bit. */
export interface CanvasPainting {
  /** What is painted on, for the next painting of the same size to take over once this one is done or given up. */
  readonly picture: ImageData;
  /** Paints rows until `isOver` says so; true when all rows are painted. */
  paint(isOver: () => boolean): boolean;
  /** Puts the whole picture on the canvas. */
  finish(): void;
}

/**
 * Begins a picture of the whole grid, `scale` pixels to a cell. The canvas is resized and changed only when
 * the picture is finished, so it never shows half of one.
 * @param used the picture of an earlier painting: memory for each anew would be collected while a hand drags
 */
export function beginPainting(
  canvas: HTMLCanvasElement,
  data: SurfaceData,
  scores: Float32Array,
  paint: CpuPaint,
  scale: number,
  used?: ImageData
): CanvasPainting {
  const width = data.grid.columns * scale;
  const height = data.grid.rows * scale;
  const fits = used?.width === width && used.height === height;
  const picture = fits ? used : new ImageData(width, height);
  const image: SurfaceImage = { pixels: new Uint32Array(picture.data.buffer), scale };
  const paintRows = createRowPainter(image, data, scores, paint);
  const rowsAtOnce = Math.max(1, Math.ceil(pixelsAtOnce / width));
  let row = 0;
  return {
    picture,
    paint(isOver) {
      while (row < height && !isOver()) {
        const end = Math.min(height, row + rowsAtOnce);
        paintRows(row, end);
        row = end;
      }
      return row === height;
    },
    finish() {
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (!context) return;
      context.putImageData(picture, 0, 0);
      if (!data.outline) return;
      context.globalCompositeOperation = 'destination-in';
      traceOutline(context, data, scale);
      context.fill('evenodd');
      context.globalCompositeOperation = 'source-over';
    }
  };
}
