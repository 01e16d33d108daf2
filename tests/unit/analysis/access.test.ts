import { describe, expect, test } from 'vitest';
import {
  buildNetwork,
  coverageWithin,
  cumulativeOpportunities,
  detourIndex,
  e2sfca,
  halvingDecay,
  m2sfca,
  snapToNetwork,
  steinerLength,
  stepDecay,
  zonedDecay
} from '../../../src/lib/analysis/index';
import { road, streetGrid } from './street-grid';

describe('cumulativeOpportunities', () => {
  const minutes = [0, 10, Infinity, 12, 5, 10];

  test('counts what is within reach', () => {
    expect([...cumulativeOpportunities(minutes, [1, 20, 300], stepDecay(10))]).toEqual([21, 320]);
  });

  test('or counts the further the less', () => {
    expect([...cumulativeOpportunities(minutes, [1, 20, 300], halvingDecay(5))]).toEqual([
      6,
      expect.closeTo(2 ** -2.4 + 10 + 75, 9)
    ]);
  });

  test('no destinations, no origins', () => {
    expect([...cumulativeOpportunities([], [], stepDecay(1))]).toEqual([]);
    expect([...cumulativeOpportunities([], [1], stepDecay(1))]).toEqual([]);
  });

  test.each([
    [[1, 2, 3], [1, 2], 'size-mismatch'],
    [[1], [], 'size-mismatch'],
    [[NaN], [1], 'not-a-number']
  ])('refuses %o with %o', (given, sizes, kind) => {
    expect(() => cumulativeOpportunities(given, sizes, stepDecay(1))).toThrow(
      expect.objectContaining({ kind })
    );
  });

  test('zones of Luo and Qi', () => {
    const decay = zonedDecay([
      { minutes: 10, weight: 1 },
      { minutes: 20, weight: 0.68 },
      { minutes: 30, weight: 0.22 }
    ]);
    expect([0, 10, 10.1, 20, 29, 31, Infinity].map(decay)).toEqual([1, 1, 0.68, 0.68, 0.22, 0, 0]);
    expect(() =>
      zonedDecay([
        { minutes: 10, weight: 1 },
        { minutes: 5, weight: 1 }
      ])
    ).toThrow();
  });
});

describe('floating catchments', () => {
  // Two homes, two facilities; the second home reaches both.
  const input = {
    minutes: [5, Infinity, 15, 5],
    people: [100, 50],
    supply: [10, 4],
    decay: zonedDecay([
      { minutes: 10, weight: 1 },
      { minutes: 20, weight: 0.5 }
    ])
  };

  test('E2SFCA: supply over weighted people, then back to the homes', () => {
    const { access, ratio, usedSupply, idleSupply } = e2sfca(input);
    expect([...ratio]).toEqual([10 / 125, 4 / 50]);
    expect([...access]).toEqual([expect.closeTo(0.08, 12), expect.closeTo(0.08 * 0.5 + 0.08, 12)]);
    expect(usedSupply).toBeCloseTo(14, 9);
    expect(idleSupply).toBe(0);
  });

  test('M2SFCA loses what is far from everybody', () => {
    const { access, usedSupply } = m2sfca(input);
    expect([...access]).toEqual([expect.closeTo(0.08, 12), expect.closeTo(0.08 * 0.25 + 0.08, 12)]);
    expect(usedSupply).toBeCloseTo(13, 9);
  });

  test('a facility nobody can reach is idle, not divided by nobody', () => {
    const { access, ratio, idleSupply } = e2sfca({ ...input, minutes: [5, Infinity, 15, Infinity] });
    expect(ratio[1]).toBe(0);
    expect(idleSupply).toBe(4);
    expect([...access].every(Number.isFinite)).toBe(true);
  });

  test('refuses NaN and sizes that do not fit', () => {
    expect(() => e2sfca({ ...input, minutes: [1] })).toThrow(
      expect.objectContaining({ kind: 'size-mismatch' })
    );
    expect(() => e2sfca({ ...input, minutes: [1, 2, NaN, 4] })).toThrow(
      expect.objectContaining({ kind: 'not-a-number' })
    );
    expect(() => e2sfca({ ...input, people: [1, NaN] })).toThrow(
      expect.objectContaining({ kind: 'not-a-number' })
    );
  });
});

