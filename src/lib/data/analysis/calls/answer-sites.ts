import { answerIntegration, type IntegrationAnswer } from '../../../analysis';
import type { IntegrationRequest } from '../analysis-calls';
import type { CallContext } from '../call-context';
import { modelOf } from '../integration-session';
import type { VillageSession } from '../village-session';

/** The same digits as the command line's: both ask `answerIntegration` on the fine grid. */
export async function answerSites(
  session: VillageSession,
  { settings }: IntegrationRequest,
  context: CallContext<never>
): Promise<IntegrationAnswer> {
  const model = await modelOf(session, settings, context);
  await context.pause();
  return answerIntegration(model);
}
