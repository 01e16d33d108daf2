// AssemblyScript: compiled by `npx tsx scripts/kernels.ts` to walk-code.ts. The cheapest way over level ground; what
// it computes, and why, stands in ../walk-level.ts. Order of calls: prepare, (fill what it returns), lay, seed…, spread.

/** Barrier cells around the grid, so that no step has to check for the edge. */
const frame: i32 = 2;
/** A power of two. */
const window: i32 = 1024;
const none: i32 = -1;

/** In `from`: how even the ground is; that its cost is final; the move by which a cell was reached, and reached by none. */
const mild: i32 = 128;
const calm: i32 = 32;
const ground: i32 = mild | calm;
const settled: i32 = 64;
const moveBits: i32 = 15;
const byNone: i32 = 16;

const diagonal: f64 = Math.SQRT2;
const knight: f64 = 2.23606797749979;

let columns: i32 = 0;
let rows: i32 = 0;
let stride: i32 = 0;
let limit: f64 = Infinity;
let knights: bool = true;
/** Seconds per metre by cell of the grid; after `spread`, seconds. */
let friction: usize = 0;
/**
 * 16 bytes a framed cell, side by side as both are read at each move: half the seconds it takes to cross it, Infinity
 * for barriers and the frame; and the seconds so far.
 */
let cells: usize = 0;
let from: usize = 0;
/** The friction that stands in `cells` and `from`: the same from one place of a dragged origin to the next. */
let known: usize = 0;
let knownCells: i32 = 0;
let knownColumns: i32 = 0;
let knownMeters: f64 = 0;
let lowest: f64 = Infinity;

/** The sixteen moves by their angle, neighbours here being neighbours in direction: cells on, and length in cells. */
const moves = memory.data(16 * 4);
const lengths = memory.data(16 * 8);

// The queue: buckets as wide as the cheapest step, going round (Dial 1969; Dinitz 1978). Nothing taken from a bucket
// can be improved from the same one. What lies further ahead than all buckets waits aside.
const heads = memory.data(1024 * 4);
/** 8 bytes an entry: cell, next entry. */
let entries: usize = 0;
let capacity: i32 = 0;
let used: i32 = 0;
let spare: i32 = none;
let perBucket: f64 = 0;
let current: i32 = 0;
let waiting: i32 = 0;
let aside: i32 = none;
let nextAside: i32 = i32.MAX_VALUE;
/** A cost lay further away than buckets have numbers, or than the limit. */
let within: f64 = Infinity;
/** Of the two, it was the numbers. */
let tooFar: bool = false;
/** Added to a number it leaves no room for fractions: what is nearest stands in the low bits. A conversion costs more. */
const noFractions: f64 = 6755399441055744;

/** Makes room for a grid. Returns where its friction goes, 64-bit floats row by row. */
export function prepare(gridColumns: i32, gridRows: i32): usize {
  columns = gridColumns;
  rows = gridRows;
  stride = columns + 2 * frame;
  const framed = stride * (rows + 2 * frame);
  friction = (__heap_base + 15) & ~15;
  known = friction + (<usize>(columns * rows) << 3);
  cells = (known + (<usize>(columns * rows) << 3) + 15) & ~15;
  from = cells + (<usize>framed << 4);
  entries = (from + framed + 15) & ~15;
  // No smaller than ten lines, in which `markGround` works.
  capacity = framed + 10 * stride + 1024;
  reserve(entries + (<usize>capacity << 3));
  return friction;
}

function reserve(end: usize): void {
  const pages = <i32>((end + 0xffff) >> 16);
  const missing = pages - memory.size();
  if (missing > 0 && memory.grow(missing) < 0) unreachable();
}

