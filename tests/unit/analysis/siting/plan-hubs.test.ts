import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import { createRandom, planHubs, type HubInput, type HubPlan } from '../../../../src/lib/analysis/index';

const highs = loadHighs();
const exactly = { loadHighs: () => highs };

/** Four hamlets along a road, 10 minutes apart; a hub at each may serve its own and its neighbours. */
const road: HubInput = {
  costs: Float64Array.from([0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].map((b) => Math.abs(a - b) * 10))),
  demandWeights: [10, 20, 30, 40],
  siteCount: 4,
  radius: 10,
  maxHubs: 2,
  services: [{ id: 'market' }, { id: 'health' }],
  joined: [0, 0, 0, 3]
};

describe('planHubs', () => {
  test('few hubs bundle, and one far from people joins livelihoods: each is in the front', async () => {
    const { plans, proven, today } = await planHubs(road, exactly);
    expect(proven).toBe(true);
    expect(today).toEqual({ hubs: [], covered: 0, bundled: 0, joined: 0 });
    // Both at the third hamlet: 20 + 30 + 40 people twice. Both at the fourth: 30 + 40 twice, and all joined.
    // One each covers and joins in between, but bundles nothing.
    const figures = plans.map(({ covered, bundled, joined }) => [covered, bundled, joined]);
    expect(figures).toEqual([
      [180, 1, 0],
      [140, 1, 6]
    ]);
    expect(plans[0]!.hubs).toEqual([{ site: 2, services: ['market', 'health'], existing: [] }]);
  });

  test('what stands is kept, counted, and a place to bundle with', async () => {
    const { plans, today } = await planHubs(
      { ...road, joined: [0, 0, 0, 0], maxHubs: 1, existing: [{ site: 0, service: 'market' }] },
      exactly
    );
    expect(today).toMatchObject({ covered: 30, bundled: 0 });
    // The second market serves those the first does not reach; health beside it, or beside the first.
    expect(plans[0]).toMatchObject({ covered: 30 + 70 + 90, bundled: 1 });
    expect(plans[0]!.hubs).toEqual([
      { site: 0, services: [], existing: ['market'] },
      { site: 2, services: ['market', 'health'], existing: [] }
    ]);
    for (const plan of plans) expect(plan.hubs[0]!.existing).toEqual(['market']);
  });

  test('two places of one service never share a site, nor stand where it stands', async () => {
    const twice: HubInput = { ...road, services: [{ id: 'market', count: 2 }], joined: [9, 0, 0, 0] };
    const { plans, withoutPlan } = await planHubs(
      { ...twice, existing: [{ site: 0, service: 'market' }] },
      exactly
    );
    for (const { hubs } of plans) {
      expect(hubs.find(({ site }) => site === 0)!.services).toEqual([]);
      expect(hubs.filter(({ services }) => services.includes('market'))).toHaveLength(2);
    }
    // With no or one new hub two new markets have no room.
    expect(withoutPlan).toBeGreaterThan(0);
    expect(plans[0]).toMatchObject({ covered: 100 });
  });

  test.each<[string, Partial<HubInput>, string]>([
    ['a service twice', { services: [{ id: 'market' }, { id: 'market' }] }, 'bad-input'],
    ['an unknown service', { existing: [{ site: 0, service: 'school' }] }, 'bad-input'],
    ['a site that is not there', { existing: [{ site: 4, service: 'market' }] }, 'bad-input'],
    ['half a hub', { maxHubs: 0.5 }, 'bad-input'],
    ['a radius below 0', { radius: -1 }, 'bad-input'],
    ['a worth below 0', { joined: [0, 0, -1, 0] }, 'bad-input'],
    ['worths of another size', { joined: [1] }, 'size-mismatch'],
    ['NaN among the costs', { costs: road.costs.map(() => NaN) }, 'not-a-number']
  ])('refuses %s', async (_, more, kind) => {
    await expect(planHubs({ ...road, ...more })).rejects.toMatchObject({ name: 'AnalysisError', kind });
  });

  test('nothing to place, and nobody to serve', async () => {
    const none = await planHubs({ ...road, services: [] });
    expect(none.plans).toEqual([none.today]);
    const nobody = await planHubs({ ...road, demandWeights: [0, 0, 0, 0] }, exactly);
    expect(nobody.plans).toMatchObject([{ covered: 0, bundled: 1, joined: 6 }]);
  });
});

