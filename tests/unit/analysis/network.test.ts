import { describe, expect, test } from 'vitest';
import {
  buildNetwork,
  minutesAt,
  nearestMinutes,
  oneToAll,
  shortestRoute,
  snapToNetwork,
  travelMatrix,
  unreached,
  type Network,
  type RoadInput,
  type TravelSettings
} from '../../../src/lib/analysis/index';
import { road, streetGrid } from './street-grid';

function minutes(network: Network, from: [number, number], to: [number, number]): number {
  const [a, b] = snapToNetwork(network, [
    { x: from[0], y: from[1] },
    { x: to[0], y: to[1] }
  ]);
  return minutesAt(network, oneToAll(network, [a!]), b!);
}

describe('buildNetwork', () => {
  test.each<[string, RoadInput[], number, number]>([
    ['nothing', [], 0, 0],
    ['one road', [road('a', [0, 0, 50, 0, 100, 0])], 2, 1],
    ['an end on another road', [road('a', [0, 0, 100, 0]), road('b', [50, 0, 50, 80])], 4, 3],
    ['an end 20 cm short of it', [road('a', [0, 0, 100, 0]), road('b', [50, 0.2, 50, 80])], 4, 3],
    ['a shared vertex', [road('a', [0, 0, 50, 0, 100, 0]), road('b', [50, 50, 50, 0, 50, -50])], 5, 4],
    ['a crossing', [road('a', [0, 0, 100, 0]), road('b', [50, -50, 50, 50])], 5, 4],
    ['a near miss of a metre', [road('a', [0, 0, 100, 0]), road('b', [50, 1, 50, 80])], 4, 2],
    ['a road that crosses itself', [road('a', [0, 0, 100, 0, 100, 50, 50, 50, 50, -50])], 3, 3],
    ['a ring', [road('a', [0, 0, 100, 0, 50, 80, 0, 0])], 1, 1],
    ['a road drawn twice', [road('a', [0, 0, 100, 0]), road('b', [0, 0, 100, 0])], 2, 2],
    ['a road of no length', [road('a', [5, 5, 5, 5])], 1, 0],
    ['streets', streetGrid(3, 2), 12, 17]
  ])('%s: %#', (_, roads, nodes, edges) => {
    const network = buildNetwork({ roads });
    expect([network.nodeCount, network.edgeCount]).toEqual([nodes, edges]);
  });

  test('costs are whole tenths of a second, at least one', () => {
    const network = buildNetwork({ roads: [road('a', [0, 0, 100, 0]), road('b', [100, 0, 100.3, 0])] });
    expect([...network.edgeForward]).toEqual([800, 2]);
    expect(buildNetwork({ roads: [road('b', [0, 0, 0.3, 0])] }, { kmh: 100 }).edgeForward[0]).toBe(1);
  });

  test.each<[string, Partial<RoadInput>, TravelSettings, boolean, boolean]>([
    ['on foot against a one-way', { oneWay: true }, { mode: 'walk' }, true, true],
    ['a bicycle against a one-way', { oneWay: true }, { mode: 'bicycle' }, true, false],
    ['a motorbike on a dike', { kind: 'dike' }, { mode: 'motorbike' }, false, false],
    [
      'a motorbike on a dike that lets it pass',
      { kind: 'dike', passable: 'motorbike' },
      { mode: 'motorbike' },
      true,
      true
    ],
    ['a motorbike on a foot path', { passable: 'foot' }, { mode: 'motorbike' }, false, false],
    ['earth when dry', { surface: 'earth' }, { mode: 'motorbike' }, true, true],
    ['earth when wet', { surface: 'earth' }, { mode: 'motorbike', wetSeason: true }, false, false],
    [
      'dry season only, when wet',
      { drySeasonOnly: true },
      { mode: 'bicycle', wetSeason: true },
      false,
      false
    ],
    ['on foot when wet', { drySeasonOnly: true, surface: 'earth' }, { wetSeason: true }, true, true]
  ])('%s', (_, more, settings, forward, backward) => {
    const network = buildNetwork({ roads: [road('a', [0, 0, 100, 0], more)] }, settings);
    expect(network.edgeForward[0] !== unreached).toBe(forward);
    expect(network.edgeBackward[0] !== unreached).toBe(backward);
  });

  test.each([0, -1, NaN, Infinity])('refuses a speed of %f', (kmh) => {
    expect(() => buildNetwork({ roads: [] }, { kmh })).toThrow(
      expect.objectContaining({ kind: 'bad-input' })
    );
  });
});

