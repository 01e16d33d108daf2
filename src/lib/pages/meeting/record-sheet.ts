import { jsPDF } from 'jspdf';

const paper = { width: 210, height: 297 } as const;
const margin = { left: 22, right: 20, top: 20, bottom: 22 } as const;
const textWidth = paper.width - margin.left - margin.right;
/** Points to millimetres, with the leading of the text. */
const leading = 0.3528 * 1.32;

/** What the PDF's own fonts cannot write, in what they can. */
const substitutes: readonly (readonly [RegExp, string])[] = [
  [/[\u2000-\u200A\u202F\u205F]/g, ' '],
  [/[\u2212\u2010\u2011]/g, '-'],
  [/\u2192/g, '>'],
  [/[\u2264]/g, '<='],
  [/[\u2265]/g, '>='],
  // Whatever else is outside their alphabet.
  [
    /[^\n\u0020-\u007E\u00A0-\u00FF\u2013\u2014\u2018\u2019\u201C\u201D\u2022\u2026\u20AC\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u2030]/gu,
    '?'
  ]
];

/** Text as the PDF's fonts write it. */
export function writable(text: string): string {
  const plain = text.normalize('NFC').replace(/\t/g, ' ').replace(/\r\n?/g, '\n');
  return substitutes.reduce((written, [from, to]) => written.replace(from, to), plain);
}

export interface TextOptions {
  readonly size?: number;
  readonly bold?: boolean;
  readonly muted?: boolean;
  readonly indent?: number;
  readonly center?: boolean;
}

/** A4 pages that are filled from the top; what does not fit goes to the next page. Millimetres throughout. */
export class RecordSheet {
  readonly #doc = new jsPDF({ unit: 'mm', format: 'a4', compress: true });
  #y: number = margin.top;

  constructor(title: string) {
    this.#doc.setProperties({ title: writable(title), creator: 'Padu' });
    this.#doc.setLineWidth(0.2);
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

  text(
    text: string,
    { size = 10.5, bold = false, muted = false, indent = 0, center = false }: TextOptions = {}
  ): void {
    const doc = this.#doc;
    doc.setFont('helvetica', bold ? 'bold' : 'normal').setFontSize(size);
    const height = size * leading;
    const lines = doc.splitTextToSize(writable(text), textWidth - indent) as string[];
    for (const line of lines) {
      this.ensure(height);
      doc.setFont('helvetica', bold ? 'bold' : 'normal').setFontSize(size);
      doc.setTextColor(muted ? 90 : 20);
      if (center) doc.text(line, paper.width / 2, this.#y + height * 0.78, { align: 'center' });
      else doc.text(line, margin.left + indent, this.#y + height * 0.78);
      this.#y += height;
    }
  }

  heading(text: string): void {
    this.ensure(24);
    this.gap(5);
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
  pair(label: string, value: string): void {
    const column = 46;
    this.ensure(7);
    const start = this.#y;
    this.text(label, { muted: true });
    const after = this.#y;
    this.#y = start;
    if (value === '') {
      this.#doc.setDrawColor(120);
      this.#doc.line(margin.left + column, start + 4.6, paper.width - margin.right, start + 4.6);
    } else this.text(value, { indent: column });
    this.#y = Math.max(this.#y, after) + 0.6;
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

  /** Blank rows under a head; the head comes again on each page. `widths` are shares of the text's width. */
  blankTable(head: readonly string[], widths: readonly number[], rows: number, rowHeight: number): void {
    const drawRow = (cells: readonly string[], height: number, bold: boolean): void => {
      const doc = this.#doc;
      doc
        .setFont('helvetica', bold ? 'bold' : 'normal')
        .setFontSize(9.5)
        .setTextColor(20)
        .setDrawColor(120);
      let x: number = margin.left;
      for (const [index, share] of widths.entries()) {
        const width = share * textWidth;
        doc.rect(x, this.#y, width, height);
        doc.text(writable(cells[index] ?? ''), x + 1.6, this.#y + height * 0.64);
        x += width;
      }
      this.#y += height;
    };
    this.ensure(8 + 2 * rowHeight);
    drawRow(head, 7, true);
    for (let row = 1; row <= rows; row++) {
      if (this.room < rowHeight) {
        this.page();
        drawRow(head, 7, true);
      }
      drawRow([String(row)], rowHeight, false);
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
      doc.setFont('helvetica', 'bold').text(writable(name), x, this.#y + 5, { maxWidth: width - 6 });
      doc.line(x, this.#y + 31, x + width - 8, this.#y + 31);
      doc
        .setFont('helvetica', 'normal')
        .text(writable(below[index] ?? ''), x, this.#y + 36, { maxWidth: width - 8 });
    }
    this.#y += 42;
  }

  /** The finished file, with a foot on every page. */
  finish(foot: (page: number, of: number) => string): Blob {
    const doc = this.#doc;
    const pages = doc.getNumberOfPages();
    for (let page = 1; page <= pages; page++) {
      doc.setPage(page).setFont('helvetica', 'normal').setFontSize(8).setTextColor(110);
      doc.text(writable(foot(page, pages)), margin.left, paper.height - 11);
    }
    return doc.output('blob');
  }
}
