import { wordsOf } from './query-words';

/** A dusun or RT as a query may name it. */
export interface NamedOrigin {
  readonly id: string;
  readonly kind: 'dusun' | 'rt';
  readonly name: string;
}

export interface QueryOrigin<T extends NamedOrigin> {
  /** Those the words may mean: one when the query is clear, several RT of one number, none. */
  readonly origins: readonly T[];
  /** The query's other words, in order. */
  readonly rest: readonly string[];
}

const numberWords: Readonly<Record<string, string>> = {
  ...{ i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6', vii: '7', viii: '8', ix: '9', x: '10' },
  ...{ satu: '1', dua: '2', tiga: '3', empat: '4', lima: '5', enam: '6', tujuh: '7', delapan: '8' },
  ...{ one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8' }
};
const digits = (word: string | undefined): string | undefined =>
  word === undefined ? undefined : (numberWords[word] ?? (/^\d+$/.test(word) ? word : undefined));
const dusunWords = new Set(['dusun', 'dsn', 'dukuh', 'kadus', 'hamlet']);
const fromWords = new Set(['dari', 'dr', 'from', 'near', 'dekat']);

/**
 * Where a query starts from: "dari Dusun II", "dusun dua", "RT 3", "rt 03 rw 1", "from Krajan". A number of an RT
 * that several RW have gives all of them: nobody guesses which one is meant.
 */
export function queryOrigin<T extends NamedOrigin>(query: string, origins: readonly T[]): QueryOrigin<T> {
  const words = wordsOf(query);
  for (let i = 0; i < words.length; i += 1) {
    const found = rtAt(words, i, origins) ?? dusunAt(words, i, origins);
    if (found === undefined) continue;
    const before = fromWords.has(words[i - 1] ?? '') ? i - 1 : i;
    return { origins: found.origins, rest: [...words.slice(0, before), ...words.slice(i + found.length)] };
  }
  return { origins: [], rest: words };
}

interface Found<T> {
  readonly origins: readonly T[];
  /** Words of the query it took. */
  readonly length: number;
}

function rtAt<T extends NamedOrigin>(
  words: readonly string[],
  at: number,
  origins: readonly T[]
): Found<T> | undefined {
  const rt = words[at] === 'rt' ? digits(words[at + 1]) : undefined;
  if (rt === undefined) return undefined;
  const rw = words[at + 2] === 'rw' ? digits(words[at + 3]) : undefined;
  const meant = origins.filter(({ kind, name }) => {
    const of = wordsOf(name);
    const own = (label: string): string | undefined => {
      const place = of.indexOf(label);
      return place < 0 ? undefined : of[place + 1];
    };
    return kind === 'rt' && own('rt') === rt && (rw === undefined || own('rw') === rw);
  });
  return meant.length === 0 ? undefined : { origins: meant, length: rw === undefined ? 2 : 4 };
}

function dusunAt<T extends NamedOrigin>(
  words: readonly string[],
  at: number,
  origins: readonly T[]
): Found<T> | undefined {
  const says = dusunWords.has(words[at] ?? '');
  if (!says && !fromWords.has(words[at - 1] ?? '')) return undefined;
  const start = says ? at + 1 : at;
  for (const origin of origins) {
    if (origin.kind !== 'dusun') continue;
    const own = wordsOf(origin.name).filter((word) => !dusunWords.has(word));
    // A bare number is the name of a dusun only behind the word: "dari 2" is none.
    if (own.length === 0 || (!says && own.every((word) => digits(word) !== undefined))) continue;
    const same = own.every((word, i) => {
      const given = words[start + i];
      return given === word || (digits(word) !== undefined && digits(given) === digits(word));
    });
    if (same) return { origins: [origin], length: start - at + own.length };
  }
  return undefined;
}
