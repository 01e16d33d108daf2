import type { Position } from '../village/types';
import { AnalysisError } from './analysis-error';
import type { PlanarLine, PlanarPolygon } from './analysis-input';
import { nearestOnSegment } from './planar';

/**
 * A raster over a village's local plane. Row-major, cell (0, 0) in the north-west corner, so the
 * cell of column c and row r has index `r · columns + c`.
 */
export interface Grid {
  /** Origin of the plane the metres count from. */
  readonly originLng: number;
  readonly originLat: number;
  /** x of the west edge and y of the north edge, metres on the plane; multiples of the cell. */
  readonly westMeters: number;
  readonly northMeters: number;
  readonly cellMeters: number;
  readonly columns: number;
  readonly rows: number;
}

const maxCells = 100_000_000;

/**
 * The smallest grid that covers `bounds` ([minX, minY, maxX, maxY], metres) and a margin around it.
 * Edges lie on whole multiples of the cell, so grids of one village and one cell size share their cells.
 * @throws AnalysisError `bad-input` for bounds or a cell that are no positive finite numbers, `too-large`
 */
export function createGrid(options: {
  readonly plane: Position;
  readonly bounds: readonly [minX: number, minY: number, maxX: number, maxY: number];
  readonly cellMeters: number;
  readonly marginMeters?: number;
}): Grid {
  const { plane, bounds, cellMeters, marginMeters = 0 } = options;
  if (!(cellMeters > 0) || !Number.isFinite(cellMeters)) {
    throw new AnalysisError('bad-input', `expected a positive cell size in metres, got ${cellMeters}`);
  }
  if (!bounds.every(Number.isFinite) || bounds[0] > bounds[2] || bounds[1] > bounds[3]) {
    throw new AnalysisError(
      'bad-input',
      `expected bounds [minX, minY, maxX, maxY], got [${bounds.join(', ')}]`
    );
  }
  const west = Math.floor((bounds[0] - marginMeters) / cellMeters);
  const north = Math.ceil((bounds[3] + marginMeters) / cellMeters);
  const columns = Math.max(1, Math.ceil((bounds[2] + marginMeters) / cellMeters) - west);
  const rows = Math.max(1, north - Math.floor((bounds[1] - marginMeters) / cellMeters));
  if (columns * rows > maxCells) {
    throw new AnalysisError('too-large', `expected at most ${maxCells} cells, got ${columns} × ${rows}`);
  }
  return {
    originLng: plane[0],
    originLat: plane[1],
    westMeters: west * cellMeters,
    northMeters: north * cellMeters,
    cellMeters,
    columns,
    rows
  };
}

/** Number of cells of a grid. */
export function cellCount(grid: Grid): number {
  return grid.columns * grid.rows;
}

/** Index of the cell a point of the plane lies in; −1 outside the grid. */
export function cellAt(grid: Grid, x: number, y: number): number {
  const column = Math.floor((x - grid.westMeters) / grid.cellMeters);
  const row = Math.floor((grid.northMeters - y) / grid.cellMeters);
  return column >= 0 && column < grid.columns && row >= 0 && row < grid.rows
    ? row * grid.columns + column
    : -1;
}

/** Centre of a cell on the plane, metres. */
export function cellCentre(grid: Grid, cell: number): [x: number, y: number] {
  const row = Math.floor(cell / grid.columns);
  return [
    grid.westMeters + (cell - row * grid.columns + 0.5) * grid.cellMeters,
    grid.northMeters - (row + 0.5) * grid.cellMeters
  ];
}

/**
 * Visits each cell whose centre lies in the polygons (even-odd per polygon). A centre on a shared edge
 * belongs to exactly one side, so polygons that share their vertices partition the cells.
 */
