import {
  compareFigures,
  scenarioFigures,
  type ScenarioComparison,
  type ScenarioFigures
} from '../../../analysis';
import type { CallContext } from '../call-context';
import type { CompareRequest } from '../analysis-calls';
import { editedSession } from '../edited-session';
import type { VillageSession } from '../village-session';

export async function answerCompare(
  session: VillageSession,
  { from = [], to, options = {} }: CompareRequest,
  context: CallContext<never>
): Promise<ScenarioComparison> {
  const figuresOf = (village: VillageSession): ScenarioFigures =>
    village.keepLatest('figures', JSON.stringify(options), () => scenarioFigures(village.input, options));
  const before = figuresOf(editedSession(session, from));
  await context.pause();
  return compareFigures(before, figuresOf(editedSession(session, to)));
}
