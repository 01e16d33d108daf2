import { describe, expect, test } from 'vitest';
import { accessSketchShare } from '../../../../src/lib/analysis';
import type { SitingAnswer, SitingRequest } from '../../../../src/lib/data/analysis/analysis-calls';
import { handleRequest } from '../../../../src/lib/data/analysis/handle-request';
import { sitingProblem } from '../../../../src/lib/data/analysis/siting-problem';
import { createVillageSession } from '../../../../src/lib/data/analysis/village-session';
import { box, streetVillage } from './street-village';

const place = { source: 'test', status: 'sketch' } as const;

/** People in five places, so that no single site serves all. */
const session = createVillageSession(
  streetVillage({
    rt: [
      [100, 100, 40],
      [900, 100, 30],
      [900, 500, 60],
      [100, 500, 10],
      [500, 300, 20]
    ].map(([x, y, people], index) => ({
      id: `rt-${index}`,
      people: people!,
      ...place,
      polygons: box(x!, y!, x! + 10, y! + 10)
    }))
  })
);

async function ask(request: Omit<SitingRequest, 'type'>) {
  const progress: SitingAnswer[] = [];
  const result = await handleRequest(
    session,
    { type: 'siting', ...request },
    {
      signal: new AbortController().signal,
      report: (step) => progress.push(step),
      pause: () => Promise.resolve()
    }
  );
  return { result, progress };
}

/** Every pair of candidates beside the standing sites, and the best by `rate`. */
function bestOfPairs(request: SitingRequest, rate: (sites: readonly number[]) => number): number {
  const { input, standing } = sitingProblem(session, request);
  let best = Infinity;
  for (let a = standing.length; a < input.siteCount; a++) {
    for (let b = a + 1; b < input.siteCount; b++) best = Math.min(best, rate([...standing, a, b]));
  }
  return best;
}

describe('siting', () => {
  test('two places beside the market that stands: no other pair walks less', async () => {
    const request: SitingRequest = { kind: 'market', goal: 'nearest', more: 2, prove: true };
    const { result, progress } = await ask(request);
    const { figuresOf } = sitingProblem(session, request);
    expect(result.proven).toBe(true);
    expect(result.after.meanMinutes).toBeCloseTo(
      bestOfPairs(request, (sites) => figuresOf({ sites }).meanMinutes),
      9
    );
    expect(result.after.meanMinutes).toBeLessThan(result.before.meanMinutes);
    // The sum of people × minutes is what the mean is made of.
    expect(result.objective / 160).toBeCloseTo(result.after.meanMinutes, 9);
    expect(result.places.filter(({ existing }) => existing !== undefined)).toMatchObject([
      { existing: 'market' }
    ]);
    expect(result.places).toHaveLength(3);
    expect(result.places.reduce((sum, { people }) => sum + people, 0)).toBe(160);
    expect(progress[0]!.stage).toBe('heuristic');
    expect(progress[0]!.objective).toBeGreaterThanOrEqual(result.objective);
  });

  test('the most people within four minutes', async () => {
    const request: SitingRequest = {
      kind: 'market',
      goal: 'covered',
      more: 2,
      withinMinutes: 4,
      prove: true
    };
    const { result } = await ask(request);
    const { figuresOf } = sitingProblem(session, request);
    expect(result.proven).toBe(true);
    expect(result.after.coverage).toBeCloseTo(
      -bestOfPairs(request, (sites) => -figuresOf({ sites }).coverage),
      9
    );
    expect(result.objective).toBeCloseTo(result.after.coverage * 160, 9);
  });

  test('the shortest longest walk', async () => {
    const request: SitingRequest = { kind: 'market', goal: 'farthest', more: 2, prove: true };
    const { result } = await ask(request);
    const { figuresOf } = sitingProblem(session, request);
    expect(result.after.farthestMinutes).toBeCloseTo(
      bestOfPairs(request, (sites) => figuresOf({ sites }).farthestMinutes),
      9
    );
    expect(result.objective).toBeCloseTo(result.after.farthestMinutes, 9);
  });

  test('everyone within five minutes, with the fewest places', async () => {
    const request: SitingRequest = { kind: 'market', goal: 'everyone', more: 0, withinMinutes: 5 };
    const { result } = await ask({ ...request, prove: true });
    expect(result.after.coverage).toBe(1);
    expect(result.after.farthestMinutes).toBeLessThanOrEqual(5);
    expect(result.places).toHaveLength(result.objective);
    const { figuresOf } = sitingProblem(session, request);
    const twoAreEnough = bestOfPairs(request, (sites) => -figuresOf({ sites }).coverage) === -1;
    expect(result.places.length <= 3).toBe(twoAreEnough);
  });

  test('by dusun: the people add up, and each is better off or as before', async () => {
    const { result } = await ask({ kind: 'market', goal: 'nearest', more: 2 });
    expect(Object.keys(result.byDusun).sort()).toEqual(['east', 'west']);
    const { west, east } = result.byDusun;
    // The square at x = 500 lies in the east.
    expect([west!.people, east!.people]).toEqual([50, 110]);
    for (const figures of ['before', 'after'] as const) {
      const sum = [west!, east!].reduce((total, at) => total + at.people * at[figures].meanMinutes, 0);
      expect(sum / 160).toBeCloseTo(result[figures].meanMinutes, 9);
    }
    for (const { before, after } of [west!, east!]) {
      expect(after.meanMinutes).toBeLessThanOrEqual(before.meanMinutes);
    }
    expect(result.version).toBe('test-1');
    // Every place of this village is sketched but its streets.
    expect(result.sketchShare).toBeCloseTo(
      accessSketchShare(
        session.input,
        session.input.facilities.filter(({ kind }) => kind === 'market')
      )
    );
  });

  test('no place serves more people than it has room for, in every answer on the way', async () => {
    const free = await ask({ kind: 'market', goal: 'nearest', more: 1 });
    expect(Math.max(...free.result.places.map(({ people }) => people))).toBeGreaterThan(90);
    const { result, progress } = await ask({ kind: 'market', goal: 'nearest', more: 1, capacity: 90 });
    for (const { places, after } of [...progress, result]) {
      for (const { people } of places) expect(people).toBeLessThanOrEqual(90);
      expect(places.reduce((sum, { people }) => sum + people, 0) + after.unservedPeople).toBeCloseTo(160, 9);
    }
    expect(result.after.meanMinutes).toBeGreaterThan(free.result.after.meanMinutes);
    expect(result.after.unservedPeople).toBe(0);
    const tight = await ask({ kind: 'market', goal: 'nearest', more: 0, capacity: 70 });
    expect(tight.result.after.unservedPeople).toBe(90);
  });

  test.each(['nearest', 'covered', 'everyone', 'farthest'] as const)(
    'without people there is nothing to site for: %s',
    async (goal) => {
      const empty = createVillageSession(streetVillage({ rt: [] }));
      const request = { type: 'siting', kind: 'market', goal, more: 1 } as const;
      const answer = await handleRequest<'siting'>(empty, request, {
        signal: new AbortController().signal,
        report: () => undefined,
        pause: () => Promise.resolve()
      });
      expect(answer).toMatchObject({ demands: 0, byDusun: {} });
    }
  );

  test('the first of its kind: nobody had one before', async () => {
    const { result } = await ask({ kind: 'worship', goal: 'nearest', more: 1 });
    expect(result.before).toMatchObject({ coverage: 0, unservedPeople: 160, meanMinutes: NaN });
    expect(result.places).toHaveLength(1);
    expect(result.after.unservedPeople).toBe(0);
  });
});
