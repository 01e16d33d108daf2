import { createPlane, type Grid } from '../../analysis';

/** Points spread evenly over a grid, its corners among them: how the page places it without knowing the plane. */
export interface GridLattice {
  readonly columns: number;
  readonly rows: number;
  /** lng, lat, … degrees, row-major from the north-west. */
  readonly positions: Float64Array;
}

/** Two points a kilometre keep straight lines between them within a centimetre of the plane. */
const spacingMeters = 500;

export function gridLattice(grid: Grid): GridLattice {
  const plane = createPlane([grid.originLng, grid.originLat]);
  const width = grid.columns * grid.cellMeters;
  const height = grid.rows * grid.cellMeters;
  const columns = Math.ceil(width / spacingMeters) + 1;
  const rows = Math.ceil(height / spacingMeters) + 1;
  const positions = new Float64Array(columns * rows * 2);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = grid.westMeters + (column / (columns - 1)) * width;
      const y = grid.northMeters - (row / (rows - 1)) * height;
      positions.set(plane.toLngLat([x, y]), (row * columns + column) * 2);
    }
  }
  return { columns, rows, positions };
}
