import type { SurfaceLattice } from './surface';

/** A lattice as triangles the GPU places without losing the last metres to 32-bit floats. */
export interface SurfaceMesh {
  /** Mercator position (0…1) of the point the offsets count from. */
  readonly anchor: readonly [x: number, y: number];
  /** Mercator size the offsets are measured in. */
  readonly unit: number;
  /** Per vertex: offset x, y in units, share of the grid's width and height from the north-west. */
  readonly vertices: Float32Array;
  readonly indices: Uint32Array;
}

/** Web mercator of a position in degrees, 0…1, y down. */
function toMercator(lng: number, lat: number): [x: number, y: number] {
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return [(lng + 180) / 360, (1 - y / Math.PI) / 2];
}

/** Two triangles per square of the lattice. */
export function surfaceMesh({ columns, rows, positions }: SurfaceLattice): SurfaceMesh {
  const anchor = toMercator(positions[0]!, positions[1]!);
  const far = toMercator(positions[positions.length - 2]!, positions[positions.length - 1]!);
  const unit = Math.max(Math.abs(far[0] - anchor[0]), Math.abs(far[1] - anchor[1]), Number.MIN_VALUE);
  const vertices = new Float32Array(columns * rows * 4);
  const indices = new Uint32Array((columns - 1) * (rows - 1) * 6);
  let next = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const point = row * columns + column;
      const [x, y] = toMercator(positions[point * 2]!, positions[point * 2 + 1]!);
      vertices[point * 4] = (x - anchor[0]) / unit;
      vertices[point * 4 + 1] = (y - anchor[1]) / unit;
      vertices[point * 4 + 2] = column / (columns - 1);
      vertices[point * 4 + 3] = row / (rows - 1);
      if (column + 1 === columns || row + 1 === rows) continue;
      indices.set([point, point + 1, point + columns, point + 1, point + columns + 1, point + columns], next);
      next += 6;
    }
  }
  return { anchor, unit, vertices, indices };
}

/** `matrix` (column-major, mercator 0…1 → clip) after moving to the mesh's anchor and scaling by its unit, in doubles. */
export function meshMatrix(matrix: ArrayLike<number>, { anchor: [x, y], unit }: SurfaceMesh): Float32Array {
  const out = new Float32Array(16);
  for (let row = 0; row < 4; row++) {
    out[row] = matrix[row]! * unit;
    out[row + 4] = matrix[row + 4]! * unit;
    out[row + 8] = matrix[row + 8]! * unit;
    out[row + 12] = matrix[row]! * x + matrix[row + 4]! * y + matrix[row + 12]!;
  }
  return out;
}
