import { describe, expect, test } from 'vitest';
import {
  type AnalysisError,
  burnLine,
  burnNear,
  burnPolygons,
  cellAt,
  cellCentre,
  cellCount,
  createGrid
} from '../../../src/lib/analysis/index';

const plane = [109.33, -7.4] as const;
const square = (west: number, south: number, size: number) =>
  Float64Array.of(
    west,
    south,
    west + size,
    south,
    west + size,
    south + size,
    west,
    south + size,
    west,
    south
  );

describe('createGrid', () => {
  test('covers its bounds and margin, on multiples of the cell', () => {
    const grid = createGrid({ plane, bounds: [-13, -7, 21, 18], cellMeters: 5, marginMeters: 3 });
    expect(grid).toEqual({
      originLng: 109.33,
      originLat: -7.4,
      westMeters: -20,
      northMeters: 25,
      cellMeters: 5,
      columns: 9,
      rows: 7
    });
  });

  test('a single point still has one cell', () => {
    expect(cellCount(createGrid({ plane, bounds: [0, 0, 0, 0], cellMeters: 10 }))).toBe(1);
  });

  test.each([
    ['a cell of 0', { bounds: [0, 0, 1, 1], cellMeters: 0 }, 'bad-input'],
    ['bounds turned round', { bounds: [1, 0, 0, 1], cellMeters: 1 }, 'bad-input'],
    ['bounds that are no number', { bounds: [0, 0, NaN, 1], cellMeters: 1 }, 'bad-input'],
    ['a country in centimetres', { bounds: [0, 0, 1e6, 1e6], cellMeters: 0.01 }, 'too-large']
  ] as const)('refuses %s', (_, options, kind) => {
    expect(() => createGrid({ plane, ...options })).toThrow(
      expect.objectContaining({ kind, name: 'AnalysisError' }) as AnalysisError
    );
  });

  test('row 0 is the northernmost, and cells and centres agree', () => {
    const grid = createGrid({ plane, bounds: [0, 0, 30, 20], cellMeters: 10 });
    expect(cellCentre(grid, 0)).toEqual([5, 15]);
    expect(cellCentre(grid, 5)).toEqual([25, 5]);
    for (let cell = 0; cell < cellCount(grid); cell++)
      expect(cellAt(grid, ...cellCentre(grid, cell))).toBe(cell);
    expect(cellAt(grid, -0.1, 5)).toBe(-1);
    expect(cellAt(grid, 5, 20.1)).toBe(-1);
    expect(cellAt(grid, NaN, 5)).toBe(-1);
  });
});

describe('burning', () => {
  const grid = createGrid({ plane, bounds: [0, 0, 10, 10], cellMeters: 1 });
  const cellsOf = (burn: (visit: (cell: number) => void) => void) => {
    const cells: number[] = [];
    burn((cell) => cells.push(cell));
    return cells.sort((a, b) => a - b);
  };

  test('a polygon has the cells whose centres it holds, without its hole', () => {
    const cells = cellsOf((visit) => burnPolygons(grid, [[square(2, 2, 5), square(3, 3, 2)]], visit));
    expect(cells).toHaveLength(25 - 4);
    expect(cells).not.toContain(cellAt(grid, 3.5, 3.5));
  });

  test('a polygon that sticks out is clipped', () => {
    expect(cellsOf((visit) => burnPolygons(grid, [[square(-5, -5, 7)]], visit))).toHaveLength(4);
    expect(cellsOf((visit) => burnPolygons(grid, [[square(20, 20, 7)]], visit))).toEqual([]);
  });

  test('a line passes through every cell it touches', () => {
    const cells = cellsOf((visit) => burnLine(grid, Float64Array.of(0.5, 9.5, 3.5, 6.6), visit));
    expect(cells).toEqual([0, 1, 11, 12, 22, 23, 33].sort((a, b) => a - b));
  });

  test('near a line means within so many metres of it', () => {
    const distances = new Map<number, number>();
    burnNear(grid, Float64Array.of(2.5, 5.5, 6.5, 5.5), 1.2, (cell, distance) =>
      distances.set(cell, distance)
    );
    expect(distances.get(cellAt(grid, 4.5, 6.5))).toBe(1);
    expect(distances.has(cellAt(grid, 4.5, 7.5))).toBe(false);
    expect(distances.has(cellAt(grid, 1.5, 6.5))).toBe(false);
    expect(distances.size).toBe(3 * 5 + 2);
  });
});
