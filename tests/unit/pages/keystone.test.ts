import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  isStraight,
  keepCorners,
  keptCorners,
  keystoneTransform,
  moveCorner,
  straight,
  type Corners
} from '../../../src/lib/pages/meeting/keystone';

/** Where a CSS matrix3d takes a point of the plane: css-transforms-2, columns first. */
function transformed(matrix: string, [x, y]: readonly [number, number]): readonly [number, number] {
  const m = matrix.slice('matrix3d('.length, -1).split(',').map(Number);
  const row = (r: number): number => m[r]! * x + m[4 + r]! * y + m[12 + r]!;
  return [row(0) / row(3), row(1) / row(3)];
}

const shares = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true })
);
const pulled = fc
  .tuple(shares, shares, shares, shares)
  .map((places) => places.reduce<Corners>((all, place, which) => moveCorner(all, which, place), straight));

describe('keystoneTransform', () => {
  test('a straight picture needs none', () => {
    expect(keystoneTransform(straight, 1920, 1080)).toBeUndefined();
  });

  test('takes each corner of the picture to where it was pulled, and straight lines to straight lines', () => {
    fc.assert(
      fc.property(pulled, (corners) => {
        fc.pre(!isStraight(corners));
        const [width, height] = [1920, 1080];
        const matrix = keystoneTransform(corners, width, height)!;
        straight.forEach(([x, y], i) => {
          const [u, v] = transformed(matrix, [x * width, y * height]);
          expect(u).toBeCloseTo(corners[i]![0] * width, 6);
          expect(v).toBeCloseTo(corners[i]![1] * height, 6);
        });
        const [a, b, c] = [0.1, 0.4, 0.9].map((t) =>
          transformed(matrix, [t * width, 0.2 * height + t * 300])
        );
        const turn = (b![0] - a![0]) * (c![1] - a![1]) - (c![0] - a![0]) * (b![1] - a![1]);
        expect(Math.abs(turn)).toBeLessThan(1e-4);
      })
    );
  });

  test('a picture pulled in like a trapezium: its middle line moves towards the shorter edge', () => {
    const corners: Corners = [
      [0.25, 0],
      [0.75, 0],
      [1, 1],
      [0, 1]
    ];
    // Worked out by hand: the diagonals of the trapezium cross at a third of its height from the short edge.
    const [x, y] = transformed(keystoneTransform(corners, 900, 600)!, [450, 300]);
    expect(x).toBeCloseTo(450, 9);
    expect(y).toBeCloseTo(200, 9);
  });
});

test('a corner goes in at most a third and never out', () => {
  expect(moveCorner(straight, 0, [-1, 0.9])[0]).toEqual([0, 0.35]);
  expect(moveCorner(straight, 2, [2, 0.1])[2]).toEqual([1, 0.65]);
  expect(moveCorner(straight, 1, [0.9, 0.1])).toEqual([
    [0, 0],
    [0.9, 0.1],
    [1, 1],
    [0, 1]
  ]);
});

describe('what a device keeps', () => {
  afterEach(() => vi.unstubAllGlobals());
  const device = (text: string | null) => {
    const kept = { value: text };
    vi.stubGlobal('localStorage', {
      getItem: () => kept.value,
      setItem: (_: string, value: string) => (kept.value = value)
    });
    return kept;
  };

  test('is what was pulled', () => {
    device(null);
    const corners = moveCorner(straight, 3, [0.1, 0.9]);
    keepCorners(corners);
    expect(keptCorners()).toEqual(corners);
  });

  test.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['no corners', '{"a":1}'],
    ['too few', '[[0,0]]'],
    ['words', '[["a","b"],[1,0],[1,1],[0,1]]'],
    ['no numbers', '[[null,0],[1,0],[1,1],[0,1]]']
  ])('%s is straight', (_, text) => {
    device(text);
    expect(isStraight(keptCorners())).toBe(true);
  });

  test('corners out of bounds come back in', () => {
    device('[[0.9,-4],[1,0],[1,1],[0,1]]');
    expect(keptCorners()[0]).toEqual([0.35, 0]);
  });
});
