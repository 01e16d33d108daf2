/**
 * Names the map's text is set in. The adapter registers each with the page's own variable font, so the map needs
 * no font files of its own; MapLibre reads the weight out of the name.
 */
export const labelFonts: { readonly [weight in 'semibold' | 'bold' | 'extraBold']: string[] } = {
  semibold: ['Padu Map Semibold'],
  bold: ['Padu Map Bold'],
  extraBold: ['Padu Map Extra Bold']
};
