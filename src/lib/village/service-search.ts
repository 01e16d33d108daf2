import { editDistance } from './edit-distance';
import { wantedWords, wordsOf } from './query-words';

/** A place as it may be asked for. */
export interface FindablePlace {
  readonly id: string;
  readonly name: string;
  /** What it offers, as phrases; every language it is told in. */
  readonly services: readonly string[];
  /** Everyday words for its sub-kind, then for its kind. */
  readonly own: string;
  readonly general: string;
}

export interface ServiceHit {
  readonly id: string;
  /** Share of the best hit's score, 1 for the best itself. */
  readonly score: number;
}

export interface ServiceSearch {
  /** Best first. `undefined` when the words ask for nothing: then everything is meant. */
  find(words: readonly string[]): readonly ServiceHit[] | undefined;
}

const weights = { name: 2.6, services: 3, own: 1.9, general: 1 } as const;
type Part = keyof typeof weights;
const parts = Object.keys(weights) as Part[];
/** Hits weaker than this share of the best say nothing. */
const weakest = 0.3;
/** A phrase that has all that was asked for. */
const wholePhrase = 1.35;

/**
 * Search over what places offer. Forgives one wrong, missing, extra or swapped letter in words of four letters and
 * two from eight on, knows beginnings of words, and endings such as -nya. A rare word counts more than a common one;
 * what a place says it offers counts more than what its kind usually offers.
 */
export function createServiceSearch(places: readonly FindablePlace[]): ServiceSearch {
  const entries = places.map((place) => ({
    id: place.id,
    words: {
      name: new Set(wordsOf(place.name)),
      services: new Set(place.services.flatMap(wordsOf)),
      own: new Set(wordsOf(place.own)),
      general: new Set(wordsOf(place.general))
    } satisfies Record<Part, Set<string>>,
    phrases: [place.name, ...place.services].map((phrase) => new Set(wordsOf(phrase)))
  }));
  const spread = new Map<string, number>();
  for (const { words } of entries) {
    for (const word of new Set(parts.flatMap((part) => [...words[part]]))) {
      spread.set(word, (spread.get(word) ?? 0) + 1);
    }
  }
  const rarity = (word: string): number => Math.log(1 + entries.length / (spread.get(word) ?? 1));
  const known = [...spread.keys()];

  return {
    find(asked) {
      const wanted = wantedWords(asked);
      if (wanted.length === 0) return undefined;
      const meanings = wanted.map((word) => meaningsOf(word, known));
      const scored = entries.map(({ id, words, phrases }) => {
        const each = meanings.map((meaning) =>
          Math.max(
            0,
            ...[...meaning].map(([word, likeness]) => {
              const weight = Math.max(0, ...parts.map((part) => (words[part].has(word) ? weights[part] : 0)));
              return weight * likeness * rarity(word);
            })
          )
        );
        const covered = each.filter((score) => score > 0).length / each.length;
        const whole =
          wanted.length > 1 &&
          phrases.some((phrase) => meanings.every((one) => [...one.keys()].some((word) => phrase.has(word))));
        const score = each.reduce((sum, one) => sum + one, 0) * covered ** 2 * (whole ? wholePhrase : 1);
        return { id, score };
      });
      const best = Math.max(0, ...scored.map(({ score }) => score));
      if (best === 0) return [];
      return scored
        .map(({ id, score }) => ({ id, score: score / best }))
        .filter(({ score }) => score >= weakest)
        .sort((a, b) => b.score - a.score);
    }
  };
}

/** Which known words a word of the query may mean, with how alike they are, 0–1. */
function meaningsOf(word: string, known: readonly string[]): ReadonlyMap<string, number> {
  const meanings = new Map<string, number>();
  for (const other of known) {
    const likeness = alike(word, other);
    if (likeness > 0) meanings.set(other, likeness);
  }
  return meanings;
}

function alike(word: string, other: string): number {
  if (word === other) return 1;
  if (/^\d/.test(word) || /^\d/.test(other)) return 0;
  const forgiven = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
  const wrong = forgiven === 0 || other.length < 4 ? forgiven + 1 : editDistance(word, other, forgiven);
  const misspelt = wrong <= forgiven ? 0.85 - 0.12 * wrong : 0;
  if (word.length >= 3 && other.startsWith(word)) return Math.max(misspelt, 0.8);
  // suratnya, usahaku: a word with an ending.
  if (other.length >= 4 && word.startsWith(other)) return Math.max(misspelt, 0.75);
  return misspelt;
}
