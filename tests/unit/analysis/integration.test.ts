import { beforeAll, describe, expect, test } from 'vitest';
import {
  accuracyOf,
  alternativesWith,
  answerIntegration,
  burnPolygons,
  cellAt,
  cellCount,
  constraintMask,
  constraintOf,
  createGrid,
  createIntegrationGround,
  createIntegrationModel,
  criterionIds,
  criterionSurface,
  waysOf,
  drawPositions,
  explainSite,
  findIntegration,
  integrationPresets,
  owa,
  positionRobustness,
  presetNames,
  probeSpot,
  siteFacts,
  sketchShare,
  surveyFirst,
  trySurveys,
  withConstraints,
  type CriterionId,
  type IntegrationGround
} from '../../../src/lib/analysis/index';
import { box, exampleVillage, facility, place } from './example-village';

const village = exampleVillage();
let ground: IntegrationGround;
beforeAll(() => {
  ground = createIntegrationGround(village);
});
const at = (surface: Float32Array, x: number, y: number) => surface[cellAt(ground.grid, x, y)]!;

describe('criterion surfaces', () => {
  const surface = (id: CriterionId) => criterionSurface(ground, village, id);

  test('minutes along the roads, and over open land to them', () => {
    const health = surface('health');
    // 100 m of road from the corner it stands on.
    expect(at(health, 102, 202)).toBeCloseTo(80 / 60, 0);
    // Out of the block to the street along y = 200, then 252 m along it.
    expect(at(health, 452, 252)).toBeCloseTo((52 / 0.75 + 252 * 0.8) / 60, 1);
    expect(at(health, 902, 202)).toBeUndefined();
  });

  test('a river is crossed at its bridges only', () => {
    const closed = exampleVillage({
      roads: village.roads.filter((road) => !road.id.startsWith('street')),
      bridges: [{ id: 'bridge', source: 'test', x: 650, y: 0, closed: true }]
    });
    const open = createIntegrationGround({ ...closed, bridges: village.bridges });
    const shut = createIntegrationGround(closed);
    const east = cellAt(open.grid, 752, 102);
    expect(criterionSurface(open, closed, 'health')[east]).toBeLessThan(15);
    expect(criterionSurface(shut, closed, 'health')[east]).toBe(Infinity);
  });

  test('places count the less the further, and by their size', () => {
    const crafts = surface('crafts');
    // 6 weavers (4 of them in one) a few steps away; each 240 m, or 192 s, counts 2^(−3.2/5).
    expect(at(crafts, 502, 102)).toBeGreaterThan(5);
    expect(at(crafts, 502, 102)).toBeLessThanOrEqual(6);
    expect(at(crafts, 262, 102)).toBeCloseTo(6 * 2 ** (-(240 * 0.8) / 60 / 5), 0);
    const food = surface('food');
    expect(at(food, 482, 102)).toBeLessThanOrEqual(1);
  });

  test('joining counts families that meet, paddies aside', () => {
    const joining = surface('joining');
    expect(at(joining, 492, 102)).toBeGreaterThan(1.9);
    expect(at(joining, 492, 102)).toBeLessThanOrEqual(3);
    expect(at(joining, 22, 382)).toBe(0);
  });

  test('people within ten minutes, and those without services', () => {
    const people = surface('people');
    expect(Math.max(...people)).toBeLessThanOrEqual(800 + 1e-3);
    expect(at(people, 402, 202)).toBeGreaterThan(at(people, 22, 22));
    const unmet = surface('unmet');
    expect(at(unmet, 22, 22)).toBeLessThan(at(unmet, 780, 102));
    expect(Math.max(...unmet)).toBeLessThanOrEqual(500);
    // Without any facility everybody is unmet.
    expect(criterionSurface(ground, { facilities: [], places: [] }, 'unmet')).toEqual(people);
  });

  test('the main road, the land, and nothing to reach', () => {
    expect(at(surface('road'), 302, 102)).toBeCloseTo((100 * 0.8) / 60, 0);
    expect(at(surface('land'), 302, 102)).toBe(1);
    expect(at(surface('land'), 602, 302)).toBeCloseTo(0.1, 6);
    const none = criterionSurface(ground, { facilities: [], places: [] }, 'market');
    expect(none.every((value) => value === Infinity)).toBe(true);
    expect(
      criterionSurface(ground, { facilities: [], places: [] }, 'crafts').every((value) => value === 0)
    ).toBe(true);
  });

  test('computed for some cells they are the same there', () => {
    const cells = [cellAt(ground.grid, 102, 102), cellAt(ground.grid, 602, 102)];
    for (const id of criterionIds) {
      const some = criterionSurface(ground, village, id, waysOf(ground, cells));
      const all = surface(id);
      expect([...some]).toEqual(cells.map((cell) => all[cell]));
    }
  });

  test('a facility beyond the grid is reached over its road', () => {
    const far = { facilities: [facility('puskesmas', 'health', 845, 20)], places: [] };
    const health = criterionSurface(ground, far, 'health');
    expect(at(health, 752, 2)).toBeCloseTo((95 * 0.8 + 20 / 0.75) / 60, 0);
  });

  test('a village of nothing but an outline has surfaces that reach nothing', () => {
    const bare = exampleVillage({
      roads: [],
      land: [],
      rt: [],
      water: [],
      bridges: [],
      facilities: [],
      places: []
    });
    const empty = createIntegrationGround(bare);
    for (const id of criterionIds) {
      const values = criterionSurface(empty, bare, id);
      expect(values.every((value) => value === 0 || value === Infinity)).toBe(true);
    }
  });
});

