import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { PackageFiles } from '../../src/lib/village/parse-village';
import type { Issue } from '../../src/lib/village/types';

export interface ReadPackage {
  readonly folder: string;
  readonly files: PackageFiles;
  /** Files that are no JSON at all. */
  readonly issues: readonly Issue[];
  /** SHA-256 over names and bytes of all files read. */
  readonly hash: string;
}

/** Reads village.json and every *.geojson of a package folder. Throws only when the folder cannot be read. */
export async function readPackage(folder: string): Promise<ReadPackage> {
  const names = (await readdir(folder))
    .filter((name) => name === 'village.json' || name.endsWith('.geojson'))
    .sort();
  const issues: Issue[] = [];
  const hash = createHash('sha256');
  const contents = new Map<string, unknown>();
  for (const name of names) {
    const bytes = await readFile(join(folder, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    try {
      contents.set(name, JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, '')));
    } catch (error) {
      issues.push(unreadable(name, error));
    }
  }
  const village = contents.get('village.json');
  contents.delete('village.json');
  const layers = Object.fromEntries(
    [...contents].map(([name, value]) => [name.slice(0, -'.geojson'.length), value])
  );
  return {
    folder,
    files: { ...codeOfFolder(folder), village, layers },
    issues,
    hash: hash.digest('hex')
  };
}

/** In `tiles/` a folder is named by its village's code; elsewhere (test cases) only one that looks like a code is. */
function codeOfFolder(folder: string): { folder?: string } {
  const path = resolve(folder);
  const name = basename(path);
  return /^[\d.]+$/.test(name) || basename(dirname(path)) === 'tiles' ? { folder: name } : {};
}

function unreadable(file: string, error: unknown): Issue {
  const needed = file === 'village.json' || file === 'boundary.geojson';
  return {
    severity: 'error',
    rule: 'json-syntax',
    file,
    expected: { id: 'berkas JSON yang utuh', en: 'a whole JSON file' },
    got: error instanceof Error ? error.message.slice(0, 120) : 'unreadable',
    ...(needed ? { stopsBuild: true } : {})
  };
}
