import type { CallContext } from './call-context';
import type { AnalysisCallName, AnalysisCalls, ProgressOf, RequestOf, ResultOf } from './analysis-calls';
import { answerAcceptability } from './calls/answer-acceptability';
import { answerCompare } from './calls/answer-compare';
import { answerCriteria } from './calls/answer-criteria';
import { answerFit } from './calls/answer-fit';
import { answerHubs } from './calls/answer-hubs';
import { answerIsochrones } from './calls/answer-isochrones';
import { answerMask } from './calls/answer-mask';
import { answerOpen } from './calls/answer-open';
import { answerPositions } from './calls/answer-positions';
import { answerProbe } from './calls/answer-probe';
import { answerProposal } from './calls/answer-proposal';
import { answerRoute } from './calls/answer-route';
import { answerSites } from './calls/answer-sites';
import { answerSiting } from './calls/answer-siting';
import { answerSurvey } from './calls/answer-survey';
import { editedSession } from './edited-session';
import type { VillageSession } from './village-session';

type Answer<Name extends AnalysisCallName> = (
  session: VillageSession,
  request: AnalysisCalls[Name]['request'],
  context: CallContext<ProgressOf<Name>>
) => ResultOf<Name> | Promise<ResultOf<Name>>;

const answers: { readonly [Name in AnalysisCallName]: Answer<Name> } = {
  open: answerOpen,
  isochrones: answerIsochrones,
  route: answerRoute,
  proposal: answerProposal,
  criteria: answerCriteria,
  mask: answerMask,
  sites: answerSites,
  acceptability: answerAcceptability,
  positions: answerPositions,
  survey: answerSurvey,
  probe: answerProbe,
  siting: answerSiting,
  hubs: answerHubs,
  compare: answerCompare,
  fit: answerFit
};

/**
 * Answers one question about a village. Pure but for what the session keeps and the context does, so it runs
 * the same in a worker, in Node and in the page. Arrays in the answer are the asker's own.
 * `edits` of the request come first: the answer is about the village after them.
 * @throws AnalysisError, or AnalysisFailure `cancelled`
 */
export async function handleRequest<Name extends AnalysisCallName>(
  session: VillageSession,
  request: RequestOf<Name>,
  context: CallContext<ProgressOf<Name>>
): Promise<ResultOf<Name>> {
  // The union of answers and the union of requests go in step; TypeScript cannot say so.
  const answer = answers[request.type] as unknown as Answer<Name>;
  return answer(editedSession(session, request.edits), request, context);
}