describe('coverageWithin', () => {
  test('people, share and groups', () => {
    const found = coverageWithin([300, 900, 501, 700, Infinity, Infinity], [10, 20, 70], 2, 500, [
      'a',
      'a',
      undefined
    ]);
    expect([found.people, found.share]).toEqual([10, 0.1]);
    expect([...found.covered]).toEqual([1, 0, 0]);
    expect(found.byGroup).toEqual({ a: 10 / 30 });
  });

  test('no site covers nobody, and nobody has no share', () => {
    expect(coverageWithin([], [5], 0, 100).share).toBe(0);
    expect(coverageWithin([], [], 3, 100).share).toBeNaN();
  });
});

describe('detourIndex', () => {
  const network = buildNetwork({ roads: streetGrid(4, 4) });
  const at = (...points: [number, number][]) =>
    snapToNetwork(
      network,
      points.map(([x, y]) => ({ x, y }))
    );

  test('straight along a street is 1, across the blocks √2', () => {
    const { ratios, worst } = detourIndex(network, at([0, 0]), at([400, 0], [300, 300], [0, 0]));
    expect([...ratios]).toEqual([expect.closeTo(1, 9), expect.closeTo(Math.SQRT2, 6), NaN]);
    expect(worst).toBeCloseTo(Math.SQRT2, 6);
  });

  test('no way is Infinity and stays out of the mean', () => {
    const found = detourIndex(network, at([0, 0]), at([400, 0], [0, 900]));
    expect([...found.ratios]).toEqual([expect.closeTo(1, 9), Infinity]);
    expect(found.mean).toBeCloseTo(1, 9);
    expect(detourIndex(network, [], []).mean).toBeNaN();
  });
});

describe('steinerLength', () => {
  const network = buildNetwork({ roads: streetGrid(4, 4) });
  const at = (...points: [number, number][]) =>
    snapToNetwork(
      network,
      points.map(([x, y]) => ({ x, y }))
    );

  test.each<[string, [number, number][], number]>([
    ['nobody', [], 0],
    ['one', [[0, 0]], 0],
    [
      'two',
      [
        [0, 0],
        [300, 200]
      ],
      500
    ],
    [
      'the same place twice',
      [
        [100, 50],
        [100, 50],
        [100, 150]
      ],
      100
    ],
    [
      'two on one edge',
      [
        [120, 0],
        [180, 0]
      ],
      60
    ],
    // A cross of arms 200 has the Steiner length 800 through its centre; its spanning tree is no longer than 1,200.
    [
      'four ends of a cross',
      [
        [200, 0],
        [200, 400],
        [0, 200],
        [400, 200]
      ],
      800
    ],
    [
      'five, one between',
      [
        [200, 0],
        [200, 400],
        [0, 200],
        [400, 200],
        [200, 250]
      ],
      800
    ]
  ])('%s', (_, points, meters) => {
    const found = steinerLength(network, at(...points));
    expect(found.meters).toBeCloseTo(meters, 6);
    expect(found.exact).toBe(true);
    const drawn = found.lines.reduce((sum, line) => {
      for (let i = 2; i < line.length; i += 2)
        sum += Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!);
      return sum;
    }, 0);
    expect(drawn).toBeCloseTo(found.meters, 6);
  });

  test('beyond twelve places it says that it is not exact', () => {
    const many = at(
      ...Array.from({ length: 13 }, (_, i): [number, number] => [(i % 5) * 100, Math.floor(i / 5) * 200])
    );
    const found = steinerLength(network, many);
    expect(found.exact).toBe(false);
    expect(found.meters).toBeLessThanOrEqual(found.spanningMeters + 1e-6);
  });

  test('islands cannot be joined, and places off the network are an error', () => {
    const islands = buildNetwork({ roads: [road('a', [0, 0, 100, 0]), road('b', [0, 500, 100, 500])] });
    const [a, b] = snapToNetwork(islands, [
      { x: 0, y: 0 },
      { x: 0, y: 500 }
    ]);
    expect(steinerLength(islands, [a!, b!]).meters).toBe(Infinity);
    expect(() => steinerLength(network, at([0, 0], [9999, 0]))).toThrow(
      expect.objectContaining({ kind: 'bad-input' })
    );
  });
});
