import { expect, it } from 'vitest';
import { inWaves } from '../../../scripts/test/run-tests';
import { stages } from '../../../scripts/test/stages';

const names = (list: typeof stages) => inWaves(list).map((wave) => wave.map(({ name }) => name));

it('runs what leaves a core free side by side, and end-to-end tests alone, after the site they look at', () => {
  expect(names(stages)).toEqual([['format', 'lint', 'types'], ['unit'], ['component', 'site'], ['e2e']]);
});

it('begins a wave with what is left when the stage before was not asked for', () => {
  expect(names(stages.filter(({ name }) => ['types', 'site', 'e2e'].includes(name)))).toEqual([
    ['types', 'site'],
    ['e2e']
  ]);
});
