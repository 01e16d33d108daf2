import { kinks, polygon } from '@turf/turf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRings } from '../../../src/lib/village/check-rings';
import type { ReadGeometry } from '../../../src/lib/village/parse-geometry';
import type { Position } from '../../../src/lib/village/types';

function faults(geometry: ReadGeometry): readonly string[] {
  const rules: string[] = [];
  checkRings(geometry, ({ rule }) => rules.push(rule));
  return rules;
}

/** Corners anywhere in 5 km × 5 km, to a tenth of a metre: hardly ever two on one line. */
const corners = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: 0, max: 50_000 })), {
    minLength: 4,
    maxLength: 12,
    selector: String
  })
  .map((points) => points.map(([x, y]): Position => [110 + x * 1e-6, -6 + y * 1e-6]));

test('finds a crossing exactly where turf does, which compares all pairs of edges', () => {
  let crossing = 0;
  fc.assert(
    fc.property(corners, (points) => {
      const ring: readonly Position[] = [...points, points[0] ?? [0, 0]];
      const expected = kinks(polygon([ring.map((position) => [...position])])).features.length > 0;
      if (expected) crossing++;
      expect(faults({ type: 'Polygon', coordinates: [ring] }).length > 0).toBe(expected);
    }),
    { seed: 33030620, numRuns: 400 }
  );
  expect(crossing).toBeGreaterThan(50);
});

const ringOf = (...corners: readonly Position[]): readonly Position[] => {
  const [first = [0, 0]] = corners;
  return [...corners, first].map(([x, y]): Position => [110 + x / 1000, -6 + y / 1000]);
};
const square = (west: number, south: number, size: number): readonly Position[] =>
  ringOf([west, south], [west + size, south], [west + size, south + size], [west, south + size]);

test.each<[string, readonly (readonly Position[])[], readonly string[]]>([
  ['a square', [square(0, 0, 4)], []],
  ['a corner given twice', [ringOf([0, 0], [4, 0], [4, 0], [4, 4], [0, 4])], []],
  ['a bow tie', [ringOf([0, 0], [4, 4], [4, 0], [0, 4])], ['ring-self-crossing']],
  [
    'a bow tie with its knot as a corner',
    [ringOf([0, 0], [2, 2], [4, 4], [4, 0], [2, 2], [0, 4])],
    ['ring-self-touching']
  ],
  ['a corner on another edge', [ringOf([0, 0], [4, 0], [4, 4], [2, 0], [0, 4])], ['ring-self-touching']],
  ['a spike', [ringOf([0, 0], [4, 0], [6, 0], [4, 0], [4, 4])], ['ring-self-crossing']],
  ['a line there and back', [ringOf([0, 0], [4, 0], [8, 0])], ['ring-self-crossing']],
  ['two corners', [ringOf([0, 0], [4, 0], [4, 0])], ['ring-too-short']],
  ['an open ring', [square(0, 0, 4).slice(0, 4)], ['ring-unclosed']],
  ['a hole', [square(0, 0, 4), square(1, 1, 1)], []],
  ['a hole that touches the ring in a point', [square(0, 0, 4), ringOf([0, 2], [1, 1], [1, 3])], []],
  ['holes that touch in a point', [square(0, 0, 8), square(1, 1, 1), square(2, 2, 1)], []],
  ['a hole outside', [square(0, 0, 4), square(5, 5, 1)], ['hole-outside']],
  ['a hole around the ring', [square(1, 1, 1), square(0, 0, 4)], ['hole-outside']],
  ['a hole across the ring', [square(0, 0, 4), square(3, 1, 2)], ['hole-outside']],
  ['a hole in a hole', [square(0, 0, 8), square(1, 1, 4), square(2, 2, 1)], ['holes-overlap']],
  ['a hole around a hole', [square(0, 0, 8), square(2, 2, 1), square(1, 1, 4)], ['holes-overlap']]
])('%s', (_, coordinates, rules) => {
  expect(faults({ type: 'Polygon', coordinates })).toEqual(rules);
});

test.each<[string, readonly (readonly (readonly Position[])[])[], readonly string[]]>([
  ['parts apart', [[square(0, 0, 1)], [square(2, 2, 1)]], []],
  ['parts that touch in a point', [[square(0, 0, 1)], [square(1, 1, 1)]], []],
  ['an island in a lake', [[square(0, 0, 8), square(1, 1, 4)], [square(2, 2, 1)]], []],
  ['parts that cross', [[square(0, 0, 2)], [square(1, 1, 2)]], ['parts-overlap']],
  ['a part in another', [[square(0, 0, 4)], [square(1, 1, 1)]], ['parts-overlap']],
  ['a part around another', [[square(1, 1, 1)], [square(0, 0, 4)]], ['parts-overlap']]
])('%s', (_, coordinates, rules) => {
  expect(faults({ type: 'MultiPolygon', coordinates })).toEqual(rules);
});
