import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { compileKernel, kernelModuleFile, kernelNames } from '../../../scripts/kernels/compile-kernel';
import { cellCount, createGrid, createRandom, travelSurface, type Grid } from '../../../src/lib/analysis';
import { walkLevel } from '../../../src/lib/analysis/kernels/walk-level';
import { walkSlopes } from '../../../src/lib/analysis/walk-slopes';

test.each(kernelNames)('%s: what is committed is what its source compiles to', async (name) => {
  const module = await readFile(kernelModuleFile(name), 'utf8');
  const compiled = Buffer.from(await compileKernel(name)).toString('base64');
  expect(module.includes(`'${compiled}'`)).toBe(true);
});

const gridOf = (columns: number, rows: number): Grid =>
  createGrid({ plane: [0, 0], bounds: [0, 0, columns, rows], cellMeters: 1 });

const walkOf = (
  grid: Grid,
  friction: Float64Array,
  sources: readonly { cell: number; seconds: number }[]
) => ({
  grid,
  friction,
  sources,
  limitSeconds: Infinity,
  knights: true
});

/** The same walk with all sixteen moves everywhere, in JavaScript. */
const allMoves = (walk: ReturnType<typeof walkOf>) =>
  walkSlopes({ ...walk, elevation: new Float64Array(cellCount(walk.grid)), toward: false });

describe('walkLevel', () => {
  test.each([
    ['costs that differ little', 1, 2],
    ['cells a thousand times as dear as others, beyond all buckets', 1, 5000],
    ['barriers among them', 0.5, 40]
  ])('%s: as all sixteen moves give it', (_, least, most) => {
    const grid = gridOf(41, 33);
    const random = createRandom(most);
    const friction = Float64Array.from({ length: cellCount(grid) }, (_, cell) =>
      random.next() < 0.15
        ? most === 40
          ? Infinity
          : most
        : Math.floor(cell / 400) % 2 === 0
          ? least
          : 2 * least
    );
    const walk = walkOf(grid, friction, [
      { cell: 700, seconds: 0 },
      { cell: 12, seconds: 3000 * least },
      { cell: 1350, seconds: 9 }
    ]);
    const expected = allMoves(walk);
    walkLevel(walk)!.forEach((seconds, cell) => {
      if (expected[cell] === Infinity) expect(seconds).toBe(Infinity);
      else expect(seconds).toBeCloseTo(expected[cell]!, 6);
    });
  });

  test('a grid after a larger one and another larger still keep nothing of each other', () => {
    for (const size of [60, 7, 130]) {
      const grid = gridOf(size, size);
      const walk = walkOf(grid, new Float64Array(size * size).fill(1), [{ cell: 0, seconds: 0 }]);
      expect(walkLevel(walk)![size - 1]).toBeCloseTo(size - 1, 9);
      expect(walkLevel(walk)![size * size - 1]).toBeCloseTo((size - 1) * Math.SQRT2, 9);
    }
  });

  test('costs further apart than buckets can be counted are left to JavaScript', () => {
    const grid = gridOf(4, 1);
    const friction = Float64Array.of(1, 1, 1e12, 1);
    expect(walkLevel(walkOf(grid, friction, [{ cell: 0, seconds: 0 }]))).toBeUndefined();
    expect([...travelSurface(grid, friction, [0])]).toEqual([0, 1, 1 + (1e12 + 1) / 2, 1 + (1e12 + 1)]);
  });
});

describe('without WebAssembly', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  test('scores and surfaces are the same, from JavaScript', async () => {
    const random = createRandom(3);
    const layers = Array.from({ length: 5 }, () => Uint8Array.from({ length: 21 }, () => random.below(256)));
    const grid = gridOf(7, 3);
    const friction = Float64Array.from({ length: 21 }, () => 1 + random.next());
    const answers = async () => {
      vi.resetModules();
      const { owa, travelSurface: surface, weightedOverlay } = await import('../../../src/lib/analysis');
      return [
        weightedOverlay(layers, [5, 4, 3, 2, 1]),
        owa(layers, [5, 4, 3, 2, 1], 2),
        surface(grid, friction, [0])
      ];
    };
    const fast = await answers();
    vi.stubGlobal('WebAssembly', undefined);
    const plain = await answers();
    fast.forEach((values, i) => {
      values.forEach((value, cell) => expect(value).toBeCloseTo(plain[i]![cell]!, 6));
    });
  });
});
