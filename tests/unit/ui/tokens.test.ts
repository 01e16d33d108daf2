import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../../src/lib/ui/tokens.css', import.meta.url), 'utf8');

/** Custom properties of the block that follows a selector. */
function tokensOf(selector: string): Record<string, string> {
  const start = css.indexOf(selector);
  if (start < 0) throw new Error(`no ${selector} in tokens.css`);
  const block = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1], match[2]?.trim() ?? ''])
  );
}

const light = tokensOf(':root {');
const dark = tokensOf("[data-theme='dark'] {");
const wall = tokensOf("[data-theme='wall'] {");

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [r = 0, g = 0, b = 0] = channels;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const themes = { light, dark: { ...light, ...dark }, wall: { ...light, ...wall } };
/** Text and the grounds it stands on. */
const pairs = [
  ['ink', 'surface'],
  ['ink', 'surface-2'],
  ['ink', 'paper'],
  ['muted', 'surface'],
  ['muted', 'surface-2'],
  ['muted', 'paper'],
  ['leaf-ink', 'surface'],
  ['leaf-ink', 'leaf-soft'],
  ['bamboo-ink', 'surface'],
  ['bamboo-ink', 'bamboo-soft'],
  ['danger', 'surface'],
  ['on-leaf', 'leaf'],
  ['paper', 'ink'],
  ['m-out-text', 'm-out'],
  ['m-zone-text', 'm-base'],
  ['m-road-text', 'm-base'],
  ['crafts-ink', 'surface'],
  ['farming-ink', 'surface'],
  ['plantation-ink', 'surface'],
  ['food-ink', 'surface']
] as const;

describe('tokens', () => {
  test('a dark device sees what choosing dark shows', () => {
    expect(tokensOf(':root:not([data-theme]) {')).toEqual(dark);
  });

  test('every theme only changes tokens that exist', () => {
    for (const theme of [dark, wall]) {
      expect(Object.keys(theme).filter((name) => !(name in light))).toEqual([]);
    }
  });

  describe.each(Object.entries(themes))('%s', (_, tokens) => {
    test.each(pairs)('%s on %s reads at 4.5:1', (text, ground) => {
      expect(contrast(tokens[`--${text}`] ?? '', tokens[`--${ground}`] ?? '')).toBeGreaterThanOrEqual(4.5);
    });
  });
});
