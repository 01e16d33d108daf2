import MiniSearch from 'minisearch';
import type { FeatureRecord } from '../village/built';

/** Words people may call a feature by, besides its name. */
export interface SearchWords {
  readonly kind: string;
  readonly services: string;
  readonly dusun: string;
}

export interface SearchIndex {
  /** Best first, at most `limit`. An empty query finds nothing. */
  find(query: string, limit?: number): readonly FeatureRecord[];
}

/** Lower case without accents: "Mélati" and "melati" are the same word. */
function plain(term: string): string {
  return term
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/**
 * Search over names, kinds, services and dusun. Finds beginnings of words, forgives a wrong letter in words of
 * four letters and more, two in long ones; a hit in the name counts most.
 */
export function createSearchIndex(
  records: readonly FeatureRecord[],
  wordsOf: (record: FeatureRecord) => SearchWords
): SearchIndex {
  const byId = new Map(records.map((record) => [record.id, record]));
  const search = new MiniSearch<{ id: string; name: string } & SearchWords>({
    fields: ['name', 'kind', 'services', 'dusun'],
    processTerm: (term) => plain(term) || null,
    searchOptions: {
      boost: { name: 3, services: 2 },
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      combineWith: 'AND'
    }
  });
  search.addAll(records.map((record) => ({ id: record.id, name: record.name ?? '', ...wordsOf(record) })));
  return {
    find(query, limit = 12) {
      if (query.trim() === '') return [];
      const strict = search.search(query);
      // Nothing has all the words: then the best that has some.
      const hits = strict.length > 0 ? strict : search.search(query, { combineWith: 'OR' });
      return hits.slice(0, limit).flatMap(({ id }) => byId.get(String(id)) ?? []);
    }
  };
}
