import {
  solveMaximalCover,
  solvePCenter,
  solvePMedian,
  solveSetCover,
  type SitingInput,
  type SitingOptions,
  type SitingResult,
  type SitingStage
} from '../../../analysis';
import type { SitingAnswer, SitingGoal, SitingRequest } from '../analysis-calls';
import type { CallContext } from '../call-context';
import { groundOf } from '../integration-session';
import { sitingProblem, type SitingChoice } from '../siting-problem';
import type { VillageSession } from '../village-session';

const solvers: Readonly<
  Record<SitingGoal, (input: SitingInput, options: SitingOptions) => Promise<SitingResult>>
> = {
  nearest: solvePMedian,
  covered: solveMaximalCover,
  everyone: solveSetCover,
  farthest: solvePCenter
};

/**
 * Sites for facilities that stand together. The first answer comes as progress; with `prove` the solver goes
 * on until it is known to be the best. Figures before are those of what stands, as if it had room for all.
 */
export async function answerSiting(
  session: VillageSession,
  { capacity, ...request }: SitingRequest,
  { signal, pause, report, loadHighs }: CallContext<SitingAnswer>
): Promise<SitingAnswer> {
  groundOf(session);
  await pause();
  const rooms = request.goal === 'nearest' || request.goal === 'covered' ? capacity : undefined;
  const problem = sitingProblem(session, { ...request, ...(rooms === undefined ? {} : { capacity: rooms }) });
  const { candidates, demands, sketchShare } = problem;
  const today: SitingChoice = { sites: problem.standing };
  const before = problem.figuresOf(today);
  await pause();
  let stage: SitingStage = 'heuristic';
  const toAnswer = (
    { sites, assignment }: SitingChoice,
    found: Pick<SitingAnswer, 'stage' | 'proven' | 'objective' | 'bound' | 'gap'>
  ): SitingAnswer => {
    // Beyond the radius a cover serves nobody, but people may still walk there.
    const choice = rooms === undefined ? { sites } : { sites, assignment };
    return {
      ...found,
      places: problem.placesOf(choice),
      before,
      after: problem.figuresOf(choice),
      byDusun: problem.byDusun(today, choice),
      version: session.input.version,
      sketchShare,
      candidates,
      demands
    };
  };
  const result = await solvers[request.goal](problem.input, {
    signal,
    pause,
    ...(request.prove && loadHighs ? { loadHighs } : {}),
    onProgress: (step) => {
      const { objective, bound, gap } = step;
      stage = step.stage;
      report(toAnswer(step, { stage, objective, bound, gap, proven: false }));
    }
  });
  const { objective, bound, gap, proven } = result;
  return toAnswer(result, { stage, objective, bound, gap, proven });
}
