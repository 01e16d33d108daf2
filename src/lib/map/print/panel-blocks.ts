import { scaleBarOf } from './print-scale';
import type { SheetContent, SheetLegendGroup } from './sheet-content';
import { lineWidth, mm, paragraph, text, wrap } from './sheet-marks';

/** A block of the panel: drawn from its own corner, so high as it needs. */
export interface Block {
  readonly svg: string;
  readonly height: number;
}

const muted = '#5E6B63';
const ink = '#1D2B24';

/** The arrow to the north of the grid, and the scale in figures. */
export function northBlock(content: SheetContent, width: number, unit: number): Block {
  const height = unit * 48;
  const [x, top] = [Math.min(width * 0.16, unit * 26), unit * 15];
  const [half, tall] = [unit * 7.5, unit * 30];
  const foot = top + tall;
  const notch = foot - tall * 0.26;
  const arrow =
    `<path d="M${mm(x)} ${mm(top)}L${mm(x - half)} ${mm(foot)}L${mm(x)} ${mm(notch)}Z" fill="${ink}"/>` +
    `<path d="M${mm(x)} ${mm(top)}L${mm(x + half)} ${mm(foot)}L${mm(x)} ${mm(notch)}Z" fill="#FFFFFF" stroke="${ink}" stroke-width="${mm(unit * 0.9)}" stroke-linejoin="round"/>`;
  const left = x + half + unit * 14;
  const room = width - left - unit * 2;
  let size = unit * 19;
  while (lineWidth(content.scale, size, true) > room && size > unit * 9) size *= 0.94;
  return {
    height,
    svg: `<g data-part="north">${text(content.north, x, unit * 12, { size: unit * 13, bold: true, anchor: 'middle' })}${arrow}</g><g data-part="ratio">${text(content.scale, left, unit * 27, { size, bold: true })}${text(content.onPaper, left, unit * 41, { size: unit * 11.5, fill: muted })}</g>`
  };
}

/** A bar to measure with: black and white parts of a round length. */
export function scaleBarBlock(content: SheetContent, scale: number, width: number, unit: number): Block {
  const bar = scaleBarOf(scale, width - unit * 34);
  const step = bar.millimeters / bar.parts;
  const [x, y, thick] = [unit * 6, unit * 17, unit * 6.5];
  const parts = Array.from(
    { length: bar.parts },
    (_, i) =>
      `<rect data-bar="${mm(bar.part)}" x="${mm(x + i * step)}" y="${mm(y)}" width="${mm(step)}" height="${mm(thick)}" fill="${i % 2 === 0 ? ink : '#FFFFFF'}" stroke="${ink}" stroke-width="${mm(unit * 0.7)}"/>`
  );
  const size = unit * 11;
  const figures = Array.from({ length: bar.parts + 1 }, (_, i) => {
    const figure = content.barFigure(bar.part * i);
    // The unit stands behind the last figure, which keeps its place over the end of the bar.
    const words = i === bar.parts ? `${figure} ${content.barUnit}` : figure;
    return text(words, x + i * step - lineWidth(figure, size, true) / 2, unit * 12, { size, bold: true });
  });
  return { height: unit * 27, svg: `<g data-part="scale-bar">${parts.join('')}${figures.join('')}</g>` };
}

/** One sign of ours without its SVG element, `high` millimetres tall at most, in the middle of a box. */
function sign(swatch: string, x: number, y: number, unit: number): string {
  const root = /^<svg[^>]*>/.exec(swatch)?.[0] ?? '';
  const [left = 0, top = 0, width = 24, height = 16] = (/viewBox="([^"]+)"/.exec(root)?.[1] ?? '')
    .split(' ')
    .map(Number);
  const shown = Number(/ width="([^"]+)"/.exec(root)?.[1] ?? width);
  const scale = (unit * shown) / width;
  const body = swatch.slice(root.length, swatch.lastIndexOf('</svg>'));
  return `<g transform="translate(${mm(x - (width * scale) / 2)} ${mm(y - (height * scale) / 2)}) scale(${mm(scale)}) translate(${-left} ${-top})">${body}</g>`;
}

