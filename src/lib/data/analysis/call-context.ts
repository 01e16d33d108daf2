import type { Highs } from 'highs';

/** What an answer in the making may do beside computing. */
export interface CallContext<Progress> {
  /** Aborted when nobody wants the answer any more. */
  readonly signal: AbortSignal;
  /** Sends what is known so far. */
  readonly report: (progress: Progress) => void;
  /**
   * Between slices of long work: lets newer messages in, and throws AnalysisFailure `cancelled` when nobody
   * wants the answer any more.
   */
  readonly pause: () => Promise<void>;
  /** Loads the solver that proves; absent where there is none. */
  readonly loadHighs?: () => Promise<Highs>;
}
