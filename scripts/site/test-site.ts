import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/install.mjs';

const corpus = 'tests/corpus/good';

/**
 * The site end-to-end tests run on: Klapasawit at home, beside it the good packages of the test
 * corpus, to show that another village is data and no code.
 */
export const testSite = {
  out: 'build/test-site',
  assets: 'build/test-assets',
  packages: ['tiles/33.03.06.2015', ...goodPackages()]
} as const;

function goodPackages(): readonly string[] {
  const folder = join(root, corpus);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'village.json')))
    .map((name) => `${corpus}/${name}`);
}
