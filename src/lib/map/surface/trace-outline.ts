import type { SurfaceData } from './surface';

/** Traces the outline into a canvas that covers the grid, `pixels` to a cell; even-odd, so holes stay open. */
export function traceOutline(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  { grid, outline = [] }: SurfaceData,
  pixels: number
): void {
  const scale = pixels / grid.cellMeters;
  context.beginPath();
  for (const polygon of outline) {
    for (const ring of polygon) {
      for (let i = 0; i + 1 < ring.length; i += 2) {
        const x = (ring[i]! - grid.westMeters) * scale;
        const y = (grid.northMeters - ring[i + 1]!) * scale;
        if (i === 0) context.moveTo(x, y);
        else context.lineTo(x, y);
      }
      context.closePath();
    }
  }
}
