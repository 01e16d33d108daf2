import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseVillage, type PackageFiles } from '../../../src/lib/village/parse-village';
import type { Village } from '../../../src/lib/village/types';

const json = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));

/** A package of the repository, parsed. */
export function villageOf(path: string): Village {
  const folder = new URL(`../../../${path}/`, import.meta.url);
  if (!existsSync(folder)) throw new Error(`no package at ${path}`);
  const files: PackageFiles = {
    village: json(new URL('village.json', folder)),
    layers: Object.fromEntries(
      readdirSync(folder)
        .filter((file) => file.endsWith('.geojson'))
        .map((file) => [file.slice(0, -'.geojson'.length), json(new URL(file, folder))])
    )
  };
  const { village } = parseVillage(files);
  if (!village) throw new Error(`${path} does not parse`);
  return village;
}

export const klapasawit = (): Village => villageOf('tiles/33.03.06.2015');
export const boundaryOnly = (): Village => villageOf('tests/corpus/good/boundary-only');
export const multipart = (): Village => villageOf('tests/corpus/good/multipart');
