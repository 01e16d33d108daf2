import { paintRows, type CpuPaint, type SurfaceImage } from './paint-cpu';
import type { SurfaceData } from './surface';
import { traceOutline } from './trace-outline';

/** Most pixels an image may have; a larger grid gets fewer pixels to a cell. */
const maxPixels = 6_000_000;

/** Pixels to a cell for an image about as fine as the screen, 1 to 6. */
export function imageScale(data: SurfaceData, pixelMeters: number): number {
  const { cellMeters, columns, rows } = data.grid;
  const wanted = Math.ceil((1.5 * cellMeters) / pixelMeters);
  const most = Math.floor(Math.sqrt(maxPixels / (columns * rows)));
  return Math.max(1, Math.min(wanted, most, 6));
}

/** Paints a surface on a canvas bit by bit. */
export interface CanvasPainting {
  /** Paints rows until `isOver` says so; true when the whole picture is on the canvas. */
  paint(isOver: () => boolean): boolean;
}

/**
 * Begins a picture of the whole grid, `scale` pixels to a cell. The canvas is resized and changed only when
 * the picture is complete, so it never shows half of one.
 */
export function beginPainting(
  canvas: HTMLCanvasElement,
  data: SurfaceData,
  scores: Float32Array,
  paint: CpuPaint,
  scale: number
): CanvasPainting {
  const width = data.grid.columns * scale;
  const height = data.grid.rows * scale;
  const picture = new ImageData(width, height);
  const image: SurfaceImage = { pixels: new Uint32Array(picture.data.buffer), scale };
  const rowsAtOnce = Math.max(1, Math.ceil(30_000 / width));
  let row = 0;
  return {
    paint(isOver) {
      while (row < height) {
        const end = Math.min(height, row + rowsAtOnce);
        paintRows(image, data, scores, paint, row, end);
        row = end;
        // Also after the last row: what follows is work of its own.
        if (isOver()) return false;
      }
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (!context) return true;
      context.putImageData(picture, 0, 0);
      if (data.outline) {
        context.globalCompositeOperation = 'destination-in';
        traceOutline(context, data, scale);
        context.fill('evenodd');
        context.globalCompositeOperation = 'source-over';
      }
      return true;
    }
  };
}
