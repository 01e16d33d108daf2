import { describe, expect, test } from 'vitest';
import {
  bivariateMoran,
  colocationQuotient,
  createRandom,
  leesL,
  mixEntropy,
  raoQ,
  rowStandardised,
  weightsWithin,
  type AssociationResult
} from '../../../src/lib/analysis/index';

/** Places 10 m apart along a line; neighbours are the one or two beside each, itself too if asked. */
function line(n: number, self = false) {
  return weightsWithin(
    Array.from({ length: n }, (_, i) => ({ x: i * 10, y: 0 })),
    10,
    { self }
  );
}
/** Places on a grid 10 m apart, neighbours to the four sides. */
function grid(columns: number, rows: number) {
  const places = Array.from({ length: columns * rows }, (_, i) => i);
  return weightsWithin(
    places.map((i) => ({ x: (i % columns) * 10, y: Math.floor(i / columns) * 10 })),
    10
  );
}
const places = Array.from({ length: 20 }, (_, i) => i);
/** −1 on the first half, 1 on the second. */
const halves = places.map((i) => (i < 10 ? -1 : 1));
/** 1, −1, 1, … */
const alternate = places.map((i) => (i % 2 === 0 ? 1 : -1));
const checkerboard = places.map((i) => (((i % 4) + Math.floor(i / 4)) % 2 === 0 ? 1 : -1));

function value(result: AssociationResult): number {
  if (result.kind !== 'ok') throw new Error(`expected a value, got ${result.kind}`);
  return result.value;
}

describe('weightsWithin', () => {
  test('rows sum to 1; a lone place has none', () => {
    const { starts, weights } = weightsWithin(
      [
        { x: 0, y: 0 },
        { x: 10, y: 0 },
        { x: 20, y: 0 },
        { x: 99, y: 0 }
      ],
      10
    );
    expect([...starts]).toEqual([0, 1, 3, 4, 4]);
    expect([...weights]).toEqual([1, 0.5, 0.5, 1]);
  });

  test.each([
    [3, 1],
    [-1, 1],
    [0, 0],
    [0, NaN]
  ])('refuses neighbour %f with weight %f', (neighbour, weight) => {
    const rows = [[{ neighbour, weight }], [], []];
    expect(() => rowStandardised(rows)).toThrow(expect.objectContaining({ kind: 'bad-input' }));
  });
});

// All variables below have mean 0 and mean square 1, so the statistics are plain means of products.
describe('bivariateMoran', () => {
  test('halves of a line: all 18 places but the two at the border have neighbours like themselves', () => {
    // At the border one neighbour is like, one unlike: lag 0. I = 18 / 20.
    expect(value(bivariateMoran(halves, halves, line(20)))).toBeCloseTo(0.9, 12);
  });

  test('alternate places: every neighbour is unlike', () => {
    expect(value(bivariateMoran(alternate, alternate, line(20)))).toBeCloseTo(-1, 12);
    expect(value(bivariateMoran(checkerboard, checkerboard, grid(4, 5)))).toBeCloseTo(-1, 12);
    expect(
      value(
        bivariateMoran(
          checkerboard,
          checkerboard.map((v) => -v),
          grid(4, 5)
        )
      )
    ).toBeCloseTo(1, 12);
  });

  test('it has a direction', () => {
    // The lag of `alternate` is −`alternate`, which the halves hold five of each: 0.
    expect(value(bivariateMoran(halves, alternate, line(20)))).toBeCloseTo(0, 12);
    // The lag of the halves is −1 on places 0–8, 0 on 9 and 10, 1 on 11–19: (−1 − 1) / 20.
    expect(value(bivariateMoran(alternate, halves, line(20)))).toBeCloseTo(-0.1, 12);
  });

  test('unit and offset do not matter', () => {
    const scaled = bivariateMoran(
      halves.map((v) => 7 * v + 100),
      halves.map((v) => v / 3),
      line(20)
    );
    expect(value(scaled)).toBeCloseTo(0.9, 9);
  });

  test('halves are not chance: p is the least that 999 permutations can say', () => {
    const result = bivariateMoran(halves, halves, line(20));
    expect(result).toMatchObject({ kind: 'ok', p: 1 / 1000, points: 20, permutations: 999 });
    // By chance a neighbour is as likely like as not, less itself: −1 / 19.
    expect(result).toMatchObject({ expected: expect.closeTo(-1 / 19, 1) as number });
  });
});

