import type { Village } from '../../village/types';
import type { ViewLayer } from '../../village/view-layers';
import { labelLines, labelBoxes, type LabelKind, type PlacedLabel } from '../svg/layout-labels';
import { labelSizes, labelTracking, livelihoodScale, markerScale, type MapTier } from '../svg/map-tiers';
import { villageLayout } from '../svg/draw-village-svg';
import { markerBody } from '../symbols/marker-svg';
import { markerSize } from '../symbols/marker-kind';
import type { PrintedLayers } from './draw-print-map';
import { mm, text, type TextMark } from './sheet-marks';
import type { SheetWindow } from './sheet-window';

/** The size of screen whose layout fits a window of so many CSS pixels. */
function tierOf(pixels: number): MapTier {
  return pixels >= 1160 ? 3 : pixels >= 820 ? 2 : pixels >= 560 ? 1 : 0;
}

const layerOf: Readonly<Partial<Record<LabelKind, ViewLayer>>> = {
  zone: 'zone',
  facility: 'facilities',
  dusun: 'dusun',
  road: 'roads',
  neighbour: 'neighbours'
};

const fills: Readonly<Record<LabelKind, string>> = {
  zone: 'm-zone-text',
  facility: 'm-text',
  dusun: 'm-text',
  village: 'm-edge',
  road: 'm-road-text',
  neighbour: 'm-out-text'
};

/** The symbols and names inside a window, millimetres on the sheet. */
export function drawPrintSigns(
  village: Village,
  window: SheetWindow,
  pixel: number,
  shown: PrintedLayers
): string {
  const { rect, frame } = window;
  const pixels = rect.width / pixel;
  const tier = tierOf(pixels);
  const { markers, labels } = villageLayout(village, frame);
  const place = ([x, y]: readonly [number, number]): readonly [number, number] => [
    rect.x + x * rect.width,
    rect.y + y * rect.height
  ];
  const inside = ([x, y]: readonly [number, number]): boolean => x > 0 && x < 1 && y > 0 && y < 1;

  const signs = markers
    .filter(({ layer, from, at }) => from <= tier && inside(at) && shown.layers.includes(layer))
    .map((marker) => {
      const { kind, sketch, zone, layer } = marker;
      const size = markerSize(kind, zone);
      const scale = pixel * (layer === 'facilities' ? markerScale[tier] : livelihoodScale[tier]);
      const [x, y] = place(marker.at);
      const opacity = shown.opacity[layer];
      return `<g data-sign="${layer}" transform="translate(${mm(x)} ${mm(y)}) scale(${mm(scale)})"${opacity === undefined ? '' : ` opacity="${opacity}"`}>${markerBody({ kind, sketch, size })}</g>`;
    });

  const fits = (label: PlacedLabel): boolean =>
    labelBoxes(label, tier, pixels, frame.aspect).every(
      ([left, top, right, bottom]) =>
        left > 4 && top > 4 && right < pixels - 4 && bottom < pixels / frame.aspect - 4
    );
  const names = labels
    .filter(({ from, to }) => from <= tier && tier <= to)
    .filter(({ request }) => {
      const layer = layerOf[request.kind];
      return layer === undefined || shown.layers.includes(layer);
    })
    .filter(fits)
    .toReversed()
    .map((label) => drawName(label, tier, pixel, place(label.request.at)));
  return `<g>${signs.join('')}</g><g>${names.join('')}</g>`;
}

function drawName(
  { request, anchor, dx, dy }: PlacedLabel,
  tier: MapTier,
  pixel: number,
  [x, y]: readonly [number, number]
): string {
  const { kind } = request;
  const size = labelSizes[kind][tier] * pixel;
  const tracking = labelTracking[kind] * size;
  const spaced = tracking === 0 ? '' : ` letter-spacing="${mm(tracking)}"`;
  const lines = [...labelLines(request), ...(request.sub ? [request.sub] : [])];
  const line = (words: string, i: number, mark: Partial<TextMark>): string => {
    const sub = request.sub !== undefined && i === lines.length - 1;
    // Half the space behind the last letter belongs to no letter.
    const shift = anchor === 'middle' && !sub ? tracking / 2 : 0;
    return text(words, dx * size + shift, (dy + i * 1.25) * size, {
      size,
      anchor,
      bold: !sub,
      ...mark,
      extra: `${sub ? '' : spaced}${mark.extra ?? ''}`
    });
  };
  const outside = kind === 'neighbour';
  const halo = outside ? 'var(--m-out)' : 'var(--m-base)';
  const around = ` stroke="${halo}" stroke-width="${mm(pixel * 3.2)}" stroke-linejoin="round" stroke-opacity=".92"`;
  const under = lines.map((words, i) => line(words, i, { fill: halo, extra: around }));
  const over = lines.map((words, i) => line(words, i, { fill: `var(--${fills[kind]})` }));
  const turn = Math.abs(request.rotation) < 0.5 ? '' : ` rotate(${mm(request.rotation)})`;
  return `<g data-name="${kind}" transform="translate(${mm(x)} ${mm(y)})${turn}">${under.join('')}${over.join('')}</g>`;
}
