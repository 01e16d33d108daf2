import { cellCount, type Grid } from '../grid';
import { checkLowest } from '../walk-slopes';
import { loadKernel } from './load-kernel';
import { walkCode } from './walk-code';

/** What walk.as exports. */
interface WalkKernel {
  readonly memory: WebAssembly.Memory;
  prepare(columns: number, rows: number): number;
  /** The lowest friction. */
  lay(cellMeters: number, limitSeconds: number, withKnights: boolean): number;
  seed(cell: number, seconds: number): void;
  /** 0 where costs are too far apart for it. */
  spread(): number;
}

export interface LevelWalk {
  readonly grid: Grid;
  /** Seconds per metre, above 0; barriers Infinity or NaN. */
  readonly friction: Float64Array;
  /** Cells of the grid. */
  readonly sources: readonly { readonly cell: number; readonly seconds: number }[];
  readonly limitSeconds: number;
  readonly knights: boolean;
}

/** A kernel keeps the room of the largest grid it walked; above this it is let go. */
const keptBytes = 64 * 2 ** 20;

let kernel: WalkKernel | undefined;

/**
 * Cheapest seconds over level ground: `travelSurface` without slopes, in WebAssembly. Undefined where there is none,
 * and where costs are more than 2³¹ cheapest steps apart.
 *
 * Not all of the sixteen moves (22.5° or so from one to the next) are tried, as the sharper turns are cut short by a
 * way of one to four moves within the five by five cells around. What can be left out was found by trying all such
 * ways at the worst costs the surroundings may have, and a property test holds it to all sixteen moves:
 * - Calm ground, with no dearer cell around and none of less than half the cost: straight on, or after a king's move
 *   the next direction to either side. After a knight's a king's need not follow, as the other order costs no more,
 *   unless it came from a cheaper cell; then up to two directions to either side.
 * - Mild ground, where the dearest cell around costs at most 1.7 times the cheapest: up to three directions.
 * - Else, and where the way begins, all.
 */
export function walkLevel(walk: LevelWalk): Float64Array | undefined {
  kernel ??= loadKernel<WalkKernel>(walkCode);
  if (!kernel) return undefined;
  const { columns, rows, cellMeters } = walk.grid;
  const cells = cellCount(walk.grid);
  const at = kernel.prepare(columns, rows);
  const room = new Float64Array(kernel.memory.buffer, at, cells);
  room.set(walk.friction);
  checkLowest(kernel.lay(cellMeters, walk.limitSeconds, walk.knights));
  for (const { cell, seconds } of walk.sources) kernel.seed(cell, seconds);
  if (kernel.spread() === 0) return undefined;
  // The queue may have grown the memory, which takes older views away.
  const seconds = new Float64Array(kernel.memory.buffer, at, cells).slice();
  if (kernel.memory.buffer.byteLength > keptBytes) kernel = undefined;
  return seconds;
}
