import { drawPositions, type PositionRobustness } from '../../../analysis';
import type { DrawRequest } from '../analysis-calls';
import type { CallContext } from '../call-context';
import { modelOf } from '../integration-session';
import { runSteps } from '../run-steps';
import type { VillageSession } from '../village-session';
import { rankedAlternatives } from './answer-acceptability';

export async function answerPositions(
  session: VillageSession,
  { settings, draws, seed = 1 }: DrawRequest,
  context: CallContext<PositionRobustness>
): Promise<PositionRobustness> {
  const model = await modelOf(session, settings, context);
  const options = { seed, ...(draws === undefined ? {} : { draws }) };
  return runSteps(drawPositions(model, rankedAlternatives(model), options), context);
}