describe('leesL', () => {
  test('halves of a line, with and without the place itself', () => {
    // With itself the two at the border have lags of ±1/3, the others ±1: (18 + 2/9) / 20.
    expect(value(leesL(halves, halves, line(20, true)))).toBeCloseTo((18 + 2 / 9) / 20, 12);
    expect(value(leesL(halves, halves, line(20)))).toBeCloseTo(0.9, 12);
    expect(
      value(
        leesL(
          halves,
          halves.map((v) => -v),
          line(20)
        )
      )
    ).toBeCloseTo(-0.9, 12);
  });

  test('a checkerboard with itself: 4 corners, 10 sides, 6 inside', () => {
    // Lag of a place of value v with k unlike neighbours: (v − k v) / (k + 1), k = 2, 3, 4.
    const points = places.map((i) => ({ x: (i % 4) * 10, y: Math.floor(i / 4) * 10 }));
    const weights = weightsWithin(points, 10, { self: true });
    const expected = (4 * (1 / 3) ** 2 + 10 * (2 / 4) ** 2 + 6 * (3 / 5) ** 2) / 20;
    expect(value(leesL(checkerboard, checkerboard, weights))).toBeCloseTo(expected, 12);
  });

  test('x and y may change places', () => {
    const random = createRandom(4);
    const [x, y] = [places.map(() => random.next()), places.map(() => random.next())];
    expect(value(leesL(x, y, line(20, true)))).toBeCloseTo(value(leesL(y, x, line(20, true))), 12);
  });

  test('with only itself for a neighbour it is the correlation, and no order says more than another', () => {
    const alone = weightsWithin(
      places.map((i) => ({ x: i * 10, y: 0 })),
      1,
      { self: true }
    );
    // Of halves and alternate: 0. Of the halves with one place turned: (18 of 20 agree) after centring.
    expect(value(leesL(halves, alternate, alone))).toBeCloseTo(0, 12);
    const turned = halves.map((v, i) => (i === 0 ? 1 : v));
    // Means 0 and 0.1; covariance (19 − 1)/20 − 0 = 0.9; variances 1 and 1 − 0.01.
    const result = leesL(halves, turned, alone);
    expect(value(result)).toBeCloseTo(0.9 / Math.sqrt(0.99), 12);
    expect(result).toMatchObject({ p: 1, expected: expect.closeTo(value(result), 9) as number });
  });
});

describe('colocationQuotient', () => {
  /** Pairs a minute apart, 100 minutes from pair to pair. */
  const pairs = (kinds: readonly string[]) => ({
    kinds,
    minutes: Float64Array.from({ length: kinds.length ** 2 }, (_, k) => {
      const [i, j] = [Math.floor(k / kinds.length), k % kinds.length];
      if (i === j) return 0;
      return Math.floor(i / 2) === Math.floor(j / 2) ? 1 : 100;
    })
  });
  const mixed = pairs(places.map((i) => (i % 2 === 0 ? 'craft' : 'food')));
  const apart = pairs(places.map((i) => (i % 4 < 2 ? 'craft' : 'food')));

  test('all beside the other kind, all beside their own', () => {
    // Every craft has a food for neighbour: 1 against the chance of 10 in 19.
    expect(value(colocationQuotient({ ...mixed, from: 'craft', to: 'food' }))).toBeCloseTo(1.9, 12);
    // Twenty of their own kind in pairs: 1 against 19 in 39.
    const forty = Array.from({ length: 40 }, (_, i) => (i < 20 ? 'craft' : 'food'));
    expect(value(colocationQuotient({ ...pairs(forty), from: 'craft', to: 'craft' }))).toBeCloseTo(
      39 / 19,
      12
    );
    const own = colocationQuotient({ ...mixed, from: 'craft', to: 'craft' });
    expect(own).toEqual({ kind: 'too-few', points: 10, needed: 20 });
    expect(value(colocationQuotient({ ...apart, from: 'craft', to: 'food' }))).toBe(0);
  });

  test('neighbours equally near share the vote', () => {
    // All one minute apart: each craft sees 9 crafts and 10 foods, just as chance does.
    const minutes = new Float64Array(400).fill(1);
    const result = colocationQuotient({ ...mixed, minutes, from: 'craft', to: 'food' });
    expect(value(result)).toBeCloseTo(1, 12);
    expect(result).toMatchObject({ p: 1 });
  });

  test('who can reach no other does not vote; who reaches nobody at all ends it', () => {
    const minutes = mixed.minutes.map((value, k) => (Math.floor(k / 20) === 0 && k !== 0 ? Infinity : value));
    expect(value(colocationQuotient({ ...mixed, minutes, from: 'craft', to: 'food' }))).toBeCloseTo(1.9, 12);
    const nowhere = new Float64Array(400).fill(Infinity);
    expect(colocationQuotient({ ...mixed, minutes: nowhere, from: 'craft', to: 'food' })).toEqual({
      kind: 'no-neighbours',
      points: 20
    });
  });

  test('pairs of unlike kinds are not chance', () => {
    // 2¹⁰ of the 184,756 ways to choose the ten crafts put one in each pair.
    const result = colocationQuotient({ ...mixed, from: 'craft', to: 'food' }, { permutations: 9999 });
    expect(result).toMatchObject({ p: expect.closeTo(1024 / 184_756, 2) as number });
  });

  test.each([
    ['food', 'nothing'],
    ['nothing', 'food']
  ])('from %s to %s there is nothing to say', (from, to) => {
    const kinds = places.map(() => 'food');
    expect(colocationQuotient({ ...mixed, kinds, from, to })).toEqual({ kind: 'no-variation', points: 20 });
  });
});

