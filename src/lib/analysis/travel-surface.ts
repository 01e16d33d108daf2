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
  /** Of a row in `cells`. */
  readonly stride: number;
  /**
   * Two numbers a cell, side by side, as both are read at each move: half the seconds it takes to cross it, Infinity
   * for barriers and the frame, NaN once its cost is final, as then nothing compares as cheaper; and behind it the
   * seconds so far.
   */
  readonly cells: Float64Array;
  readonly limit: number;
  /** Of places in `cells`. */
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
  const stride = 2 * (columns + 2 * frame);
  const framed = (cell: number) => {
    const row = Math.floor(cell / columns);
    return (row + frame) * stride + 2 * (frame + cell - row * columns);
  };
  const ground = new Float64Array(stride * (rows + 2 * frame)).fill(Infinity);
  let lowest = Infinity;
  for (let row = 0; row < rows; row++) {
    const at = (row + frame) * stride + 2 * frame;
    for (let column = 0; column < columns; column++) {
      const value = friction[row * columns + column]!;
      if (value <= 0) throw new AnalysisError('bad-input', `expected friction above 0, got ${value}`);
      if (!(value < Infinity)) continue;
      ground[at + 2 * column] = (value * cellMeters) / 2;
      if (value < lowest) lowest = value;
    }
  }

  // Going down 5 % is the fastest walk there is: no step is cheaper than this.
  const fastest = elevation ? toblerKmh(0) / toblerKmh(-0.05) : 1;
  const queue = new BucketQueue(lowest * cellMeters * fastest);
  const limit = options.limitSeconds ?? Infinity;
  for (let i = 0; i < sources.length; i++) {
    const cell = sources[i]!;
    if (!(cell >= 0) || cell >= cells) continue;
    const at = framed(cell);
    const offset = options.offsets?.[i] ?? 0;
    if (ground[at] === Infinity || !(offset < ground[at + 1]!) || offset > limit) continue;
    ground[at + 1] = offset;
    queue.push(at, offset);
  }

  const search: Ground = { stride, cells: ground, limit, queue };
  if (elevation) {
    const height = new Float64Array(ground.length);
    for (let cell = 0; cell < cells; cell++) height[framed(cell)] = elevation[cell]!;
    spreadOverSlopes(search, height, cellMeters, options.neighbours ?? 16, options.direction === 'to');
  } else spreadFlat(search, options.neighbours !== 8);

  const out = new Float64Array(cells);
  for (let row = 0, cell = 0; row < rows; row++) {
    const end = (row + frame) * stride + 2 * (frame + columns);
    for (let at = end - 2 * columns + 1; at < end; at += 2) out[cell++] = ground[at]!;
  }
  return out;
}

/** The sixteen moves by their angle, [columns, rows]: neighbours in this list are neighbours in direction. */
const compass = [
  [1, 0],
  [2, 1],
  [1, 1],
  [1, 2],
  [0, 1],
  [-1, 2],
  [-1, 1],
  [-2, 1],
  [-1, 0],
  [-2, -1],
  [-1, -1],
  [-1, -2],
  [0, -1],
  [1, -2],
  [1, -1],
  [2, -1]
] as const;

/** In `from`: on even ground; the move by which a cell was reached; and that it was reached by none. */
const even = 32;
const moveBits = 15;
const byNone = 16;

/**
 * Marks cells whose five by five surroundings cost the same as they: there a cheapest way turns only from one
 * direction to the next or goes straight on, as all sharper turns are cut short within these surroundings.
 */
function markEven(cells: Float64Array, stride: number, from: Uint8Array): void {
  const columns = stride / 2;
  // How many cells above with level surroundings cost the same, by column.
  const rows = new Int32Array(columns);
  for (let start = 0; start < from.length; start += columns) {
    let run = 0;
    let before = NaN;
    for (let column = 0; column < columns; column++) {
      const half = cells[2 * (start + column)]!;
      run = half === before ? run + 1 : 1;
      before = half;
      // The run ends two cells right of the one it surrounds.
      const middle = column - 2;
      if (middle < 0) continue;
      const at = start + middle;
      if (run < 5 || half === Infinity) rows[middle] = 0;
      else {
        rows[middle] = half === cells[2 * (at - columns)] ? rows[middle]! + 1 : 1;
        if (rows[middle]! >= 5) from[at - 2 * columns]! |= even;
      }
    }
  }
}

/**
 * Written out move by move, the comparison in place: most moves end there, and a loop over the sixteen or a call for
 * each takes half as long again. On even ground with sixteen neighbours three of them are enough.
 */
