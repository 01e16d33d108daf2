import { expect, test } from 'vitest';
import { correctionRows, filterRows } from '../../../src/lib/ui/data/correction-rows';
import { landAt } from '../../../src/lib/village/corrections/area-at';
import { twoFields } from '../village/corrections/two-fields';

const rows = correctionRows(twoFields, new Set(['road-1']), ({ kind, subkind }) => subkind ?? kind);
const ids = (found: typeof rows): readonly string[] => found.map(({ id }) => id);

test('everything but outlines can be corrected, facilities first', () => {
  expect(ids(filterRows(rows, '', undefined, 'any'))).toEqual([
    ...['posyandu', 'dusun-1', 'dusun-2', 'land-1', 'land-2', 'road-1', 'road-2']
  ]);
});

test.each([
  ['POSY', undefined, 'any', ['posyandu']],
  ['tim', undefined, 'any', ['dusun-2']],
  ['', 'roads', 'any', ['road-1', 'road-2']],
  ['', undefined, 'changed', ['road-1']],
  ['', 'land', 'toSurvey', ['land-1', 'land-2']],
  ['<b>', undefined, 'any', []]
] as const)('%j in %s, %s', (query, layer, which, expected) => {
  expect(ids(filterRows(rows, query, layer, which))).toEqual(expected);
});

test('a place lies in one parcel of land or in none', () => {
  expect(landAt(twoFields, [110.002, -5.505])).toBe('land-1');
  expect(landAt(twoFields, [110.008, -5.505])).toBe('land-2');
  expect(landAt(twoFields, [110.02, -5.505])).toBeUndefined();
});
