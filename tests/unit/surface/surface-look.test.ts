import { expect, test } from 'vitest';
import { parseColor, surfaceLook } from '../../../src/lib/map/surface/surface-look';
import { themeOf } from '../../../src/lib/map/theme/theme-of';

test.each(['light', 'dark', 'wall'] as const)('the %s theme gives eight colours and its lines', (name) => {
  const theme = themeOf(name);
  const look = surfaceLook(theme);
  const hex = look.ramp.map(
    (color) => `#${color.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
  );
  expect(hex.map((color) => color.toUpperCase())).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((step) => theme[`z-${step}` as keyof typeof theme].toUpperCase())
  );
  expect(look.lineOpacity).toBeLessThan(1);
});

test.each([
  ['#2F3F78', [47, 63, 120], 1],
  ['rgb(29 43 36/.16)', [29, 43, 36], 0.16],
  ['rgb(1 2 3)', [1, 2, 3], 1]
])('reads %s', (text, rgb, opacity) => {
  expect(parseColor(text)).toEqual({ rgb, opacity });
});

test('refuses a colour it cannot read', () => {
  expect(() => parseColor('teal')).toThrow(RangeError);
});
