import type { CorrectionLog } from '../../village/corrections/correction';
import type { Issue } from '../../village/types';
import type { VillageSource } from './fetch-source-layers';

/** What the page and its checking worker say to each other: the village once, then a log at a time. */
export type CheckRequest =
  | { readonly type: 'village'; readonly source: VillageSource }
  | { readonly type: 'check'; readonly number: number; readonly log: CorrectionLog };

export interface CheckAnswer {
  readonly number: number;
  /** Undefined where the check itself failed. */
  readonly issues: readonly Issue[] | undefined;
}
