import { expect, test } from 'vitest';
import { loadHighs } from '../../../src/lib/data/analysis/load-highs';

test('the solver comes from this site and solves', async () => {
  const highs = await loadHighs();
  // Of two sites that cost 3 and 2 one is enough.
  const model = 'Minimize\n obj: 3 a + 2 b\nSubject To\n one: a + b >= 1\nBinary\n a b\nEnd';
  expect(highs.solve(model)).toMatchObject({ Status: 'Optimal', ObjectiveValue: 2 });
  const requested = performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin);
  expect(new Set(requested)).toEqual(new Set([location.origin]));
});
