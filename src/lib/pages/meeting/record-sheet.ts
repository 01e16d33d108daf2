import { jsPDF } from 'jspdf';
import { sheetFont } from '../../map/print/draw-sheet';
import { embedSheetFonts, type SheetFontFiles } from '../../map/print/sheet-fonts';
import { writableText } from './record-text';

const paper = { width: 210, height: 297 } as const;
const margin = { left: 22, right: 20, top: 20, bottom: 22 } as const;
const textWidth = paper.width - margin.left - margin.right;
/** Points to millimetres, with the leading of the text. */
const leading = 0.3528 * 1.32;

export interface TextOptions {
  readonly size?: number;
  readonly bold?: boolean;
  readonly muted?: boolean;
  readonly indent?: number;
  readonly center?: boolean;
  /** Millimetres to the right of the indent; to the margin when left out. */
  readonly width?: number;
}

/** The tables of an embedded font that jsPDF has read. */
interface ReadFont {
  characterToGlyph(code: number): number;
}

/** A4 pages that are filled from the top; what does not fit goes to the next page. Millimetres throughout. */
export class RecordSheet {
  readonly #doc = new jsPDF({ unit: 'mm', format: 'a4', compress: true });
  #y: number = margin.top;

  readonly #knows: (code: number) => boolean;
  #coded = false;

  constructor(title: string, fonts: SheetFontFiles) {
    const doc = this.#doc;
    doc.setProperties({ title, creator: 'Padu' }).setLineWidth(0.2);
    embedSheetFonts(doc, fonts);
    // Both weights have the same letters.
    const font = doc.setFont(sheetFont, 'normal').getFont().metadata as unknown as ReadFont;
    this.#knows = (code) => font.characterToGlyph(code) !== 0;
  }

  /** A letter that the fonts lack was written as its code. */
  get coded(): boolean {
    return this.#coded;
  }

  get room(): number {
    return paper.height - margin.bottom - this.#y;
  }

  page(): void {
    this.#doc.addPage();
    this.#y = margin.top;
  }

  /** The next part is this high: a new page when there is less room. */
  ensure(height: number): void {
    if (this.room < height) this.page();
  }

  gap(height: number): void {
    this.#y += height;
  }

  /** Text as the fonts can write it. */
  #writable(text: string): string {
    const { text: written, coded } = writableText(text, this.#knows);
    this.#coded ||= coded;
    return written;
  }

