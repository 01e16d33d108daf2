import { drawAcceptability, findSites, type Acceptability, type IntegrationModel } from '../../../analysis';
import type { DrawRequest } from '../analysis-calls';
import type { CallContext } from '../call-context';
import { modelOf } from '../integration-session';
import { runSteps } from '../run-steps';
import type { VillageSession } from '../village-session';

export async function answerAcceptability(
  session: VillageSession,
  { settings, draws, seed = 1 }: DrawRequest,
  context: CallContext<Acceptability>
): Promise<Acceptability> {
  const model = await modelOf(session, settings, context);
  const { alternatives, weights, alpha, minDistanceMeters } = model;
  return runSteps(
    drawAcceptability(alternatives, rankedAlternatives(model), weights, {
      seed,
      alpha,
      minDistanceMeters,
      ...(draws === undefined ? {} : { draws })
    }),
    context
  );
}

/** The sites that `sites` names, as positions among the alternatives. */
export function rankedAlternatives({ alternatives, weights, alpha, settings }: IntegrationModel): number[] {
  return findSites(alternatives, weights, alpha, { ...settings.sites }).map((site) => site.alternative);
}
