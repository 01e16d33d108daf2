import { cellCount, type Grid } from '../grid';
import { loadKernel } from './load-kernel';
import { walkCode } from './walk-code';

/** What walk.as exports. */
interface WalkKernel {
  readonly memory: WebAssembly.Memory;
  prepare(columns: number, rows: number): number;
  lay(cellMeters: number, limitSeconds: number, withKnights: boolean): void;
  seed(cell: number, seconds: number): void;
  /** 0 where costs are too far apart for it. */
  spread(): number;
}

export interface LevelWalk {
  readonly grid: Grid;
  /** Seconds per metre; all above 0, barriers Infinity or NaN. */
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
 * Cheapest seconds over level ground: `travelSurface` without slopes, in WebAssembly, two thirds of the time of the
 * same in JavaScript. Undefined where there is none, and where costs are more than
 * 2³¹ cheapest steps apart.
 *
 * Where the five by five cells around a cell cost the same as it (even ground), one to three of the sixteen moves are
 * enough: a cheapest way goes straight on or turns to the next direction there, as all sharper turns are cut short
 * within these surroundings; and of a king's and a knight's move that follow each other the king's can come first,
 * as both orders cost the same. A property test holds this to all sixteen moves.
 */
export function walkLevel(walk: LevelWalk): Float64Array | undefined {
  kernel ??= loadKernel<WalkKernel>(walkCode);
  if (!kernel) return undefined;
  const { columns, rows, cellMeters } = walk.grid;
  const cells = cellCount(walk.grid);
  const at = kernel.prepare(columns, rows);
  const room = new Float64Array(kernel.memory.buffer, at, cells);
  room.set(walk.friction);
  kernel.lay(cellMeters, walk.limitSeconds, walk.knights);
  for (const { cell, seconds } of walk.sources) kernel.seed(cell, seconds);
  if (kernel.spread() === 0) return undefined;
  // The queue may have grown the memory, which takes older views away.
  const seconds = new Float64Array(kernel.memory.buffer, at, cells).slice();
  if (kernel.memory.buffer.byteLength > keptBytes) kernel = undefined;
  return seconds;
}
