import {
  answerIntegration,
  createIntegrationGround,
  createIntegrationModel,
  drawPositions,
  rankAcceptability,
  trySurveys,
  integrationPresets
} from '../../src/lib/analysis';
import { formatSpread, timeRuns, type BenchRow } from './bench-report';
import { benchVillage } from './bench-village';

/** From a village to its sites, and how sure they are: the draws of weights and of positions, and what to survey. */
export async function doubts(): Promise<readonly BenchRow[]> {
  const village = benchVillage(1);
  const settings = { weights: integrationPresets['sentra-bambu'].weights };
  const answering = await timeRuns(3, () =>
    answerIntegration(createIntegrationModel(createIntegrationGround(village), settings))
  );
  const model = createIntegrationModel(createIntegrationGround(village), settings);
  const { sites } = answerIntegration(model);
  const ranked = sites.map(({ alternative }) => alternative);
  const weights = await timeRuns(4, () =>
    rankAcceptability(model.alternatives, ranked, model.weights, { seed: 1 })
  );
  const draws = await timeRuns(2, () => run(drawPositions(model, ranked, { seed: 1 })));
  const first = await timeRuns(5, () => drawPositions(model, ranked, { seed: 1 }).next());
  const surveyed = performance.now();
  run(trySurveys(model, ranked[0]!));
  const survey = performance.now() - surveyed;
  return [
    {
      what: `ground, surfaces and sites of a question, ${model.candidates.count} candidates`,
      value: answering.min,
      unit: 'ms',
      note: formatSpread(answering, 'ms')
    },
    {
      what: '1,000 draws of weights',
      value: weights.min,
      unit: 'ms',
      budget: 1000,
      note: formatSpread(weights, 'ms')
    },
    {
      what: '200 draws of positions: first estimate',
      value: first.min,
      unit: 'ms',
      budget: 2000,
      note: formatSpread(first, 'ms')
    },
    {
      what: '200 draws of positions, all',
      value: draws.min / 1000,
      unit: 's',
      budget: 20,
      note: formatSpread(draws, 's')
    },
    {
      what: 'survey first: every place moved eight ways',
      value: survey / 1000,
      unit: 's',
      note: 'one run'
    }
  ];
}

function run<T>(steps: Generator<T, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
