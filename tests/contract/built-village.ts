import { fileURLToPath } from 'node:url';
import { villageFiles, type BuiltFiles } from '../../scripts/village/build-village';
import { checkPackage } from '../../scripts/village/check-package';
import { readPackage } from '../../scripts/village/read-package';
import type { VillageManifest } from '../../src/lib/village/built';
import type { Village } from '../../src/lib/village/types';

export interface BuiltForTest {
  readonly village: Village;
  readonly manifest: VillageManifest;
  readonly files: BuiltFiles;
  readonly tiles: Uint8Array;
}

/** Builds a package in memory, exactly as the command does. `path` counts from the top of the repository; `edit` may add what no package has. */
export async function buildForTest(
  path: string,
  edit: (village: Village) => Village = (village) => village
): Promise<BuiltForTest> {
  const read = await readPackage(fileURLToPath(new URL(`../../${path}`, import.meta.url)));
  const { village, issues } = checkPackage(read);
  if (village === undefined) throw new Error(`${path} is no village`);
  const edited = edit(village);
  const { files, manifest } = await villageFiles(edited, issues, { version: 'test', builder: 'test' });
  const tiles = files.get('tiles.pmtiles');
  if (!(tiles instanceof Uint8Array)) throw new Error(`${path} has no tiles`);
  return { village: edited, manifest, files, tiles };
}
