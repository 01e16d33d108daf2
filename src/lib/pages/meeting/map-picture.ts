import type { PaduMapElement } from '../../map/adapter/maplibre-adapter';

/** Wide enough for a page of paper, small enough for a file that is sent by phone. */
const pixels = 1200;
/** A map of few pixels gains no more by larger ones. */
const mostEnlarged = 2;

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

/** A few seconds: the code of pins may have to come from a slow server. */
const mostFrames = 240;

/** Pins come to the map by code of their own, loaded for the first of them. */
async function pinsStand(element: HTMLElement, pins: readonly string[]): Promise<void> {
  const stands = (id: string): boolean => element.querySelector(`[data-pin="${CSS.escape(id)}"]`) !== null;
  for (let frame = 0; frame < mostFrames && !pins.every(stands); frame++) {
    await new Promise((next) => requestAnimationFrame(next));
  }
}

/**
 * A picture of the live map in `root` with its pins, as a JPEG data address, once everything of its view is drawn.
 * Undefined where no map lives.
 *
 * JPEG keeps colours at half the resolution, which would take the red out of a red sign: so the picture is enlarged
 * first. As PNG it would be as sharp, and five times as large on a fine screen.
 * @param pins ids of those that belong to the view
 */
export async function mapPicture(
  root: HTMLElement,
  pins: readonly string[] = []
): Promise<string | undefined> {
  const element = root.querySelector<PaduMapElement>('.padu-live');
  const map = element?.paduMap;
  if (!element || !map) return undefined;
  await pinsStand(element, pins);
  return new Promise((taken, failed) => {
    // Said within the frame that drew the last of it: only there does the canvas hold its picture.
    map.once('idle', () => {
      try {
        taken(pictureOf(element, map.getCanvas()));
      } catch (cause) {
        failed(cause instanceof Error ? cause : new Error(String(cause)));
      }
    });
    map.triggerRepaint();
  });
}

function pictureOf(element: HTMLElement, source: HTMLCanvasElement): string | undefined {
  const scale = Math.min(mostEnlarged, pixels / source.width);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(source.width * scale);
  canvas.height = Math.round(source.height * scale);
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  const origin = element.getBoundingClientRect();
  for (const pin of element.querySelectorAll<HTMLElement>('.padu-pin')) {
    drawPin(context, pin, origin, canvas.width / origin.width);
  }
  return canvas.toDataURL('image/jpeg', 0.85);
}