interface Drawn {
  readonly input: HubInput;
  readonly all: readonly HubPlan[];
}

/** Every way to put the services somewhere, worked out from the definitions alone. */
function everyPlan(input: HubInput): HubPlan[] {
  const { costs, demandWeights, siteCount, services, radius, maxHubs, existing = [], joined = [] } = input;
  const subsets = (count: number, s: number) =>
    Array.from({ length: 1 << siteCount }, (_, mask) =>
      Array.from({ length: siteCount }, (_, j) => j).filter((j) => mask & (1 << j))
    ).filter(
      (sites) =>
        sites.length === count &&
        !existing.some((at) => at.service === services[s]!.id && sites.includes(at.site))
    );
  let placings: number[][][] = [[]];
  services.forEach(({ count = 1 }, s) => {
    placings = placings.flatMap((placing) => subsets(count, s).map((sites) => [...placing, sites]));
  });
  const standing = new Set(existing.map(({ site }) => site));
  return placings
    .filter((placing) => new Set(placing.flat().filter((site) => !standing.has(site))).size <= maxHubs)
    .map((placing) => {
      let covered = 0;
      placing.forEach((sites, s) => {
        const places = [
          ...sites,
          ...existing.filter(({ service }) => service === services[s]!.id).map(({ site }) => site)
        ];
        Array.from(demandWeights).forEach((weight, i) => {
          if (places.some((j) => costs[i * siteCount + j]! <= radius)) covered += weight;
        });
      });
      const used = new Set([...placing.flat(), ...standing]).size;
      return {
        hubs: [],
        covered,
        bundled: placing.flat().length + existing.length - used,
        joined: placing.flat().reduce((sum, site) => sum + (joined[site] ?? 0), 0)
      };
    });
}

function draw(seed: number): Drawn {
  const random = createRandom(seed);
  const siteCount = 3 + random.below(3);
  const input: HubInput = {
    siteCount,
    costs: Float64Array.from({ length: siteCount * 6 }, () => random.next() * 20),
    demandWeights: Array.from({ length: 6 }, () => 1 + random.below(50)),
    radius: 8,
    maxHubs: 1 + random.below(3),
    services: [{ id: 'a' }, { id: 'b', count: 1 + random.below(2) }, { id: 'c' }],
    joined: Array.from({ length: siteCount }, () => random.next()),
    existing: random.below(2) ? [{ site: random.below(siteCount), service: 'a' }] : []
  };
  return { input, all: everyPlan(input) };
}

test('no plan there is beats a plan of the front, and the front holds the most of each', async () => {
  for (let seed = 1; seed <= 40; seed++) {
    const { input, all } = draw(seed);
    const { plans, proven, withoutPlan, aims } = await planHubs(input, exactly);
    expect(proven).toBe(true);
    if (all.length === 0) expect([plans, withoutPlan]).toEqual([[], aims]);
    for (const plan of plans) {
      const figures = ({ covered, bundled, joined }: HubPlan) => [covered, bundled, joined];
      const better = all.filter((other) => {
        const gains = figures(other).map((value, k) => value - figures(plan)[k]!);
        return gains.every((gain) => gain > -1e-9) && gains.some((gain) => gain > 1e-9);
      });
      expect(better).toEqual([]);
    }
    for (const of of ['covered', 'joined'] as const) {
      const most = (list: readonly HubPlan[]) => Math.max(...list.map((plan) => plan[of]));
      if (all.length > 0) expect(most(plans)).toBeCloseTo(most(all), 2);
    }
    // Without HiGHS: nothing claimed, nothing better than the best.
    const quick = await planHubs(input);
    expect(quick.proven).toBe(false);
    for (const plan of quick.plans) {
      expect(plan.covered).toBeLessThanOrEqual(Math.max(...all.map(({ covered }) => covered)));
    }
  }
});

test('the same seed gives the same front', async () => {
  const { input } = draw(5);
  expect(await planHubs(input, { seed: 3 })).toEqual(await planHubs(input, { seed: 3 }));
});
