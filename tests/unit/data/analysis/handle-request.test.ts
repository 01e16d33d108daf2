import { describe, expect, test } from 'vitest';
import type { AnalysisInput } from '../../../../src/lib/analysis';
import type { AnalysisCallName, RequestOf, ResultOf } from '../../../../src/lib/data/analysis/analysis-calls';
import { handleRequest } from '../../../../src/lib/data/analysis/handle-request';
import { createVillageSession } from '../../../../src/lib/data/analysis/village-session';
import { streetVillage } from './street-village';

function asking(input: AnalysisInput) {
  const session = createVillageSession(input);
  return {
    at: (x: number, y: number) => session.plane.toLngLat([x, y]),
    ask: <Name extends AnalysisCallName>(request: RequestOf<Name>): Promise<ResultOf<Name>> =>
      handleRequest(session, request, {
        signal: new AbortController().signal,
        report: () => undefined,
        pause: () => Promise.resolve()
      })
  };
}

test('open says what the answers rest on', async () => {
  const { ask } = asking(streetVillage());
  expect(await ask({ type: 'open' })).toEqual({
    code: '99.99.99.2001',
    version: 'test-1',
    places: 2,
    facilities: 5,
    // 5 facilities, 2 places and 2 RT of 27 features are sketches; the 18 streets say nothing.
    sketchShare: 9 / 27
  });
});

describe('isochrones', () => {
  test('are circles where there is no road: 2.7 km/h on open land', async () => {
    const { ask, at } = asking(streetVillage({ roads: [] }));
    const found = await ask({ type: 'isochrones', at: at(500, 300), minutes: [2, 5], cellMeters: 5 });
    found.forEach(({ minutes, hectares }) => {
      const circle = (Math.PI * (minutes * 45) ** 2) / 10_000;
      expect(Math.abs(hectares / circle - 1)).toBeLessThan(0.05);
    });
  });

  test('reach further by motorbike', async () => {
    const { ask, at } = asking(streetVillage());
    const [walk] = await ask({ type: 'isochrones', at: at(500, 300), minutes: [3], cellMeters: 10 });
    const [ride] = await ask({
      type: 'isochrones',
      at: at(500, 300),
      minutes: [3],
      cellMeters: 10,
      travel: { mode: 'motorbike' }
    });
    expect(ride!.hectares).toBeGreaterThan(walk!.hectares * 2);
  });

  test('reach nothing from a point off the map', async () => {
    const { ask, at } = asking(streetVillage());
    const [none] = await ask({ type: 'isochrones', at: at(90_000, 0), minutes: [5], cellMeters: 10 });
    expect(none).toMatchObject({ hectares: 0, polygon: { coordinates: [] } });
  });
});

describe('route', () => {
  test('goes along the streets: 700 m in 9 minutes 20', async () => {
    const { ask, at } = asking(streetVillage());
    const route = await ask({ type: 'route', from: at(0, 0), to: at(300, 400) });
    expect(route!.meters).toBeCloseTo(700, 3);
    expect(route!.minutes).toBeCloseTo(700 / 75, 2);
    const [lng, lat] = at(300, 400);
    expect(route!.line.at(-1)![0]).toBeCloseTo(lng, 7);
    expect(route!.line.at(-1)![1]).toBeCloseTo(lat, 7);
    expect(route!.steps[0]!.landmark?.name).toBe('The government');
  });

  test('there is none from beyond the link radius', async () => {
    const { ask, at } = asking(streetVillage());
    expect(await ask({ type: 'route', from: at(-400, 0), to: at(300, 400) })).toBeUndefined();
  });
});

describe('proposal', () => {
  const speed = 75;

  test('a second market in the east helps the east and nobody else', async () => {
    const { ask, at } = asking(streetVillage());
    const change = await ask({ type: 'proposal', at: at(1000, 600), kind: 'market' });
    expect(change.reachable).toBe(true);
    const { west, east } = change.byDusun;
    // The market stands at x 100: 105 m and 600 m of street from the west, 805 m and 600 m from the east;
    // every home's cell lies 2.5 m beside its street.
    const aside = 2.5 / 45;
    expect(west!.meanMinutes.before).toBeCloseTo(705 / speed + aside, 2);
    expect(west!.meanMinutes.after).toBe(west!.meanMinutes.before);
    expect(east!.meanMinutes.before).toBeCloseTo(1405 / speed + aside, 2);
    expect(east!.meanMinutes.after).toBeCloseTo(95 / speed + aside, 2);
    expect(change.meanMinutes.before).toBeCloseTo((30 * 705 + 10 * 1405) / 40 / speed + aside, 2);
    expect(change.meanMinutes.after).toBeCloseTo((30 * 705 + 10 * 95) / 40 / speed + aside, 2);
    expect(change.coverage).toEqual({ before: 0.75, after: 1 });
    // One round from the east no longer needs the western end of the row, but still the office there.
    expect(east!.roundMinutes.after).toBeLessThanOrEqual(east!.roundMinutes.before);
  });

  test('an office nearer to the east shortens its round by the row of facilities', async () => {
    const { ask, at } = asking(streetVillage());
    const { byDusun } = await ask({ type: 'proposal', at: at(400, 100), kind: 'government' });
    // Without it the round goes on to x 0, with it only to x 100, there and back.
    expect(byDusun.east!.roundMinutes.before - byDusun.east!.roundMinutes.after).toBeCloseTo(200 / speed, 1);
  });

  test('too far from every road it changes nothing', async () => {
    const { ask, at } = asking(streetVillage());
    const change = await ask({ type: 'proposal', at: at(-400, 300), kind: 'market' });
    expect(change.reachable).toBe(false);
    expect(change.meanMinutes.after).toBe(change.meanMinutes.before);
    expect(change.roundMinutes.after).toBe(change.roundMinutes.before);
  });

  test('the first of its kind gives minutes where there were none', async () => {
    const village = streetVillage();
    const { ask, at } = asking({
      ...village,
      facilities: village.facilities.filter(({ kind }) => kind !== 'health')
    });
    const change = await ask({ type: 'proposal', at: at(200, 600), kind: 'health' });
    expect(change.meanMinutes.before).toBeNaN();
    expect(change.coverage.before).toBe(0);
    expect(change.meanMinutes.after).toBeGreaterThan(0);
  });

  test('says what a scenario with that facility says, to the digit', async () => {
    const { ask, at } = asking(streetVillage());
    const place = at(1000, 600);
    const change = await ask({ type: 'proposal', at: place, kind: 'market' });
    const { all, byDusun } = await ask({
      type: 'compare',
      to: [{ kind: 'add-facility', id: 'proposal-1', facility: 'market', at: place }]
    });
    const pair = ({ before, after }: { before: number; after: number }) => ({ before, after });
    expect(change.meanMinutes).toEqual(pair(all.minutes.market));
    expect(change.roundMinutes).toEqual(pair(all.roundMinutes));
    expect(change.coverage.after * all.people.after).toBeCloseTo(all.peopleWithin.market.after, 9);
    expect(Object.keys(change.byDusun)).toEqual(byDusun.map(({ id }) => id));
    for (const { id, change: dusun } of byDusun) {
      expect(change.byDusun[id]!.meanMinutes).toEqual(pair(dusun.minutes.market));
      expect(change.byDusun[id]!.roundMinutes).toEqual(pair(dusun.roundMinutes));
    }
  });
});
