// AssemblyScript: compiled by `npx tsx scripts/kernels.ts` to walk-code.ts. The cheapest way over level ground; what
// it computes, and why, stands in ../walk-level.ts. Order of calls: prepare, (fill frictionAt), lay, seed…, spread.

/** Barrier cells around the grid, so that no step has to check for the edge. */
const frame: i32 = 2;
/** A power of two. */
const window: i32 = 1024;
const none: i32 = -1;

/** In `from`: on even ground; the move by which a cell was reached; and that it was reached by none. */
const even: i32 = 32;
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
 * for barriers and the frame, NaN once its cost is final, as then nothing compares as cheaper; and the seconds so far.
 */
let cells: usize = 0;
let from: usize = 0;
/** The friction whose even ground stands in `from`: the same from one place of a dragged origin to the next. */
let known: usize = 0;
let knownCells: i32 = 0;
let knownColumns: i32 = 0;

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
/** A cost lay further away than buckets have numbers. */
let tooFar: bool = false;

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
  capacity = framed + 1024;
  reserve(entries + (<usize>capacity << 3));
  return friction;
}

function reserve(end: usize): void {
  const pages = <i32>((end + 0xffff) >> 16);
  const missing = pages - memory.size();
  if (missing > 0 && memory.grow(missing) < 0) unreachable();
}

/** Frames the ground. */
export function lay(cellMeters: f64, limitSeconds: f64, withKnights: bool): void {
  limit = limitSeconds;
  knights = withKnights;
  const framed = stride * (rows + 2 * frame);
  for (let at = cells; at < from; at += 8) store<f64>(at, Infinity);
  const bytes = <usize>(columns * rows) << 3;
  const isKnown =
    knights &&
    knownColumns == columns &&
    knownCells == columns * rows &&
    memory.compare(known, friction, bytes) == 0;
  if (isKnown) for (let at = from; at < from + framed; at++) store<u8>(at, <u8>((load<u8>(at) & even) | byNone));
  else {
    memory.fill(from, <u8>byNone, framed);
    memory.copy(known, friction, bytes);
    knownColumns = columns;
    knownCells = knights ? columns * rows : 0;
  }
  let lowest = Infinity;
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
  if (knights && !isKnown) markEven();
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
  current = 0;
  waiting = 0;
  aside = none;
  nextAside = i32.MAX_VALUE;
  tooFar = false;
}

/** Columns and rows of the sixteen moves. */
// prettier-ignore
const steps = memory.data<i8>([
  1, 0, 2, 1, 1, 1, 1, 2, 0, 1, -1, 2, -1, 1, -2, 1, -1, 0, -2, -1, -1, -1, -1, -2, 0, -1, 1, -2, 1, -1, 2, -1
]);

/**
 * Marks cells whose five by five surroundings cost the same as they: `from` of a column holds, until it is marked or
 * passed, how many cells above with level surroundings cost the same.
 */
function markEven(): void {
  const runs = entries;
  memory.fill(runs, 0, <usize>stride << 2);
  const height = rows + 2 * frame;
  for (let row = 0; row < height; row++) {
    let run = 0;
    let before = NaN;
    const start = row * stride;
    for (let column = 0; column < stride; column++) {
      const half = load<f64>(cells + (<usize>(start + column) << 4));
      run = half == before ? run + 1 : 1;
      before = half;
      // The run ends two cells right of the one it surrounds.
      const middle = column - 2;
      if (middle < 0) continue;
      const level = runs + (<usize>middle << 2);
      if (run < 5 || half == Infinity) {
        store<i32>(level, 0);
        continue;
      }
      const above = load<f64>(cells + (<usize>(start + middle - stride) << 4));
      const rowsLevel = half == above ? load<i32>(level) + 1 : 1;
      store<i32>(level, rowsLevel);
      if (rowsLevel >= 5) {
        const marked = from + (start + middle - 2 * stride);
        store<u8>(marked, load<u8>(marked) | <u8>even);
      }
    }
  }
}

/** A cell of the grid where the way begins, with the seconds already spent there. Barriers are passed over. */
export function seed(cell: i32, seconds: f64): void {
  const row = cell / columns;
  const place = (row + frame) * stride + frame + (cell - row * columns);
  const at = cells + (<usize>place << 4);
  if (load<f64>(at) == Infinity || !(seconds < load<f64>(at, 8)) || seconds > limit) return;
  const bucket = <i32>(seconds * perBucket);
  if (bucket == i32.MAX_VALUE) {
    tooFar = true;
    return;
  }
  store<f64>(at, seconds, 8);
  put(place, bucket);
}

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
    const cell = cells + (<usize>load<i32>(at) << 4);
    // Improved since, and left with an earlier bucket.
    if (isNaN(load<f64>(cell))) {
      store<i32>(at, spare, 4);
      spare = entry;
    } else link(entry, <i32>(load<f64>(cell, 8) * perBucket));
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

function reach(place: i32, seconds: f64, move: i32): void {
  if (seconds > limit) return;
  const at = cells + (<usize>place << 4);
  const before = load<f64>(at, 8);
  store<f64>(at, seconds, 8);
  store<u8>(from + place, <u8>((load<u8>(from + place) & even) | move));
  const bucket = <i32>(seconds * perBucket);
  // It waits in this very bucket already.
  if (<i32>(before * perBucket) == bucket) {
    if (bucket == i32.MAX_VALUE) tooFar = true;
    return;
  }
  put(place, bucket);
}

// @ts-ignore: decorator
@inline
function offer(place: i32, seconds: f64, move: i32): void {
  if (seconds < load<f64>(cells + (<usize>place << 4), 8)) reach(place, seconds, move);
}

// @ts-ignore: decorator
@inline
function half(place: i32): f64 {
  return load<f64>(cells + (<usize>place << 4));
}

/**
 * Spreads from the seeds until nothing is cheaper, and writes the seconds of the grid's cells where friction was.
 * Returns false, and nothing written, where costs are so far apart that buckets have no numbers for them.
 */
export function spread(): bool {
  for (let place = pop(); place != none; place = pop()) {
    const at = cells + (<usize>place << 4);
    const h = load<f64>(at);
    if (isNaN(h)) continue;
    store<f64>(at, NaN);
    const now = load<f64>(at, 8);
    const came = <i32>load<u8>(from + place);
    if (came >= even && (came & byNone) == 0) {
      const straight = came & moveBits;
      offer(place + load<i32>(moves + (straight << 2)), now + 2 * h * load<f64>(lengths + (straight << 3)), straight);
      // A king's move; after a knight's the order of the two is the other way round.
      if ((straight & 1) == 0) {
        const turned = now + 2 * h * knight;
        const left = (straight + 1) & moveBits;
        const right = (straight - 1) & moveBits;
        offer(place + load<i32>(moves + (left << 2)), turned, left);
        offer(place + load<i32>(moves + (right << 2)), turned, right);
      }
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
