import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Children } from '../setup/children.mjs';
import { root } from '../setup/install.mjs';
import { addPreviews } from './add-previews';
import { buildVillages } from './build-villages';
import { completeErrorPage } from './complete-error-page';
import { inputsHash, siteInputs } from './inputs-hash';
import { writeSiteFiles } from './list-site-files';

export interface BuildSiteOptions {
  readonly children: Children;
  /** Folder the site is written to, relative to the project. */
  readonly out?: string;
  /** Folder of files served as they are, with the built villages in it. Another one than `static` is filled from it. */
  readonly assets?: string;
  /** Folders of village packages; all of `tiles/` when left out. */
  readonly packages?: readonly string[];
  /** Do nothing when no input changed since the last build. */
  readonly onlyIfChanged?: boolean;
  /** File that takes the words of the tools; else they go to this terminal. */
  readonly log?: string;
}

/**
 * Builds the villages and the site to a plain folder. The old folder is replaced in one step at
 * the end, so a server on it never sees half a site.
 * @returns whether anything was built
 * @throws with a sentence when a step fails
 */
export async function buildSite(options: BuildSiteOptions): Promise<boolean> {
  const { children, out = 'build/site', assets = 'static', packages, onlyIfChanged = false, log } = options;
  const hash = inputsHash(
    root,
    [...siteInputs, ...(packages ?? [])],
    [out, assets, process.env.SITE_URL ?? '', ...(packages ?? [])]
  );
  const stamp = join(root, `${out}.stamp`);
  const done = existsSync(join(root, out, 'index.html')) && existsSync(stamp) && read(stamp) === hash;
  if (onlyIfChanged && done) return false;

  mkdirSync(join(root, 'build'), { recursive: true });
  if (assets !== 'static') copyAssets(assets);

  console.log('Building the villages …');
  await buildVillages({
    children,
    assets,
    ...(packages === undefined ? {} : { packages }),
    ...(log === undefined ? {} : { log: `${log}.villages.log` })
  });

  // tsconfig.json extends a file that Kit writes, into its usual folder and no other.
  if (!existsSync(join(root, '.svelte-kit/tsconfig.json')))
    await children.run(process.execPath, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'], { cwd: root });

  console.log('Building the site …');
  const next = `${out}.next`;
  const code = await children.run(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
    {
      cwd: root,
      env: {
        PADU_OUT: next,
        PADU_ASSETS: assets,
        PADU_VERSION: hash.slice(0, 12),
        // A build for tests must not disturb what a developer's server and editor read.
        ...(out === 'build/site' ? {} : { PADU_KIT_DIR: `${out}.kit` })
      },
      ...(log === undefined ? {} : { log })
    }
  );
  if (code !== 0) throw new Error(`The site could not be built; ${log ?? 'the reasons are above'}.`);
  completeErrorPage(join(root, next));
  addPreviews(join(root, next), process.env.SITE_URL);
  writeSiteFiles(join(root, next));
  replaceFolder(join(root, next), join(root, out));
  writeFileSync(stamp, hash);
  return true;
}

/** Fills another folder of assets from `static`, without its built villages. */
function copyAssets(assets: string): void {
  const villages = join(root, 'static', 'villages');
  cpSync(join(root, 'static'), join(root, assets), {
    recursive: true,
    filter: (source) => source !== villages
  });
}

function replaceFolder(from: string, to: string): void {
  const old = `${to}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(to)) renameSync(to, old);
  renameSync(from, to);
  rmSync(old, { recursive: true, force: true });
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
