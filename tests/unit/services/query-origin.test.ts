import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../../src/lib/village/edit-distance';
import { queryOrigin, type NamedOrigin } from '../../../src/lib/village/query-origin';
import { wantedWords, wordsOf } from '../../../src/lib/village/query-words';
import { serviceAnswer } from '../../../src/lib/village/service-answer';

const origins: readonly NamedOrigin[] = [
  { id: 'd1', kind: 'dusun', name: 'Dusun I' },
  { id: 'd2', kind: 'dusun', name: 'Dusun II' },
  { id: 'd3', kind: 'dusun', name: 'Dusun Krajan Wetan' },
  { id: 'r31', kind: 'rt', name: 'RT 03 RW 01' },
  { id: 'r32', kind: 'rt', name: 'RT 03 RW 02' },
  { id: 'r4', kind: 'rt', name: 'RT 04 RW 02' }
];

describe('where a query starts from', () => {
  test.each([
    ['posyandu terdekat dari Dusun II', ['d2'], 'posyandu terdekat'],
    ['posyandu dusun 2', ['d2'], 'posyandu'],
    ['dari dusun dua ke pasar', ['d2'], 'ke pasar'],
    ['dsn i', ['d1'], ''],
    ['bidan dari krajan wetan', ['d3'], 'bidan'],
    ['market from Krajan Wetan', ['d3'], 'market'],
    ['imunisasi RT 4', ['r4'], 'imunisasi'],
    ['imunisasi rt04', ['r4'], 'imunisasi'],
    ['dari rt 3 rw 2 ke kantor', ['r32'], 'ke kantor'],
    ['dari RT 3', ['r31', 'r32'], ''],
    ['rt 9', [], 'rt 9'],
    ['dari 2', [], 'dari 2'],
    ['dusun v', [], 'dusun v'],
    ['pasar', [], 'pasar']
  ])('%s', (query, ids, rest) => {
    const found = queryOrigin(query, origins);
    expect(found.origins.map(({ id }) => id)).toEqual(ids);
    expect(found.rest.join(' ')).toBe(rest);
  });
});

test('words lose accents, capitals, signs and leading zeros', () => {
  expect(wordsOf('Jual “Mélati” di RT03!')).toEqual(['jual', 'melati', 'di', 'rt', '3']);
  expect(wantedWords(wordsOf('di mana saya bisa bikin KTP ya?'))).toEqual(['ktp']);
});

describe('the distance between two spellings', () => {
  test.each([
    ['imunisasi', 'imunsasi', 1],
    ['puskesmas', 'pukesmas', 1],
    ['posyandu', 'posiandu', 1],
    ['surat', 'suart', 1],
    ['pelatihan', 'platian', 2],
    ['pasar', 'kantor', 3]
  ])('%s and %s', (a, b, distance) => expect(editDistance(a, b, 2)).toBe(distance));

  test('is symmetric, zero only for the same, and one letter away by one change', () => {
    const word = fc.string({ minLength: 1, maxLength: 9, unit: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
        expect(editDistance(a, b, 9) === 0).toBe(a === b);
      })
    );
    fc.assert(
      fc.property(word, fc.nat(8), (a, at) => {
        const place = at % a.length;
        expect(editDistance(a, a.slice(0, place) + a.slice(place + 1), 2)).toBe(1);
      })
    );
  });
});

describe('the order of answers', () => {
  const places = [
    { id: 'far', kind: 'health', zone: true, minutes: 20 },
    { id: 'near', kind: 'health', zone: false, minutes: 5 },
    { id: 'unreached', kind: 'health', zone: false, minutes: Infinity },
    { id: 'office', kind: 'government', zone: true, minutes: 1 }
  ];
  const hits = [
    { id: 'far', score: 1 },
    { id: 'near', score: 0.9 },
    { id: 'office', score: 0.4 }
  ];

  test('the nearest of good answers first, weak ones apart', () => {
    expect(serviceAnswer(places, hits)).toEqual({ best: ['near', 'far'], others: ['office'] });
  });

  test('without a start the better match first', () => {
    const still = places.map((place) => ({ ...place, minutes: undefined }));
    expect(serviceAnswer(still, hits).best).toEqual(['far', 'near']);
  });

  test('nothing asked means all of a kind, what cannot be reached last', () => {
    expect(serviceAnswer(places, undefined, 'health').best).toEqual(['near', 'far', 'unreached']);
    expect(serviceAnswer(places, undefined).best[0]).toBe('office');
  });
});
