import { Resvg } from '@resvg/resvg-js';
import { join } from 'node:path';
import { drawPrintMap } from '../../src/lib/map/print/draw-print-map';
import { drawPrintSigns } from '../../src/lib/map/print/draw-print-signs';
import { utmAt } from '../../src/lib/map/print/print-projection';
import { lineWidth, text, wrap } from '../../src/lib/map/print/sheet-marks';
import { createSheetWindow, unitsPerMillimeter } from '../../src/lib/map/print/sheet-window';
import { inColours } from '../../src/lib/map/print/draw-sheet';
import type { Bounds, Village } from '../../src/lib/village/types';
import type { ViewLayer } from '../../src/lib/village/view-layers';
import { root } from '../setup/install.mjs';

export const previewWidth = 1200;
export const previewHeight = 630;
const panel = 440;

/** What a page's preview says; the village's map is beside it. */
export interface PreviewWords {
  readonly page: string;
  readonly village: string;
  readonly place: string;
}

/** Few layers: a preview is seen at the size of a thumb, and must stay small. */
const layers: readonly ViewLayer[] = ['neighbours', 'land', 'water', 'roads', 'dusun', 'zone', 'facilities'];

/** Draws the picture messengers show beside a link to a page of a village: PNG, 1200 × 630. */
export function previewPicture(village: Village, bounds: Bounds, words: PreviewWords): Uint8Array {
  const [west, south, east, north] = bounds;
  const projection = utmAt([(west + east) / 2, (south + north) / 2]);
  const [left, bottom] = projection.toGrid([west, south]);
  const [right, top] = projection.toGrid([east, north]);
  const rect = { x: panel, y: 0, width: previewWidth - panel, height: previewHeight };
  const metersPerPixel = Math.max((right - left) / rect.width, (top - bottom) / rect.height) * 1.1;
  const window = createSheetWindow(
    rect,
    metersPerPixel * 1000,
    [(left + right) / 2, (bottom + top) / 2],
    projection
  );
  const shown = { layers, opacity: {}, plain: true };
  const map = drawPrintMap(village, window, 1, shown, []);
  const signs = drawPrintSigns(village, window, 1, {
    layers: layers.filter((layer) => layer !== 'facilities'),
    opacity: {}
  });
  let size = 68;
  const room = panel - 72;
  while (
    wrap(words.village, room, size, true).some((line) => lineWidth(line, size, true) > room) &&
    size > 30
  )
    size -= 4;
  const lines = wrap(words.village, room, size, true).slice(0, 3);
  const start = 330 - ((lines.length - 1) * size * 1.1) / 2;
  const end = start + (lines.length - 1) * size * 1.1;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${previewWidth}" height="${previewHeight}" viewBox="0 0 ${previewWidth} ${previewHeight}" font-family="Plus Jakarta Sans"><clipPath id="print-window"><rect x="${panel}" width="${rect.width}" height="${rect.height}"/></clipPath><g clip-path="url(#print-window)"><g transform="translate(${panel} 0) scale(${1 / unitsPerMillimeter})">${map}</g>${signs}</g><rect width="${panel}" height="${previewHeight}" fill="#FFFFFF"/>${weave(40, 44)}${text('Padu', 110, 84, { size: 38, bold: true, fill: '#17402D' })}${text(words.page, 40, start - size * 1.15, { size: 28, bold: true, fill: '#8F4C04' })}${lines.map((line, i) => text(line, 40, start + i * size * 1.1, { size, bold: true })).join('')}${wrap(
    words.place,
    room,
    24
  )
    .slice(0, 3)
    .map((line, i) => text(line, 40, end + 52 + i * 33, { size: 24, fill: '#5E6B63' }))
    .join('')}<rect y="618" width="${previewWidth}" height="12" fill="#C8871A"/></svg>`;
  const picture = new Resvg(inColours(svg), {
    font: {
      fontFiles: ['sheet-500.ttf', 'sheet-700.ttf'].map((name) => join(root, 'static/fonts', name)),
      loadSystemFonts: false
    }
  });
  return picture.render().asPng();
}

/** The logo's plain weave, 3 × 3. */
function weave(x: number, y: number): string {
  const bars = [0, 1, 2].flatMap((row) =>
    [0, 1, 2].map((column) => {
      const over = (row + column) % 2 === 0;
      const [width, height] = over ? [16, 10] : [10, 16];
      return `<rect x="${x + 6 + column * 15 + (over ? 0 : 3)}" y="${y + 6 + row * 15 + (over ? 3 : 0)}" width="${width}" height="${height}" rx="2.5" fill="${over ? '#F8F1CF' : '#C8871A'}"/>`;
    })
  );
  return `<rect x="${x}" y="${y}" width="58" height="58" rx="14" fill="#17402D"/>${bars.join('')}`;
}
