import { describe, expect, test } from 'vitest';
import {
  cellAt,
  createGrid,
  populationSurface,
  type LandInput,
  type RtInput
} from '../../../src/lib/analysis/index';

const grid = createGrid({ plane: [0, 0], bounds: [0, 0, 100, 100], cellMeters: 5 });
const box = (west: number, south: number, east: number, north: number) => [
  [Float64Array.of(west, south, east, south, east, north, west, north, west, south)]
];
const rt = (id: string, polygons: RtInput['polygons'], people?: number): RtInput => ({
  id,
  source: 'test',
  polygons,
  ...(people !== undefined && { people })
});
const land = (kind: LandInput['kind'], polygons: LandInput['polygons']): LandInput => ({
  id: kind,
  source: 'test',
  kind,
  polygons
});
const sum = (values: Float64Array, cells: Iterable<number>) => {
  let total = 0;
  for (const cell of cells) total += values[cell]!;
  return total;
};

describe('populationSurface', () => {
  test('people live on their RT’s settled land, and their sum is exact', () => {
    const { people, cells, spreadOverAll } = populationSurface(
      grid,
      [rt('a', box(0, 0, 50, 100), 263), rt('b', box(50, 0, 100, 100), 7)],
      [
        land('settlement', box(20, 20, 80, 55)),
        land('yard', box(0, 60, 100, 100)),
        land('paddy', box(0, 0, 100, 20))
      ]
    );
    expect(cells).toHaveLength(12 * 7);
    expect(sum(people, cells)).toBe(270);
    expect(
      sum(
        people,
        [...cells].filter((cell) => cell % 20 < 10)
      )
    ).toBe(263);
    expect(people[cellAt(grid, 30, 80)]).toBe(0);
    expect(people[cellAt(grid, 30, 30)]).toBeCloseTo(263 / 42, 5);
    expect(spreadOverAll).toEqual([]);
  });

  test('without settled land: yards; without yards: everywhere, and it is said', () => {
    const yards = populationSurface(grid, [rt('a', box(0, 0, 50, 50), 10)], [land('yard', box(0, 0, 5, 5))]);
    expect([...yards.cells]).toEqual([cellAt(grid, 2, 2)]);
    const open = populationSurface(grid, [rt('a', box(0, 0, 50, 50), 10)], []);
    expect(open.cells).toHaveLength(100);
    expect(open.spreadOverAll).toEqual(['a']);
    expect(sum(open.people, open.cells)).toBe(10);
  });

  test('an RT smaller than a cell, one outside the grid, one without a figure', () => {
    const result = populationSurface(
      grid,
      [
        rt('tiny', box(41, 41, 42, 42), 3),
        rt('out', box(200, 0, 300, 9), 5),
        rt('unknown', box(0, 0, 50, 50))
      ],
      []
    );
    expect([...result.cells]).toEqual([cellAt(grid, 41, 41)]);
    expect(result.people[cellAt(grid, 41, 41)]).toBe(3);
    expect(result.withoutPlace).toEqual(['out']);
  });
});
