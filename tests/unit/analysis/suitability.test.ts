import { describe, expect, test } from 'vitest';
import {
  ahp,
  createGrid,
  createValueCurve,
  defaultCurve,
  drawWeights,
  createRandom,
  findSites,
  hillNumber,
  owa,
  pickApart,
  rankAcceptability,
  scoreOf,
  siteCandidates,
  topsis,
  weightedOverlay,
  weightFlipPoints,
  worthAt,
  worthBytes,
  type Alternatives,
  type ValueCurve
} from '../../../src/lib/analysis/index';

describe('value curves', () => {
  const curve = createValueCurve([
    [0, 1],
    [10, 0.5],
    [20, 0]
  ]);
  test.each([
    [-5, 1],
    [0, 1],
    [5, 0.75],
    [10, 0.5],
    [15, 0.25],
    [99, 0],
    [Infinity, 0],
    [NaN, 0]
  ])('%f is worth %f', (x, worth) => expect(worthAt(curve, x)).toBeCloseTo(worth, 12));

  test('as bytes', () => {
    expect([...worthBytes(curve, [0, 5, 20])]).toEqual([255, 191, 0]);
    const values = [-Infinity, -3, 0, 2.4, 10, 19.99, 20, 99, Infinity, NaN];
    for (const points of [
      curve,
      [[7, 0.3]],
      [
        [0, 0],
        [4, 1],
        [9, 0.2],
        [20, 0.7]
      ]
    ] as ValueCurve[]) {
      const rounded = values.map((x) => Math.round(255 * worthAt(points, x)));
      expect([...worthBytes(points, values)]).toEqual(rounded);
    }
  });

  test.each([
    [[]],
    [
      [
        [1, 0],
        [1, 1]
      ]
    ],
    [
      [
        [2, 0],
        [1, 1]
      ]
    ],
    [[[0, 1.2]]],
    [[[NaN, 0]]]
  ])('refuses %j', (points) => {
    expect(() => createValueCurve(points as never)).toThrow(expect.objectContaining({ kind: 'bad-input' }));
  });

  test('default curves use the scale a village of any size needs', () => {
    expect(defaultCurve('people', 2710)).toEqual([
      [0, 0],
      [3000, 1]
    ]);
    expect(defaultCurve('crafts', 0.34)).toEqual([
      [0, 0],
      [0.35, 1]
    ]);
    expect(defaultCurve('people', 0)).toEqual([
      [0, 0],
      [1, 1]
    ]);
    expect(defaultCurve('zone', 99)[1]).toEqual([20, 0]);
  });
});

describe('overlays', () => {
  const criteria = [Uint8Array.of(255, 0, 100), Uint8Array.of(0, 255, 100), Uint8Array.of(51, 51, 100)];

  test('a weighted sum', () => {
    const scores = weightedOverlay(criteria, [2, 1, 1]);
    expect([...scores].map((score) => score.toFixed(6))).toEqual(['0.550000', '0.300000', '0.392157']);
  });

  test('α = 1 is the weighted sum, all alike stays alike, towards 0 the best counts, towards ∞ the worst', () => {
    const weights = [2, 1, 1];
    expect(owa(criteria, weights, 1)).toEqual(weightedOverlay(criteria, weights));
    for (const alpha of [0.1, 0.5, 2, 9]) expect(owa(criteria, weights, alpha)[2]).toBeCloseTo(100 / 255, 6);
    expect(owa(criteria, weights, 1e-6)[0]).toBeCloseTo(1, 4);
    expect(owa(criteria, weights, 1e6)[0]).toBeCloseTo(0, 4);
    // Sorted 1, 0.2, 0 with shares .5 .25 .25 and α = 2: .25·1 + (.5625 − .25)·.2.
    expect(owa(criteria, weights, 2)[0]).toBeCloseTo(0.25 + 0.3125 * 0.2, 6);
  });

  test('no criteria, no weight', () => {
    expect([...owa([], [], 2)]).toEqual([]);
    expect([...owa(criteria, [0, 0, 0], 2)]).toEqual([0, 0, 0]);
    expect([...weightedOverlay(criteria, [0, 0, 0])]).toEqual([0, 0, 0]);
  });

  test.each<[readonly number[], number, string]>([
    [[1, 1], 1, 'size-mismatch'],
    [[1, 1, -1], 1, 'bad-input'],
    [[1, 1, NaN], 2, 'bad-input'],
    [[1, 1, 1], 0, 'bad-input'],
    [[1, 1, 1], NaN, 'bad-input']
  ])('refuses weights %j, α %f', (weights, alpha, kind) => {
    expect(() => owa(criteria, weights, alpha)).toThrow(expect.objectContaining({ kind }));
  });

  test('the parts of a score sum to it', () => {
    const { score, parts } = scoreOf([1, 0, 0.2], [2, 1, 1], 2);
    expect(score).toBeCloseTo(0.3125, 12);
    expect(parts).toEqual([0.25, 0, expect.closeTo(0.0625, 12)]);
  });
});

