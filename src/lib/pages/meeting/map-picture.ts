import type { PaduMapElement } from '../../map/adapter/maplibre-adapter';

/** Wide enough for a page of paper, small enough for a file that is sent by phone. */
const mostPixels = 1200;

/** Pins are buttons over the canvas, so a picture draws them once more. */
function drawPin(context: CanvasRenderingContext2D, pin: HTMLElement, origin: DOMRect, scale: number): void {
  const box = pin.getBoundingClientRect();
  const body = pin.querySelector('.body');
  if (body === null || box.width === 0) return;
  const { fill, stroke } = getComputedStyle(body);
  const [x, width] = [(box.left + box.width / 2 - origin.left) * scale, box.width * scale];
  const [top, bottom] = [(box.top - origin.top) * scale, (box.bottom - origin.top) * scale];
  const middle = top + width / 2;
  context.beginPath();
  context.moveTo(x, bottom);
  context.arc(x, middle, width * 0.44, Math.PI * 0.8, Math.PI * 0.2);
  context.closePath();
  context.fillStyle = fill;
  context.strokeStyle = stroke;
  context.lineWidth = width * 0.06;
  context.fill();
  context.stroke();
  context.fillStyle = getComputedStyle(pin).color;
  context.font = `800 ${String(width * 0.46)}px "Plus Jakarta Sans", sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(pin.textContent.trim(), x, middle);
}

/**
 * A picture of the live map in `root` with its pins, as a JPEG data address, once everything of its view is drawn.
 * Undefined where no map lives.
 */
export async function mapPicture(root: HTMLElement): Promise<string | undefined> {
  const element = root.querySelector<PaduMapElement>('.padu-live');
  const map = element?.paduMap;
  if (!element || !map) return undefined;
  await new Promise<void>((drawn) => {
    map.once('idle', () => drawn());
    map.triggerRepaint();
  });
  return new Promise((taken) => {
    // Only within the frame that drew it does the canvas hold its picture.
    map.once('render', () => {
      const source = map.getCanvas();
      const scale = Math.min(1, mostPixels / source.width);
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(source.width * scale);
      canvas.height = Math.round(source.height * scale);
      const context = canvas.getContext('2d');
      if (context === null) {
        taken(undefined);
        return;
      }
      context.drawImage(source, 0, 0, canvas.width, canvas.height);
      const origin = element.getBoundingClientRect();
      for (const pin of element.querySelectorAll<HTMLElement>('.padu-pin')) {
        drawPin(context, pin, origin, canvas.width / origin.width);
      }
      taken(canvas.toDataURL('image/jpeg', 0.85));
    });
    map.triggerRepaint();
  });
}