describe('constraintMask', () => {
  const land = [
    ...village.land,
    { id: 'graves', source: 'test', kind: 'cemetery' as const, polygons: box(0, 300, 100, 400) },
    {
      id: 'guarded',
      source: 'test',
      kind: 'paddy' as const,
      protectedPaddy: true as const,
      polygons: box(600, 200, 800, 400)
    }
  ];
  const facts = constraintMask(
    createGrid({ plane: [109.33, -7.4], bounds: [0, 0, 800, 400], cellMeters: 5 }),
    { ...village, land }
  );
  const why = (mask: typeof facts, x: number, y: number) => constraintOf(mask.mask[cellAt(mask.grid, x, y)]!);

  test('each cell keeps the name of what excludes it', () => {
    expect(why(facts, 52, 352)).toBe('cemetery');
    expect(why(facts, 552, 302)).toBe('paddy');
    expect(why(facts, 752, 302)).toBe('protectedPaddy');
    expect(why(facts, 640, 102)).toBe('water');
    expect(why(facts, 302, 102)).toBeUndefined();
  });

  test('hectares stand beside every switch, on or off', () => {
    expect(facts.hectares.paddy).toBeCloseTo(6, 6);
    expect(facts.hectares.protectedPaddy).toBeCloseTo(4, 6);
    expect(facts.hectares.cemetery).toBeCloseTo(1, 6);
    // 6 m of river and ten on both sides: three columns of cells have their centres within 13 m on each side.
    expect(facts.hectares.water).toBeCloseTo((6 * 5 * 400) / 10_000, 6);
    expect(facts.hectares.builtUp).toBe(0);
    const sum = facts.mask.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0) * 0.0025;
    expect(facts.allowedHectares).toBeCloseTo(sum, 9);
  });

  test('switches change the mask and nothing else', () => {
    const open = withConstraints(facts, []);
    expect(open.enabled).toEqual(['outside']);
    expect(open.allowedHectares).toBeCloseTo(32, 6);
    expect(open.hectares).toEqual(facts.hectares);
    expect(why(withConstraints(facts, ['paddy']), 752, 302)).toBe('paddy');
    expect(withConstraints(open, facts.enabled).mask).toEqual(facts.mask);
  });

  test('what no source knows excludes nothing and says so', () => {
    expect(facts.unknown).toEqual(['notVillageOwned', 'slope']);
    expect(withConstraints(facts, ['notVillageOwned']).allowedHectares).toBeCloseTo(32, 6);
    const owned = constraintMask(facts.grid, {
      ...village,
      land: [
        ...village.land,
        { id: 'kas', source: 'test', kind: 'yard', villageOwned: true, polygons: box(300, 0, 400, 100) }
      ]
    });
    expect(withConstraints(owned, ['notVillageOwned']).allowedHectares).toBeCloseTo(1, 6);
    expect(owned.hectares.notVillageOwned).toBeCloseTo(31, 6);
  });

  test('steep ground is excluded where heights are known', () => {
    const heights = Float64Array.from({ length: cellCount(facts.grid) }, (_, cell) =>
      cell % facts.grid.columns < 80 ? 0 : 30
    );
    const steep = constraintMask(facts.grid, village, {
      elevation: heights,
      steepest: 0.25,
      enabled: ['slope']
    });
    expect(steep.hectares.slope).toBeCloseTo((2 * 5 * 400) / 10_000, 6);
    expect(() => constraintMask(facts.grid, village, { elevation: [1], steepest: 1 })).toThrow(
      expect.objectContaining({ kind: 'size-mismatch' })
    );
  });
});

