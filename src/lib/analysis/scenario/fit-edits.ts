import { AnalysisError } from '../analysis-error';
import type { AnalysisInput } from '../analysis-input';
import { applyScenario } from './apply-scenario';
import type { ScenarioEdit } from './scenario';

export interface FittedEdits {
  /** Edits that can be made one after the other, in their order. */
  readonly fits: readonly ScenarioEdit[];
  /** Edits of what the village no longer has, or has already. */
  readonly unfit: readonly ScenarioEdit[];
}

/**
 * Which edits still fit a village: those made on an older data version may name what is gone. Asked before
 * `applyScenario`, which refuses the whole list.
 */
export function fitEdits(input: AnalysisInput, edits: readonly ScenarioEdit[]): FittedEdits {
  const fits: ScenarioEdit[] = [];
  const unfit: ScenarioEdit[] = [];
  let village = input;
  for (const edit of edits) {
    try {
      village = applyScenario(village, [edit]);
      fits.push(edit);
    } catch (error) {
      if (!(error instanceof AnalysisError)) throw error;
      unfit.push(edit);
    }
  }
  return { fits, unfit };
}
