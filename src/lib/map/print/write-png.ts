import { sheetFont } from './draw-sheet';
import type { Paper } from './paper';
import type { SheetFonts } from './sheet-fonts';

/** Pixels across the longer side: sharp on a phone, small enough to send. */
const longest = 2400;

/**
 * The sheet as a picture, with its title, scale and sources. It is drawn from the sheet's own SVG as an image,
 * in which nothing can run and which loads nothing: the fonts go in with it.
 * @throws when a font cannot be loaded or the picture cannot be drawn
 */
export async function writePng(
  svg: string,
  paper: Paper,
  fonts: SheetFonts
): Promise<Uint8Array<ArrayBuffer>> {
  const faces = await Promise.all(
    (
      [
        [fonts.regular, 400],
        [fonts.bold, 700]
      ] as const
    ).map(
      async ([url, weight]) =>
        `@font-face{font-family:'${sheetFont}';font-weight:${weight};src:url(${await dataUrl(url)})}`
    )
  );
  const drawn = svg.replace('>', `><style>${faces.join('')}</style>`);
  const scale = longest / Math.max(paper.width, paper.height);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(paper.width * scale);
  canvas.height = Math.round(paper.height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws no pictures');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) throw new Error('the picture could not be written');
  return new Uint8Array(await blob.arrayBuffer());
}

async function dataUrl(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return `data:font/ttf;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}
