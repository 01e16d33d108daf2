import { describe, expect, test } from 'vitest';
import {
  applyScenario,
  compareFigures,
  compareScenarios,
  createPlane,
  parseScenario,
  scenarioFigures,
  type AccessChange,
  type AnalysisInput,
  type Change,
  type ScenarioEdit
} from '../../../src/lib/analysis/index';
import type { ZoneKind } from '../../../src/lib/village/types';
import { road } from './street-grid';

const plane = createPlane([109.3, -7.4]);
const at = (x: number, y: number) => plane.toLngLat([x, y]);
const square = (x: number, y: number, size: number) => [
  [Float64Array.of(x, y, x + size, y, x + size, y + size, x, y + size, x, y)]
];
const facility = (id: string, kind: ZoneKind, x: number) => ({
  id,
  kind,
  x,
  y: 5,
  zone: true as const,
  source: 'test',
  status: 'surveyed' as const
});

/**
 * A road of a kilometre along y = 5, west to east. At its west end 10 people of Dusun West in one cell, at the east end
 * 30 of Dusun East; all services in the west but the school, in the middle. At 4.5 km/h 75 m take a minute.
 */
const village: AnalysisInput = {
  code: '33.03.06.2015',
  version: 'v1',
  plane: [109.3, -7.4],
  outline: square(-10, -500, 1020),
  dusun: [
    { id: 'west', name: 'Dusun Barat', source: 'test', polygons: square(-10, -500, 510) },
    { id: 'east', source: 'test', polygons: square(500, -500, 510) },
    { id: 'empty', source: 'test', polygons: square(500, 20, 100) }
  ],
  rt: [
    { id: 'rt-1', dusun: 'west', people: 10, source: 'test', polygons: square(0, 0, 10) },
    { id: 'rt-2', dusun: 'east', people: 30, source: 'test', polygons: square(990, 0, 10) }
  ],
  zone: [],
  land: [{ id: 'field', kind: 'paddy', source: 'test', polygons: square(700, 0, 10) }],
  roads: [road('main', [0, 5, 1000, 5])],
  water: [],
  bridges: [],
  facilities: [
    facility('office', 'government', 5),
    facility('market', 'market', 5),
    facility('centre', 'economy', 5),
    facility('post', 'health', 5),
    facility('school', 'education', 500)
  ],
  places: []
};
const options = { cellMeters: 10 };
const figures = (input: AnalysisInput) => scenarioFigures(input, options);
const compare = (before: AnalysisInput, after: AnalysisInput) => compareScenarios(before, after, options);
const change = (...edits: ScenarioEdit[]) => applyScenario(village, edits);
/** Minutes along so many metres of road. */
const walk = (meters: number) => meters / 75;

describe('scenarioFigures', () => {
  const today = figures(village);

  test('minutes and people are those of the road', () => {
    // Cells are 10 m: people stand at x = 5 and x = 995.
    const [west, east] = today.byDusun.map((dusun) => dusun.figures);
    expect(west).toMatchObject({ people: 10, peopleWithinAll: 10, peopleWithoutRound: 0 });
    expect(west!.minutes.market).toBeCloseTo(0, 2);
    expect(west!.minutes.education).toBeCloseTo(walk(495), 2);
    expect(east!.minutes.market).toBeCloseTo(walk(990), 2);
    // There and back, the school on the way.
    expect(west!.roundMinutes).toBeCloseTo(walk(2 * 495), 2);
    expect(east!.roundMinutes).toBeCloseTo(walk(2 * 990), 2);
    expect(east!.peopleWithin).toMatchObject({ market: 0, education: 30 });
    expect(today.all.minutes.market).toBeCloseTo((30 * walk(990)) / 40, 2);
    expect(today.all).toMatchObject({ people: 40, peopleWithinAll: 10 });
  });

  test('dusun without people have no figures; homes are where people live', () => {
    expect(today.byDusun.map(({ id, name }) => [id, name])).toEqual([
      ['west', 'Dusun Barat'],
      ['east', undefined]
    ]);
    expect(today.homes.reduce((sum, home) => sum + home.people, 0)).toBe(40);
    expect(plane.toMeters(today.homes.at(-1)!.at)[0]).toBeCloseTo(995, 3);
  });

  test('a kind that is nowhere: nobody reaches it, and nobody makes the round', () => {
    const without = figures(change({ kind: 'close-facility', id: 'market' }));
    expect(without.all).toMatchObject({
      minutes: { market: NaN, government: expect.closeTo(today.all.minutes.government, 9) as number },
      peopleWithin: { market: 0 },
      roundMinutes: NaN,
      peopleWithinAll: 0,
      peopleWithoutRound: 40
    });
  });

  test('a village of nobody', () => {
    const empty = figures({ ...village, rt: [] });
    expect(empty).toMatchObject({ byDusun: [], homes: [], all: { people: 0, roundMinutes: NaN } });
  });
});

