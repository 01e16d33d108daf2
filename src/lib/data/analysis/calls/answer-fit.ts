import { fitEdits, type FittedEdits } from '../../../analysis';
import type { FitRequest } from '../analysis-calls';
import type { VillageSession } from '../village-session';

export function answerFit(session: VillageSession, { scenario }: FitRequest): FittedEdits {
  return fitEdits(session.input, scenario);
}
