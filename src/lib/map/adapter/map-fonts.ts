import { labelFonts } from '../style/label-fonts';

/**
 * Registers the page's variable font under the names the style's labels use. The browser has the file already,
 * so the map's text costs no further request. Gives back a function that takes them out again.
 */
export function registerMapFonts(fontUrl: string): () => void {
  const faces = Object.values(labelFonts)
    .flat()
    .map((family) => new FontFace(family, `url(${JSON.stringify(fontUrl)})`, { weight: '400 800' }));
  for (const face of faces) document.fonts.add(face);
  return () => {
    for (const face of faces) document.fonts.delete(face);
  };
}
