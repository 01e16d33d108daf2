import type { Children } from '../setup/children.mjs';
import { root } from '../setup/install.mjs';
import { roomyHeap } from '../village/roomy-heap';

export interface BuildVillagesOptions {
  readonly children: Children;
  /** Folder of static files; the villages go to `villages` in it. */
  readonly assets?: string;
  /** Folders of packages; those of `tiles/` when left out. The first one is the home village. */
  readonly packages?: readonly string[];
  readonly log?: string;
}

/**
 * Builds the packages of villages that changed. A village with a broken feature is built without it
 * and says so on its page; one that must not be published is left out.
 * @throws with a sentence when no village can be published
 */
export async function buildVillages({
  children,
  assets = 'static',
  packages = [],
  log
}: BuildVillagesOptions): Promise<void> {
  const args = [...roomyHeap, '--import', 'tsx', 'scripts/village/main.ts', 'build', '--keep-going'];
  const which = packages.length === 0 ? ['--all'] : packages;
  const code = await children.run(process.execPath, [...args, '--out', `${assets}/villages`, ...which], {
    cwd: root,
    ...(log === undefined ? {} : { log })
  });
  if (code !== 0) throw new Error(`No village could be built; ${log ?? 'the reasons are above'}.`);
}
