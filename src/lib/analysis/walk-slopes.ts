import { AnalysisError } from './analysis-error';
import { BucketQueue } from './bucket-queue';
import { cellCount, type Grid } from './grid';

/**
 * Walking speed on a slope, km/h: 6·e^(−3.5·|S + 0.05|), S as rise over run along the walk.
 * Source: Tobler 1993, Three presentations on geographical analysis and modeling, NCGIA 93-1.
 */
export function toblerKmh(slope: number): number {
  return 6 * Math.exp(-3.5 * Math.abs(slope + 0.05));
}

export interface SlopeWalk {
  readonly grid: Grid;
  /** Seconds per metre, above 0; barriers Infinity or NaN. */
  readonly friction: Float64Array;
  /** Ground height in metres per cell. */
  readonly elevation: ArrayLike<number>;
  /** Cells of the grid. */
  readonly sources: readonly { readonly cell: number; readonly seconds: number }[];
  readonly limitSeconds: number;
  readonly knights: boolean;
  /** Walks lead to the sources rather than away from them. */
  readonly toward: boolean;
}

/** @throws AnalysisError `bad-input` where the lowest friction of a ground is 0 or less */
export function checkLowest(friction: number): void {
  if (friction <= 0) throw new AnalysisError('bad-input', `expected friction above 0, got ${friction}`);
}

/** Barrier cells around the grid, so that no step has to check for the edge. */
const frame = 2;

const kings = [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => [column, row] as const));
const knightsMoves = [-2, -1, 1, 2].flatMap((row) =>
  [-2, -1, 1, 2].filter((column) => column * column + row * row === 5).map((column) => [column, row] as const)
);

/** Cheapest seconds over ground with slopes: `travelSurface` with all its moves, whatever the surroundings. */
export function walkSlopes(walk: SlopeWalk): Float64Array {
  const { grid, friction, elevation, toward } = walk;
  const { columns, rows, cellMeters } = grid;
  const stride = columns + 2 * frame;
  const framed = (cell: number) => {
    const row = Math.floor(cell / columns);
    return (row + frame) * stride + frame + cell - row * columns;
  };
  /** Half the seconds it takes to cross a cell, Infinity for barriers and the frame, NaN once its cost is final. */
  const half = new Float64Array(stride * (rows + 2 * frame)).fill(Infinity);
  const seconds = new Float64Array(half.length).fill(Infinity);
  const height = new Float64Array(half.length);
  let lowest = Infinity;
  for (let cell = 0; cell < friction.length; cell++) {
    const value = friction[cell]!;
    if (!(value < Infinity)) continue;
    const at = framed(cell);
    half[at] = (value * cellMeters) / 2;
    height[at] = elevation[cell]!;
    if (value < lowest) lowest = value;
  }
  checkLowest(lowest);
  const flat = toblerKmh(0);
  // Going down 5 % is the fastest walk there is: no step is cheaper than this.
  const queue = new BucketQueue((lowest * cellMeters * flat) / toblerKmh(-0.05));
  const reach = (at: number, total: number) => {
    const before = seconds[at]!;
    if (!(total < before) || total > walk.limitSeconds) return;
    seconds[at] = total;
    queue.push(at, total, before);
  };
  for (const { cell, seconds: offset } of walk.sources) {
    const at = framed(cell);
    if (half[at] !== Infinity) reach(at, offset);
  }
  const moves = [...kings.filter(([c, r]) => c !== 0 || r !== 0), ...(walk.knights ? knightsMoves : [])];
  for (let at = queue.pop(); at >= 0; at = queue.pop()) {
    const own = half[at]!;
    if (Number.isNaN(own)) continue;
    half[at] = NaN;
    for (const [column, row] of moves) {
      const next = at + row * stride + column;
      const cellsLong = Math.hypot(column, row);
      if (cellsLong > 2) {
        const long = Math.abs(column) === 2 ? column / 2 : (row / 2) * stride;
        const short = Math.abs(column) === 2 ? row * stride : column;
        if (half[at + long] === Infinity || half[at + long + short] === Infinity) continue;
      }
      const rise = toward ? height[at]! - height[next]! : height[next]! - height[at]!;
      const slower = flat / toblerKmh(rise / (cellsLong * cellMeters));
      reach(next, seconds[at]! + (own + half[next]!) * cellsLong * slower);
    }
  }
  const out = new Float64Array(cellCount(grid));
  for (let row = 0; row < rows; row++) {
    const from = (row + frame) * stride + frame;
    out.set(seconds.subarray(from, from + columns), row * columns);
  }
  return out;
}
