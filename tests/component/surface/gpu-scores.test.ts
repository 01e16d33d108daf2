import { expect, test } from 'vitest';
import { gpuAgrees, gpuScores } from '../../../src/lib/map/surface/gpu-scores';
import { createScorer } from '../../../src/lib/map/surface/surface-scores';
import { createRandom } from '../../../src/lib/analysis';
import { surfaceData } from '../../unit/surface/surface-data';

function context(): WebGL2RenderingContext {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) throw new Error('this browser has no WebGL 2');
  return gl;
}

const gl = context();
const random = createRandom(20_260_101);

test.each(
  [1, 2, 3, 5, 8].flatMap((count) => [0.2, 0.5, 1, 1.7, 4].map((alpha): [number, number] => [count, alpha]))
)('%d criteria, alpha %d: the GPU scores like the CPU', (count, alpha) => {
  const [columns, rows] = [67, 41];
  const criteria = Array.from({ length: count }, () =>
    Uint8Array.from({ length: columns * rows }, () => Math.floor(random.next() * 256))
  );
  const data = surfaceData(columns, rows, criteria);
  const weights = criteria.map(() => random.next());
  for (const single of [undefined, count - 1]) {
    const weighing = { weights, alpha, range: [0, 1] as const, ...(single === undefined ? {} : { single }) };
    const expected = createScorer(data)(weighing);
    const scores = gpuScores(gl, data, weighing);
    const worst = scores.reduce((most, score, cell) => Math.max(most, Math.abs(score - expected[cell]!)), 0);
    expect(worst).toBeLessThan(1 / 255);
    // The comparison sees something: scores differ from cell to cell.
    expect(new Set(scores).size).toBeGreaterThan(200);
  }
});

test('a GPU that agrees passes its check', () => {
  expect(gpuAgrees(gl)).toBe(true);
});
