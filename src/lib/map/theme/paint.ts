import type { MapTheme, MapToken } from './map-theme';

/** Turns a colour's name into what stands in an SVG attribute. */
export type Paint = (token: MapToken) => string;

/** Leaves the colour to the page's theme: for SVG in the document. */
export const cssPaint: Paint = (token) => `var(--${token})`;

/** Writes the colour out: for pictures and for the map style. */
export function themePaint(theme: MapTheme): Paint {
  return (token) => theme[token];
}
