/** What looks the same in letters every font has. */
const lookalikes: readonly (readonly [RegExp, string])[] = [
  [/[\u2007\u202F]/g, '\u00A0'],
  [/[\u2000-\u2006\u2008-\u200A\u205F\u3000\t]/g, ' '],
  [/[\u2028\u2029\u0085\v\f]|\r\n?/g, '\n'],
  [/[\u2010\u2011\u2043]/g, '-'],
  [/\u2012/g, '–'],
  [/\u2015/g, '—'],
  [/[\u02BB\u02BD\u02BF\u201B]/g, '‘'],
  [/[\u02BC\u02BE]/g, '’'],
  [/\u0149/g, '’n'],
  [/\u2219/g, '·'],
  // Bullets of a list copied from another program.
  [/[\u2023\u25AA\u25CF\u25E6\u25A0\uF0A7\uF0B7]/g, '•']
];

/** Letters drawn as one, wide or in an old way, which mean the same when drawn as usual. */
const oddlyDrawn = /[\u017F\uFB00-\uFB06\uFF01-\uFF5E]+/g;

/** Marks that are never seen by themselves: where a line may break, how wide an emoji is, which way one writes. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

export interface WritableText {
  readonly text: string;
  /** A letter was unknown and stands as its code. */
  readonly coded: boolean;
}

/**
 * Text of letters a font knows. Any other letter stands as its code, e.g. [U+A98F]: it can be looked up, where a
 * question mark would have lost it.
 */
export function writableText(text: string, knows: (code: number) => boolean): WritableText {
  let written = text.normalize('NFC').replace(oddlyDrawn, (found) => found.normalize('NFKC'));
  for (const [from, to] of lookalikes) written = written.replace(from, to);
  let coded = false;
  const letters = Array.from(written.replace(unseen, ''), (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (letter === '\n' || knows(code)) return letter;
    coded = true;
    return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
  return { text: letters.join(''), coded };
}
