/**
 * Cuts Plus Jakarta Sans down to what Padu's pages write, so the font costs one small request.
 * Run again when a message needs a character that is not in `pageCharacters`: `npx tsx scripts/fonts.ts`.
 * The result is committed; the same input gives the same bytes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { pageCharacters } from './page-characters';

const source = new URL(
  '../node_modules/@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2',
  import.meta.url
);
const target = new URL('../static/fonts/plus-jakarta-sans.woff2', import.meta.url);

if (process.argv.includes('--help')) {
  console.log('Usage: tsx scripts/fonts.ts\nWrites static/fonts/ from the npm package.');
} else {
  const cut = await subsetFont(await readFile(source), pageCharacters, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 800 } }
  });
  await writeFile(target, cut);
  console.log(`${fileURLToPath(target)}: ${cut.length} bytes`);
  // A PDF embeds TrueType of one weight; the sheet is set in two.
  for (const [name, wght] of [
    ['sheet-500', 500],
    ['sheet-700', 700]
  ] as const) {
    const font = await subsetFont(await readFile(source), pageCharacters, {
      targetFormat: 'sfnt',
      variationAxes: { wght }
    });
    const file = new URL(`../static/fonts/${name}.ttf`, import.meta.url);
    await writeFile(file, font);
    console.log(`${fileURLToPath(file)}: ${font.length} bytes`);
  }
}
