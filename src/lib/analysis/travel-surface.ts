import { AnalysisError } from './analysis-error';
import { BucketQueue } from './bucket-queue';
import { cellCount, type Grid } from './grid';

export interface SurfaceOptions {
  /** 16 (king and knight moves, default) or 8 (king moves, as GRASS r.cost does by default). */
  readonly neighbours?: 8 | 16;
  /** Cells further than this stay at Infinity. */
  readonly limitSeconds?: number;
  /** Ground height in metres per cell; walking slows by Tobler's function of the slope of each step. */
  readonly elevation?: ArrayLike<number>;
  /** `from` the sources outwards (default) or `to` them; they differ only on slopes. */
  readonly direction?: 'from' | 'to';
  /** Seconds already spent at each source, in their order. */
  readonly offsets?: ArrayLike<number>;
}

/**
 * Walking speed on a slope, km/h: 6·e^(−3.5·|S + 0.05|), S as rise over run along the walk.
 * Source: Tobler 1993, Three presentations on geographical analysis and modeling, NCGIA 93-1.
 */
export function toblerKmh(slope: number): number {
  return 6 * Math.exp(-3.5 * Math.abs(slope + 0.05));
}

/** Barrier cells around the grid, so that no step has to check for the edge. */
const frame = 2;

interface Ground {
  readonly stride: number;
  /** Half the seconds it takes to cross a cell, Infinity for barriers and the frame. */
  readonly half: Float64Array;
  /** Seconds so far; the result. */
  readonly seconds: Float64Array;
  readonly limit: number;
  readonly queue: BucketQueue;
}

/**
 * Cheapest seconds from the source cells to every cell: each step costs ½(c₁ + c₂)·distance, c in seconds
 * per metre. Equals GRASS r.cost for 8 neighbours; a knight move costs the same over √5 cells and is made
 * only where the two cells it passes between are open, so no barrier is jumped. Infinity and NaN in
 * `friction` are barriers; unreached cells are Infinity. A source on a barrier or outside (−1) is ignored.
 * O(cells · neighbours).
 * @throws AnalysisError `size-mismatch` when an array does not fit the grid, `bad-input` for friction of 0 or less
 */
export function travelSurface(
  grid: Grid,
  friction: Float64Array,
  sources: ArrayLike<number>,
  options: SurfaceOptions = {}
): Float64Array {
  const { columns, rows, cellMeters } = grid;
  const cells = cellCount(grid);
  const { elevation } = options;
  for (const array of elevation ? [friction, elevation] : [friction]) {
    if (array.length !== cells) {
      throw new AnalysisError('size-mismatch', `expected ${cells} cells, got ${array.length}`);
    }
  }
  const stride = columns + 2 * frame;
  const framed = (cell: number) => {
    const row = Math.floor(cell / columns);
    return (row + frame) * stride + frame + cell - row * columns;
  };
  const half = new Float64Array(stride * (rows + 2 * frame)).fill(Infinity);
  let lowest = Infinity;
  for (let row = 0; row < rows; row++) {
    const at = (row + frame) * stride + frame;
    for (let column = 0; column < columns; column++) {
      const value = friction[row * columns + column]!;
      if (value <= 0) throw new AnalysisError('bad-input', `expected friction above 0, got ${value}`);
      if (!(value < Infinity)) continue;
      half[at + column] = (value * cellMeters) / 2;
      if (value < lowest) lowest = value;
    }
  }

  // Going down 5 % is the fastest walk there is: no step is cheaper than this.
  const fastest = elevation ? toblerKmh(0) / toblerKmh(-0.05) : 1;
  const seconds = new Float64Array(half.length).fill(Infinity);
  const queue = new BucketQueue(lowest * cellMeters * fastest);
  const ground: Ground = { stride, half, seconds, limit: options.limitSeconds ?? Infinity, queue };
  for (let i = 0; i < sources.length; i++) {
    const cell = sources[i]!;
    if (!(cell >= 0) || cell >= cells) continue;
    const at = framed(cell);
    const offset = options.offsets?.[i] ?? 0;
    if (half[at] === Infinity || !(offset < seconds[at]!) || offset > ground.limit) continue;
    seconds[at] = offset;
    queue.push(at, offset);
  }

  if (elevation) {
    const height = new Float64Array(half.length);
    for (let cell = 0; cell < cells; cell++) height[framed(cell)] = elevation[cell]!;
    spreadOverSlopes(ground, height, cellMeters, options.neighbours ?? 16, options.direction === 'to');
  } else if (options.neighbours === 8) spreadFlat(ground, false);
  else spreadFlat(ground, true);

  const out = new Float64Array(cells);
  for (let row = 0; row < rows; row++) {
    const at = (row + frame) * stride + frame;
    out.set(seconds.subarray(at, at + columns), row * columns);
  }
  return out;
}

