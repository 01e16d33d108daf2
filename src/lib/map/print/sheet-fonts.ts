import type { jsPDF } from 'jspdf';

/** Name of the font that sheets and records are set in. */
export const sheetFont = 'Padu Sheet';

/** The two weights it is set in, as addresses of TrueType files. */
export interface SheetFonts {
  readonly regular: string;
  readonly bold: string;
}

export interface SheetFontFile {
  readonly style: 'normal' | 'bold';
  readonly weight: string;
  readonly bytes: ArrayBuffer;
}

/**
 * The files of both weights.
 * @throws when one cannot be loaded
 */
export function loadSheetFonts(fonts: SheetFonts): Promise<readonly SheetFontFile[]> {
  return Promise.all(
    [
      { style: 'normal', weight: '400', url: fonts.regular } as const,
      { style: 'bold', weight: '700', url: fonts.bold } as const
    ].map(async ({ style, weight, url }) => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      return { style, weight, bytes: await response.arrayBuffer() };
    })
  );
}

/** Puts the fonts into a PDF, which embeds what it uses. */
export function embedSheetFonts(pdf: jsPDF, files: readonly SheetFontFile[]): void {
  for (const { style, bytes } of files) {
    pdf.addFileToVFS(`sheet-${style}.ttf`, toBase64(new Uint8Array(bytes)));
    pdf.addFont(`sheet-${style}.ttf`, sheetFont, style);
  }
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
