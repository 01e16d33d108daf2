import { describe, expect, test } from 'vitest';
import { createSearchIndex } from '../../../src/lib/data/search-index';
import { messages as en } from '../../../src/lib/i18n/messages.en';
import { messages as id } from '../../../src/lib/i18n/messages.id';
import { fullKindWords } from '../../../src/lib/i18n/kind-words';
import { exampleFeatures } from '../../component/example-village';

const index = createSearchIndex(exampleFeatures, (feature) => ({
  kind: [id, en].map((messages) => fullKindWords(messages, feature)).join(' '),
  services: (feature.services ?? []).map((service) => `${service.id} ${service.en ?? ''}`).join(' '),
  dusun: ''
}));

describe('search', () => {
  test.each([
    ['a name', 'kantor', 'facility-office'],
    ['the beginning of a name', 'pas', 'facility-market'],
    ['a name without its accent', 'melati', 'facility-health'],
    ['a name with another accent', 'mèlati', 'facility-health'],
    ['capitals', 'POSYANDU', 'facility-health'],
    ['a slip', 'posyadu', 'facility-health'],
    ['a service in Indonesian', 'surat usaha', 'facility-office'],
    ['a service in English', 'immunisation', 'facility-health'],
    ['a kind in Indonesian', 'anyaman', 'craft-1'],
    ['a kind in English', 'weaving', 'craft-1'],
    ['one word of two that nobody has together', 'kantor zzzz', 'facility-office']
  ])('finds by %s', (_, query, expected) => {
    expect(index.find(query)[0]?.id).toBe(expected);
  });

  test.each(['', '   ', 'qqqq'])('finds nothing for “%s”', (query) => {
    expect(index.find(query)).toEqual([]);
  });

  test('stops at the limit', () => {
    expect(index.find('contoh', 2)).toHaveLength(2);
  });
});
