import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Theme } from '../../../src/lib/map/map-view';
import { lightTheme } from '../../../src/lib/map/theme/light-theme';
import type { MapToken } from '../../../src/lib/map/theme/map-theme';
import { themeOf } from '../../../src/lib/map/theme/theme-of';

const sheet = readFileSync(new URL('../../../src/lib/ui/tokens.css', import.meta.url), 'utf8');

/** Values of the custom properties in the first rule with this selector. */
function tokensOf(selector: string): ReadonlyMap<string, string> {
  const start = sheet.search(new RegExp(`^${selector.replace(/[[\]]/g, '\\$&')} \\{`, 'm'));
  if (start < 0) throw new Error(`no rule ${selector} in the token sheet`);
  const rule = sheet.slice(start, sheet.indexOf('\n}', start));
  return new Map(
    [...rule.matchAll(/^\s*--([\w-]+):\s*([^;]+);/gm)].map((match) => [match[1] ?? '', match[2] ?? ''])
  );
}

/** One way of writing a colour: no spaces, hex large, shares without a leading nought. */
const plain = (colour: string): string =>
  colour
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/([^0-9])0\./g, '$1.');

const root = tokensOf(':root');
const sheets: Readonly<Record<Theme, ReadonlyMap<string, string>>> = {
  light: root,
  dark: tokensOf("[data-theme='dark']"),
  wall: tokensOf("[data-theme='wall']")
};
const tokens = Object.keys(lightTheme) as MapToken[];

describe.each(['light', 'dark', 'wall'] as const)('the %s theme of the map', (theme) => {
  it.each(tokens)('draws %s in the colour of the token sheet', (token) => {
    const value = sheets[theme].get(token) ?? root.get(token);
    expect(plain(themeOf(theme)[token])).toBe(plain(value ?? `--${token} is not in the sheet`));
  });
});
