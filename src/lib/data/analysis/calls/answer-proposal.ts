import {
  applyScenario,
  compareFigures,
  scenarioFigures,
  snapToNetwork,
  type AccessChange
} from '../../../analysis';
import type { CallContext } from '../call-context';
import type { ProposalFigures, ProposalRequest, ProposalResult } from '../analysis-calls';
import { figuresGroundOf, figuresOf } from '../figures-session';
import type { VillageSession } from '../village-session';

/** The figures a scenario with this facility more would have: a proposal and a scenario say the same. */
export async function answerProposal(
  session: VillageSession,
  { at, kind, withinMinutes = 10 }: ProposalRequest,
  context: CallContext<never>
): Promise<ProposalResult> {
  const options = { withinMinutes };
  const ground = figuresGroundOf(session, options);
  await context.pause();
  const before = figuresOf(session, options);
  await context.pause();
  const [x, y] = session.plane.toMeters(at);
  const [site] = snapToNetwork(ground.network, [{ x, y }]);
  const reachable = site !== undefined && site.edge >= 0;
  const proposed = (): ReturnType<typeof scenarioFigures> => {
    const edit = { kind: 'add-facility', id: 'proposal', facility: kind, at } as const;
    return scenarioFigures(applyScenario(session.input, [edit]), options, ground);
  };
  const { all, byDusun } = compareFigures(before, reachable ? proposed() : before);

  const figures = ({ minutes, people, peopleWithin, roundMinutes }: AccessChange): ProposalFigures => ({
    meanMinutes: { before: minutes[kind].before, after: minutes[kind].after },
    coverage: {
      before: peopleWithin[kind].before / people.before,
      after: peopleWithin[kind].after / people.after
    },
    roundMinutes: { before: roundMinutes.before, after: roundMinutes.after }
  });
  return {
    reachable,
    ...figures(all),
    byDusun: Object.fromEntries(byDusun.map(({ id, change }) => [id, figures(change)]))
  };
}
