import { loadKernel } from './load-kernel';
import { overlayCode } from './overlay-code';

/** What overlay.as exports. */
interface OverlayKernel {
  readonly memory: WebAssembly.Memory;
  blockCells(): number;
  layersAt(): number;
  weightsAt(): number;
  powersAt(): number;
  scoresAt(): number;
  weigh(count: number, cells: number, scale: number): void;
  order(cells: number): void;
}

/** Scores of cells, a block at a time. */
export interface OverlayBlocks {
  /** Criteria that `weigh` takes. */
  readonly most: number;
  /** scores = Σ weight · byte · scale; weights are whole numbers whose sum times 255 is below 2³¹. */
  weigh(
    criteria: readonly Uint8Array[],
    weights: readonly number[],
    scale: number,
    scores: Float32Array
  ): void;
  /** As `sumOrdered`, for up to eight criteria; `powers` by set of eight. */
  order(criteria: readonly Uint8Array[], powers: Float64Array, scores: Float32Array): void;
}

function startBlocks(): OverlayBlocks | undefined {
  const kernel = loadKernel<OverlayKernel>(overlayCode);
  if (!kernel) return undefined;
  const { buffer } = kernel.memory;
  const block = kernel.blockCells();
  const most = 16;
  const layers = Array.from(
    { length: most },
    (_, k) => new Uint8Array(buffer, kernel.layersAt() + k * block, block)
  );
  const weightsIn = new Int32Array(buffer, kernel.weightsAt(), most);
  const powersIn = new Float32Array(buffer, kernel.powersAt(), 256);
  const scoresOut = new Float32Array(buffer, kernel.scoresAt(), block);
  const overBlocks = (
    criteria: readonly Uint8Array[],
    scores: Float32Array,
    score: (cells: number) => void
  ) => {
    for (let from = 0; from < scores.length; from += block) {
      const to = Math.min(scores.length, from + block);
      criteria.forEach((bytes, k) => layers[k]!.set(bytes.subarray(from, to)));
      score(to - from);
      scores.set(scoresOut.subarray(0, to - from), from);
    }
  };
  return {
    most,
    weigh(criteria, weights, scale, scores) {
      weightsIn.set(weights);
      overBlocks(criteria, scores, (cells) => kernel.weigh(criteria.length, cells, scale));
    },
    order(criteria, powers, scores) {
      // Those missing have no share: whatever an earlier question left there comes to nothing.
      powersIn.set(powers);
      overBlocks(criteria, scores, (cells) => kernel.order(cells));
    }
  };
}

let started: { readonly blocks: OverlayBlocks | undefined } | undefined;

/** The kernel of this thread, started when first asked for. */
export function overlayBlocks(): OverlayBlocks | undefined {
  started ??= { blocks: startBlocks() };
  return started.blocks;
}
