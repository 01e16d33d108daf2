import type { Position, Village } from '../../village/types';
import { lightTheme } from '../theme/light-theme';
import { drawBorder, drawGridLines } from './draw-grid';
import { drawPrintMap, type PrintedLayers } from './draw-print-map';
import { drawPrintSigns } from './draw-print-signs';
import { legendBlock, locationBlock, noteBlock, northBlock, scaleBarBlock, type Block } from './panel-blocks';
import type { SheetContent } from './sheet-content';
import { lineWidth, mm, text } from './sheet-marks';
import type { SheetPlan } from './sheet-plan';
import { unitsPerMillimeter, type Rect } from './sheet-window';

/** Family name of the fonts a sheet is set in; 400 and 700 are its weights. */
export const sheetFont = 'Padu Sheet';

/**
 * Draws a whole sheet as SVG whose user unit is the millimetre: map, grid and border, and the panel with every
 * element Perka BIG 3/2016 asks of a village map. Colours are written out; nothing in it needs a style sheet.
 */
export function drawSheet(
  village: Village,
  plan: SheetPlan,
  content: SheetContent,
  shown: PrintedLayers,
  round: readonly Position[]
): string {
  const { paper, window } = plan;
  const { rect } = window;
  const map = drawPrintMap(village, window, paper.pixel, shown, round);
  const parts = [
    `<rect width="${paper.width}" height="${paper.height}" fill="#FFFFFF"/>`,
    drawTitle(plan, content),
    `<clipPath id="print-window"><rect x="${mm(rect.x)}" y="${mm(rect.y)}" width="${mm(rect.width)}" height="${mm(rect.height)}"/></clipPath>`,
    `<g clip-path="url(#print-window)"><g transform="translate(${mm(rect.x)} ${mm(rect.y)}) scale(${1 / unitsPerMillimeter})">${map}</g>`,
    drawGridLines(window, plan.grid),
    drawPrintSigns(village, window, paper.pixel, shown),
    '</g>',
    drawBorder(window, plan.grid, plan.figure),
    drawPanel(plan, content)
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${paper.width}mm" height="${paper.height}mm" viewBox="0 0 ${paper.width} ${paper.height}" font-family="${sheetFont}">${parts.join('')}</svg>`;
  return inColours(svg);
}

/** Colours by name become those of the light theme: paper is white in every theme. */
export function inColours(svg: string): string {
  const colours: Readonly<Record<string, string>> = lightTheme;
  return svg.replaceAll(/var\(--([a-z0-9-]+)\)/g, (_, token: string) => colours[token] ?? '#1D2B24');
}

function drawTitle({ paper, title }: SheetPlan, content: SheetContent): string {
  const unit = paper.pixel;
  const y = title.y + unit * 30;
  const edition = lineWidth(content.edition, unit * 13, true);
  const room = title.width - edition - unit * 24;
  let size = unit * 29;
  while (lineWidth(content.title, size, true) > room && size > unit * 12) size *= 0.95;
  const after = title.x + lineWidth(content.title, size, true) + unit * 18;
  const small = unit * 15;
  const beside = after + lineWidth(content.subtitle, small) < title.x + room;
  const subtitle = beside
    ? text(content.subtitle, after, y, { size: small, fill: '#5E6B63' })
    : text(content.subtitle, title.x, title.y + unit * 38, { size: unit * 12, fill: '#5E6B63' });
  return `<g data-part="title">${text(content.title, title.x, beside ? y : title.y + unit * 22, { size, bold: true })}${subtitle}${text(content.edition, title.x + title.width, beside ? y : title.y + unit * 22, { size: unit * 13, bold: true, anchor: 'end' })}</g>`;
}

/** Blocks of one column from top to bottom; the location's takes what room is left, within reason. */
type Column = (width: number, unit: number, free: number) => readonly Block[];

function drawPanel(plan: SheetPlan, content: SheetContent): string {
  const { paper, columns, window } = plan;
  const notes: Column = (width, unit) =>
    content.notes.map(({ head, text: words }) => noteBlock(head, words, width, unit));
  const head: Column = (width, unit) => [
    northBlock(content, width, unit),
    scaleBarBlock(content, window.scale, width, unit)
  ];
  const legend =
    (across: number): Column =>
    (width, unit) => [legendBlock(content, width, unit, across)];
  const location: Column = (width, unit, free) => [
    locationBlock(content, width, unit, Math.max(unit * 70, Math.min(free, unit * 130)))
  ];
  const wanted: readonly (readonly Column[])[] =
    columns.length === 1 ? [[head, legend(2), location, notes]] : [[head, location], [legend(3)], [notes]];
  return columns.map((rect, i) => drawColumn(rect, wanted[i] ?? [], paper.pixel)).join('');
}

/** Draws a column in its box with lines between blocks; what would be too long is set smaller. */
function drawColumn(rect: Rect, wanted: readonly Column[], pixel: number): string {
  const [padX, padY] = [pixel * 13, pixel * 8];
  const width = rect.width - 2 * padX;
  const blocksAt = (unit: number, free: number): readonly Block[] =>
    wanted.flatMap((column) => column(width, unit, free));
  const heightOf = (blocks: readonly Block[]): number =>
    blocks.reduce((sum, { height }) => sum + height + 2 * padY, 0);
  let unit = pixel;
  while (heightOf(blocksAt(unit, 0)) > rect.height && unit > pixel * 0.5) unit *= 0.97;
  const least = blocksAt(unit, 0);
  const spare = rect.height - heightOf(least);
  const blocks = blocksAt(unit, unit * 70 + spare);
  const extra = Math.max(0, (rect.height - heightOf(blocks)) / Math.max(1, blocks.length));
  const rule = pixel * 1.1;
  const parts: string[] = [];
  let y = rect.y;
  blocks.forEach((block, i) => {
    if (i > 0)
      parts.push(
        `<path d="M${mm(rect.x)} ${mm(y)}H${mm(rect.x + rect.width)}" stroke="#1D2B24" stroke-width="${mm(rule * 0.8)}"/>`
      );
    const shift = wanted.length === 1 ? 0 : extra / 2;
    parts.push(`<g transform="translate(${mm(rect.x + padX)} ${mm(y + padY + shift)})">${block.svg}</g>`);
    y += block.height + 2 * padY + (wanted.length === 1 ? 0 : extra);
  });
  return `<g data-part="panel">${parts.join('')}<rect x="${mm(rect.x)}" y="${mm(rect.y)}" width="${mm(rect.width)}" height="${mm(rect.height)}" fill="none" stroke="#1D2B24" stroke-width="${mm(rule)}"/></g>`;
}