describe('findIntegration', () => {
  const settings = { weights: integrationPresets['sentra-bambu'].weights };

  test('the same digits every time', () => {
    const [one, two] = [findIntegration(village, settings), findIntegration(exampleVillage(), settings)];
    expect(one.sites).toEqual(two.sites);
    expect(one.acceptability).toEqual(two.acceptability);
    expect(one.flips).toEqual(two.flips);
  });

  test('sites are ranked, apart, and never on an excluded cell', () => {
    const answer = findIntegration(village, settings, { ground });
    expect(answer.sites.length).toBeGreaterThanOrEqual(3);
    answer.sites.forEach((site, i) => {
      expect(site.rank).toBe(i + 1);
      expect(site.cells.every((cell) => answer.model.constraints.mask[cell] === 0)).toBe(true);
      expect(site.criteria.reduce((sum, criterion) => sum + criterion.part, 0)).toBeCloseTo(site.score, 12);
      for (const other of answer.sites.slice(0, i)) {
        expect(Math.hypot(site.x - other.x, site.y - other.y)).toBeGreaterThanOrEqual(250);
        expect(site.score).toBeLessThanOrEqual(other.score);
      }
    });
    // The weavers stand at x = 500, the unserved east of them.
    expect(answer.sites[0]!.x).toBeGreaterThan(350);
    expect(answer.version).toBe('test');
  });

  test('a site’s score is the surface’s mean over its cells', () => {
    const answer = findIntegration(village, settings, { ground });
    const { model } = answer;
    const surface = owa(model.worths, model.weights, 1);
    const [first] = answer.sites;
    const mean = first!.cells.reduce((sum, cell) => sum + surface[cell]!, 0) / first!.cells.length;
    expect(first!.score).toBeCloseTo(mean, 6);
  });

  test('all ground excluded: no sites, no draws won, no flips, and still an answer', () => {
    const paddies = exampleVillage({
      land: [{ id: 'all', source: 'test', kind: 'paddy', polygons: village.outline }]
    });
    const answer = findIntegration(paddies, settings);
    expect(answer.sites).toEqual([]);
    expect(answer.flips).toEqual([]);
    expect(answer.allowedHectares).toBe(0);
    expect(answer.acceptability.first).toEqual([]);
  });

  test('no criteria is an error, no weight is not', () => {
    expect(() => findIntegration(village, { weights: {} }, { ground })).toThrow(
      expect.objectContaining({ kind: 'empty' })
    );
    expect(findIntegration(village, { weights: { crafts: 0 } }, { ground }).sites[0]!.score).toBe(0);
  });

  test('every preset fits the painter and answers', () => {
    for (const name of presetNames) {
      const { weights } = integrationPresets[name];
      expect(Object.keys(weights).length).toBeLessThanOrEqual(8);
      expect(findIntegration(village, { weights }, { ground }).sites.length).toBeGreaterThan(0);
    }
    expect(new Set(Object.values(integrationPresets.seimbang.weights)).size).toBe(1);
  });

  test('pointing at a site’s cell gives its breakdown; outside there is none', () => {
    const model = createIntegrationModel(ground, settings);
    const paddy = probeSpot(model, cellAt(ground.grid, 602, 302))!;
    expect(constraintOf(paddy.excludedBy)).toBe('paddy');
    expect(paddy.criteria.reduce((sum, criterion) => sum + criterion.part, 0)).toBeCloseTo(paddy.score, 12);
    expect(probeSpot(model, 0)).toBeUndefined();
    expect(probeSpot(model, -1)).toBeUndefined();
  });
});

