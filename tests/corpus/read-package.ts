import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { PackageFiles } from '../../src/lib/village/parse-village';

const json = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));

/** The package in `tests/corpus/<group>/<name>`, read but not yet trusted. */
export function readCorpusPackage(group: 'good' | 'bad', name: string): PackageFiles {
  const folder = new URL(`${group}/${name}/`, import.meta.url);
  const village = new URL('village.json', folder);
  const layers = readdirSync(folder).filter((file) => file.endsWith('.geojson'));
  return {
    village: existsSync(village) ? json(village) : undefined,
    layers: Object.fromEntries(layers.map((file) => [file.slice(0, -8), json(new URL(file, folder))]))
  };
}

/** Every folder of the group: a new one is a test at once. */
export function corpusNames(group: 'good' | 'bad'): readonly string[] {
  return readdirSync(new URL(`${group}/`, import.meta.url)).sort();
}

export function readExpectation(name: string): unknown {
  return json(new URL(`bad/${name}/expect.json`, import.meta.url));
}