describe('travel on the network', () => {
  const roads = [...streetGrid(4, 4), road('island', [1000, 1000, 1100, 1000])];
  const network = buildNetwork({ roads });

  test('100 m of road take 80 s, the link to it is walked at six tenths', () => {
    expect(minutes(network, [0, 0], [400, 300])).toBeCloseTo((700 * 0.8) / 60, 9);
    expect(minutes(network, [0, 0], [-30, 0])).toBeCloseTo(30 / 0.75 / 60, 9);
  });

  test('two places on one edge walk along it, not around the block', () => {
    expect(minutes(network, [20, 0], [70, 0])).toBeCloseTo((50 * 0.8) / 60, 9);
    expect(minutes(network, [70, 0], [20, 0])).toBeCloseTo((50 * 0.8) / 60, 9);
  });

  test('on one edge of a one-way road the way back goes round', () => {
    const square = [
      road('oneway', [0, 0, 100, 0], { oneWay: true }),
      road('rest', [100, 0, 100, 100, 0, 100, 0, 0])
    ];
    const wheels = buildNetwork({ roads: square }, { mode: 'bicycle', kmh: 36 });
    expect(minutes(wheels, [20, 0], [70, 0])).toBeCloseTo(50 / 10 / 60, 6);
    expect(minutes(wheels, [70, 0], [20, 0])).toBeCloseTo(350 / 10 / 60, 6);
  });

  test('other islands of road, places beyond the link radius and NaN are unreachable, never attached', () => {
    expect(minutes(network, [0, 0], [1050, 1000])).toBe(Infinity);
    const [far, near, nowhere] = snapToNetwork(network, [
      { x: -151, y: 0 },
      { x: -149, y: 0 },
      { x: NaN, y: 0 }
    ]);
    expect([far!.edge, nowhere!.edge]).toEqual([-1, -1]);
    expect(near!.linkMeters).toBeCloseTo(149, 9);
    expect(minutesAt(network, oneToAll(network, [far!]), near!)).toBe(Infinity);
    expect(
      snapToNetwork(network, [{ x: -151, y: 0 }], { linkRadiusMeters: 200 })[0]!.edge
    ).toBeGreaterThanOrEqual(0);
  });

  test('the longest minutes asked for bound the search', () => {
    const [home] = snapToNetwork(network, [{ x: 0, y: 0 }]);
    const found = oneToAll(network, [home!], { limitMinutes: 80 / 60 });
    expect(found.costs.filter((cost) => cost !== unreached).toSorted()).toEqual(Uint32Array.of(0, 800, 800));
  });

  test('nearest of several, and the matrix, say the same', () => {
    const homes = snapToNetwork(
      network,
      [30, 130, 260, 390].map((x) => ({ x, y: 100 }))
    );
    const places = snapToNetwork(network, [
      { x: 0, y: 0 },
      { x: 400, y: 200 },
      { x: -500, y: 0 }
    ]);
    const matrix = travelMatrix(network, homes, places);
    const { minutes: least, nearest } = nearestMinutes(network, homes, places);
    homes.forEach((_, h) => {
      const row = [...matrix.subarray(h * 3, h * 3 + 3)];
      expect(row[2]).toBe(Infinity);
      expect(least[h]).toBeCloseTo(Math.min(...row), 9);
      expect(nearest[h]).toBe(row.indexOf(Math.min(...row)));
    });
    const turned = travelMatrix(network, places, homes);
    matrix.forEach((value, i) => expect(turned[(i % 3) * 4 + Math.floor(i / 3)]).toBe(value));
    expect(nearestMinutes(network, homes, []).minutes).toEqual(new Float64Array(4).fill(Infinity));
  });
});