function spreadFlat({ stride, cells, limit, queue }: Ground, knights: boolean): void {
  const diagonal = Math.SQRT2;
  const knight = Math.sqrt(5);
  const from = new Uint8Array(cells.length / 2).fill(byNone);
  if (knights) markEven(cells, stride, from);
  const offsets = Int32Array.from(compass, ([column, row]) => row * stride + 2 * column);
  const lengths = Float64Array.from(compass, ([column, row]) => Math.hypot(column, row));
  const reach = (next: number, total: number, move: number) => {
    if (total > limit) return;
    const before = cells[next + 1]!;
    cells[next + 1] = total;
    const place = next >> 1;
    from[place] = (from[place]! & even) | move;
    queue.push(next, total, before);
  };
  let t: number;
  for (let cell = queue.pop(); cell >= 0; cell = queue.pop()) {
    const h = cells[cell]!;
    if (Number.isNaN(h)) continue;
    cells[cell] = NaN;
    const now = cells[cell + 1]!;
    const came = from[cell >> 1]!;
    if (came >= even && (came & byNone) === 0) {
      for (let turn = came - 1; turn <= came + 1; turn++) {
        const move = turn & moveBits;
        const next = cell + offsets[move]!;
        if ((t = now + 2 * h * lengths[move]!) < cells[next + 1]!) reach(next, t, move);
      }
      continue;
    }
    const n = cell - stride;
    const s = cell + stride;
    const north = cells[n]!;
    const south = cells[s]!;
    const east = cells[cell + 2]!;
    const west = cells[cell - 2]!;
    const northEast = cells[n + 2]!;
    const northWest = cells[n - 2]!;
    const southEast = cells[s + 2]!;
    const southWest = cells[s - 2]!;
    if ((t = now + (h + north)) < cells[n + 1]!) reach(n, t, 12);
    if ((t = now + (h + south)) < cells[s + 1]!) reach(s, t, 4);
    if ((t = now + (h + east)) < cells[cell + 3]!) reach(cell + 2, t, 0);
    if ((t = now + (h + west)) < cells[cell - 1]!) reach(cell - 2, t, 8);
    if ((t = now + (h + northEast) * diagonal) < cells[n + 3]!) reach(n + 2, t, 14);
    if ((t = now + (h + northWest) * diagonal) < cells[n - 1]!) reach(n - 2, t, 10);
    if ((t = now + (h + southEast) * diagonal) < cells[s + 3]!) reach(s + 2, t, 2);
    if ((t = now + (h + southWest) * diagonal) < cells[s - 1]!) reach(s - 2, t, 6);
    if (!knights) continue;
    const nn = n - stride;
    const ss = s + stride;
    if (north !== Infinity) {
      if (northEast !== Infinity && (t = now + (h + cells[nn + 2]!) * knight) < cells[nn + 3]!)
        reach(nn + 2, t, 13);
      if (northWest !== Infinity && (t = now + (h + cells[nn - 2]!) * knight) < cells[nn - 1]!)
        reach(nn - 2, t, 11);
    }
    if (south !== Infinity) {
      if (southEast !== Infinity && (t = now + (h + cells[ss + 2]!) * knight) < cells[ss + 3]!)
        reach(ss + 2, t, 3);
      if (southWest !== Infinity && (t = now + (h + cells[ss - 2]!) * knight) < cells[ss - 1]!)
        reach(ss - 2, t, 5);
    }
    if (east !== Infinity) {
      if (northEast !== Infinity && (t = now + (h + cells[n + 4]!) * knight) < cells[n + 5]!)
        reach(n + 4, t, 15);
      if (southEast !== Infinity && (t = now + (h + cells[s + 4]!) * knight) < cells[s + 5]!)
        reach(s + 4, t, 1);
    }
    if (west !== Infinity) {
      if (northWest !== Infinity && (t = now + (h + cells[n - 4]!) * knight) < cells[n - 3]!)
        reach(n - 4, t, 9);
      if (southWest !== Infinity && (t = now + (h + cells[s - 4]!) * knight) < cells[s - 3]!)
        reach(s - 4, t, 7);
    }
  }
}

const kings = [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => [column, row] as const));
const knightsMoves = [-2, -1, 1, 2].flatMap((row) =>
  [-2, -1, 1, 2].filter((column) => column * column + row * row === 5).map((column) => [column, row] as const)
);

function spreadOverSlopes(
  { stride, cells, limit, queue }: Ground,
  height: Float64Array,
  cellMeters: number,
  neighbours: 8 | 16,
  toward: boolean
): void {
  const moves = [...kings.filter(([c, r]) => c !== 0 || r !== 0), ...(neighbours === 16 ? knightsMoves : [])];
  const flat = toblerKmh(0);
  for (let cell = queue.pop(); cell >= 0; cell = queue.pop()) {
    const half = cells[cell]!;
    if (Number.isNaN(half)) continue;
    cells[cell] = NaN;
    for (const [column, row] of moves) {
      const next = cell + row * stride + 2 * column;
      const cellsLong = Math.hypot(column, row);
      if (cellsLong > 2) {
        const long = Math.abs(column) === 2 ? column : (row / 2) * stride;
        const short = Math.abs(column) === 2 ? row * stride : 2 * column;
        if (cells[cell + long] === Infinity || cells[cell + long + short] === Infinity) continue;
      }
      const rise = toward ? height[cell]! - height[next]! : height[next]! - height[cell]!;
      const slower = flat / toblerKmh(rise / (cellsLong * cellMeters));
      const total = cells[cell + 1]! + (half + cells[next]!) * cellsLong * slower;
      const before = cells[next + 1]!;
      if (!(total < before) || total > limit) continue;
      cells[next + 1] = total;
      queue.push(next, total, before);
    }
  }
}