/** Written out move by move: a loop over the sixteen takes half as long again. */
function spreadFlat({ stride, half, seconds, limit, queue }: Ground, knights: boolean): void {
  const diagonal = Math.SQRT2;
  const knight = Math.sqrt(5);
  const settled = new Uint8Array(half.length);
  const relax = (next: number, total: number) => {
    if (total < seconds[next]! && total <= limit) {
      seconds[next] = total;
      queue.push(next, total);
    }
  };
  for (let cell = queue.pop(); cell >= 0; cell = queue.pop()) {
    if (settled[cell] !== 0) continue;
    settled[cell] = 1;
    const h = half[cell]!;
    const now = seconds[cell]!;
    const n = cell - stride;
    const s = cell + stride;
    relax(n, now + h + half[n]!);
    relax(s, now + h + half[s]!);
    relax(cell + 1, now + h + half[cell + 1]!);
    relax(cell - 1, now + h + half[cell - 1]!);
    const northEast = half[n + 1]!;
    const northWest = half[n - 1]!;
    const southEast = half[s + 1]!;
    const southWest = half[s - 1]!;
    relax(n + 1, now + (h + northEast) * diagonal);
    relax(n - 1, now + (h + northWest) * diagonal);
    relax(s + 1, now + (h + southEast) * diagonal);
    relax(s - 1, now + (h + southWest) * diagonal);
    if (!knights) continue;
    if (half[n]! < Infinity) {
      if (northEast < Infinity) relax(n - stride + 1, now + (h + half[n - stride + 1]!) * knight);
      if (northWest < Infinity) relax(n - stride - 1, now + (h + half[n - stride - 1]!) * knight);
    }
    if (half[s]! < Infinity) {
      if (southEast < Infinity) relax(s + stride + 1, now + (h + half[s + stride + 1]!) * knight);
      if (southWest < Infinity) relax(s + stride - 1, now + (h + half[s + stride - 1]!) * knight);
    }
    if (half[cell + 1]! < Infinity) {
      if (northEast < Infinity) relax(n + 2, now + (h + half[n + 2]!) * knight);
      if (southEast < Infinity) relax(s + 2, now + (h + half[s + 2]!) * knight);
    }
    if (half[cell - 1]! < Infinity) {
      if (northWest < Infinity) relax(n - 2, now + (h + half[n - 2]!) * knight);
      if (southWest < Infinity) relax(s - 2, now + (h + half[s - 2]!) * knight);
    }
  }
}

const kings = [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => [column, row] as const));
const knightsMoves = [-2, -1, 1, 2].flatMap((row) =>
  [-2, -1, 1, 2].filter((column) => column * column + row * row === 5).map((column) => [column, row] as const)
);

function spreadOverSlopes(
  { stride, half, seconds, limit, queue }: Ground,
  height: Float64Array,
  cellMeters: number,
  neighbours: 8 | 16,
  toward: boolean
): void {
  const moves = [...kings.filter(([c, r]) => c !== 0 || r !== 0), ...(neighbours === 16 ? knightsMoves : [])];
  const flat = toblerKmh(0);
  const settled = new Uint8Array(half.length);
  for (let cell = queue.pop(); cell >= 0; cell = queue.pop()) {
    if (settled[cell] !== 0) continue;
    settled[cell] = 1;
    for (const [column, row] of moves) {
      const next = cell + row * stride + column;
      const cellsLong = Math.hypot(column, row);
      if (cellsLong > 2) {
        const long = Math.abs(column) === 2 ? column / 2 : (row / 2) * stride;
        const short = Math.abs(column) === 2 ? row * stride : column;
        if (half[cell + long] === Infinity || half[cell + long + short] === Infinity) continue;
      }
      const rise = toward ? height[cell]! - height[next]! : height[next]! - height[cell]!;
      const slower = flat / toblerKmh(rise / (cellsLong * cellMeters));
      const total = seconds[cell]! + (half[cell]! + half[next]!) * cellsLong * slower;
      if (!(total < seconds[next]!) || total > limit) continue;
      seconds[next] = total;
      queue.push(next, total);
    }
  }
}
