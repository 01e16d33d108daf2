import { compareFigures, type ScenarioComparison } from '../../../analysis';
import type { CallContext } from '../call-context';
import type { CompareRequest } from '../analysis-calls';
import { editedSession } from '../edited-session';
import { figuresOf } from '../figures-session';
import type { VillageSession } from '../village-session';

export async function answerCompare(
  session: VillageSession,
  { from = [], to, options = {} }: CompareRequest,
  context: CallContext<never>
): Promise<ScenarioComparison> {
  const before = figuresOf(editedSession(session, from), options);
  await context.pause();
  return compareFigures(before, figuresOf(editedSession(session, to), options));
}
