/**
 * Rewrites what PDF has not: dashes counted in shares of a line become millimetres, colours with an alpha
 * become a colour and an opacity. Works on the sheet's own SVG, in a document, so that lengths can be measured.
 */
export function prepareForPdf(sheet: SVGSVGElement): void {
  for (const element of sheet.querySelectorAll<SVGGeometryElement>('[pathLength]')) {
    const share = element.getTotalLength() / Number(element.getAttribute('pathLength'));
    for (const name of ['stroke-dasharray', 'stroke-dashoffset']) {
      const value = element.getAttribute(name);
      if (value !== null)
        element.setAttribute(
          name,
          value
            .split(/[\s,]+/)
            .map((part) => Number(part) * share)
            .join(' ')
        );
    }
    element.removeAttribute('pathLength');
  }
  for (const name of ['fill', 'stroke'] as const) {
    for (const element of sheet.querySelectorAll(`[${name}^="rgb("]`)) {
      const colour = parseAlpha(element.getAttribute(name) ?? '');
      if (colour === undefined) continue;
      element.setAttribute(name, colour.hex);
      const opacity = Number(element.getAttribute(`${name}-opacity`) ?? 1) * colour.alpha;
      element.setAttribute(`${name}-opacity`, String(opacity));
    }
  }
}

/** "rgb(251 248 239/.92)" as its parts; undefined for another colour. */
export function parseAlpha(colour: string): { readonly hex: string; readonly alpha: number } | undefined {
  const match = /^rgb\((\d+)[ ,]+(\d+)[ ,]+(\d+)\s*\/\s*([\d.]+)\)$/.exec(colour);
  if (match === null) return undefined;
  const hex = match.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0'));
  return { hex: `#${hex.join('')}`, alpha: Number(match[4]) };
}
