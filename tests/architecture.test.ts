import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as rules from './architecture/rules';
import { readSources, toSourceFile } from './architecture/source-file';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['src', 'scripts', 'tiles', 'tests'].flatMap((folder) => readSources(root, folder));

describe('the house keeps its rules', () => {
  test.each(Object.entries(rules))('%s', (_, rule) => {
    expect(rule(sources)).toEqual([]);
  });

  test('nothing new stands at the top level', () => {
    const known = new Set([
      ...['.ci', '.git', '.svelte-kit', 'build', 'dist', 'node_modules', 'test-results'],
      ...['scripts', 'src', 'static', 'tests', 'tiles'],
      ...['.gitignore', '.npmrc', '.prettierignore', '.prettierrc.json'],
      ...['eslint.config.js', 'package-lock.json', 'package.json', 'svelte.config.js'],
      ...['tsconfig.json', 'vite.config.ts'],
      ...['CHANGELOG.md', 'CONTRIBUTING.md', 'DECISIONS.md', 'LICENSE', 'README.md']
    ]);
    expect(readdirSync(root).filter((name) => !known.has(name))).toEqual([]);
  });

  test('every room of src/lib is known', () => {
    const rooms = readdirSync(`${root}/src/lib`);
    expect(rooms.sort()).toEqual([...['analysis', 'data', 'i18n', 'map', 'pages', 'state', 'ui', 'village']]);
  });
});

// Each rule sees what it is there to see.
describe('a break is found', () => {
  const { rooms, purity, oneMapAdapter, deckOnDemand, geodesyOffPage } = rules;
  const { noCycles, fileNames, noBarrels, namedExports, noAny } = rules;
  test.each<[rules.Rule, string, Record<string, string>]>([
    [
      rooms,
      'a component that calls the map',
      { 'src/lib/ui/Card.svelte': `<script>${lineImporting('../map/map-view')}</script>` }
    ],
    [rooms, 'a type counts too', { 'src/lib/map/x.ts': `import type { A } from '../ui/a';` }],
    [rooms, 'by alias', { 'src/lib/state/x.ts': lineImporting('$lib/data/x') }],
    [rooms, 'a panel that calls a page', { 'src/lib/ui/x.ts': lineImporting('../pages/x') }],
    [rooms, 'a page that needs a script', { 'src/routes/+page.ts': lineImporting('../../scripts/x') }],
    [purity, 'the network', { 'src/lib/village/x.ts': 'const a = fetch("/");' }],
    [purity, 'the clock', { 'src/lib/analysis/x.ts': 'const a = new Date();' }],
    [purity, 'chance', { 'src/lib/analysis/x.ts': 'const a = Math.random();' }],
    [purity, 'the page', { 'src/lib/village/x.ts': 'document.title = "";' }],
    [purity, 'the framework', { 'src/lib/village/x.ts': lineImporting('svelte/store') }],
    [
      oneMapAdapter,
      'a second caller',
      { 'src/lib/map/a.ts': lineImporting('maplibre-gl'), 'src/lib/map/b.ts': lineImporting('maplibre-gl') }
    ],
    [oneMapAdapter, 'its types in a panel', { 'src/lib/ui/a.ts': `import type { Map } from 'maplibre-gl';` }],
    [deckOnDemand, 'deck elsewhere', { 'src/lib/map/a.ts': lineImporting('@deck.gl/core') }],
    [deckOnDemand, 'deck at once', { 'src/lib/map/a.ts': lineImporting('./deck/arcs') }],
    [
      geodesyOffPage,
      'an area measured on the page',
      { 'src/lib/ui/a.ts': lineImporting('../village/geodesic-area') }
    ],
    [
      geodesyOffPage,
      'its library, even when loaded later',
      { 'src/lib/map/a.ts': `const a = await import('geographiclib-geodesic');` }
    ],
    [
      noCycles,
      'a circle of three',
      {
        'src/lib/map/a.ts': lineImporting('./b'),
        'src/lib/map/b.ts': lineImporting('./c.ts'),
        'src/lib/map/c.ts': lineImporting('./a')
      }
    ],
    [fileNames, 'camelCase', { 'src/lib/map/mapView.ts': '' }],
    [fileNames, 'a component in kebab-case', { 'src/lib/ui/village-card.svelte': '' }],
    [fileNames, 'a drawer of odds and ends', { 'src/lib/ui/string-utils.ts': '' }],
    [noBarrels, 'a file that only hands on', { 'src/lib/ui/all.ts': `export * from './a';` }],
    [noBarrels, 'another index', { 'src/lib/map/index.ts': 'export const a = 1;' }],
    [namedExports, 'a default', { 'src/lib/map/a.ts': 'export default 1;' }],
    [namedExports, 'a default function', { 'src/lib/map/a.ts': 'export default function a() {}' }],
    [noAny, 'any', { 'src/lib/map/a.ts': 'const a: any = 1;' }],
    [noAny, 'any in a component', { 'src/lib/ui/A.svelte': '<script lang="ts">let a: any;</script>' }]
  ])('%o: %s', (rule, _, files) => {
    expect(rule(Object.entries(files).map(([path, text]) => toSourceFile(path, text)))).not.toEqual([]);
  });

  test.each<[rules.Rule, Record<string, string>]>([
    [rooms, { 'src/lib/ui/Card.svelte': `<script>import { a } from '../village/types';</script>` }],
    [rooms, { 'src/lib/map/style.ts': lineImporting('../../../tiles/layers') }],
    [purity, { 'src/lib/village/x.ts': 'const a = { document: new Date(0) }; a.document;' }],
    [deckOnDemand, { 'src/lib/map/a.ts': `const deck = await import('./deck/arcs');` }],
    [deckOnDemand, { 'src/lib/map/a.ts': `import type { Arc } from './deck/arcs';` }],
    [
      noCycles,
      { 'src/lib/map/a.ts': lineImporting('./b'), 'src/lib/map/b.ts': `import type { A } from './a';` }
    ],
    [geodesyOffPage, { 'scripts/village/x.ts': lineImporting('../../src/lib/village/geodesic-area') }],
    [fileNames, { 'src/routes/+page.server.ts': '', 'src/lib/state/view.svelte.ts': '' }],
    [noBarrels, { 'src/lib/village/index.ts': `export * from './a';` }]
  ])('%o lets %o pass', (rule, files) => {
    expect(rule(Object.entries(files).map(([path, text]) => toSourceFile(path, text)))).toEqual([]);
  });
});

function lineImporting(specifier: string): string {
  return `import { a } from '${specifier}';`;
}
