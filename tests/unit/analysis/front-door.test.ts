import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as analysis from '../../../src/lib/analysis';

const folder = fileURLToPath(new URL('../../../src/lib/analysis/', import.meta.url));

/** What others were promised to find behind the front door. */
const promised = [
  ...[
    'createGrid',
    'buildNetwork',
    'snapToNetwork',
    'oneToAll',
    'shortestRoute',
    'travelSurface',
    'isochrones'
  ],
  ...['nearestMinutes', 'cumulativeOpportunities', 'e2sfca', 'm2sfca', 'coverageWithin', 'oneRound'],
  ...['detourIndex', 'steinerLength', 'populationSurface', 'createValueCurve', 'constraintMask'],
  ...['weightedOverlay', 'owa', 'ahp', 'topsis', 'findSites', 'weightFlipPoints', 'rankAcceptability'],
  ...['positionRobustness', 'surveyFirst', 'explainSite', 'findIntegration'],
  ...['solvePMedian', 'solveMaximalCover', 'solveSetCover', 'solvePCenter', 'planHubs'],
  ...['leesL', 'bivariateMoran', 'colocationQuotient', 'mixEntropy', 'raoQ'],
  ...['parseScenario', 'applyScenario', 'compareScenarios']
];

test.each(promised)('%s is behind the front door', (name) => {
  expect(analysis).toHaveProperty(name, expect.any(Function));
});

/** Functions and classes of `index.ts`, each with the text of the file it comes from. */
function exportedFunctions(): [name: string, source: string][] {
  const index = readFileSync(`${folder}index.ts`, 'utf8');
  return [...index.matchAll(/export \{([^}]+)\} from '\.\/([^']+)'/g)].flatMap(
    ([, names = '', path = '']) => {
      const source = readFileSync(`${folder}${path}.ts`, 'utf8');
      return names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type '))
        .filter((name) => typeof (analysis as Record<string, unknown>)[name] === 'function')
        .map((name): [string, string] => [name, source]);
    }
  );
}

test('every function behind the front door says what it does', () => {
  const undocumented = exportedFunctions()
    .filter(([name, source]) => {
      const at = source.search(new RegExp(`^export (async )?(function\\*?|class|const) ${name}\\b`, 'm'));
      return at < 0 || !source.slice(0, at).trimEnd().endsWith('*/');
    })
    .map(([name]) => name);
  expect(undocumented).toEqual([]);
  expect(exportedFunctions().length).toBeGreaterThan(promised.length);
});