/** Frames the ground. Returns its lowest friction; where that is not above 0, nothing may be spread. */
export function lay(cellMeters: f64, limitSeconds: f64, withKnights: bool): f64 {
  limit = limitSeconds;
  knights = withKnights;
  const framed = stride * (rows + 2 * frame);
  const bytes = <usize>(columns * rows) << 3;
  if (
    knights &&
    knownColumns == columns &&
    knownCells == columns * rows &&
    knownMeters == cellMeters &&
    memory.compare(known, friction, bytes) == 0
  ) {
    for (let at = cells; at < from; at += 16) store<f64>(at, Infinity, 8);
    for (let at = from; at < from + framed; at++) store<u8>(at, <u8>((load<u8>(at) & ground) | byNone));
  } else {
    memory.copy(known, friction, bytes);
    knownColumns = columns;
    knownCells = knights ? columns * rows : 0;
    knownMeters = cellMeters;
    layCells(cellMeters);
    memory.fill(from, <u8>byNone, framed);
    if (knights) markGround();
  }
  for (let move = 0; move < 16; move++) {
    const across = load<i8>(steps + (move << 1));
    const down = load<i8>(steps + (move << 1) + 1);
    store<i32>(moves + (move << 2), down * stride + across);
    store<f64>(lengths + (move << 3), Math.sqrt(<f64>(across * across + down * down)));
  }
  for (let slot = 0; slot < window; slot++) store<i32>(heads + (slot << 2), none);
  used = 0;
  spare = none;
  // A hair wider than needed would be wrong, a hair narrower is safe against rounding.
  perBucket = (1 + 1e-9) / (lowest * cellMeters);
  within = Math.min(limit, 2147483646 / perBucket);
  current = 0;
  waiting = 0;
  aside = none;
  nextAside = i32.MAX_VALUE;
  tooFar = false;
  return lowest;
}

function layCells(cellMeters: f64): void {
  for (let at = cells; at < from; at += 8) store<f64>(at, Infinity);
  lowest = Infinity;
  let source = friction;
  for (let row = 0; row < rows; row++) {
    let at = cells + (<usize>((row + frame) * stride + frame) << 4);
    for (let column = 0; column < columns; column++) {
      const value = load<f64>(source);
      if (value < Infinity) {
        store<f64>(at, (value * cellMeters) / 2);
        if (value < lowest) lowest = value;
      }
      source += 8;
      at += 16;
    }
  }
}

/** Columns and rows of the sixteen moves. */
// prettier-ignore
const steps = memory.data<i8>([
  1, 0, 2, 1, 1, 1, 1, 2, 0, 1, -1, 2, -1, 1, -2, 1, -1, 0, -2, -1, -1, -1, -1, -2, 0, -1, 1, -2, 1, -1, 2, -1
]);

/**
 * Marks cells by the five by five around them: calm, with no dearer cell and none of less than half their cost; mild,
 * with the dearest at most 1.7 times the cheapest. Dearest and cheapest of five cells side by side stand in lines of
 * two numbers a column, of which five rows are kept.
 */
function markGround(): void {
  const line = <usize>stride << 4;
  const height = rows + 2 * frame;
  for (let row = 0; row < height; row++) {
    const into = entries + <usize>(row % 5) * line;
    let at = cells + (<usize>(row * stride) << 4);
    for (let column = frame; column < stride - frame; column++) {
      const a = load<f64>(at);
      const b = load<f64>(at, 16);
      const c = load<f64>(at, 32);
      const d = load<f64>(at, 48);
      const e = load<f64>(at, 64);
      const to = into + (<usize>column << 4);
      store<f64>(to, max(max(max(a, b), max(c, d)), e));
      store<f64>(to, min(min(min(a, b), min(c, d)), e), 8);
      at += 16;
    }
    if (row < 4) continue;
    const middle = (row - 2) * stride;
    for (let column = frame; column < stride - frame; column++) {
      const at = middle + column;
      let to = entries + (<usize>column << 4);
      let dearest = load<f64>(to);
      let cheapest = load<f64>(to, 8);
      for (let kept = 1; kept < 5; kept++) {
        to += line;
        dearest = max(dearest, load<f64>(to));
        cheapest = min(cheapest, load<f64>(to, 8));
      }
      if (dearest == Infinity) continue;
      const own = half(at);
      if (dearest <= 1.7 * cheapest) store<u8>(from + at, <u8>(load<u8>(from + at) | mild));
      if (dearest == own && own <= 2 * cheapest) store<u8>(from + at, <u8>(load<u8>(from + at) | calm));
    }
  }
}

