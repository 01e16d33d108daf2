import { escapeXml } from '../svg/escape-xml';
import { textWidth } from '../labels/text-width';

/** A number as it stands in an attribute: microns at most. */
export const mm = (value: number): string => String(Math.round(value * 1000) / 1000);

export interface TextMark {
  /** Font size, millimetres. */
  readonly size: number;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Degrees clockwise around the text's own point. */
  readonly turn?: number;
  readonly extra?: string;
}

/** One line of text; its words are data and are written as text. */
export function text(words: string, x: number, y: number, mark: TextMark): string {
  const weight = mark.bold ? ' font-weight="700"' : '';
  const anchor = mark.anchor && mark.anchor !== 'start' ? ` text-anchor="${mark.anchor}"` : '';
  const at = mark.turn
    ? `transform="translate(${mm(x)} ${mm(y)}) rotate(${mm(mark.turn)})"`
    : `x="${mm(x)}" y="${mm(y)}"`;
  const fill = mark.fill ?? 'var(--m-text)';
  return `<text ${at} font-size="${mm(mark.size)}"${weight}${anchor} fill="${fill}"${mark.extra ?? ''}>${escapeXml(words)}</text>`;
}

/** Width of a line, millimetres. */
export function lineWidth(words: string, size: number, bold = false): number {
  return textWidth(words, { size, weight: bold ? 700 : 600 }) * 0.97;
}

/** Breaks words into lines no wider than `width`; a word longer than that is cut. */
export function wrap(words: string, width: number, size: number, bold = false): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words
    .split(/\s+/)
    .filter((part) => part !== '')
    .flatMap((part) => cut(part, width, size, bold))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && lineWidth(longer, size, bold) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function cut(word: string, width: number, size: number, bold: boolean): readonly string[] {
  if (lineWidth(word, size, bold) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && lineWidth(piece + letter, size, bold) > width) {
      pieces.push(piece);
      piece = letter;
    } else piece += letter;
  }
  return [...pieces, piece];
}

/** Lines of text below each other. */
export function paragraph(
  lines: readonly string[],
  x: number,
  y: number,
  mark: TextMark
): { readonly svg: string; readonly height: number } {
  const step = mark.size * 1.38;
  return {
    svg: lines.map((line, i) => text(line, x, y + mark.size + i * step, mark)).join(''),
    height: lines.length === 0 ? 0 : (lines.length - 1) * step + mark.size * 1.25
  };
}
