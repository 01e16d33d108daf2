import { describe, expect, test } from 'vitest';
import {
  applyScenario,
  compareScenarios,
  findIntegration,
  type IntegrationSettings,
  type ScenarioEdit
} from '../../../../src/lib/analysis';
import type {
  AnalysisCallName,
  ProgressOf,
  RequestOf
} from '../../../../src/lib/data/analysis/analysis-calls';
import { editedSession } from '../../../../src/lib/data/analysis/edited-session';
import { handleRequest } from '../../../../src/lib/data/analysis/handle-request';
import { groundOf } from '../../../../src/lib/data/analysis/integration-session';
import { createVillageSession } from '../../../../src/lib/data/analysis/village-session';
import { streetVillage } from './street-village';

const input = streetVillage();
const session = createVillageSession(input);
const at = (x: number, y: number) => session.plane.toLngLat([x, y]);

async function ask<Name extends AnalysisCallName>(request: RequestOf<Name>) {
  const progress: ProgressOf<Name>[] = [];
  const result = await handleRequest(session, request, {
    signal: new AbortController().signal,
    report: (step) => progress.push(step),
    pause: () => Promise.resolve()
  });
  return { result, progress };
}

const closeMarket: ScenarioEdit = { kind: 'close-facility', id: 'market' };
const addPost: ScenarioEdit = { kind: 'add-facility', id: 'post', facility: 'health', at: at(900, 500) };
const addPath: ScenarioEdit = { kind: 'add-path', id: 'short-cut', line: [at(0, 0), at(500, 500)] };

describe('a scenario', () => {
  const settings: IntegrationSettings = { weights: { crafts: 2, market: 1, unmet: 1 } };

  test.each<[string, ScenarioEdit[]]>([
    ['with a market less and a health post more', [closeMarket, addPost]],
    ['with a path more', [addPath]]
  ])('%s has the sites of the village it describes', async (_, edits) => {
    const {
      model: __,
      acceptability: ___,
      ...answer
    } = findIntegration(applyScenario(input, edits), settings);
    expect((await ask({ type: 'sites', settings, edits })).result).toEqual(answer);
    expect(answer.version).not.toBe(input.version);
    expect((await ask({ type: 'sites', settings })).result.version).toBe(input.version);
  });

  test('shares the ground of today unless ways, people or land change', () => {
    expect(groundOf(editedSession(session, [addPost])).friction).toBe(groundOf(session).friction);
    expect(groundOf(editedSession(session, [addPath])).friction).not.toBe(groundOf(session).friction);
  });

  test('is kept while it is among the latest four', () => {
    const open = (x: number) => editedSession(session, [{ ...addPost, at: at(x, 500) }]);
    const first = open(100);
    expect(open(100)).toBe(first);
    [200, 300, 400].forEach(open);
    expect(open(100)).toBe(first);
    [500, 600, 700, 800].forEach(open);
    expect(open(100)).not.toBe(first);
  });

  test('that names what is not there is refused', async () => {
    const edits: ScenarioEdit[] = [{ kind: 'close-facility', id: 'cinema' }];
    await expect(ask({ type: 'open', edits })).rejects.toMatchObject({ kind: 'bad-input' });
  });

  test('reaches every question: the way goes over the new path', async () => {
    const route = { type: 'route', from: at(0, 0), to: at(500, 500) } as const;
    expect((await ask(route)).result!.meters).toBeCloseTo(1000, 3);
    expect((await ask({ ...route, edits: [addPath] })).result!.meters).toBeCloseTo(Math.hypot(500, 500), 3);
  });
});

describe('compare', () => {
  const options = { cellMeters: 10 };

  test('sets a scenario beside today, to the digit of the direct answer', async () => {
    const { result } = await ask({ type: 'compare', to: [closeMarket], options });
    expect(result).toEqual(compareScenarios(input, applyScenario(input, [closeMarket]), options));
    expect(result.all.peopleWithoutRound.after).toBe(40);
  });

  test('sets one scenario beside another', async () => {
    const { result } = await ask({ type: 'compare', from: [addPost], to: [addPost, addPath], options });
    const [a, b] = [applyScenario(input, [addPost]), applyScenario(input, [addPost, addPath])];
    expect(result).toEqual(compareScenarios(a, b, options));
    expect(result.versions).toEqual({ before: a.version, after: b.version });
  });
});

describe('fit', () => {
  test('tells the edits that can be made from those the village no longer knows', async () => {
    const gone: ScenarioEdit = { kind: 'move-facility', id: 'cinema', at: at(0, 0) };
    const movePost: ScenarioEdit = { kind: 'move-facility', id: 'post', at: at(100, 0) };
    const scenario = [movePost, closeMarket, gone, addPost, movePost, closeMarket];
    const { result } = await ask({ type: 'fit', scenario });
    // The post can be moved once it is there, the market closed once.
    expect(result).toEqual({ fits: [closeMarket, addPost, movePost], unfit: [movePost, gone, closeMarket] });
  });
});

describe('a probed place', () => {
  test('knows its parcel of land, as the scenario has it', async () => {
    const settings: IntegrationSettings = { weights: { crafts: 1 } };
    const request = { type: 'probe', settings, at: at(800, 300) } as const;
    expect((await ask(request)).result?.parcel).toEqual({ id: 'land-east', kind: 'paddy' });
    const edits: ScenarioEdit[] = [{ kind: 'change-use', id: 'land-east', to: 'yard' }];
    expect((await ask({ ...request, edits })).result?.parcel).toEqual({ id: 'land-east', kind: 'yard' });
    expect((await ask({ ...request, at: at(800, 20) })).result).not.toHaveProperty('parcel');
  });
});

describe('hubs', () => {
  test('no plan of the front beats another, and each stands where people are covered', async () => {
    const { result, progress } = await ask({
      type: 'hubs',
      services: [
        { id: 'health', count: 1 },
        { id: 'market', count: 1 }
      ],
      maxHubs: 2,
      withinMinutes: 8
    });
    expect(progress.length).toBeGreaterThan(1);
    expect(progress.map(({ done }) => done)).toEqual(progress.map(({ done }) => done).sort((a, b) => a - b));
    expect(result.plans.length).toBeGreaterThan(1);
    for (const a of result.plans) {
      const services = a.hubs.flatMap((hub) => hub.services);
      expect([...services].sort()).toEqual(['health', 'market']);
      expect(a.covered).toBeGreaterThanOrEqual(result.today.covered);
      for (const b of result.plans) {
        const gains = [a.covered - b.covered, a.bundled - b.bundled, a.joined - b.joined];
        expect(gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0)).toBe(false);
      }
    }
    // Nobody lives within eight minutes of the row in the south: both services can cover all 40 anew.
    expect(result.today.covered).toBe(0);
    expect(Math.max(...result.plans.map(({ covered }) => covered))).toBeLessThanOrEqual(80);
    expect(Math.max(...result.plans.map(({ bundled }) => bundled))).toBeGreaterThan(result.today.bundled);
  });
});
