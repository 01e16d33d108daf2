const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i)).join('');

const ascii = range(0x20, 0x7e);

/** What Indonesian and English pages need beyond ASCII: quotes, dashes, signs, and letters of names. */
const beyond = '\u00a0·°±×²³½–—‘’“”…•→←↑↓−≈≥≤©éèáàâäçëíîïñóôöúüÉ';

/** Every character the page's font is cut to. */
export const pageCharacters = ascii + beyond;

/**
 * Every letter of the fonts in PDFs, which have no other font beside them: all of Latin-1 and of Latin Extended-A,
 * the dotted letters of Javanese and Arabic words in Latin script, Romanian's commas, and the signs of minutes.
 */
export const sheetCharacters = [
  ascii,
  range(0xa0, 0xff),
  range(0x100, 0x17f),
  'ȘșȚțḌḍḤḥḶḷṀṁṂṃṄṅṆṇṚṛṠṡṢṣṬṭẒẓẞ',
  '–—‘’‚“”„…•‹›†′″⁄€™−→←↑↓≈≥≤'
].join('');