  #lines(text: string, { size = 10, bold = false, indent = 0, width }: TextOptions): readonly string[] {
    this.#doc.setFont(sheetFont, bold ? 'bold' : 'normal').setFontSize(size);
    return this.#doc.splitTextToSize(this.#writable(text), width ?? textWidth - indent) as string[];
  }

  /** How high the text will be. */
  heightOf(text: string, options: TextOptions = {}): number {
    return this.#lines(text, options).length * (options.size ?? 10) * leading;
  }

  text(text: string, options: TextOptions = {}): void {
    const { size = 10, bold = false, muted = false, indent = 0, center = false } = options;
    const doc = this.#doc;
    const height = size * leading;
    for (const line of this.#lines(text, options)) {
      this.ensure(height);
      doc.setFont(sheetFont, bold ? 'bold' : 'normal').setFontSize(size);
      doc.setTextColor(muted ? 90 : 20);
      if (center) doc.text(line, paper.width / 2, this.#y + height * 0.78, { align: 'center' });
      else doc.text(line, margin.left + indent, this.#y + height * 0.78);
      this.#y += height;
    }
  }

  heading(text: string): void {
    this.ensure(24);
    if (this.#y > margin.top) this.gap(5);
    this.text(text, { size: 12.5, bold: true });
    this.rule();
    this.gap(2);
  }

  rule(): void {
    this.#doc.setDrawColor(150);
    this.#doc.line(margin.left, this.#y + 0.8, paper.width - margin.right, this.#y + 0.8);
    this.#y += 1.6;
  }

  /** A label and its value beside it; an empty value is a line to write on. */
  pair(label: string, value: string, { strong = false } = {}): void {
    const column = 46;
    const options = { bold: strong, muted: !strong, width: column - 2 };
    this.ensure(Math.max(7, this.heightOf(label, options)));
    const [start, page] = [this.#y, this.#doc.getNumberOfPages()];
    this.text(label, options);
    const after = this.#y;
    this.#y = start;
    if (value === '') {
      this.#doc.setDrawColor(120);
      this.#doc.line(margin.left + column, start + 4.6, paper.width - margin.right, start + 4.6);
    } else this.text(value, { indent: column });
    // A value that went on to another page goes on from there.
    if (this.#doc.getNumberOfPages() === page) this.#y = Math.max(this.#y, after);
    this.#y += 0.6;
  }

  /** A JPEG on the left, at most so large, and what `write` writes beside it. */
  beside(data: string, mostWidth: number, mostHeight: number, write: (indent: number) => void): void {
    const { width, height } = this.#doc.getImageProperties(data);
    const scale = Math.min(mostWidth / width, mostHeight / height);
    const [wide, high] = [width * scale, height * scale];
    this.ensure(high + 3);
    const start = this.#y;
    this.#doc.addImage(data, 'JPEG', margin.left, start, wide, high);
    this.#doc.setDrawColor(150).rect(margin.left, start, wide, high);
    const page = this.#doc.getNumberOfPages();
    write(wide + 6);
    // What was written may have gone on to another page.
    if (this.#doc.getNumberOfPages() === page) this.#y = Math.max(this.#y, start + high);
    this.gap(3);
  }

  /**
   * Blank rows under a head; the head comes again on each page. `widths` are shares of the text's width. Rows are as
   * high as wanted, or a little lower where that saves a page of few rows.
   */
  blankTable(
    head: readonly string[],
    widths: readonly number[],
    rows: number,
    { wanted, least }: { readonly wanted: number; readonly least: number }
  ): void {
    const headHeight = 7;
    const drawRow = (cells: readonly string[], height: number, bold: boolean): void => {
      const doc = this.#doc;
      doc
        .setFont(sheetFont, bold ? 'bold' : 'normal')
        .setFontSize(9)
        .setTextColor(20)
        .setDrawColor(120);
      let x: number = margin.left;
      for (const [index, share] of widths.entries()) {
        const width = share * textWidth;
        doc.rect(x, this.#y, width, height);
        doc.text(this.#writable(cells[index] ?? ''), x + 1.6, this.#y + height / 2 + 1.1);
        x += width;
      }
      this.#y += height;
    };
    this.ensure(headHeight + 2 * wanted);
    const whole = paper.height - margin.top - margin.bottom - headHeight;
    const height = rowHeight(rows, this.room - headHeight, whole, wanted, least);
    drawRow(head, headHeight, true);
    for (let row = 1; row <= rows; row++) {
      // What was added up is not to the last bit what was divided.
      if (this.room < height - 0.01) {
        this.page();
        drawRow(head, headHeight, true);
      }
      drawRow([String(row)], height, false);
    }
  }

  /** Lines to sign on, side by side. */
  signatures(names: readonly string[], below: readonly string[]): void {
    this.ensure(42);
    const width = textWidth / names.length;
    const doc = this.#doc;
    doc.setFontSize(10).setTextColor(20).setDrawColor(60);
    for (const [index, name] of names.entries()) {
      const x = margin.left + width * index;
      doc.setFont(sheetFont, 'bold').text(this.#writable(name), x, this.#y + 5, { maxWidth: width - 6 });
      doc.line(x, this.#y + 31, x + width - 8, this.#y + 31);
      doc
        .setFont(sheetFont, 'normal')
        .text(this.#writable(below[index] ?? ''), x, this.#y + 36, { maxWidth: width - 8 });
    }
    this.#y += 42;
  }

  /** The finished file, with a foot on every page. */
  finish(foot: (page: number, of: number) => string): Blob {
    const doc = this.#doc;
    const pages = doc.getNumberOfPages();
    for (let page = 1; page <= pages; page++) {
      doc.setPage(page).setFont(sheetFont, 'normal').setFontSize(8).setTextColor(110);
      doc.text(this.#writable(foot(page, pages)), margin.left, paper.height - 11);
    }
    return doc.output('blob');
  }
}

/** The greatest height of rows, from `wanted` down to `least`, that takes as few pages as the least would. */
export function rowHeight(rows: number, first: number, whole: number, wanted: number, least: number): number {
  const pages = (height: number): number =>
    1 + Math.max(0, Math.ceil((rows - Math.floor(first / height)) / Math.floor(whole / height)));
  const fewest = pages(least);
  let height = wanted;
  while (height > least && pages(height) > fewest) height = Math.max(least, height - 0.1);
  return height;
}
