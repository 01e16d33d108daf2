import type { Children } from '../setup/children.mjs';
import { root } from '../setup/install.mjs';

export interface BuildVillagesOptions {
  readonly children: Children;
  /** Folder of static files; the villages go to `villages` in it. */
  readonly assets?: string;
  /** Folders of packages; those of `tiles/` when left out. The first one is the home village. */
  readonly packages?: readonly string[];
  readonly log?: string;
}

/**
 * Builds the packages of villages that changed.
 * @throws with a sentence when one has an error that stops it
 */
export async function buildVillages({
  children,
  assets = 'static',
  packages = [],
  log
}: BuildVillagesOptions): Promise<void> {
  const args = ['--import', 'tsx', 'scripts/village/main.ts', 'build', ...packages];
  const code = await children.run(process.execPath, [...args, '--out', `${assets}/villages`], {
    cwd: root,
    ...(log === undefined ? {} : { log })
  });
  if (code !== 0) throw new Error('A village could not be built; the reasons are above.');
}
