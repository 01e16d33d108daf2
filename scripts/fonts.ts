/**
 * Cuts Plus Jakarta Sans down to what Padu's pages write, so the font costs one small request, and to what stands in
 * PDFs. Run again when a message needs a character that is not in `pageCharacters`: `npx tsx scripts/fonts.ts`.
 * The result is committed; the same input gives the same bytes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { joinFonts, type LetterPart } from './fonts/join-fonts';
import { pageCharacters, sheetCharacters } from './page-characters';

const files = '../node_modules/@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-';
const source = new URL(`${files}latin-wght-normal.woff2`, import.meta.url);
/** The package has the typeface in pieces: this one holds Latin Extended-A. */
const further = new URL(`${files}latin-ext-wght-normal.woff2`, import.meta.url);
const target = new URL('../static/fonts/plus-jakarta-sans.woff2', import.meta.url);

/** Signs that minutes are full of and the typeface lacks, of its own arrow, minus and tilde. */
const composed: Readonly<Record<string, readonly LetterPart[]>> = {
  '→': [{ of: '↑', turn: 'right' }],
  '←': [{ of: '↑', turn: 'left' }],
  '≤': [
    { of: '<', up: 80 },
    { of: '−', up: -270 }
  ],
  '≥': [
    { of: '>', up: 80 },
    { of: '−', up: -270 }
  ],
  '≈': [
    { of: '~', up: 90 },
    { of: '~', up: -90 }
  ]
};

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
    const options = { targetFormat: 'sfnt', variationAxes: { wght } } as const;
    const [first, second] = [
      await subsetFont(await readFile(source), sheetCharacters, options),
      await subsetFont(await readFile(further), sheetCharacters, options)
    ];
    const font = joinFonts(first, second, composed);
    const file = new URL(`../static/fonts/${name}.ttf`, import.meta.url);
    await writeFile(file, font);
    console.log(`${fileURLToPath(file)}: ${font.length} bytes`);
  }
}
