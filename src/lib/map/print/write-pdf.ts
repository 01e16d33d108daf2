import { jsPDF } from 'jspdf';
import { svg2pdf } from 'svg2pdf.js';
import { sheetFont } from './draw-sheet';
import type { Paper } from './paper';
import { prepareForPdf } from './prepare-for-pdf';
import { embedSheetFonts, loadSheetFonts, type SheetFonts } from './sheet-fonts';

/**
 * Writes a sheet as PDF, vectors and text, at its exact size. Loads the PDF library only now.
 * @throws when a font cannot be loaded
 */
export async function writePdf(
  svg: string,
  paper: Paper,
  fonts: SheetFonts,
  about: { readonly title: string; readonly subject: string }
): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = new jsPDF({
    unit: 'mm',
    format: [paper.width, paper.height],
    orientation: paper.orientation,
    compress: true
  });
  pdf.setProperties({ title: about.title, subject: about.subject, creator: 'Padu' });
  const faces: FontFace[] = [];
  const files = await loadSheetFonts(fonts);
  embedSheetFonts(pdf, files);
  // Text is measured in the document: with another font it would stand elsewhere.
  for (const [font, weight] of [
    [files.regular, '400'],
    [files.bold, '700']
  ] as const)
    faces.push(await new FontFace(sheetFont, font, { weight }).load());
  for (const face of faces) document.fonts.add(face);
  const sheet = new DOMParser().parseFromString(svg, 'image/svg+xml')
    .documentElement as unknown as SVGSVGElement;
  // In the document, out of sight: only there lengths of lines can be measured.
  const place = document.createElement('div');
  place.style.cssText = 'position:absolute;left:-9999px;top:0;width:0;height:0;overflow:hidden';
  place.append(sheet);
  document.body.append(place);
  try {
    prepareForPdf(sheet);
    await svg2pdf(sheet, pdf, { x: 0, y: 0, width: paper.width, height: paper.height });
  } finally {
    place.remove();
    for (const face of faces) document.fonts.delete(face);
  }
  return new Uint8Array(pdf.output('arraybuffer'));
}