describe('facts and sentences', () => {
  test('facts are counted on the network', () => {
    const facts = siteFacts(ground, village, 490, 110);
    expect(facts.place.id).toBe('Barat daya Dusun II');
    expect(facts.placesNear).toEqual({ crafts: 3, farming: 1, plantation: 0, food: 1 });
    expect(facts.familiesNear).toBe(3);
    expect(facts.nearest.government).toMatchObject({ id: 'office', name: 'Kantor Desa' });
    expect(facts.nearest.government!.minutes).toBeCloseTo((390 * 0.8 + 10 * 0.8) / 60, 0);
    expect(facts.zoneMinutes).toBeLessThanOrEqual(facts.nearest.government!.minutes);
    expect(facts.land).toBe('yard');
    expect(facts.unreachable).toBe(false);
    expect(siteFacts(ground, village, 200, 60).near).toEqual({ id: 'dekat Jl. Raya', en: 'near Jl. Raya' });
  });

  test('one sentence, at most 25 words, with the numbers of the facts', () => {
    for (const name of presetNames) {
      const answer = findIntegration(village, { weights: integrationPresets[name].weights }, { ground });
      for (const site of answer.sites) {
        expect(site.why.id.split(' ').length).toBeLessThanOrEqual(25);
        expect(site.why.en.split(' ').length).toBeLessThanOrEqual(25);
        const said = [...site.why.id.matchAll(/[\d.]+/g)].map((match) => Number(match[0].replace(/\./g, '')));
        const { facts } = site;
        const known = [
          5,
          10,
          ...Object.values(facts.placesNear),
          ...Object.values(facts.placeMinutes).map((minutes) => Math.max(1, Math.round(minutes))),
          ...Object.values(facts.nearest).map((found) => Math.max(1, Math.round(found.minutes))),
          facts.familiesNear,
          facts.peopleNear,
          Math.max(1, Math.round(facts.zoneMinutes)),
          Math.max(1, Math.round(facts.roadMinutes))
        ];
        for (const number of said.filter((value) => value > 0)) expect(known).toContain(number);
      }
    }
  });

  test('strong sides first, the heaviest weak one as a but', () => {
    const facts = siteFacts(ground, village, 490, 110);
    const text = explainSite({
      ids: ['crafts', 'people', 'road', 'plantation'],
      parts: [0.3, 0.2, 0.1, 0],
      worths: [1, 0.8, 0.9, 0],
      weights: [30, 25, 12, 20],
      facts: { ...facts, peopleNear: 1762, roadMinutes: 2.4 }
    });
    expect(text).toEqual({
      id: '3 perajin bambu dalam 5 menit, 1.762 warga dalam 10 menit dan 2 menit ke jalan raya; tetapi tanpa kebun.',
      en: '3 bamboo weavers within 5 minutes, 1,762 people within 10 minutes and 2 minutes to the main road; but no garden.'
    });
    const none = { ids: ['crafts' as const], parts: [0], worths: [0], weights: [1], facts };
    expect(explainSite(none).id).toBe('Tidak ada yang mendukung tempat ini.');
    expect(explainSite({ ...none, facts: { ...facts, unreachable: true } }).id).toMatch(/^Tidak ada jalan/);
  });

  test('how much is sketch, by weight', () => {
    const weights = { crafts: 3, road: 1 };
    const all = createIntegrationModel(ground, { weights });
    const roads = all.ground.input.roads;
    const sketched = roads.reduce((sum, road) => sum + (road.status === 'mapped' ? 0 : 1), 0);
    expect(sketched).toBeGreaterThan(0);
    expect(sketchShare(all)).toBeGreaterThan(0.75);
    const surveyed = exampleVillage({
      places: village.places.map((given, i) => (i === 0 ? { ...given, status: 'surveyed' } : given))
    });
    const some = createIntegrationModel(createIntegrationGround(surveyed), {
      weights: { crafts: 1, people: 0 }
    });
    expect(sketchShare(some)).toBeCloseTo(2 / 3, 12);
    expect(sketchShare({ ...some, weights: [0, 0] })).toBe(0);
  });
});