describe('applyScenario', () => {
  test('without edits it is the village itself; with them the village stays as it was', () => {
    const before = structuredClone(village);
    expect(applyScenario(village, [])).toBe(village);
    change(
      { kind: 'close-facility', id: 'market' },
      { kind: 'move-facility', id: 'school', at: at(0, 0) },
      { kind: 'change-use', id: 'field', to: 'settlement' }
    );
    expect(village).toEqual(before);
  });

  test('the version says which data and which edits', () => {
    const edits: ScenarioEdit[] = [{ kind: 'close-facility', id: 'market' }];
    expect(applyScenario(village, edits).version).toMatch(/^v1\+[0-9a-f]{8}$/);
    expect(applyScenario(village, edits).version).toBe(applyScenario(village, edits).version);
    const other = change({ kind: 'close-facility', id: 'school' });
    expect(other.version).not.toBe(applyScenario(village, edits).version);
  });

  test('a moved facility stands where it is put, surely, but surveyed by nobody', () => {
    const moved = change({ kind: 'move-facility', id: 'school', at: at(250, 0) });
    const school = moved.facilities.find(({ id }) => id === 'school')!;
    expect(school).toMatchObject({ kind: 'education', zone: true, source: 'scenario', accuracyMeters: 0 });
    expect([school.x, school.y, school.status]).toEqual([
      expect.closeTo(250, 3) as number,
      expect.closeTo(0, 3) as number,
      undefined
    ]);
    expect(moved.facilities).toHaveLength(village.facilities.length);
  });

  test('what was added can be moved and closed again', () => {
    const back = change(
      { kind: 'add-facility', id: 'new', facility: 'market', at: at(900, 5) },
      { kind: 'move-facility', id: 'new', at: at(800, 5) },
      { kind: 'close-facility', id: 'new' }
    );
    expect(back.facilities).toEqual(village.facilities);
  });

  test('a path is joined to the roads at both ends, and only there where they are near', () => {
    // From 8 m beside the road, around, and back to 8 m beside it; the second starts 40 m away.
    const path = (id: string, y: number): ScenarioEdit => ({
      kind: 'add-path',
      id,
      line: [at(100, y), at(150, 60), at(200, 13)]
    });
    const [joined, loose] = [path('joined', 13), path('loose', 45)].map((edit) => {
      const { lines } = change(edit).roads.at(-1)!;
      return Array.from(lines[0]!, (value) => Math.round(value) + 0);
    });
    expect(joined).toEqual([100, 5, 100, 13, 150, 60, 200, 13, 200, 5]);
    expect(loose).toEqual([100, 45, 150, 60, 200, 13, 200, 5]);
  });

  test.each<[string, ScenarioEdit, string]>([
    ['move what is not there', { kind: 'move-facility', id: 'mill', at: at(0, 0) }, 'bad-input'],
    ['close what is not there', { kind: 'close-facility', id: 'mill' }, 'bad-input'],
    ['change land that is not there', { kind: 'change-use', id: 'office', to: 'yard' }, 'bad-input'],
    [
      'add what is there',
      { kind: 'add-facility', id: 'office', facility: 'market', at: at(0, 0) },
      'bad-input'
    ],
    ['add a road that is there', { kind: 'add-path', id: 'main', line: [at(0, 0), at(9, 9)] }, 'bad-input'],
    ['a path of one place', { kind: 'add-path', id: 'path', line: [at(0, 0)] }, 'bad-input'],
    ['a place that is none', { kind: 'move-facility', id: 'office', at: [NaN, 0] }, 'not-a-number']
  ])('refuses to %s', (_, edit, kind) => {
    expect(() => change(edit)).toThrow(expect.objectContaining({ name: 'AnalysisError', kind }));
  });
});

