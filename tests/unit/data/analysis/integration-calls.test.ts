import { describe, expect, test } from 'vitest';
import {
  answerIntegration,
  constraintOf,
  createIntegrationModel,
  findIntegration,
  polygonsArea,
  surveyFirst,
  type IntegrationSettings
} from '../../../../src/lib/analysis';
import type {
  AnalysisCallName,
  ProgressOf,
  RequestOf
} from '../../../../src/lib/data/analysis/analysis-calls';
import { handleRequest } from '../../../../src/lib/data/analysis/handle-request';
import { createVillageSession } from '../../../../src/lib/data/analysis/village-session';
import { streetVillage } from './street-village';

const input = streetVillage();
const settings: IntegrationSettings = { weights: { crafts: 3, food: 2, joining: 2, unmet: 1, road: 1 } };
const expected = findIntegration(input, settings);

function asking() {
  const session = createVillageSession(input);
  return {
    session,
    ask: async <Name extends AnalysisCallName>(request: RequestOf<Name>) => {
      const progress: ProgressOf<Name>[] = [];
      const result = await handleRequest(session, request, {
        signal: new AbortController().signal,
        report: (step) => progress.push(step),
        pause: () => Promise.resolve()
      });
      return { result, progress };
    }
  };
}

const { session, ask } = asking();

describe('criteria', () => {
  test('come coarse first, then fine; once known, fine at once', async () => {
    const first = await asking().ask({ type: 'criteria', settings });
    expect(first.progress.map(({ grid }) => grid.cellMeters)).toEqual([10]);
    expect(first.result.grid.cellMeters).toBe(5);
    await ask({ type: 'criteria', settings });
    const again = await ask({ type: 'criteria', settings });
    expect(again.progress).toEqual([]);
  });

  test('are the worths the sites are found on, with a histogram of the village', async () => {
    const { result } = await ask({ type: 'criteria', settings });
    expect(result.ids).toEqual(['crafts', 'food', 'joining', 'unmet', 'road']);
    expect(result.criteria).toEqual(expected.model.worths);
    expect(result.curves).toEqual(expected.curves);
    const cells = polygonsArea(input.outline) / 25;
    for (const bins of result.histograms) expect(bins.reduce((sum, count) => sum + count, 0)).toBe(cells);
    const best = result.criteria[0]!.filter(
      (byte, cell) => byte >= 255 * (23 / 24) && result.mask[cell] !== result.outside
    );
    expect(best.length).toBeGreaterThan(0);
    expect(result.histograms[0]!.at(-1)).toBe(best.length);
    expect(result.mask.filter((byte) => byte !== result.outside)).toHaveLength(cells);
  });

  test('belong to the asker: what is done to them changes no later answer', async () => {
    const { result } = await ask({ type: 'criteria', settings });
    const before = result.criteria[0]!.slice();
    result.criteria[0]!.fill(7);
    result.mask.fill(7);
    const again = await ask({ type: 'criteria', settings });
    expect(again.result.criteria[0]).toEqual(before);
    expect(again.result.mask).not.toContain(7);
  });
});

describe('mask', () => {
  test('says what each constraint excludes and follows the switches', async () => {
    const { result: usual } = await ask({ type: 'mask', settings });
    expect(usual.hectares.paddy).toBeCloseTo(22, 5);
    expect(new Set(Array.from(usual.mask, constraintOf))).toEqual(new Set([undefined, 'outside', 'paddy']));
    const { result: open } = await ask({
      type: 'mask',
      settings: { ...settings, constraints: { enabled: [] } }
    });
    expect(open.allowedHectares - usual.allowedHectares).toBeCloseTo(22, 5);
    expect(open.hectares).toEqual(usual.hectares);
    expect(open.unknown).toContain('protectedPaddy');
  });
});

describe('sites', () => {
  test('are to the digit what the analysis gives when asked directly', async () => {
    const { model: _, acceptability: __, ...answer } = expected;
    expect((await ask({ type: 'sites', settings })).result).toEqual(answer);
    expect(answer.sites.length).toBeGreaterThan(2);
  });

  test('follow other weights, another attitude and other switches, and come back', async () => {
    const { result: before } = await ask({ type: 'sites', settings });
    for (const other of [
      { ...settings, weights: { ...settings.weights, crafts: 0, food: 9 } },
      { ...settings, alpha: 4 },
      { ...settings, constraints: { enabled: ['builtUp'] } },
      { ...settings, squareMeters: 3000 },
      { ...settings, sites: { count: 2, minDistanceMeters: 500 } }
    ] satisfies IntegrationSettings[]) {
      const { result } = await ask({ type: 'sites', settings: other });
      const { ground, surfaces, families } = expected.model;
      const direct = createIntegrationModel(ground, other, input, { surfaces, families });
      expect(result).toEqual(answerIntegration(direct));
      expect(result.sites).not.toEqual(before.sites);
    }
    expect((await ask({ type: 'sites', settings })).result).toEqual(before);
  });

  test('there is none without a criterion', async () => {
    await expect(ask({ type: 'sites', settings: { weights: {} } })).rejects.toMatchObject({ kind: 'empty' });
  });
});

describe('doubt', () => {
  test('acceptability counts up to the figures of the direct answer', async () => {
    const { result, progress } = await ask({ type: 'acceptability', settings });
    expect(result).toEqual(expected.acceptability);
    expect(progress[0]!.draws).toBe(1);
    const draws = progress.map((step) => step.draws);
    expect(draws).toEqual([...draws].sort((a, b) => a - b));
  });

  test('positions are drawn as often as asked, the same again by the same seed', async () => {
    const request = { type: 'positions', settings, draws: 12, seed: 5 } as const;
    const { result } = await ask(request);
    expect(result.draws).toBe(12);
    expect(result.first).toHaveLength(expected.sites.length);
    expect((await ask(request)).result).toEqual(result);
    expect((await ask({ ...request, seed: 6 })).result.draws).toBe(12);
  });

  test('what to survey first is where it is drawn', async () => {
    const { result } = await ask({ type: 'survey', settings });
    const direct = surveyFirst(expected.model, expected.sites[0]!.alternative);
    expect(result.tried).toBe(direct.of);
    expect(result.targets.map(({ id, changes }) => [id, changes])).toEqual(
      direct.targets.map(({ id, changes }) => [id, changes])
    );
    const weavers = result.targets.find(({ id }) => id === 'weavers')!;
    const [x, y] = session.plane.toMeters(weavers.at);
    expect(x).toBeCloseTo(200, 3);
    expect(y).toBeCloseTo(500, 3);
  });
});

describe('probe', () => {
  test('breaks any spot down like a site', async () => {
    const at = session.plane.toLngLat([203, 503]);
    const { result } = await ask({ type: 'probe', settings, at });
    expect(result!.excludedBy).toBeUndefined();
    expect(result!.criteria.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(result!.score, 9);
    expect(result!.facts.placesNear.crafts).toBe(1);
    expect(result!.why.id).toContain('1 perajin bambu dalam 5 menit');
  });

  test('names what forbids building there, and nothing lies outside', async () => {
    const paddy = await ask({ type: 'probe', settings, at: session.plane.toLngLat([700, 303]) });
    expect(paddy.result!.excludedBy).toBe('paddy');
    const outside = await ask({ type: 'probe', settings, at: session.plane.toLngLat([-80, 300]) });
    expect(outside.result).toBeUndefined();
  });
});
