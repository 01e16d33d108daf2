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
import { sitingProblem } from '../siting-problem';
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
 * on until it is known to be the best.
 */
export async function answerSiting(
  session: VillageSession,
  request: SitingRequest,
  { signal, pause, report, loadHighs }: CallContext<SitingAnswer>
): Promise<SitingAnswer> {
  groundOf(session);
  await pause();
  const problem = sitingProblem(session, request);
  const { candidates, demands } = problem;
  const before = problem.figuresOf(problem.standing);
  await pause();
  let stage: SitingStage = 'heuristic';
  const toAnswer = (
    found: Omit<SitingAnswer, 'places' | 'before' | 'after' | 'candidates' | 'demands'> & {
      readonly sites: readonly number[];
    }
  ): SitingAnswer => {
    const { sites, ...rest } = found;
    return {
      ...rest,
      places: problem.placesOf(sites),
      before,
      after: problem.figuresOf(sites),
      candidates,
      demands
    };
  };
  const result = await solvers[request.goal](problem.input, {
    signal,
    pause,
    ...(request.prove && loadHighs ? { loadHighs } : {}),
    onProgress: (step) => {
      stage = step.stage;
      report(toAnswer({ ...step, proven: false }));
    }
  });
  const { sites, objective, bound, gap, proven } = result;
  return toAnswer({ stage, sites, objective, bound, gap, proven });
}
