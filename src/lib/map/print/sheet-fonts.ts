import type { jsPDF } from 'jspdf';
import { sheetFont } from './draw-sheet';

/** The two weights a sheet is set in, as addresses of TrueType files. */
export interface SheetFonts {
  readonly regular: string;
  readonly bold: string;
}

export interface SheetFontFiles {
  readonly regular: ArrayBuffer;
  readonly bold: ArrayBuffer;
}

/** @throws when a font cannot be loaded */
export async function loadSheetFonts({ regular, bold }: SheetFonts): Promise<SheetFontFiles> {
  const [first, second] = await Promise.all([fetchBytes(regular), fetchBytes(bold)]);
  return { regular: first, bold: second };
}

/** Makes the fonts known to a PDF as `sheetFont`, normal and bold; what is not written of them is not in its file. */
export function embedSheetFonts(pdf: jsPDF, files: SheetFontFiles): void {
  for (const [style, font] of [
    ['normal', files.regular],
    ['bold', files.bold]
  ] as const) {
    pdf.addFileToVFS(`sheet-${style}.ttf`, toBase64(new Uint8Array(font)));
    pdf.addFont(`sheet-${style}.ttf`, sheetFont, style);
  }
}

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.arrayBuffer();
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
