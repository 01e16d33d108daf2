const ascii = Array.from({ length: 0x7e - 0x20 + 1 }, (_, i) => String.fromCharCode(0x20 + i)).join('');

/** What Indonesian and English pages need beyond ASCII: quotes, dashes, signs, and letters of names. */
const beyond = '\u00a0·°±×²³½–—‘’“”…•→←↑↓−≈≥≤©éèáàâäçëíîïñóôöúüÉ';

/** Every character the page's font is cut to. */
export const pageCharacters = ascii + beyond;