describe('mix within areas', () => {
  const kinds = alternate.map((v) => (v > 0 ? 'craft' : 'food'));
  const byHalf = places.map((i) => (i < 10 ? 'west' : 'east'));

  test('every area as mixed as the whole', () => {
    const result = mixEntropy({ kinds, areas: byHalf });
    expect(result).toMatchObject({
      overall: expect.closeTo(Math.LN2, 12) as number,
      within: expect.closeTo(Math.LN2, 12) as number,
      value: expect.closeTo(1, 12) as number
    });
  });

  test('every area of one kind: nothing mixed, and not by chance', () => {
    expect(mixEntropy({ kinds, areas: kinds })).toMatchObject({ value: 0, within: 0, p: 1 / 1000 });
  });

  test('a 3 : 1 area and a 1 : 3 area, by hand', () => {
    // 12 west (9 craft, 3 food), 12 east the other way: H(¾) = ¾ ln 4/3 + ¼ ln 4 in each, ln 2 in all.
    const quarters = [...Array<string>(9).fill('craft'), ...Array<string>(3).fill('food')];
    const both = [...quarters, ...quarters.map((kind) => (kind === 'craft' ? 'food' : 'craft'))];
    const areas = both.map((_, i) => (i < 12 ? 'west' : 'east'));
    const result = mixEntropy({ kinds: both, areas });
    const within = 0.75 * Math.log(4 / 3) + 0.25 * Math.log(4);
    expect(result).toMatchObject({ value: expect.closeTo(within / Math.LN2, 12) as number });
    // Rao with distance 1 is 2 · ¾ · ¼ in each, ½ in all; half the distance halves both.
    const rao = { kinds: both, areas, kindNames: ['craft', 'food'] };
    for (const d of [1, 0.5]) {
      const q = raoQ({ ...rao, distances: [0, d, d, 0] });
      expect(q).toMatchObject({ overall: 0.5 * d, within: 0.375 * d, value: 0.75 });
    }
  });

  test('a size of 3 counts as three points alike', () => {
    const areas = places.map((i) => i % 5);
    const sizes = places.map((i) => 1 + (i % 3));
    const many = places.flatMap((i) => Array<number>(sizes[i]!).fill(i));
    const once = mixEntropy({ kinds, areas, sizes });
    const spread = mixEntropy({ kinds: many.map((i) => kinds[i]!), areas: many.map((i) => areas[i]!) });
    expect(once.kind === 'ok' && spread.kind === 'ok' && once.value - spread.value).toBeCloseTo(0, 12);
  });

  test('kinds that are the same to the purpose do not mix', () => {
    const result = raoQ({ kinds, areas: byHalf, kindNames: ['craft', 'food'], distances: [0, 0, 0, 0] });
    expect(result).toEqual({ kind: 'no-variation', points: 20 });
  });

  test.each([
    [[0, 1, 0.5, 0], 'bad-input'],
    [[1, 1, 1, 0], 'bad-input'],
    [[0, 2, 2, 0], 'bad-input'],
    [[0, NaN, NaN, 0], 'bad-input'],
    [[0], 'size-mismatch']
  ])('refuses distances %j', (distances, kind) => {
    const input = { kinds, areas: byHalf, kindNames: ['craft', 'food'], distances };
    expect(() => raoQ(input)).toThrow(expect.objectContaining({ kind }));
  });
});

