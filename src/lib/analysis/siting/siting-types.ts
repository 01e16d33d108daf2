import type { Highs } from 'highs';

/** Demand, candidate sites and what it costs one to be served by the other. */
export interface SetCoverInput {
  /**
   * Demand-major, `costs[i · siteCount + j]`, ≥ 0, any one unit (minutes here). Infinity: site j cannot serve
   * demand i.
   */
  readonly costs: Float64Array;
  /** People (or whatever is served) per demand, ≥ 0. Demand without weight asks for nothing. */
  readonly demandWeights: ArrayLike<number>;
  readonly siteCount: number;
  /** Sites that are open already, by number; they count towards `p`. */
  readonly fixed?: readonly number[];
  /**
   * Most weight each site can serve, Infinity for no limit. A demand is served by one site as a whole.
   * `solvePMedian` and `solveMaximalCover` only.
   */
  readonly capacities?: ArrayLike<number>;
  /** Demand is covered by a site at a cost of at most this. Cover problems only. */
  readonly radius?: number;
}

export interface SitingInput extends SetCoverInput {
  /** How many sites shall be open, the fixed ones among them. */
  readonly p: number;
}

export type SitingStage = 'heuristic' | 'bound' | 'proof';

/** The answer so far. */
export interface SitingProgress {
  readonly stage: SitingStage;
  readonly sites: readonly number[];
  readonly objective: number;
  readonly bound: number;
  readonly gap: number;
  /** Site that serves each demand, −1 for none; absent where it is the nearest that can. */
  readonly assignment?: Int32Array;
}

export interface SitingOptions {
  /** Same seed, same answer; default 1. */
  readonly seed?: number;
  /**
   * Search steps after the first answer, in table entries read: the search's only limit, so an answer does not
   * hang on the speed of the machine. The default takes about half a second; 0 for the first answer alone.
   */
  readonly effort?: number;
  /** Subgradient steps for the bound; default 400, 0 for none. */
  readonly boundSteps?: number;
  /** Loads HiGHS for a proof: `() => loadHighs({ locateFile })`. Without it an answer may stay unproven. */
  readonly loadHighs?: () => Promise<Highs>;
  /** Handed to HiGHS; default 30. */
  readonly timeLimitSeconds?: number;
  /** Largest model handed to HiGHS, in matrix entries; default 2,000,000. A larger one stays unproven. */
  readonly maxModelEntries?: number;
  /** Called at each better answer or bound. */
  readonly onProgress?: (progress: SitingProgress) => void;
  /** Looked at between steps and within HiGHS. */
  readonly signal?: AbortSignal;
  /** Awaited between steps: a worker gives its messages a turn here, so that a signal can arrive. */
  readonly pause?: () => Promise<void>;
}

export interface SitingResult {
  /** Open sites, ascending, the fixed ones among them. */
  readonly sites: readonly number[];
  /** Site that serves each demand, −1 for none. */
  readonly assignment: Int32Array;
  readonly objective: number;
  /** No answer can be better than this: lower bound when minimising, upper when maximising. */
  readonly bound: number;
  /** `|objective − bound| / |objective|`; 0 when they agree. */
  readonly gap: number;
  /** Whether the answer is known to be the best: "terbukti optimal". */
  readonly proven: boolean;
  /** Weight that no open site serves (covers), whatever the reason. */
  readonly unservedWeight: number;
}