describe('doubt about places', () => {
  const model = () =>
    createIntegrationModel(ground, { weights: { crafts: 2, joining: 1, people: 1, unmet: 1 } });

  test('places that have not moved give today’s alternatives, to the last bit', () => {
    const today = model();
    expect(alternativesWith(today, village, today.ids).worths).toEqual(today.alternatives.worths);
    expect(alternativesWith(today, village, ['joining'], ['food']).worths).toEqual(today.alternatives.worths);
  });

  test('computed again for the changed alone equals a model of the moved village', () => {
    const today = model();
    const moved = {
      ...village,
      places: village.places.map((given) => (given.id === 'kitchen' ? { ...given, x: 300 } : given))
    };
    const fresh = createIntegrationModel(ground, { ...today.settings, curves: today.curves }, moved);
    expect(alternativesWith(today, moved, ['joining'], ['food']).worths).toEqual(fresh.alternatives.worths);
  });

  test('accuracy is the place’s own, else usual for how it is known', () => {
    expect(accuracyOf({ source: 's', accuracyMeters: 40, status: 'sketch' })).toBe(40);
    expect(accuracyOf({ source: 's', status: 'sketch' })).toBeGreaterThan(
      accuracyOf({ source: 's', status: 'mapped' })
    );
    expect(accuracyOf({ source: 's' })).toBe(accuracyOf({ source: 's', status: 'sketch' }));
  });

  test('draws repeat by seed, and no error means no doubt', () => {
    const today = model();
    const sites = answerIntegration(today).sites.map((site) => site.alternative);
    const run = (seed: number) => positionRobustness(today, sites, { seed, draws: 8 });
    expect(run(1)).toEqual(run(1));
    const exact = exampleVillage({
      places: village.places.map((given) => ({ ...given, accuracyMeters: 0 })),
      facilities: village.facilities.map((given) => ({ ...given, accuracyMeters: 0 }))
    });
    const sure = createIntegrationModel(ground, today.settings, exact);
    expect(positionRobustness(sure, sites, { seed: 5, draws: 5 }).first[0]).toBe(1);
    const steps = [...drawPositions(today, sites, { seed: 1, draws: 3 })];
    expect(steps.map((step) => step.draws)).toEqual([1, 2, 3]);
  });

  test('survey first what can change the answer, not what is known or does not count', () => {
    // Two like groups of weavers far apart; the right-hand one leads by a little and hangs on one workshop.
    const twins = exampleVillage({
      facilities: [],
      places: [
        place('left', 'crafts', 120, 300, { accuracyMeters: 1 }),
        place('right', 'crafts', 420, 300, { accuracyMeters: 200, count: 1 }),
        place('right-known', 'crafts', 420, 310, { status: 'surveyed', count: 1 }),
        place('kitchen', 'food', 300, 100)
      ]
    });
    const base = createIntegrationGround(twins);
    const today = createIntegrationModel(base, { weights: { crafts: 1, food: 0 } });
    const [first] = answerIntegration(today).sites;
    const found = surveyFirst(today, first!.alternative);
    expect(found.targets.map((target) => target.id)).toEqual(['right', 'left']);
    expect(found.of).toBe(2);
    expect(found.lead).toBeGreaterThan(0);
    expect(found.targets[0]!.leastLead).toBeLessThan(found.targets[1]!.leastLead);
    expect([...trySurveys(today, first!.alternative)].map((step) => step.tried)).toEqual([1, 2]);
  });
});

test('the outline burnt is the village the mask allows, where nothing excludes it', () => {
  const bare = exampleVillage({ land: [], water: [] });
  const grid = createGrid({ plane: bare.plane, bounds: [0, 0, 800, 400], cellMeters: 5 });
  let inside = 0;
  burnPolygons(grid, bare.outline, () => inside++);
  expect(constraintMask(grid, bare).allowedHectares).toBeCloseTo(inside * 0.0025, 9);
});
