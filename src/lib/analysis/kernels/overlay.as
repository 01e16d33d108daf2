// AssemblyScript: compiled by `npx tsx scripts/kernels.ts` to overlay-code.ts. Scores of cells, a block at a time, with
// the eight or four lanes of a SIMD register. The caller fills `layers` and reads `scores`.

/** Cells of a block: small enough that sixteen criteria and the scores stay in the nearest caches. */
const block: i32 = 4096;
const criteria: i32 = 16;
const layers = memory.data(criteria * block);
const weights = memory.data(criteria * 4);
const powers = memory.data(256 * 4);
const scores = memory.data(4 * block);
/** Sets of criteria of eight cells, by rank. */
const kept = memory.data(8 * 8);

export function blockCells(): i32 {
  return block;
}
/** Bytes of criterion k of the block begin at k · blockCells(). */
export function layersAt(): usize {
  return layers;
}
/** 32-bit whole numbers, one a criterion. */
export function weightsAt(): usize {
  return weights;
}
/** (Σ shares)^α by set of eight criteria, 32-bit floats. */
export function powersAt(): usize {
  return powers;
}
/** 32-bit floats, one a cell. */
export function scoresAt(): usize {
  return scores;
}

/** Σ weight · byte of `count` criteria, times `scale`: whole numbers until the last step, so that nothing is lost. */
export function weigh(count: i32, cells: i32, scale: f64): void {
  const scales = f64x2.splat(scale);
  for (let cell = 0; cell < cells; cell += 8) {
    let low = i32x4.splat(0);
    let high = i32x4.splat(0);
    let from = layers + cell;
    for (let k = 0; k < count; k++) {
      const bytes = v128.load_ext<u8>(from);
      const weight = v128.load_splat<i32>(weights + (k << 2));
      low = i32x4.add(low, i32x4.mul(v128.extend_low<u16>(bytes), weight));
      high = i32x4.add(high, i32x4.mul(v128.extend_high<u16>(bytes), weight));
      from += block;
    }
    storeScaled(cell, low, scales);
    storeScaled(cell + 4, high, scales);
  }
}

// @ts-ignore: decorator
@inline
function storeScaled(cell: i32, sums: v128, scales: v128): void {
  const first = f64x2.mul(f64x2.convert_low_i32x4_s(sums), scales);
  const last = f64x2.mul(f64x2.convert_low_i32x4_s(v128.shuffle<i32>(sums, sums, 2, 3, 0, 1)), scales);
  const four = v128.shuffle<i32>(f32x4.demote_f64x2_zero(first), f32x4.demote_f64x2_zero(last), 0, 1, 4, 5);
  v128.store(scores + (cell << 2), four);
}

/** Worth and criterion in one number, as `sumOrdered` has them, of eight cells. */
// @ts-ignore: decorator
@inline
function keysOf(cell: i32, k: i32): v128 {
  return v128.or(i16x8.shl(v128.load_ext<u8>(layers + cell + k * block), 3), i16x8.splat(<i16>k));
}

/** 1 << criterion. */
// @ts-ignore: decorator
@inline
function bitOf(keys: v128): v128 {
  // A place of 16 or more gives 0: the upper byte of each lane.
  const places = v128.or(v128.and(keys, i16x8.splat(7)), i16x8.splat(<i16>0xff00));
  return i8x16.swizzle(i8x16(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0), places);
}

// @ts-ignore: decorator
@inline
function powerAt(set: usize): usize {
  return powers + (<usize>load<u8>(set) << 2);
}

/** Powers of four sets whose bytes stand at `at`: read back one by one, which is faster than taking lanes out. */
// @ts-ignore: decorator
@inline
function powersOf(at: usize): v128 {
  let four = v128.load_zero<u32>(powerAt(at));
  four = v128.load_lane<u32>(powerAt(at + 1), four, 1);
  four = v128.load_lane<u32>(powerAt(at + 2), four, 2);
  return v128.load_lane<u32>(powerAt(at + 3), four, 3);
}

/** Puts aside the sets of the best so far of eight cells, one byte each. */
// @ts-ignore: decorator
@inline
function keep(rank: i32, sets: v128): void {
  v128.store_lane<u64>(kept + (rank << 3), i8x16.narrow_i16x8_u(sets, sets), 0);
}

/** The set of the best so far times how much better the last of them is than the next. */
// @ts-ignore: decorator
@inline
function addLow(sum: v128, rank: i32, steps: v128): v128 {
  return f32x4.add(sum, f32x4.mul(powersOf(kept + (rank << 3)), f32x4.convert_i32x4_s(v128.extend_low<u16>(steps))));
}

// @ts-ignore: decorator
@inline
function addHigh(sum: v128, rank: i32, steps: v128): v128 {
  return f32x4.add(sum, f32x4.mul(powersOf(kept + (rank << 3) + 4), f32x4.convert_i32x4_s(v128.extend_high<u16>(steps))));
}

