import { describe, expect, test } from 'vitest';
import { messages } from '../../../src/lib/i18n/messages.id';
import { arrangeRows, toListRows, type ListColumn } from '../../../src/lib/ui/planner/list-rows';
import { exampleFeatures } from '../../component/example-village';

const rows = toListRows(exampleFeatures, { 'dusun-1': 'Dusun I', 'dusun-2': 'Dusun II' }, messages);
const ids = (
  query: string,
  column: ListColumn = 'name',
  descending = false,
  layer?: 'crafts'
): readonly string[] => arrangeRows(rows, query, layer, { column, descending }, 'id').map(({ id }) => id);

describe('the list', () => {
  test('has every feature once', () => {
    expect(ids('').toSorted()).toEqual(exampleFeatures.map(({ id }) => id).toSorted());
  });

  test.each([
    ['part of a name', 'kantor', ['facility-office']],
    ['two words anywhere', 'dusun ii bambu', ['craft-2']],
    ['a kind', 'pembuat', ['food-1']],
    ['nothing', 'zzz', []]
  ])('finds by %s', (_, query, expected) => {
    expect(ids(query)).toEqual(expected);
  });

  test('sorts minutes as numbers, the unknown last both ways', () => {
    expect(ids('', 'minutes').slice(0, 3)).toEqual(['food-1', 'craft-2', 'craft-1']);
    expect(ids('', 'minutes', true).slice(0, 3)).toEqual(['craft-1', 'craft-2', 'food-1']);
  });

  test('puts the nameless last both ways', () => {
    const nameless = ['craft-2', 'food-1'];
    expect(ids('').slice(-2).toSorted()).toEqual(nameless);
    expect(ids('', 'name', true).slice(-2).toSorted()).toEqual(nameless);
  });

  test('keeps to one layer', () => {
    expect(ids('', 'name', false, 'crafts')).toEqual(['craft-1', 'craft-2']);
  });
});
