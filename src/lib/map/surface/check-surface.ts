import { maxCriteria, type SurfaceData, type SurfaceWeighing } from './surface';

/** @throws RangeError for arrays that don't fit the grid, a lattice without corners, or more criteria than a surface can weigh */
export function checkSurface({ grid, lattice, criteria, mask }: SurfaceData): void {
  const points = lattice.columns * lattice.rows;
  if (lattice.columns < 2 || lattice.rows < 2 || lattice.positions.length !== points * 2) {
    throw new RangeError(
      `expected a lattice of 2 × 2 points or more, got ${lattice.columns} × ${lattice.rows} and ${lattice.positions.length} numbers`
    );
  }
  const cells = grid.columns * grid.rows;
  if (criteria.length < 1 || criteria.length > maxCriteria) {
    throw new RangeError(`expected 1 to ${maxCriteria} criteria, got ${criteria.length}`);
  }
  for (const array of [...criteria, mask]) {
    if (array.length !== cells) throw new RangeError(`expected ${cells} cells, got ${array.length}`);
  }
}

/**
 * @throws RangeError for a count of weights that differs from the criteria, an alpha of 0 or less, or a single
 * criterion that is not there
 */
export function checkWeighing(count: number, { weights, alpha, single }: SurfaceWeighing): void {
  if (weights.length !== count) throw new RangeError(`expected ${count} weights, got ${weights.length}`);
  if (!weights.every((weight) => weight >= 0 && Number.isFinite(weight))) {
    throw new RangeError(`expected weights of 0 or more, got [${weights.join(', ')}]`);
  }
  if (!(alpha > 0) || !Number.isFinite(alpha)) throw new RangeError(`expected alpha above 0, got ${alpha}`);
  if (single !== undefined && !(Number.isInteger(single) && single >= 0 && single < count)) {
    throw new RangeError(`expected a single criterion of 0 to ${count - 1}, got ${single}`);
  }
}
