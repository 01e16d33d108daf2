import { trySurveys, type SurveyFirst } from '../../../analysis';
import type { IntegrationRequest, SurveyResult } from '../analysis-calls';
import type { CallContext } from '../call-context';
import { modelOf } from '../integration-session';
import { runSteps } from '../run-steps';
import type { VillageSession } from '../village-session';
import { rankedAlternatives } from './answer-acceptability';

export async function answerSurvey(
  session: VillageSession,
  { settings }: IntegrationRequest,
  context: CallContext<SurveyResult>
): Promise<SurveyResult> {
  const model = await modelOf(session, settings, context);
  const [first] = rankedAlternatives(model);
  if (first === undefined) return { tried: 0, of: 0, lead: 0, targets: [] };
  const toResult = ({ targets, ...rest }: SurveyFirst): SurveyResult => ({
    ...rest,
    targets: targets.map(({ x, y, ...target }) => ({ ...target, at: session.plane.toLngLat([x, y]) }))
  });
  const found = await runSteps(trySurveys(model, first), {
    ...context,
    report: (step) => context.report(toResult(step))
  });
  return toResult(found);
}
