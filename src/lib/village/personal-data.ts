/** Digits and the marks people put between them; other alphabets' digits come in through NFKC. */
const separator = String.raw`[\s.()/-]{0,2}`;

/** 16 digits, bare or in the groups people write a NIK or KK number in (4-4-4-4, 6-6-4). */
const identityNumber = new RegExp(
  String.raw`(?<!\d)(?:\d{16}|\d{4}([ .-])\d{4}\1\d{4}\1\d{4}|\d{6}([ .-])\d{6}\2\d{4})(?!\d)`
);

/** Indonesian mobile number: 08x or +62 8x and 10 to 13 digits in all. */
const mobileNumber = new RegExp(
  String.raw`(?<!\d)(?:\+?62${separator}|0)8[1-9]\d{0,2}${separator}\d{3,4}${separator}\d{2,5}(?!\d)`
);

export type PersonalDataShape = 'identity-number' | 'mobile-number';

const isAscii = /^[ -~]*$/;

/** NFKC without invisible characters, so that full-width or split digits do not slip through. */
function plainText(text: string): string {
  // Most texts are ASCII already, and this runs on every text of a package.
  if (isAscii.test(text)) return text;
  return text.normalize('NFKC').replace(/\p{Cf}/gu, '');
}

/**
 * What kind of personal number a text or number looks like, or undefined. A spreadsheet drops the
 * leading 0 of a mobile number and makes it a number: 8 and 9 to 12 digits more counts as one.
 */
export function personalDataShape(value: string | number | bigint): PersonalDataShape | undefined {
  if (typeof value !== 'string') {
    const digits = typeof value === 'number' && !Number.isInteger(value) ? '' : BigInt(value).toString();
    if (/^-?\d{16}$/.test(digits)) return 'identity-number';
    return /^(?:62)?8[1-9]\d{7,10}$/.test(digits) ? 'mobile-number' : undefined;
  }
  const text = plainText(value);
  if (identityNumber.test(text)) return 'identity-number';
  return mobileNumber.test(text) ? 'mobile-number' : undefined;
}

/** The text with every long run of digits masked: what may be repeated in an issue. */
export function maskNumbers(text: string): string {
  return plainText(text).replace(/\+?\d(?:[\s.()/-]{0,2}\d){8,}/g, '•••');
}
