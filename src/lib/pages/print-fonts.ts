import { base } from '$app/paths';
import type { SheetFonts } from '../map/print/sheet-fonts';

/** Where the fonts of sheets and records lie. */
export const printFonts: SheetFonts = {
  regular: `${base}/fonts/sheet-500.ttf`,
  bold: `${base}/fonts/sheet-700.ttf`
};
