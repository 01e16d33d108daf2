import type { MapTheme } from '../theme/map-theme';
import type { Rgb, SurfaceLook } from './surface';

/** The colours of a theme that a surface is painted with. */
export function surfaceLook(theme: MapTheme): SurfaceLook {
  const line = parseColor(theme['z-line']);
  return {
    ramp: [
      theme['z-1'],
      theme['z-2'],
      theme['z-3'],
      theme['z-4'],
      theme['z-5'],
      theme['z-6'],
      theme['z-7'],
      theme['z-8']
    ].map((color) => parseColor(color).rgb),
    ground: parseColor(theme['m-base']).rgb,
    hatch: parseColor(theme['m-bund']).rgb,
    line: line.rgb,
    lineOpacity: line.opacity,
    topLine: parseColor(theme['z-line-top']).rgb
  };
}

/**
 * Reads the two forms colours of a theme have: `#RRGGBB` and `rgb(r g b/a)`.
 * @throws RangeError for any other form
 */
export function parseColor(text: string): { readonly rgb: Rgb; readonly opacity: number } {
  const hex = /^#([0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex !== undefined) {
    const value = parseInt(hex, 16);
    return { rgb: [value >> 16, (value >> 8) & 255, value & 255], opacity: 1 };
  }
  const parts = /^rgb\((\d+) (\d+) (\d+)\s*(?:\/\s*([\d.]+))?\)$/.exec(text);
  if (!parts) throw new RangeError(`expected #RRGGBB or rgb(r g b/a), got ${text}`);
  const [, red, green, blue, opacity] = parts;
  return {
    rgb: [Number(red), Number(green), Number(blue)],
    opacity: opacity === undefined ? 1 : Number(opacity)
  };
}
