/**
 * Writes src/lib/map/symbols/glyphs.ts: the pictograms of the map, copied out of Maki and Temaki (both CC0)
 * so that neither package is needed in the page. Run again after changing the table below.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const usage = `Usage: tsx scripts/map/write-glyphs.ts [--help]
Writes src/lib/map/symbols/glyphs.ts from the Maki and Temaki icons.`;

const icons = {
  government: '@rapideditor/temaki/icons/town_hall.svg',
  market: '@mapbox/maki/icons/shop.svg',
  economy: '@mapbox/maki/icons/commercial.svg',
  health: '@mapbox/maki/icons/hospital.svg',
  education: '@mapbox/maki/icons/college.svg',
  worship: '@mapbox/maki/icons/religious-muslim.svg',
  church: '@mapbox/maki/icons/religious-christian.svg',
  shop: '@mapbox/maki/icons/convenience.svg',
  post: '@mapbox/maki/icons/shelter.svg',
  water: '@mapbox/maki/icons/drinking-water.svg',
  sport: '@mapbox/maki/icons/soccer.svg',
  other: '@mapbox/maki/icons/marker.svg',
  plantation: '@rapideditor/temaki/icons/tree_palm.svg',
  food: '@rapideditor/temaki/icons/hotpot.svg',
  home: '@mapbox/maki/icons/home.svg'
} as const;

/** Drawn for Padu: two bamboo culms with a leaf each, and an ear of rice. */
const own = {
  crafts: {
    box: 15,
    path: 'M4.2.6h2.7v3.7H4.2zM4.2 5h2.7v4.5H4.2zM4.2 10.2h2.7v4.2H4.2zM8.5 3.6h2.7v3.5H8.5zM8.5 7.8h2.7v4H8.5zM8.5 12.5h2.7v1.9H8.5zM11.3 3.3c.1-1.9 1.3-3 3.3-3.2-.2 2-1.4 3.1-3.3 3.2zM3.8 6.2C1.9 6.1.7 5 .5 3c2 .2 3.2 1.3 3.3 3.2z'
  },
  farming: {
    box: 15,
    path: 'M6.9 15V6.2h1.2V15zM7.5 0c1.3 1.3 1.3 3.2 0 4.5C6.2 3.2 6.2 1.3 7.5 0zM6.6 7.6c-1.9.1-3.2-1-3.4-3 1.9-.1 3.2 1 3.4 3zM8.4 7.6c1.9.1 3.2-1 3.4-3-1.9-.1-3.2 1-3.4 3zM6.6 11.4c-1.9.1-3.2-1-3.4-3 1.9-.1 3.2 1 3.4 3zM8.4 11.4c1.9.1 3.2-1 3.4-3-1.9-.1-3.2 1-3.4 3z'
  }
} as const;

const require = createRequire(import.meta.url);

async function fileOf(icon: string): Promise<string> {
  const [scope, name, ...rest] = icon.split('/');
  const root = dirname(require.resolve(`${scope}/${name}/package.json`));
  return readFile(join(root, ...rest), 'utf8');
}

async function glyphOf(icon: string): Promise<{ box: number; path: string }> {
  const svg = (await fileOf(icon)).replace(/&#x[0-9A-F]+;/gi, ' ');
  const box = Number(/viewBox="0 0 (\d+) \d+"/.exec(svg)?.[1]);
  const paths = [...svg.matchAll(/ d="([^"]+)"/g)].map((match) =>
    (match[1] ?? '').trim().replace(/\s+/g, ' ')
  );
  if (!(box > 0) || paths.length === 0) throw new Error(`${icon}: expected a square viewBox and a path`);
  return { box, path: paths.join('') };
}

async function writeGlyphs(): Promise<void> {
  const entries: [string, { box: number; path: string }][] = [];
  for (const [name, icon] of Object.entries(icons)) entries.push([name, await glyphOf(icon)]);
  for (const [name, glyph] of Object.entries(own)) entries.push([name, glyph]);
  const target = new URL('../../src/lib/map/symbols/glyphs.ts', import.meta.url).pathname;
  const text = `/**
 * The pictograms of the map, written by scripts/map/write-glyphs.ts: change them there.
 * From Maki and Temaki, both CC0 1.0; crafts and farming are drawn for Padu.
 * \`box\` is the side of the square they are drawn in, \`path\` an SVG path.
 */
export const glyphs = ${JSON.stringify(Object.fromEntries(entries))} as const;
export type GlyphName = keyof typeof glyphs;
`;
  await writeFile(target, await format(text, { ...(await resolveConfig(target)), parser: 'typescript' }));
  console.log(`${entries.length} glyphs written`);
}

if (process.argv.includes('--help')) console.log(usage);
else await writeGlyphs();