describe('compareScenarios', () => {
  test('closing a market raises the minutes of those it served', () => {
    const two = change({ kind: 'add-facility', id: 'east-market', facility: 'market', at: at(995, 5) });
    const one = applyScenario(two, [{ kind: 'close-facility', id: 'east-market' }]);
    const { byDusun, all } = compare(two, one);
    expect(byDusun.map(({ id, change: { minutes } }) => [id, minutes.market.difference])).toEqual([
      ['west', expect.closeTo(0, 6) as number],
      ['east', expect.closeTo(walk(990), 2) as number]
    ]);
    expect(all.peopleWithin.market).toEqual({ before: 40, after: 10, difference: -30 });
    expect(all.minutes.health.difference).toBe(0);
  });

  test('moving the school west helps the west and does nothing to the round of the east', () => {
    const moved = change({ kind: 'move-facility', id: 'school', at: at(5, 5) });
    const found = compare(village, moved);
    expect(found).toMatchObject({ peopleBetter: 10, peopleWorse: 0, peopleSame: 30 });
    expect(found.mostGained).toMatchObject({
      dusun: 'west',
      round: { difference: expect.closeTo(-walk(990), 2) as number }
    });
    expect(found.mostLost).toBeUndefined();
    expect(found.byDusun[1]!.change.minutes.education.difference).toBeCloseTo(walk(495), 2);
    expect(found.bestOff).toMatchObject({
      before: { id: 'west', name: 'Dusun Barat' },
      after: { id: 'west' }
    });
    expect(found.worstOff.after).toMatchObject({
      id: 'east',
      roundMinutes: expect.closeTo(walk(1980), 2) as number
    });
    expect(found.versions).toEqual({ before: 'v1', after: moved.version });
  });

  test('a path that cuts off a corner shortens the walk', () => {
    // The road makes a detour of 300 m north and back between x = 400 and x = 500.
    const bent = { ...village, roads: [road('main', [0, 5, 400, 5, 400, 305, 500, 305, 500, 5, 1000, 5])] };
    const cut = applyScenario(bent, [{ kind: 'add-path', id: 'cut', line: [at(400, 5), at(500, 5)] }]);
    const { byDusun } = compare(bent, cut);
    expect(byDusun[1]!.change.minutes.market.difference).toBeCloseTo(-walk(600), 1);
  });

  test('building on the field lets the people of its RT live there', () => {
    const wide = {
      ...village,
      rt: [village.rt[0]!, { ...village.rt[1]!, polygons: square(690, -150, 310) }],
      land: [{ ...village.land[0]!, polygons: square(700, 0, 10) }]
    };
    const built = applyScenario(wide, [{ kind: 'change-use', id: 'field', to: 'settlement' }]);
    const { all, byDusun } = compare(wide, built);
    expect(all.people).toEqual({ before: 40, after: 40, difference: 0 });
    expect(byDusun[1]!.change.minutes.market.after).toBeCloseTo(walk(700), 1);
  });

  test('losing a kind is worse for all, getting it back better for all', () => {
    const without = change({ kind: 'close-facility', id: 'school' });
    expect(compare(village, without)).toMatchObject({
      peopleWorse: 40,
      peopleBetter: 0,
      all: { peopleWithoutRound: { before: 0, after: 40, difference: 40 } }
    });
    expect(compare(without, village)).toMatchObject({ peopleWorse: 0, peopleBetter: 40 });
    // A round that stays impossible has not changed.
    expect(compare(without, without)).toMatchObject({ peopleSame: 40, bestOff: {}, worstOff: {} });
  });

  function changesOf(of: AccessChange): Change[] {
    const { people, minutes, roundMinutes, peopleWithin, peopleWithinAll, peopleWithoutRound } = of;
    return [
      people,
      roundMinutes,
      peopleWithinAll,
      peopleWithoutRound,
      ...Object.values(minutes),
      ...Object.values(peopleWithin)
    ];
  }
  const edits: [string, ScenarioEdit][] = [
    ['nothing much', { kind: 'change-use', id: 'field', to: 'dryland' }],
    ['a market', { kind: 'add-facility', id: 'm2', facility: 'market', at: at(700, 5) }],
    ['no office', { kind: 'close-facility', id: 'office' }],
    ['a moved post', { kind: 'move-facility', id: 'post', at: at(600, 5) }]
  ];
  test.each(edits)(
    '%s: forth and back are opposite, nobody is lost, one more place never hurts',
    (_, edit) => {
      const after = change(edit);
      const [forth, back] = [compare(village, after), compare(after, village)];
      changesOf(forth.all).forEach(({ before, after: then, difference }, k) => {
        const other = changesOf(back.all)[k]!;
        expect([other.before, other.after]).toEqual([then, before]);
        if (!Number.isNaN(difference)) expect(other.difference).toBeCloseTo(0 - difference, 12);
      });
      expect(forth.peopleBetter + forth.peopleWorse + forth.peopleSame).toBe(40);
      expect([back.peopleBetter, back.peopleWorse]).toEqual([forth.peopleWorse, forth.peopleBetter]);
      expect(forth.byDusun.reduce((sum, dusun) => sum + dusun.change.people.after, 0)).toBe(40);
      if (edit.kind === 'add-facility') {
        for (const kind of Object.values(forth.all.minutes)) expect(kind.difference).toBeLessThanOrEqual(0);
        expect(forth.peopleWorse).toBe(0);
      }
    }
  );

  test('figures that count people within different minutes are not compared', () => {
    const [ten, five] = [10, 5].map((withinMinutes) =>
      scenarioFigures(village, { ...options, withinMinutes })
    );
    expect(() => compareFigures(ten!, five!)).toThrow(expect.objectContaining({ kind: 'bad-input' }));
  });
});

