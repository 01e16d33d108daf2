import { BucketQueue } from '../bucket-queue';
import { cellCount, type Grid } from '../grid';

/** How each cell gets to the roads: for up to `ways` different roads the nearest point and the walk to it. */
export interface CellAccess {
  readonly ways: number;
  /** Source per cell and way, `source[cell · ways + way]`, nearest first; −1 where there are no more. */
  readonly source: Int32Array;
  /** Minutes of that walk. */
  readonly minutes: Float64Array;
}

/** King and knight moves, as in `travelSurface`: [columns, rows]. */
const moves = [-2, -1, 0, 1, 2]
  .flatMap((row) => [-2, -1, 0, 1, 2].map((column) => [column, row] as const))
  .filter(([column, row]) => {
    const squared = column * column + row * row;
    return squared === 1 || squared === 2 || squared === 5;
  });

/**
 * Walks out from source cells until `limitSeconds`, keeping for each cell the nearest sources of different
 * labels. A place between two roads can leave by either, so times do not jump where the nearer road changes.
 * Steps cost as in `travelSurface`. Method: Dijkstra with up to k labels a cell.
 * @param labels one per source: of several sources with one label a cell keeps the nearest
 */
export function cellAccess(
  grid: Grid,
  friction: Float64Array,
  sources: ArrayLike<number>,
  labels: ArrayLike<number>,
  ways: number,
  limitSeconds: number
): CellAccess {
  const { columns, rows, cellMeters } = grid;
  const cells = cellCount(grid);
  const source = new Int32Array(cells * ways).fill(-1);
  const seconds = new Float64Array(cells * ways).fill(Infinity);
  const settled = new Uint8Array(cells * ways);
  let lowest = Infinity;
  for (let cell = 0; cell < cells; cell++) lowest = Math.min(lowest, friction[cell]!);
  const queue = new BucketQueue(lowest * cellMeters);

  const offer = (cell: number, by: number, total: number) => {
    if (total > limitSeconds) return;
    const first = cell * ways;
    let slot = -1;
    for (let way = first; way < first + ways; way++) {
      const held = source[way]!;
      if (held >= 0 && labels[held] === labels[by]) {
        slot = way;
        break;
      }
      if (slot < 0 || seconds[way]! > seconds[slot]!) slot = way;
    }
    if (!(total < seconds[slot]!)) return;
    source[slot] = by;
    seconds[slot] = total;
    queue.push(slot, total);
  };
  for (let i = 0; i < sources.length; i++) {
    const cell = sources[i]!;
    if (cell >= 0 && cell < cells && friction[cell]! < Infinity) offer(cell, i, 0);
  }
  const dc = Int32Array.from(moves, ([column]) => column);
  const dr = Int32Array.from(moves, ([, row]) => row);
  const step = Int32Array.from(moves, ([column, row]) => row * columns + column);
  const along = Int32Array.from(moves, ([column, row]) =>
    Math.abs(column) === 2 ? column / 2 : Math.trunc(row / 2) * columns
  );
  const aside = Int32Array.from(
    moves,
    ([column, row], m) => along[m]! + (Math.abs(column) === 2 ? row * columns : column)
  );
  const halfMeters = Float64Array.from(moves, ([column, row]) => (Math.hypot(column, row) * cellMeters) / 2);
  for (let state = queue.pop(); state >= 0; state = queue.pop()) {
    if (settled[state] !== 0) continue;
    settled[state] = 1;
    const cell = Math.floor(state / ways);
    const row = Math.floor(cell / columns);
    const column = cell - row * columns;
    const by = source[state]!;
    const now = seconds[state]!;
    const here = friction[cell]!;
    for (let m = 0; m < step.length; m++) {
      const c = column + dc[m]!;
      const r = row + dr[m]!;
      if (c < 0 || c >= columns || r < 0 || r >= rows) continue;
      const next = cell + step[m]!;
      const there = friction[next]!;
      if (!(there < Infinity)) continue;
      const knight = (dc[m]! & 1) !== (dr[m]! & 1) && dc[m] !== 0 && dr[m] !== 0;
      if (knight && !(friction[cell + along[m]!]! < Infinity && friction[cell + aside[m]!]! < Infinity))
        continue;
      offer(next, by, now + (here + there) * halfMeters[m]!);
    }
  }
  return { ways, ...sorted(cells, ways, source, seconds) };
}

/** Each cell's ways from the nearest, in minutes. */
function sorted(cells: number, ways: number, source: Int32Array, seconds: Float64Array) {
  const minutes = new Float64Array(seconds.length);
  const out = new Int32Array(source.length);
  const order: number[] = [];
  for (let cell = 0; cell < cells; cell++) {
    order.length = 0;
    for (let way = cell * ways; way < (cell + 1) * ways; way++) {
      minutes[way] = Infinity;
      out[way] = -1;
      if (source[way]! >= 0) order.push(way);
    }
    order.sort((a, b) => seconds[a]! - seconds[b]! || source[a]! - source[b]!);
    for (let way = 0; way < order.length; way++) {
      out[cell * ways + way] = source[order[way]!]!;
      minutes[cell * ways + way] = seconds[order[way]!]! / 60;
    }
  }
  return { minutes, source: out };
}
