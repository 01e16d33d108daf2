import { AnalysisError } from './analysis-error';
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

interface Move {
  readonly columns: number;
  readonly rows: number;
  /** The two cells a knight move passes between; they must be open, so no barrier is jumped. */
  readonly between: readonly (readonly [columns: number, rows: number])[];
}

const kingMoves: readonly Move[] = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
  [1, -1],
  [1, 1],
  [-1, 1],
  [-1, -1]
].map(([columns, rows]) => ({ columns: columns!, rows: rows!, between: [] }));

const knightMoves: readonly Move[] = [
  [1, -2],
  [2, -1],
  [2, 1],
  [1, 2],
  [-1, 2],
  [-2, 1],
  [-2, -1],
  [-1, -2]
].map(([columns, rows]) => {
  const c = columns!;
  const r = rows!;
  const first: [number, number] = Math.abs(c) === 2 ? [c / 2, 0] : [0, r / 2];
  const second: [number, number] = Math.abs(c) === 2 ? [c / 2, r] : [c, r / 2];
  return { columns: c, rows: r, between: [first, second] };
});

const frame = 2;

/**
 * Cheapest seconds from the source cells to every cell: each step costs ½(c₁ + c₂)·distance, c in seconds
 * per metre. Same result as GRASS r.cost for 8 neighbours; knight moves cost the same rule over √5 cells.
 * Infinity and NaN in `friction` are barriers; unreached cells are Infinity. A source on a barrier or
 * outside (−1) is ignored.
 *
 * Method: Dial's buckets over real costs. A bucket is as wide as the cheapest possible step, so nothing
 * settled in one can be improved from the same one (Dinitz 1978) and the answer is exact.
 * O(cells · neighbours + range of costs / bucket).
 * @throws AnalysisError `size-mismatch` when an array does not fit the grid, `bad-input` for friction that is 0 or less
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
  const limit = options.limitSeconds ?? Infinity;
  const toward = options.direction === 'to';

  // A frame two cells wide of barrier around the grid: no step needs to check for the edge.
  const stride = columns + 2 * frame;
  const framed = new Float64Array(stride * (rows + 2 * frame)).fill(Infinity);
  const height = elevation ? new Float64Array(framed.length) : undefined;
  let lowest = Infinity;
  for (let row = 0; row < rows; row++) {
    const at = (row + frame) * stride + frame;
    for (let column = 0; column < columns; column++) {
      const value = friction[row * columns + column]!;
      if (value <= 0) throw new AnalysisError('bad-input', `expected friction above 0, got ${value}`);
      if (height) height[at + column] = elevation![row * columns + column]!;
      if (!(value < Infinity)) continue;
      framed[at + column] = value / 2;
      if (value < lowest) lowest = value;
    }
  }
  const seconds = new Float64Array(framed.length).fill(Infinity);

  const moves = options.neighbours === 8 ? kingMoves : [...kingMoves, ...knightMoves];
  const step = Int32Array.from(moves, (move) => move.rows * stride + move.columns);
  const meters = Float64Array.from(moves, (move) => Math.hypot(move.rows, move.columns) * cellMeters);
  const between = Int32Array.from(
    moves.flatMap((move) =>
      [0, 1].map((k) => (move.between[k]?.[1] ?? 0) * stride + (move.between[k]?.[0] ?? 0))
    )
  );

  // Going down 5 % is the fastest walk there is: no step is cheaper than this.
  const fastest = elevation ? toblerKmh(0) / toblerKmh(-0.05) : 1;
  const perBucket = 1 / (lowest * cellMeters * fastest);
  if (lowest === Infinity) return unframe(grid, seconds);

  // Buckets from `base` on; what costs more waits in `later` until they are used up.
  let base = 0;
  const head = new Int32Array(bucketCount).fill(-1);
  let later = -1;
  let capacity = 1 << 14;
  let entryCell = new Int32Array(capacity);
  let entryNext = new Int32Array(capacity);
  let entryCost = new Float64Array(capacity);
  let used = 0;
  let free = -1;
  let inBuckets = 0;
  const push = (cell: number, cost: number) => {
    let slot = free;
    if (slot >= 0) free = entryNext[slot]!;
    else {
      if (used === capacity) {
        capacity *= 2;
        entryCell = grow(entryCell, new Int32Array(capacity));
        entryNext = grow(entryNext, new Int32Array(capacity));
        entryCost = grow(entryCost, new Float64Array(capacity));
      }
      slot = used++;
    }
    entryCell[slot] = cell;
    entryCost[slot] = cost;
    const bucket = Math.floor(cost * perBucket) - base;
    if (bucket < bucketCount) {
      entryNext[slot] = head[bucket]!;
      head[bucket] = slot;
      inBuckets++;
    } else {
      entryNext[slot] = later;
      later = slot;
    }
  };

  for (let i = 0; i < sources.length; i++) {
    const cell = sources[i]!;
    if (!(cell >= 0) || cell >= cells) continue;
    const row = Math.floor(cell / columns);
    const at = (row + frame) * stride + frame + (cell - row * columns);
    const offset = options.offsets?.[i] ?? 0;
    if (framed[at] === Infinity || !(offset < seconds[at]!) || offset > limit) continue;
    seconds[at] = offset;
    push(at, offset);
  }

  for (;;) {
    for (let bucket = 0; inBuckets > 0; bucket++) {
      while (head[bucket]! >= 0) {
        const entry = head[bucket]!;
        head[bucket] = entryNext[entry]!;
        const cell = entryCell[entry]!;
        const cost = entryCost[entry]!;
        entryNext[entry] = free;
        free = entry;
        inBuckets--;
        if (cost !== seconds[cell]) continue;
        const half = framed[cell]!;
        for (let m = 0; m < step.length; m++) {
          const next = cell + step[m]!;
          let cost2 = (half + framed[next]!) * meters[m]!;
          if (height) {
            const rise = (height[next]! - height[cell]!) * (toward ? -1 : 1);
            cost2 *= toblerKmh(0) / toblerKmh(rise / meters[m]!);
          }
          const total = cost + cost2;
          if (!(total < seconds[next]!) || total > limit) continue;
          if (m >= 8) {
            const side = framed[cell + between[2 * m]!]! + framed[cell + between[2 * m + 1]!]!;
            if (side === Infinity) continue;
          }
          seconds[next] = total;
          push(next, total);
        }
      }
    }
    if (later < 0) break;
    let nearest = Infinity;
    for (let e = later; e >= 0; e = entryNext[e]!) nearest = Math.min(nearest, entryCost[e]!);
    base = Math.floor(nearest * perBucket);
    let entry = later;
    later = -1;
    while (entry >= 0) {
      const next = entryNext[entry]!;
      const [cell, cost] = [entryCell[entry]!, entryCost[entry]!];
      entryNext[entry] = free;
      free = entry;
      push(cell, cost);
      entry = next;
    }
  }
  return unframe(grid, seconds);
}

const bucketCount = 8192;

function grow<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function unframe(grid: Grid, framed: Float64Array): Float64Array {
  const { columns, rows } = grid;
  const stride = columns + 2 * frame;
  const out = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const at = (row + frame) * stride + frame;
    out.set(framed.subarray(at, at + columns), row * columns);
  }
  return out;
}
