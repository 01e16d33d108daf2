import { cssPaint, type Paint } from '../theme/paint';

/** Textures of the ground. Each tile repeats without a seam. */
export const patternNames = [
  'rice',
  'garden',
  'plantation',
  'cemetery',
  'together',
  'dusun-0',
  'dusun-1',
  'dusun-2'
] as const;
export type PatternName = (typeof patternNames)[number];

export interface PatternTile {
  /** CSS px. */
  readonly width: number;
  readonly height: number;
  /** SVG elements inside `0 0 width height`. */
  readonly body: string;
}

/** A dot drawn wherever it or its copies over the tile's edges show. */
function dot(x: number, y: number, radius: number, width: number, height: number): string {
  const circles: string[] = [];
  for (const dx of [-width, 0, width])
    for (const dy of [-height, 0, height]) {
      const [cx, cy] = [x + dx, y + dy];
      if (cx + radius < 0 || cx - radius > width || cy + radius < 0 || cy - radius > height) continue;
      circles.push(`<circle cx="${cx}" cy="${cy}" r="${radius}"/>`);
    }
  return circles.join('');
}

/** Parallel lines at 45°, either way, `gap` px apart along the axes. */
function diagonals(side: number, gap: number, rising: boolean): string {
  let path = '';
  for (let at = -side; at <= 2 * side; at += gap)
    path += rising ? `M${at} ${side + 1}L${at + side + 2} -1` : `M${at} -1L${at + side + 2} ${side + 1}`;
  return path;
}

/** One repeating tile of a texture, transparent where nothing is drawn. */
export function patternTile(name: PatternName, paint: Paint = cssPaint): PatternTile {
  switch (name) {
    case 'rice':
      return {
        width: 22,
        height: 18,
        body: `<path d="M2 7l1-2.2m.4 2.2V4.2m.4 2.8l1-2.2M13 16l1-2.2m.4 2.2v-2.8m.4 2.8l1-2.2" stroke="${paint('m-rice')}" stroke-width=".6" fill="none" opacity=".8"/>`
      };
    case 'garden':
      return {
        width: 14,
        height: 12,
        body: `<g fill="${paint('m-tree')}" opacity=".58">${dot(2, 2, 1, 14, 12)}${dot(8.6, 4.4, 0.8, 14, 12)}${dot(4.6, 7.6, 1, 14, 12)}${dot(11.6, 9.8, 0.85, 14, 12)}</g>`
      };
    case 'plantation':
      return {
        width: 16,
        height: 14,
        body: `<g fill="${paint('m-plant-dot')}" opacity=".75">${dot(2.5, 1.8, 1.15, 16, 14)}${dot(10.5, 5.3, 1.15, 16, 14)}${dot(5.5, 8.8, 1.15, 16, 14)}${dot(13.5, 12.3, 1.15, 16, 14)}</g>`
      };
    case 'cemetery':
      return {
        width: 14,
        height: 14,
        body: `<path d="M2 8V4.6a1.8 1.8 0 0 1 3.6 0V8zM9 13.2V9.8a1.8 1.8 0 0 1 3.6 0v3.4z" transform="scale(.5)" fill="${paint('m-cem-mark')}"/><path d="M2 8V4.6a1.8 1.8 0 0 1 3.6 0V8zM9 13.2V9.8a1.8 1.8 0 0 1 3.6 0v3.4z" transform="translate(7 7) scale(.5)" fill="${paint('m-cem-mark')}"/>`
      };
    case 'together':
      return {
        width: 12,
        height: 12,
        body: `<path d="${diagonals(12, 6, true)}" stroke="${paint('z-8')}" stroke-width=".8" fill="none"/>`
      };
    case 'dusun-0':
      return {
        width: 16,
        height: 16,
        body: `<path d="${diagonals(16, 8, false)}" stroke="${paint('dusun-1')}" stroke-width="1.8" fill="none"/>`
      };
    case 'dusun-1':
      return {
        width: 14,
        height: 14,
        body: `<g fill="${paint('dusun-2')}">${dot(3.5, 3.5, 1.7, 14, 14)}${dot(10.5, 10.5, 1.7, 14, 14)}</g>`
      };
    case 'dusun-2':
      return {
        width: 12,
        height: 12,
        body: `<path d="M0 3H12M0 9H12" stroke="${paint('dusun-3')}" stroke-width="1.5"/>`
      };
  }
}

/** One tile as a whole SVG, for a raster; `scale` enlarges width and height only. */
export function patternSvg(
  name: PatternName,
  options: { readonly paint?: Paint; readonly scale?: number } = {}
): string {
  const { width, height, body } = patternTile(name, options.paint);
  const scale = options.scale ?? 1;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}" viewBox="0 0 ${width} ${height}">${body}</svg>`;
}
