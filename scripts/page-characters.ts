const ascii = Array.from({ length: 0x7e - 0x20 + 1 }, (_, i) => String.fromCharCode(0x20 + i)).join('');

/** What Indonesian and English pages need beyond ASCII: quotes, dashes, signs, and letters of names. */
const beyond = '\u00a0·°±×²³½–—‘’“”…•→←↑↓−≈≥≤©éèáàâäçëíîïñóôöúüÉ';

/** Every character the page's font is cut to. */
export const pageCharacters = ascii + beyond;

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i)).join('');

/**
 * What the fonts of PDFs are cut to: names and sentences that people write themselves, so all of Latin-1 and what else
 * the font's Latin half has of punctuation and signs.
 */
export const sheetCharacters = `${pageCharacters}${range(0xa0, 0xff)}Œœı‚„‹›€™′″⁄`;
