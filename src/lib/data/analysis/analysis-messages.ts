import type { AnalysisCallName, ProgressOf, RequestOf, ResultOf } from './analysis-calls';
import type { FailureWire } from './analysis-failure';

/** From the page to the worker. */
export type ToWorker =
  | {
      readonly kind: 'ask';
      readonly id: number;
      /** Folder of the built village, ends with a slash. */
      readonly villageUrl: string;
      readonly request: RequestOf<AnalysisCallName>;
    }
  | { readonly kind: 'cancel'; readonly id: number };

/** From the worker to the page. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: ProgressOf<AnalysisCallName> }
  | { readonly kind: 'result'; readonly id: number; readonly result: ResultOf<AnalysisCallName> }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: FailureWire };