describe('nothing is claimed', () => {
  const few = places.slice(1);
  test('from fewer than 20 points', () => {
    const needed = { kind: 'too-few', points: 19, needed: 20 };
    expect(bivariateMoran(few, few, line(19))).toEqual(needed);
    expect(leesL(few, few, line(19))).toEqual(needed);
    const kinds = few.map((i) => (i % 2 ? 'a' : 'b'));
    expect(mixEntropy({ kinds, areas: few })).toEqual(needed);
    expect(raoQ({ kinds, areas: few, kindNames: ['a', 'b'], distances: [0, 1, 1, 0] })).toEqual(needed);
    const minutes = new Float64Array(361).fill(1);
    expect(colocationQuotient({ minutes, kinds, from: 'a', to: 'b' })).toEqual(needed);
  });

  test('from nothing', () => {
    expect(leesL([], [], line(0))).toEqual({ kind: 'too-few', points: 0, needed: 20 });
    expect(mixEntropy({ kinds: [], areas: [] })).toEqual({ kind: 'too-few', points: 0, needed: 20 });
  });

  test('from values that are all alike, 0.1 + 0.2 or not', () => {
    const alike = places.map((i) => (i ? 0.3 : 0.1 + 0.2));
    expect(leesL(alike, halves, line(20))).toEqual({ kind: 'no-variation', points: 20 });
    expect(bivariateMoran(halves, alike, line(20))).toEqual({ kind: 'no-variation', points: 20 });
  });

  test('without neighbours', () => {
    const alone = weightsWithin(
      places.map((i) => ({ x: i * 10, y: 0 })),
      1
    );
    expect(bivariateMoran(halves, halves, alone)).toEqual({ kind: 'no-neighbours', points: 20 });
  });

  test.each<[string, () => unknown, string]>([
    ['NaN', () => leesL([...halves.slice(1), NaN], halves, line(20)), 'not-a-number'],
    ['Infinity', () => bivariateMoran(halves, [...halves.slice(1), Infinity], line(20)), 'not-a-number'],
    ['another size', () => leesL(halves.slice(1), halves, line(20)), 'size-mismatch'],
    ['no permutations', () => leesL(halves, halves, line(20), { permutations: 0 }), 'bad-input'],
    ['areas of another size', () => mixEntropy({ kinds: ['a'], areas: [] }), 'size-mismatch'],
    ['a size of 0', () => mixEntropy({ kinds: ['a'], areas: [1], sizes: [0] }), 'bad-input'],
    [
      'NaN minutes',
      () => colocationQuotient({ minutes: Float64Array.of(NaN), kinds: ['a'], from: 'a', to: 'a' }),
      'not-a-number'
    ],
    [
      'a kind without distances',
      () => raoQ({ kinds: ['a'], areas: [1], kindNames: ['b'], distances: [0] }),
      'bad-input'
    ]
  ])('%s is an error', (_, call, kind) => {
    expect(call).toThrow(expect.objectContaining({ name: 'AnalysisError', kind }));
  });
});

describe('p says what it says', () => {
  test('of unrelated data one in ten has p ≤ 0.1, within three standard errors', () => {
    const draws = 300;
    const share = (test: (seed: number) => AssociationResult) => {
      let low = 0;
      for (let seed = 1; seed <= draws; seed++) {
        const result = test(seed);
        if (result.kind === 'ok' && result.p <= 0.1) low++;
      }
      return low / draws;
    };
    const around = (got: number) =>
      expect(Math.abs(got - 0.1)).toBeLessThan(3 * Math.sqrt((0.1 * 0.9) / draws));
    const noise = (seed: number) => {
      const random = createRandom(seed);
      return places.map(() => random.normal());
    };
    const options = { permutations: 99 };
    around(share((seed) => bivariateMoran(noise(seed), noise(seed + 5000), grid(4, 5), options)));
    around(share((seed) => leesL(noise(seed), noise(seed + 5000), grid(4, 5), options)));
  });

  test('and repeats by seed', () => {
    const random = createRandom(8);
    const [x, y] = [places.map(() => random.next()), places.map(() => random.next())];
    const once = leesL(x, y, line(20), { seed: 5 });
    expect(leesL(x, y, line(20), { seed: 5 })).toEqual(once);
    expect(leesL(x, y, line(20), { seed: 6 })).not.toEqual(once);
  });
});
