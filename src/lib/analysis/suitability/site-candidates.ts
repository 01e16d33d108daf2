import { AnalysisError } from '../analysis-error';
import { cellCentre, cellCount, type Grid } from '../grid';

/** Connected pieces of allowed ground, each large enough to build on. */
export interface SiteCandidates {
  readonly grid: Grid;
  readonly count: number;
  /** Cells of candidate c: `cells[c · cellsEach …]`, the first being its middle. */
  readonly cells: Uint32Array;
  readonly cellsEach: number;
  /** Middle of each candidate on the plane, metres. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly squareMeters: number;
}

/**
 * Pieces of allowed ground of the asked area, spread over all of it: from the middle of every square half a
 * piece wide, the allowed cells nearest to it that hang together edge to edge. Squares whose allowed ground
 * is too small have none.
 * @param mask 0 where building is allowed
 * @throws AnalysisError `size-mismatch`, `bad-input` for an area of 0 or less
 */
export function siteCandidates(grid: Grid, mask: Uint8Array, squareMeters: number): SiteCandidates {
  const { columns, rows, cellMeters } = grid;
  if (mask.length !== cellCount(grid)) {
    throw new AnalysisError('size-mismatch', `expected ${cellCount(grid)} cells, got ${mask.length}`);
  }
  if (!(squareMeters > 0))
    throw new AnalysisError('bad-input', `expected an area above 0 m², got ${squareMeters}`);
  const cellsEach = Math.max(1, Math.ceil(squareMeters / cellMeters ** 2 - 1e-9));
  const step = Math.max(1, Math.round(Math.sqrt(cellsEach) / 2));
  const found: number[] = [];
  const seen = new Int32Array(mask.length).fill(-1);
  const middles: number[] = [];
  for (let row = 0; row < rows; row += step) {
    for (let column = 0; column < columns; column += step) {
      const middle = nearestAllowed(grid, mask, row, column, step);
      if (middle < 0) continue;
      const piece = growPiece(grid, mask, seen, middle, cellsEach);
      if (piece.length < cellsEach) continue;
      found.push(...piece);
      middles.push(middle);
    }
  }
  const centres = middles.map((cell) => cellCentre(grid, cell));
  return {
    grid,
    count: middles.length,
    cells: Uint32Array.from(found),
    cellsEach,
    x: Float64Array.from(centres, ([x]) => x),
    y: Float64Array.from(centres, ([, y]) => y),
    squareMeters: cellsEach * cellMeters ** 2
  };
}

/** The allowed cell nearest to the middle of a square of cells; −1 when it has none. */
function nearestAllowed(grid: Grid, mask: Uint8Array, row: number, column: number, side: number): number {
  let best = -1;
  let nearest = Infinity;
  const middle = (side - 1) / 2;
  for (let r = row; r < Math.min(grid.rows, row + side); r++) {
    for (let c = column; c < Math.min(grid.columns, column + side); c++) {
      if (mask[r * grid.columns + c] !== 0) continue;
      const away = (r - row - middle) ** 2 + (c - column - middle) ** 2;
      if (away < nearest) [nearest, best] = [away, r * grid.columns + c];
    }
  }
  return best;
}

/** Up to `size` allowed cells, always the one nearest to the middle that touches those taken. */
function growPiece(grid: Grid, mask: Uint8Array, seen: Int32Array, middle: number, size: number): number[] {
  const { columns, rows } = grid;
  const middleRow = Math.floor(middle / columns);
  const middleColumn = middle - middleRow * columns;
  const away = (cell: number) => {
    const row = Math.floor(cell / columns);
    return (row - middleRow) ** 2 + (cell - row * columns - middleColumn) ** 2;
  };
  const piece: number[] = [];
  const edge = [middle];
  seen[middle] = middle;
  while (edge.length > 0 && piece.length < size) {
    let pick = 0;
    for (let i = 1; i < edge.length; i++) {
      const closer = away(edge[i]!) - away(edge[pick]!);
      if (closer < 0 || (closer === 0 && edge[i]! < edge[pick]!)) pick = i;
    }
    const cell = edge[pick]!;
    edge[pick] = edge.at(-1)!;
    edge.pop();
    piece.push(cell);
    const row = Math.floor(cell / columns);
    const column = cell - row * columns;
    const offer = (next: number) => {
      if (mask[next] !== 0 || seen[next] === middle) return;
      seen[next] = middle;
      edge.push(next);
    };
    if (row > 0) offer(cell - columns);
    if (row < rows - 1) offer(cell + columns);
    if (column > 0) offer(cell - 1);
    if (column < columns - 1) offer(cell + 1);
  }
  return piece;
}

/** Mean of each layer over each candidate: candidate-major, bytes stay bytes (0…255). */
export function candidateMeans(
  candidates: Pick<SiteCandidates, 'count' | 'cells' | 'cellsEach'>,
  layers: readonly Uint8Array[]
): Float64Array {
  const { count, cells, cellsEach } = candidates;
  const means = new Float64Array(count * layers.length);
  layers.forEach((layer, k) => {
    for (let c = 0; c < count; c++) {
      let sum = 0;
      for (let i = c * cellsEach; i < (c + 1) * cellsEach; i++) sum += layer[cells[i]!]!;
      means[c * layers.length + k] = sum / cellsEach;
    }
  });
  return means;
}