/** Ordered weighted averages of eight criteria: `sumOrdered`, eight cells at a time. */
export function order(cells: i32): void {
  const unit = f32x4.splat(1.0 / 255.0);
  for (let cell = 0; cell < cells; cell += 8) {
    let a = keysOf(cell, 0);
    let b = keysOf(cell, 1);
    let c = keysOf(cell, 2);
    let d = keysOf(cell, 3);
    let e = keysOf(cell, 4);
    let f = keysOf(cell, 5);
    let g = keysOf(cell, 6);
    let h = keysOf(cell, 7);
    // prettier-ignore
    {
      let m = i16x8.max_u(a, c); c = i16x8.min_u(a, c); a = m;
      m = i16x8.max_u(b, d); d = i16x8.min_u(b, d); b = m;
      m = i16x8.max_u(e, g); g = i16x8.min_u(e, g); e = m;
      m = i16x8.max_u(f, h); h = i16x8.min_u(f, h); f = m;
      m = i16x8.max_u(a, e); e = i16x8.min_u(a, e); a = m;
      m = i16x8.max_u(b, f); f = i16x8.min_u(b, f); b = m;
      m = i16x8.max_u(c, g); g = i16x8.min_u(c, g); c = m;
      m = i16x8.max_u(d, h); h = i16x8.min_u(d, h); d = m;
      m = i16x8.max_u(a, b); b = i16x8.min_u(a, b); a = m;
      m = i16x8.max_u(c, d); d = i16x8.min_u(c, d); c = m;
      m = i16x8.max_u(e, f); f = i16x8.min_u(e, f); e = m;
      m = i16x8.max_u(g, h); h = i16x8.min_u(g, h); g = m;
      m = i16x8.max_u(c, e); e = i16x8.min_u(c, e); c = m;
      m = i16x8.max_u(d, f); f = i16x8.min_u(d, f); d = m;
      m = i16x8.max_u(b, e); e = i16x8.min_u(b, e); b = m;
      m = i16x8.max_u(d, g); g = i16x8.min_u(d, g); d = m;
      m = i16x8.max_u(b, c); c = i16x8.min_u(b, c); b = m;
      m = i16x8.max_u(d, e); e = i16x8.min_u(d, e); d = m;
      m = i16x8.max_u(f, g); g = i16x8.min_u(f, g); f = m;
    }
    // Σ (worth of rank j − worth of rank j + 1) · power of the best j: the ordered average, summed by parts.
    let sets = bitOf(a);
    keep(0, sets);
    sets = v128.or(sets, bitOf(b));
    keep(1, sets);
    sets = v128.or(sets, bitOf(c));
    keep(2, sets);
    sets = v128.or(sets, bitOf(d));
    keep(3, sets);
    sets = v128.or(sets, bitOf(e));
    keep(4, sets);
    sets = v128.or(sets, bitOf(f));
    keep(5, sets);
    sets = v128.or(sets, bitOf(g));
    keep(6, sets);
    let low = f32x4.splat(0);
    let high = f32x4.splat(0);
    let worth = i16x8.shr_u(a, 3);
    let next = i16x8.shr_u(b, 3);
    let steps = i16x8.sub(worth, next);
    low = addLow(low, 0, steps);
    high = addHigh(high, 0, steps);
    worth = next;
    next = i16x8.shr_u(c, 3);
    steps = i16x8.sub(worth, next);
    low = addLow(low, 1, steps);
    high = addHigh(high, 1, steps);
    worth = next;
    next = i16x8.shr_u(d, 3);
    steps = i16x8.sub(worth, next);
    low = addLow(low, 2, steps);
    high = addHigh(high, 2, steps);
    worth = next;
    next = i16x8.shr_u(e, 3);
    steps = i16x8.sub(worth, next);
    low = addLow(low, 3, steps);
    high = addHigh(high, 3, steps);
    worth = next;
    next = i16x8.shr_u(f, 3);
    steps = i16x8.sub(worth, next);
    low = addLow(low, 4, steps);
    high = addHigh(high, 4, steps);
    worth = next;
    next = i16x8.shr_u(g, 3);
    steps = i16x8.sub(worth, next);
    low = addLow(low, 5, steps);
    high = addHigh(high, 5, steps);
    worth = next;
    next = i16x8.shr_u(h, 3);
    steps = i16x8.sub(worth, next);
    low = addLow(low, 6, steps);
    high = addHigh(high, 6, steps);
    // All criteria together have the power 1.
    low = f32x4.add(low, f32x4.convert_i32x4_s(v128.extend_low<u16>(next)));
    high = f32x4.add(high, f32x4.convert_i32x4_s(v128.extend_high<u16>(next)));
    v128.store(scores + (cell << 2), f32x4.mul(low, unit));
    v128.store(scores + (cell << 2), f32x4.mul(high, unit), 16);
  }
}