/** A cell of the grid where the way begins, with the seconds already spent there. Barriers are passed over. */
export function seed(cell: i32, seconds: f64): void {
  const row = cell / columns;
  const place = (row + frame) * stride + frame + (cell - row * columns);
  const at = cells + (<usize>place << 4);
  if (load<f64>(at) == Infinity || !(seconds < load<f64>(at, 8)) || seconds > limit) return;
  if (seconds > within) {
    tooFar = true;
    return;
  }
  store<f64>(at, seconds, 8);
  put(place, bucketOf(seconds));
}

// @ts-ignore: decorator
@inline
function put(place: i32, bucket: i32): void {
  let entry = spare;
  if (entry != none) spare = load<i32>(entries + (<usize>entry << 3), 4);
  else {
    entry = used++;
    if (entry == capacity) {
      capacity *= 2;
      reserve(entries + (<usize>capacity << 3));
    }
  }
  store<i32>(entries + (<usize>entry << 3), place);
  link(entry, bucket);
}

// @ts-ignore: decorator
@inline
function bucketOf(seconds: f64): i32 {
  return <i32>reinterpret<i64>(seconds * perBucket + noFractions);
}

// @ts-ignore: decorator
@inline
function link(entry: i32, bucket: i32): void {
  const at = entries + (<usize>entry << 3);
  if (bucket - current >= window) {
    store<i32>(at, aside, 4);
    aside = entry;
    if (bucket < nextAside) nextAside = bucket;
    return;
  }
  const slot = heads + (<usize>(bucket & (window - 1)) << 2);
  store<i32>(at, load<i32>(slot), 4);
  store<i32>(slot, entry);
  waiting++;
}

function fetchAside(): void {
  let entry = aside;
  aside = none;
  nextAside = i32.MAX_VALUE;
  while (entry != none) {
    const at = entries + (<usize>entry << 3);
    const next = load<i32>(at, 4);
    const place = load<i32>(at);
    // Improved since, and left with an earlier bucket.
    if (load<u8>(from + place) & settled) {
      store<i32>(at, spare, 4);
      spare = entry;
    } else link(entry, bucketOf(load<f64>(cells + (<usize>place << 4), 8)));
    entry = next;
  }
}

/** The next place, −1 when there is none. */
function pop(): i32 {
  // What was aside may all have been reached by a cheaper way.
  while (waiting == 0) {
    if (aside == none) return none;
    current = nextAside;
    fetchAside();
  }
  let slot = heads + (<usize>(current & (window - 1)) << 2);
  let entry = load<i32>(slot);
  while (entry == none) {
    current++;
    if (current == nextAside) fetchAside();
    slot = heads + (<usize>(current & (window - 1)) << 2);
    entry = load<i32>(slot);
  }
  const at = entries + (<usize>entry << 3);
  store<i32>(slot, load<i32>(at, 4));
  store<i32>(at, spare, 4);
  spare = entry;
  waiting--;
  return load<i32>(at);
}

// @ts-ignore: decorator
@inline
function reach(place: i32, seconds: f64, move: i32): void {
  if (seconds > within) {
    if (seconds <= limit) tooFar = true;
    return;
  }
  const at = cells + (<usize>place << 4);
  const before = load<f64>(at, 8);
  store<f64>(at, seconds, 8);
  store<u8>(from + place, <u8>((load<u8>(from + place) & ground) | move));
  const bucket = bucketOf(seconds);
  // Else it waits in this very bucket already. Unreached, it has the number 0, which only seeds have otherwise.
  if (bucketOf(before) != bucket) put(place, bucket);
}

// @ts-ignore: decorator
@inline
function offer(place: i32, seconds: f64, move: i32): void {
  if (seconds < load<f64>(cells + (<usize>place << 4), 8)) reachAside(place, seconds, move);
}

