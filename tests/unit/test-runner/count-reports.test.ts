import { expect, test } from 'vitest';
import { addCounts, countExit, countPlaywright, countVitest } from '../../../scripts/test/count-reports';

const file = (status: string, ...results: string[]) => ({
  status,
  assertionResults: results.map((result) => ({ status: result }))
});

test.each([
  [[file('passed', 'passed', 'passed')], 0, [2, 0, 0]],
  [[file('failed', 'passed', 'failed')], 1, [1, 1, 0]],
  [[file('passed', 'passed', 'skipped', 'todo')], 0, [1, 0, 2]],
  // A file that could not be read has no tests to name.
  [[file('failed'), file('passed', 'passed')], 1, [1, 1, 0]],
  // Everything passed, yet the runner says no: an error outside the tests.
  [[file('passed', 'passed')], 1, [1, 1, 0]],
  // A runner that found no test has shown nothing.
  [[], 0, [0, 1, 0]]
])('vitest %j with exit code %i', (testResults, exitCode, [passed, failed, skipped]) => {
  expect(countVitest({ testResults }, exitCode)).toEqual({ passed, failed, skipped });
});

test.each([
  [{ expected: 5, unexpected: 0, flaky: 1, skipped: 2 }, 0, [6, 0, 2]],
  [{ expected: 5, unexpected: 2, flaky: 0, skipped: 0 }, 1, [5, 2, 0]],
  [{ expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, 1, [0, 1, 0]]
])('playwright %j with exit code %i', (stats, exitCode, [passed, failed, skipped]) => {
  expect(countPlaywright({ stats }, exitCode)).toEqual({ passed, failed, skipped });
});

test('counts of stages add up', () => {
  expect(addCounts([countExit(0), countExit(1), { passed: 3, failed: 1, skipped: 2 }])).toEqual({
    passed: 4,
    failed: 2,
    skipped: 2
  });
});