describe('ahp', () => {
  // Saaty's drinks in the United States: water, soda, milk, wine, tea, coffee, beer as the matrix orders them.
  const drinks = [
    // coffee wine tea beer soda milk water
    [1, 9, 5, 2, 1, 1, 1 / 2],
    [1, 1, 1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
    [1, 1, 1, 1 / 3, 1 / 4, 1 / 3, 1 / 9],
    [1, 1, 1, 1, 1 / 2, 1, 1 / 3],
    [1, 1, 1, 1, 1, 2, 1 / 2],
    [1, 1, 1, 1, 1, 1, 1 / 3],
    [1, 1, 1, 1, 1, 1, 1]
  ];

  test('Saaty’s drinks', () => {
    const found = ahp(drinks);
    const published = [0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327];
    found.weights.forEach((weight, i) => expect(weight).toBeCloseTo(published[i]!, 3));
    expect(found.consistencyRatio).toBeCloseTo(0.022, 3);
    expect(found.lambdaMax).toBeCloseTo(7.1766, 3);
    expect(found.consistent).toBe(true);
  });

  test('consistent judgements give their weights back, and no triad is blamed', () => {
    const found = ahp([
      [1, 2, 6],
      [0, 1, 3],
      [0, 0, 1]
    ]);
    expect(found.weights).toEqual([
      expect.closeTo(0.6, 12),
      expect.closeTo(0.3, 12),
      expect.closeTo(0.1, 12)
    ]);
    expect(found.consistencyRatio).toBeCloseTo(0, 12);
    expect(found).not.toHaveProperty('worstTriad');
  });

  test('a circle is blamed by name', () => {
    // a over b over c over a, beside a fourth that agrees with all.
    const found = ahp([
      [1, 1, 5, 1 / 5],
      [1, 1, 1, 1],
      [1, 1, 1, 5],
      [1, 1, 1, 1]
    ]);
    expect(found.worstTriad).toEqual([0, 2, 3]);
    expect(found.consistent).toBe(false);
  });

  test('one and two criteria are always consistent', () => {
    expect(ahp([[1]])).toMatchObject({ weights: [1], consistencyRatio: 0 });
    expect(
      ahp([
        [1, 3],
        [1, 1]
      ])
    ).toMatchObject({ weights: [0.75, 0.25], consistencyRatio: 0 });
  });

  test.each<[number[][], string]>([
    [[], 'empty'],
    [[[1], [1]], 'size-mismatch'],
    [
      [
        [1, 0],
        [1, 1]
      ],
      'bad-input'
    ],
    [
      [
        [1, NaN],
        [1, 1]
      ],
      'bad-input'
    ],
    [Array.from({ length: 11 }, () => new Array<number>(11).fill(1)), 'too-large']
  ])('refuses %#', (judgements, kind) => {
    expect(() => ahp(judgements)).toThrow(expect.objectContaining({ kind }));
  });
});

describe('topsis', () => {
  test('Tzeng and Huang', () => {
    const closeness = topsis(
      [
        [5, 8, 4],
        [7, 6, 8],
        [8, 8, 6],
        [7, 4, 6]
      ],
      [0.3, 0.4, 0.3]
    );
    [0.5037, 0.6581, 0.7482, 0.334].forEach((value, i) => expect(closeness[i]).toBeCloseTo(value, 4));
  });

  test('less can be better; all alike is in the middle; nothing is nothing', () => {
    expect(topsis([[1], [3]], [1], [false])).toEqual([1, 0]);
    expect(
      topsis(
        [
          [2, 2],
          [2, 2]
        ],
        [1, 1]
      )
    ).toEqual([0.5, 0.5]);
    expect(topsis([[0], [0]], [1])).toEqual([0.5, 0.5]);
    expect(topsis([], [1])).toEqual([]);
  });

  test('refuses NaN and rows that do not fit', () => {
    expect(() => topsis([[NaN]], [1])).toThrow(expect.objectContaining({ kind: 'not-a-number' }));
    expect(() => topsis([[1, 2]], [1])).toThrow(expect.objectContaining({ kind: 'size-mismatch' }));
  });
});

test.each([
  [[], 0],
  [[0, 0], 0],
  [[3], 1],
  [[1, 1, 1, 1], 4],
  // Shares 1/2 1/4 1/4: entropy 1.5·ln 2.
  [[2, 1, 1], 2 ** 1.5]
])('Hill number of %j', (amounts, expected) => expect(hillNumber(amounts)).toBeCloseTo(expected, 12));

const alternativesOf = (
  rows: readonly (readonly number[])[],
  at?: readonly (readonly [number, number])[]
): Alternatives => ({
  count: rows.length,
  criteria: rows[0]?.length ?? 0,
  worths: Float64Array.from(rows.flat()),
  x: rows.map((_, i) => at?.[i]?.[0] ?? i * 1000),
  y: rows.map((_, i) => at?.[i]?.[1] ?? 0)
});

describe('findSites', () => {
  const rows = [
    [0.9, 0.1],
    [0.8, 0.3],
    [0.2, 0.9],
    [0.1, 0.1]
  ];

  test('ranks by score, apart from each other, above the threshold', () => {
    const near = alternativesOf(rows, [
      [0, 0],
      [100, 0],
      [500, 0],
      [900, 0]
    ]);
    const sites = findSites(near, [1, 1], 1, { minDistanceMeters: 200, minScore: 0.2 });
    expect(sites.map((site) => site.alternative)).toEqual([1, 2]);
    // 1 and 2 tie at 0.55: the earlier one first.
    expect(sites[0]!.score).toBeCloseTo(0.55, 12);
    expect(sites[0]!.parts.reduce((sum, part) => sum + part, 0)).toBe(sites[0]!.score);
    expect(findSites(near, [1, 1], 1, { minDistanceMeters: 200 })).toHaveLength(3);
  });

  test('brave prefers one strong side, careful an even one', () => {
    const two = alternativesOf([
      [1, 0],
      [0.45, 0.45]
    ]);
    expect(findSites(two, [1, 1], 0.3)[0]!.alternative).toBe(0);
    expect(findSites(two, [1, 1], 3)[0]!.alternative).toBe(1);
  });

  test('nothing to choose from', () => {
    expect(findSites(alternativesOf([]), [], 1)).toEqual([]);
    expect(pickApart({ x: [0], y: [0] }, [NaN], 3, 0)).toEqual([]);
  });
});

describe('siteCandidates', () => {
  const grid = createGrid({ plane: [0, 0], bounds: [0, 0, 50, 50], cellMeters: 5 });

  test('are connected allowed ground of the asked area', () => {
    const mask = new Uint8Array(100);
    for (let row = 0; row < 10; row++) mask[row * 10 + 4] = 2;
    const found = siteCandidates(grid, mask, 150);
    expect(found.cellsEach).toBe(6);
    expect(found.squareMeters).toBe(150);
    for (let c = 0; c < found.count; c++) {
      const cells = [...found.cells.subarray(c * 6, c * 6 + 6)];
      expect(new Set(cells).size).toBe(6);
      expect(cells.every((cell) => mask[cell] === 0)).toBe(true);
      const west = cells.filter((cell) => cell % 10 < 4).length;
      expect([0, 6]).toContain(west);
    }
  });

  test('where the room is too small there is none; one cell too many is enough to fail', () => {
    const mask = new Uint8Array(100).fill(1);
    for (const cell of [11, 12, 13, 21, 22, 23]) mask[cell] = 0;
    expect(siteCandidates(grid, mask, 150).count).toBeGreaterThan(0);
    expect(siteCandidates(grid, mask, 175).count).toBe(0);
    // Touching at a corner is not hanging together.
    mask[13] = 1;
    mask[34] = 0;
    expect(siteCandidates(grid, mask, 150).count).toBe(0);
    expect(siteCandidates(grid, mask.fill(1), 25).count).toBe(0);
  });

  test('refuses what does not fit', () => {
    expect(() => siteCandidates(grid, new Uint8Array(3), 10)).toThrow(
      expect.objectContaining({ kind: 'size-mismatch' })
    );
    expect(() => siteCandidates(grid, new Uint8Array(100), 0)).toThrow(
      expect.objectContaining({ kind: 'bad-input' })
    );
  });
});

describe('weightFlipPoints', () => {
  test('by hand: A (1, 0) and B (0, 0.5) are even at a third', () => {
    const flips = weightFlipPoints(
      [
        [1, 0],
        [0, 0.5]
      ],
      [1, 1]
    );
    expect(flips.find((flip) => flip.criterion === 0)).toEqual({
      criterion: 0,
      share: 0.5,
      flipShare: expect.closeTo(1 / 3, 12) as number,
      to: 1
    });
  });

  test('at the flip both score alike', () => {
    const sites = [
      [0.9, 0.4, 0.7],
      [0.5, 0.9, 0.6],
      [0.2, 0.8, 0.9]
    ];
    const weights = [0.5, 0.2, 0.3];
    for (const flip of weightFlipPoints(sites, weights)) {
      const rest = 1 - flip.share;
      const changed = weights.map((w, k) =>
        k === flip.criterion ? flip.flipShare : (w * (1 - flip.flipShare)) / rest
      );
      expect(scoreOf(sites[0]!, changed).score).toBeCloseTo(scoreOf(sites[flip.to]!, changed).score, 12);
    }
  });

  test('searching with another α finds the exact one as α goes to 1', () => {
    const sites = [
      [0.9, 0.4, 0.7],
      [0.5, 0.9, 0.6]
    ];
    const exact = weightFlipPoints(sites, [5, 2, 3]);
    const searched = weightFlipPoints(sites, [5, 2, 3], 1 + 1e-9);
    expect(searched.map((flip) => flip.criterion)).toEqual(exact.map((flip) => flip.criterion));
    searched.forEach((flip, i) => expect(flip.flipShare).toBeCloseTo(exact[i]!.flipShare, 5));
  });

  test('a site better in everything never flips; alone neither', () => {
    expect(
      weightFlipPoints(
        [
          [0.9, 0.9],
          [0.5, 0.5]
        ],
        [1, 1]
      )
    ).toEqual([]);
    expect(weightFlipPoints([[0.9, 0.9]], [1, 1])).toEqual([]);
    expect(weightFlipPoints([], [1])).toEqual([]);
    // With all the weight on one criterion there is nothing to trade it against; the other may still grow.
    expect(
      weightFlipPoints(
        [
          [0.9, 0.5],
          [0.5, 0.9]
        ],
        [1, 0]
      ).map((flip) => flip.criterion)
    ).toEqual([1]);
  });
});

describe('rankAcceptability', () => {
  const even = { seed: 7, draws: 4000, concentration: 0, minDistanceMeters: 0 };

  test.each<[string, number[][], number[]]>([
    // With two weights drawn evenly, (1, 0) beats (0, b) when w > b / (1 + b).
    [
      'two that mirror each other',
      [
        [1, 0],
        [0, 1]
      ],
      [0.5, 0.5]
    ],
    [
      'one with half the worth',
      [
        [1, 0],
        [0, 0.5]
      ],
      [2 / 3, 1 / 3]
    ],
    [
      'three corners of a triangle',
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1]
      ],
      [1 / 3, 1 / 3, 1 / 3]
    ],
    [
      'one that is worse in everything',
      [
        [0.9, 0.8],
        [0.5, 0.5]
      ],
      [1, 0]
    ]
  ])('%s', (_, rows, shares) => {
    const found = rankAcceptability(
      alternativesOf(rows),
      rows.map((__, i) => i),
      rows[0]!.map(() => 1),
      even
    );
    // Three standard errors of 4,000 draws.
    found.first.forEach((share, i) => expect(Math.abs(share - shares[i]!)).toBeLessThan(0.025));
    expect(found.topThree.every((share) => share === 1)).toBe(true);
    expect(found.elsewhere).toBe(0);
  });

  test('same seed, same draws; another seed, others', () => {
    const rows = alternativesOf([
      [0.8, 0.3],
      [0.3, 0.8]
    ]);
    const run = (seed: number) => rankAcceptability(rows, [0, 1], [1, 1], { ...even, seed, draws: 50 });
    expect(run(3)).toEqual(run(3));
    expect(run(3)).not.toEqual(run(4));
  });

  test('wins of places near a site are its own, of others elsewhere', () => {
    const rows = alternativesOf(
      [
        [0.5, 0.5],
        [0.6, 0.6],
        [0.9, 0.9]
      ],
      [
        [0, 0],
        [50, 0],
        [5000, 0]
      ]
    );
    expect(
      rankAcceptability(rows, [0], [1, 1], { ...even, draws: 10, minDistanceMeters: 100 })
    ).toMatchObject({
      first: [0],
      topThree: [1],
      elsewhere: 1
    });
  });

  test('draws keep to the weights: means and spread of a Dirichlet', () => {
    const random = createRandom(11);
    const draws = Array.from({ length: 4000 }, () => drawWeights(random, [0.5, 0.3, 0.2, 0], 11));
    const mean = (k: number) => draws.reduce((sum, draw) => sum + draw[k]!, 0) / draws.length;
    expect([0, 1, 2, 3].map((k) => Math.abs(mean(k) - [0.5, 0.3, 0.2, 0][k]!) < 0.01)).toEqual([
      true,
      true,
      true,
      true
    ]);
    const variance = draws.reduce((sum, draw) => sum + (draw[0]! - 0.5) ** 2, 0) / draws.length;
    // p(1 − p) / (concentration + 1).
    expect(variance).toBeCloseTo(0.25 / 12, 3);
    draws.forEach((draw) => expect(draw.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12));
  });
});
