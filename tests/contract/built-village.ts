import { fileURLToPath } from 'node:url';
import type { TileInput } from '../../scripts/tiles/cut-tiles';
import { checkPackage } from '../../scripts/village/check-package';
import { computeFigures } from '../../scripts/village/figures';
import { createGround } from '../../scripts/village/ground';
import { readPackage } from '../../scripts/village/read-package';
import { tileArchive } from '../../scripts/village/tile-archive';
import { tileInputs } from '../../scripts/village/tile-inputs';
import { villageManifest } from '../../scripts/village/village-manifest';
import { toAnalysisInput } from '../../src/lib/analysis';
import type { VillageManifest } from '../../src/lib/village/built';
import type { Village } from '../../src/lib/village/types';

export interface BuiltForTest {
  readonly village: Village;
  readonly manifest: VillageManifest;
  /** What went into the tiles. */
  readonly inputs: readonly TileInput[];
  readonly tiles: Uint8Array;
}

/**
 * Builds a package's tiles in memory with the steps of the command. `path` counts from the top of the repository;
 * `edit` may add what no package has.
 */
export async function buildForTest(
  path: string,
  edit: (village: Village) => Village = (village) => village
): Promise<BuiltForTest> {
  const read = await readPackage(fileURLToPath(new URL(`../../${path}`, import.meta.url)));
  const { village: parsed, issues } = checkPackage(read);
  if (parsed === undefined) throw new Error(`${path} is no village`);
  const village = edit(parsed);
  const ground = createGround(village);
  const analysis = toAnalysisInput(village, { version: 'test', plane: ground.plane.origin });
  const { figures, together } = computeFigures(village, ground, analysis);
  return {
    village,
    manifest: villageManifest(village, ground, {
      version: 'test',
      builder: 'test',
      records: [],
      figures,
      issues,
      files: {}
    }),
    inputs: tileInputs(village, ground, figures, together),
    tiles: await tileArchive(village, ground, figures, together)
  };
}