/** What is on the map and nothing else, in groups of two columns. */
export function legendBlock(content: SheetContent, width: number, unit: number, columns: number): Block {
  const parts: string[] = [text(content.legendTitle, 0, unit * 15, { size: unit * 16, bold: true })];
  let y = unit * 21;
  for (const group of content.legend) {
    const drawn = legendGroup(group, width, unit, columns);
    parts.push(`<g transform="translate(0 ${mm(y)})">${drawn.svg}</g>`);
    y += drawn.height;
  }
  const note = paragraph(wrap(content.certainty, width, unit * 10.5), 0, y + unit * 2, {
    size: unit * 10.5,
    fill: muted
  });
  return {
    svg: `<g data-part="legend">${parts.join('')}${note.svg}</g>`,
    height: y + note.height + unit * 4
  };
}

function legendGroup(group: SheetLegendGroup, width: number, unit: number, columns: number): Block {
  const cell = width / columns;
  const [box, size] = [unit * 26, unit * 11.5];
  const parts = [text(group.title, 0, unit * 12, { size: unit * 11.5, bold: true, fill: muted })];
  let y = unit * 17;
  for (let i = 0; i < group.items.length; i += columns) {
    const row = group.items.slice(i, i + columns).map((item) => ({
      item,
      lines: wrap(item.label, cell - box - unit * 8, size)
    }));
    const lines = Math.max(...row.map((one) => one.lines.length));
    const height = unit * 18 + (lines - 1) * size * 1.2;
    row.forEach(({ item, lines: words }, column) => {
      const [x, middle] = [column * cell, y + height / 2];
      const first = middle - ((words.length - 1) * size * 1.2) / 2 + size * 0.34;
      parts.push(
        `<g data-legend="1">${sign(item.swatch, x + box / 2, middle, unit)}${words
          .map((line, n) => text(line, x + box + unit * 5, first + n * size * 1.2, { size }))
          .join('')}</g>`
      );
    });
    y += height;
  }
  return { svg: parts.join(''), height: y + unit * 3 };
}

/** Where the village lies, as a little map with words beside it. */
export function locationBlock(content: SheetContent, width: number, unit: number, height: number): Block {
  const { location } = content;
  const [west, south, east, north] = location.bounds;
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [spanX, spanY] = [(east - west) * squeeze, north - south];
  const roomX = width * 0.54;
  const scale = Math.min(roomX / spanX, (height - unit * 10) / spanY);
  const place = (point: readonly number[]): readonly [number, number] => [
    ((point[0] ?? 0) - west) * squeeze * scale,
    unit * 5 + (north - (point[1] ?? 0)) * scale
  ];
  const areas = location.areas.map(({ rings, own }) => {
    const path = rings
      .map((ring) => `M${ring.map((point) => place(point).map(mm).join(' ')).join('L')}Z`)
      .join('');
    return `<path d="${path}" fill="${own ? '#B9D3A0' : '#ECE4D1'}" stroke="#B7AA8C" stroke-width="${mm(unit * 0.5)}" stroke-linejoin="round"/>`;
  });
  const [x, y] = place(location.at);
  const mark = `<circle cx="${mm(x)}" cy="${mm(y)}" r="${mm(unit * 7)}" fill="none" stroke="#B3372B" stroke-width="${mm(unit * 2)}"/><circle cx="${mm(x)}" cy="${mm(y)}" r="${mm(unit * 1.6)}" fill="#1F6F4A"/>`;
  const left = spanX * scale + unit * 12;
  const size = unit * 11.5;
  const head = paragraph(wrap(location.title, width - left, size, true), left, unit * 8, {
    size,
    bold: true
  });
  const words = paragraph(wrap(location.text, width - left, size), left, unit * 10 + head.height, { size });
  return {
    svg: `<g data-part="location">${areas.join('')}${mark}${head.svg}${words.svg}</g>`,
    height: Math.max(spanY * scale + unit * 10, head.height + words.height + unit * 16)
  };
}

/** A note: its head in bold, then its words. */
export function noteBlock(head: string, words: string, width: number, unit: number): Block {
  const size = unit * 10.8;
  const first = lineWidth(`${head} `, size, true);
  const lines = wrap(words, width, size);
  // The head takes room from the first line only.
  const beginning = wrap(words, width - first, size)[0] ?? '';
  const rest = wrap(words.trim().split(/\s+/).slice(beginning.split(' ').length).join(' '), width, size);
  const step = size * 1.36;
  const svg =
    text(head, 0, size, { size, bold: true }) +
    text(beginning, first, size, { size }) +
    rest.map((line, i) => text(line, 0, size + (i + 1) * step, { size })).join('');
  return {
    svg: `<g data-part="note">${svg}</g>`,
    height: (lines.length === 0 ? 0 : rest.length) * step + size * 1.3
  };
}
