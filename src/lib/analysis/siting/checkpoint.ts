import { AnalysisError } from '../analysis-error';
import type { SitingOptions } from './siting-types';

/**
 * A pause between two steps of a search: others get their turn, then the signal is looked at.
 * @throws AnalysisError `cancelled`
 */
export async function checkpoint(options: Pick<SitingOptions, 'pause' | 'signal'>): Promise<void> {
  await options.pause?.();
  if (options.signal?.aborted) throw new AnalysisError('cancelled', 'the search was cancelled');
}
