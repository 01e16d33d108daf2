import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPackage } from '../../../scripts/village/check-package';
import { readPackage } from '../../../scripts/village/read-package';
import type { Village } from '../../../src/lib/village/types';

export const corpusFolder = (name: string): string =>
  fileURLToPath(new URL(`../../corpus/good/${name}`, import.meta.url));

/** A village of tests/corpus/good, parsed. `legal-land` is a whole fictional one with something on every layer. */
export async function goodVillage(name: string): Promise<Village> {
  const { village } = checkPackage(await readPackage(corpusFolder(name)));
  if (village === undefined) throw new Error(`${name} is no village`);
  return village;
}

export interface Workshop {
  /** A folder of its own, taken away by `close`. */
  readonly folder: string;
  /** Puts a copy of a good package on the shelf and returns its folder. */
  readonly copy: (name: string, as?: string) => Promise<string>;
  /** Changes a JSON file of a package by its text. */
  readonly edit: (file: string, change: (text: string) => string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function createWorkshop(): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'padu-build-'));
  return {
    folder,
    async copy(name, as = name) {
      const target = join(folder, 'packages', as);
      await cp(corpusFolder(name), target, { recursive: true });
      return target;
    },
    async edit(file, change) {
      const before = await readFile(file, 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`Nothing changed in ${file}`);
      await writeFile(file, after);
    },
    close: () => rm(folder, { recursive: true, force: true })
  };
}