/** `reach` once for all sixteen places that call it, which would be long otherwise. */
function reachAside(place: i32, seconds: f64, move: i32): void {
  reach(place, seconds, move);
}

// @ts-ignore: decorator
@inline
function half(place: i32): f64 {
  return load<f64>(cells + (<usize>place << 4));
}

/** An offer over even ground, where no barrier is near. */
// @ts-ignore: decorator
@inline
function go(place: i32, now: f64, h: f64, move: i32): void {
  const to = place + load<i32>(moves + (move << 2));
  const at = cells + (<usize>to << 4);
  const seconds = now + (h + load<f64>(at)) * load<f64>(lengths + (move << 3));
  if (seconds < load<f64>(at, 8)) reach(to, seconds, move);
}

/**
 * Spreads from the seeds until nothing is cheaper, and writes the seconds of the grid's cells where friction was.
 * Returns false, and nothing written, where costs are so far apart that buckets have no numbers for them.
 */
export function spread(): bool {
  for (let place = pop(); place != none; place = pop()) {
    const came = <i32>load<u8>(from + place);
    if (came & settled) continue;
    store<u8>(from + place, <u8>(came | settled));
    const at = cells + (<usize>place << 4);
    const h = load<f64>(at);
    const now = load<f64>(at, 8);
    if ((came & ground) != 0 && (came & byNone) == 0) {
      const straight = came & moveBits;
      let turn = 1;
      if ((came & calm) == 0) turn = 3;
      else if (straight & 1) turn = half(place - load<i32>(moves + (straight << 2))) == h ? 0 : 2;
      for (let move = straight - turn; move <= straight + turn; move++) go(place, now, h, move & moveBits);
      continue;
    }
    const n = place - stride;
    const s = place + stride;
    const north = half(n);
    const south = half(s);
    const east = half(place + 1);
    const west = half(place - 1);
    const northEast = half(n + 1);
    const northWest = half(n - 1);
    const southEast = half(s + 1);
    const southWest = half(s - 1);
    offer(n, now + (h + north), 12);
    offer(s, now + (h + south), 4);
    offer(place + 1, now + (h + east), 0);
    offer(place - 1, now + (h + west), 8);
    offer(n + 1, now + (h + northEast) * diagonal, 14);
    offer(n - 1, now + (h + northWest) * diagonal, 10);
    offer(s + 1, now + (h + southEast) * diagonal, 2);
    offer(s - 1, now + (h + southWest) * diagonal, 6);
    if (!knights) continue;
    const nn = n - stride;
    const ss = s + stride;
    if (north != Infinity) {
      if (northEast != Infinity) offer(nn + 1, now + (h + half(nn + 1)) * knight, 13);
      if (northWest != Infinity) offer(nn - 1, now + (h + half(nn - 1)) * knight, 11);
    }
    if (south != Infinity) {
      if (southEast != Infinity) offer(ss + 1, now + (h + half(ss + 1)) * knight, 3);
      if (southWest != Infinity) offer(ss - 1, now + (h + half(ss - 1)) * knight, 5);
    }
    if (east != Infinity) {
      if (northEast != Infinity) offer(n + 2, now + (h + half(n + 2)) * knight, 15);
      if (southEast != Infinity) offer(s + 2, now + (h + half(s + 2)) * knight, 1);
    }
    if (west != Infinity) {
      if (northWest != Infinity) offer(n - 2, now + (h + half(n - 2)) * knight, 9);
      if (southWest != Infinity) offer(s - 2, now + (h + half(s - 2)) * knight, 7);
    }
  }
  if (tooFar) return false;
  let out = friction;
  for (let row = 0; row < rows; row++) {
    let at = cells + (<usize>((row + frame) * stride + frame) << 4) + 8;
    for (let column = 0; column < columns; column++) {
      store<f64>(out, load<f64>(at));
      out += 8;
      at += 16;
    }
  }
  return true;
}