describe('water', () => {
  const water = [
    {
      id: 'river',
      kind: 'river' as const,
      source: 'test',
      widthMeters: 6,
      lines: [Float64Array.of(-500, 30, 500, 30)],
      polygons: []
    }
  ];
  const roads = [road('south', [-400, 0, 400, 0]), road('north', [-400, 100, 400, 100])];

  test('a link never crosses it, except at a bridge', () => {
    const place = { x: 0, y: 40 };
    const [over] = snapToNetwork(buildNetwork({ roads }), [place]);
    const [round] = snapToNetwork(buildNetwork({ roads, water }), [place]);
    const bridges = [{ id: 'b', source: 'test', x: 3, y: 30 }];
    const [bridged] = snapToNetwork(buildNetwork({ roads, water, bridges }), [place]);
    expect([over!.y, round!.y, bridged!.y]).toEqual([0, 100, 0]);
    const south = buildNetwork({ roads: roads.slice(0, 1), water });
    expect(snapToNetwork(south, [place])[0]!.edge).toBe(-1);
  });

  test('a ditch is no barrier', () => {
    const ditch = [{ ...water[0]!, widthMeters: 1 }];
    expect(snapToNetwork(buildNetwork({ roads, water: ditch }), [{ x: 0, y: 40 }])[0]!.y).toBe(0);
  });

  test('closing a bridge cuts the road over it', () => {
    const all = [...roads, road('over', [0, 0, 0, 100])];
    const bridge = { id: 'b', source: 'test', x: 0, y: 30 };
    const open = buildNetwork({ roads: all, water, bridges: [bridge] });
    const shut = buildNetwork({ roads: all, water, bridges: [{ ...bridge, closed: true as const }] });
    expect(minutes(open, [0, 0], [0, 100])).toBeCloseTo((100 * 0.8) / 60, 6);
    expect(minutes(shut, [-100, 0], [-100, 100])).toBe(Infinity);
  });
});

describe('shortestRoute', () => {
  const roads = [
    road('main', [0, 0, 200, 0], { kind: 'through', name: 'Jl. Raya Rupakpicis' }),
    road('main-2', [200, 0, 400, 0], { kind: 'through', name: 'Jl. Raya Rupakpicis' }),
    road('side', [300, 0, 300, 100], { kind: 'alley' }),
    road('dike', [300, 100, 380, 160], { kind: 'dike' })
  ];
  const network = buildNetwork({ roads });
  const [from, to, off] = snapToNetwork(network, [
    { x: 50, y: 0 },
    { x: 340, y: 130 },
    { x: 0, y: 900 }
  ]);
  const landmarks = [{ id: 'hall', name: 'Balai Desa', x: 310, y: 20 }];

  test('tells the way road by road, unnamed roads by kind and landmark', () => {
    const route = shortestRoute(network, from!, to!, { landmarks })!;
    expect(route.meters).toBeCloseTo(250 + 100 + 50, 6);
    expect(route.minutes).toBeCloseTo(minutesAt(network, oneToAll(network, [from!]), to!), 12);
    expect([...route.line]).toEqual([50, 0, 200, 0, 300, 0, 300, 100, 340, 130]);
    expect(route.steps.map((step) => step.text.id)).toEqual([
      'Mulai di Jl. Raya Rupakpicis, 250 m',
      'Belok kiri ke gang dekat Balai Desa, 100 m',
      'Serong kanan ke pematang sawah, 50 m'
    ]);
    expect(route.steps[1]!.text.en).toBe('Turn left onto the alley near Balai Desa, 100 m');
    expect(route.steps.reduce((sum, step) => sum + step.minutes, 0)).toBeCloseTo(route.minutes, 12);
  });

  test('the way back is the same way turned round', () => {
    const there = shortestRoute(network, from!, to!)!;
    const back = shortestRoute(network, to!, from!)!;
    expect(back.minutes).toBe(there.minutes);
    const pairs = (line: Float64Array) =>
      Array.from({ length: line.length / 2 }, (_, i) => line.subarray(2 * i, 2 * i + 2));
    expect(pairs(back.line)).toEqual(pairs(there.line).reverse());
    expect(back.steps.map((step) => step.turn)).toEqual(['start', 'slight-left', 'right']);
  });

  test('no way, and no step to take', () => {
    expect(shortestRoute(network, from!, off!)).toBeUndefined();
    expect(shortestRoute(network, off!, off!)).toBeUndefined();
    const here = shortestRoute(network, from!, from!)!;
    expect([here.minutes, here.meters, here.steps]).toEqual([0, 0, []]);
  });
});