export function burnPolygons(
  grid: Grid,
  polygons: readonly PlanarPolygon[],
  visit: (cell: number) => void
): void {
  const { westMeters, northMeters, cellMeters, columns, rows } = grid;
  for (const rings of polygons) {
    const crossings: number[][] = [];
    for (const ring of rings) {
      for (let i = 2; i + 1 < ring.length; i += 2) {
        const ax = ring[i - 2]!;
        const ay = ring[i - 1]!;
        const bx = ring[i]!;
        const by = ring[i + 1]!;
        if (ay === by) continue;
        // Always from the southern end up, so both neighbours of an edge compute the same crossing.
        const [lowX, lowY, highX, highY] = ay < by ? [ax, ay, bx, by] : [bx, by, ax, ay];
        const first = Math.max(0, Math.floor((northMeters - highY) / cellMeters - 0.5));
        const last = Math.min(rows - 1, Math.ceil((northMeters - lowY) / cellMeters - 0.5));
        for (let row = first; row <= last; row++) {
          const y = northMeters - (row + 0.5) * cellMeters;
          if (y < lowY || y >= highY) continue;
          (crossings[row] ??= []).push(lowX + ((y - lowY) / (highY - lowY)) * (highX - lowX));
        }
      }
    }
    crossings.forEach((xs, row) => {
      xs.sort((a, b) => a - b);
      for (let k = 0; k + 1 < xs.length; k += 2) {
        const first = Math.max(0, Math.ceil((xs[k]! - westMeters) / cellMeters - 0.5));
        const end = Math.min(columns, Math.ceil((xs[k + 1]! - westMeters) / cellMeters - 0.5));
        for (let column = first; column < end; column++) visit(row * columns + column);
      }
    });
  }
}

/**
 * Visits every cell a line passes through, in order: a 4-connected chain, so as a barrier it cannot be
 * crossed on a diagonal. Method: Amanatides and Woo, A fast voxel traversal algorithm, 1987.
 */
export function burnLine(grid: Grid, line: PlanarLine, visit: (cell: number) => void): void {
  const { westMeters, northMeters, cellMeters, columns, rows } = grid;
  for (let i = 2; i + 1 < line.length; i += 2) {
    const x0 = (line[i - 2]! - westMeters) / cellMeters;
    const y0 = (northMeters - line[i - 1]!) / cellMeters;
    const x1 = (line[i]! - westMeters) / cellMeters;
    const y1 = (northMeters - line[i + 1]!) / cellMeters;
    let column = Math.floor(x0);
    let row = Math.floor(y0);
    const dx = x1 - x0;
    const dy = y1 - y0;
    const stepX = Math.sign(dx);
    const stepY = Math.sign(dy);
    const deltaX = dx === 0 ? Infinity : Math.abs(1 / dx);
    const deltaY = dy === 0 ? Infinity : Math.abs(1 / dy);
    let nextX = dx === 0 ? Infinity : (dx > 0 ? column + 1 - x0 : x0 - column) * deltaX;
    let nextY = dy === 0 ? Infinity : (dy > 0 ? row + 1 - y0 : y0 - row) * deltaY;
    let left = Math.abs(Math.floor(x1) - column) + Math.abs(Math.floor(y1) - row);
    for (;;) {
      if (column >= 0 && column < columns && row >= 0 && row < rows) visit(row * columns + column);
      if (left-- <= 0) break;
      if (nextX < nextY) {
        column += stepX;
        nextX += deltaX;
      } else {
        row += stepY;
        nextY += deltaY;
      }
    }
  }
}

/** Visits each cell whose centre is within `meters` of a line; a cell may be visited more than once. */
export function burnNear(
  grid: Grid,
  line: PlanarLine,
  meters: number,
  visit: (cell: number, distance: number) => void
): void {
  const { westMeters, northMeters, cellMeters, columns, rows } = grid;
  for (let i = 2; i + 1 < line.length; i += 2) {
    const ax = line[i - 2]!;
    const ay = line[i - 1]!;
    const bx = line[i]!;
    const by = line[i + 1]!;
    const c0 = Math.max(0, Math.floor((Math.min(ax, bx) - meters - westMeters) / cellMeters));
    const c1 = Math.min(columns - 1, Math.floor((Math.max(ax, bx) + meters - westMeters) / cellMeters));
    const r0 = Math.max(0, Math.floor((northMeters - Math.max(ay, by) - meters) / cellMeters));
    const r1 = Math.min(rows - 1, Math.floor((northMeters - Math.min(ay, by) + meters) / cellMeters));
    for (let row = r0; row <= r1; row++) {
      const y = northMeters - (row + 0.5) * cellMeters;
      for (let column = c0; column <= c1; column++) {
        const x = westMeters + (column + 0.5) * cellMeters;
        const { distance } = nearestOnSegment(x, y, ax, ay, bx, by);
        if (distance <= meters) visit(row * columns + column, distance);
      }
    }
  }
}
