import { describe, expect, test } from 'vitest';
import { messages as en } from '../../../src/lib/i18n/messages.en';
import { messages as id } from '../../../src/lib/i18n/messages.id';
import { kindWords } from '../../../src/lib/i18n/kind-words';
import { pageCharacters } from '../../../scripts/page-characters';
import { kindsOf, layerNames } from '../../../src/lib/village/types';

/** Every sentence with its path; functions are given words that show. */
function sentences(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    return [[path, String((value as (...words: string[]) => string)('1', '2', '3', '4'))]];
  }
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is no message`);
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}
const indonesian = sentences(id, 'id');
const english = sentences(en, 'en');

describe('messages', () => {
  test('both languages have the same keys, also where a type allows any', () => {
    expect(english.map(([path]) => path.slice(3)).toSorted()).toEqual(
      indonesian.map(([path]) => path.slice(3)).toSorted()
    );
  });

  test('none is empty, and each function uses all it is given', () => {
    for (const [path, text] of [...indonesian, ...english]) expect(text, path).not.toBe('');
    for (const [key, value] of Object.entries(id.figures)) {
      if (typeof value !== 'function') continue;
      const words = ['ä1', 'ä2', 'ä3', 'ä4'].slice(0, value.length);
      const text = (value as (...given: string[]) => string)(...words);
      for (const word of words) expect(text, key).toContain(word);
    }
  });

  test('no English on the Indonesian page', () => {
    const english = /\b(the|of|and|with|show|hide|close|open|loading|search|layer|list|unknown|sorry)\b/i;
    expect(indonesian.filter(([, text]) => english.test(text))).toEqual([]);
  });

  test('the font has every character', () => {
    const missing = [...indonesian, ...english].flatMap(([path, text]) =>
      [...text].filter((character) => !pageCharacters.includes(character)).map((c) => `${path}: ${c}`)
    );
    expect(missing).toEqual([]);
  });

  test.each([
    ['id', id],
    ['en', en]
  ] as const)('%s has words for every kind and sub-kind', (_, messages) => {
    for (const layer of layerNames) {
      for (const [kind, subkinds] of Object.entries<readonly string[]>(kindsOf[layer])) {
        expect(kindWords(messages, layer, kind)).not.toBe(kind);
        for (const subkind of subkinds) expect(messages.subkinds).toHaveProperty([subkind]);
      }
    }
  });
});
