import { expect, test } from 'vitest';
import { createGrid, createPlane } from '../../../../src/lib/analysis';
import { gridLattice } from '../../../../src/lib/data/analysis/grid-lattice';

const origin = [109.335736, -7.406956] as const;
const plane = createPlane(origin);

test('corners are the grid’s, and between points straight lines keep within a centimetre', () => {
  const grid = createGrid({ plane: origin, bounds: [-1210, -870, 930, 1005], cellMeters: 5 });
  const { columns, rows, positions } = gridLattice(grid);
  const at = (column: number, row: number): [number, number] => {
    const index = (row * columns + column) * 2;
    return [positions[index]!, positions[index + 1]!];
  };
  const corner = plane.toMeters(at(0, 0));
  expect(corner[0]).toBeCloseTo(-1210, 3);
  expect(corner[1]).toBeCloseTo(1005, 3);
  const far = plane.toMeters(at(columns - 1, rows - 1));
  expect(far[0]).toBeCloseTo(930, 3);
  expect(far[1]).toBeCloseTo(-870, 3);
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const around = [at(column, row), at(column + 1, row), at(column, row + 1), at(column + 1, row + 1)];
      const middle = around.reduce(([lng, lat], [a, b]) => [lng + a / 4, lat + b / 4], [0, 0]);
      const [x, y] = plane.toMeters([middle[0]!, middle[1]!]);
      const wanted = [
        -1210 + ((column + 0.5) / (columns - 1)) * 2140,
        1005 - ((row + 0.5) / (rows - 1)) * 1875
      ];
      expect(Math.hypot(x - wanted[0]!, y - wanted[1]!)).toBeLessThan(0.01);
    }
  }
});
