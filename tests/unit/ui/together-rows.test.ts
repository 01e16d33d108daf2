import { describe, expect, test } from 'vitest';
import { togetherRows } from '../../../src/lib/ui/planner/together-rows';

const classes = [
  { families: ['crafts', 'food'], mask: 9, hectares: 12, hectaresByDusun: { a: 3, b: 9 } },
  { families: ['crafts', 'farming', 'food'], mask: 11, hectares: 4, hectaresByDusun: { b: 4 } },
  { families: ['farming', 'plantation'], mask: 6, hectares: 2, hectaresByDusun: { a: 2 } }
] as const;

describe('where the shown families meet', () => {
  test('all shown: one row a class, most families first', () => {
    expect(
      togetherRows(classes, ['crafts', 'farming', 'plantation', 'food']).map(({ families }) => families)
    ).toEqual([
      ['crafts', 'farming', 'food'],
      ['crafts', 'food'],
      ['farming', 'plantation']
    ]);
  });

  test('a family switched off joins what remains, and nothing of its area is lost', () => {
    expect(togetherRows(classes, ['crafts', 'food'])).toEqual([
      { families: ['crafts', 'food'], hectares: 16, hectaresByDusun: { a: 3, b: 13 } }
    ]);
  });

  test('one family meets nobody', () => {
    expect(togetherRows(classes, ['food'])).toEqual([]);
  });
});