describe('parseScenario', () => {
  const scenario = {
    name: 'A',
    code: '33.03.06.2015',
    version: 'v1',
    edits: [
      {
        kind: 'add-facility',
        id: 'm',
        facility: 'market',
        at: [109.3, -7.4],
        name: 'Pasar baru',
        zone: false,
        capacity: 20
      },
      { kind: 'move-facility', id: 'school', at: [109.31, -7.4] },
      { kind: 'close-facility', id: 'office' },
      {
        kind: 'add-path',
        id: 'p',
        line: [
          [109.3, -7.4],
          [109.31, -7.4]
        ],
        road: 'dike',
        surface: 'earth',
        passable: 'foot'
      },
      { kind: 'change-use', id: 'field', to: 'yard' }
    ]
  };

  test('every edit comes back as it went out, and nothing else with it', () => {
    expect(parseScenario(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario);
    const edits = scenario.edits.map((edit) => ({ ...edit, owner: 'somebody' }));
    expect(parseScenario({ ...scenario, edits, by: 'somebody' })).toEqual(scenario);
  });

  test.each<[string, unknown]>([
    ['no object', []],
    ['no name', { ...scenario, name: '' }],
    ['no version', { ...scenario, version: undefined }],
    ['no edits', { ...scenario, edits: {} }],
    ...[
      { kind: 'burn', id: 'a' },
      { kind: 'close-facility' },
      { kind: 'add-facility', id: 'a', facility: 'castle', at: [0, 0] },
      { kind: 'add-facility', id: 'a', facility: 'market', at: [0] },
      { kind: 'add-facility', id: 'a', facility: 'market', at: [0, 91] },
      { kind: 'add-facility', id: 'a', facility: 'market', at: [0, 0], capacity: -1 },
      { kind: 'add-facility', id: 'a', facility: 'market', at: [0, 0], zone: 'yes' },
      { kind: 'move-facility', id: 'a', at: ['0', '0'] },
      { kind: 'add-path', id: 'a', line: [[0, 0]] },
      {
        kind: 'add-path',
        id: 'a',
        line: [
          [0, 0],
          [0, null]
        ]
      },
      {
        kind: 'add-path',
        id: 'a',
        line: [
          [0, 0],
          [0, 1]
        ],
        road: 'toString'
      },
      {
        kind: 'add-path',
        id: 'a',
        line: [
          [0, 0],
          [0, 1]
        ],
        surface: 'gold'
      },
      {
        kind: 'add-path',
        id: 'a',
        line: [
          [0, 0],
          [0, 1]
        ],
        passable: 'nobody'
      },
      { kind: 'change-use', id: 'a', to: 'sea' }
    ].map((edit): [string, unknown] => [JSON.stringify(edit), { ...scenario, edits: [edit] }])
  ])('refuses %s', (_, value) => {
    expect(() => parseScenario(value)).toThrow(expect.objectContaining({ kind: 'bad-input' }));
  });
});
