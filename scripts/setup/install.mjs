// Installs the packages when the lock file changed. Plain JavaScript: it runs before anything is installed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { otherHome } from './home.mjs';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const lock = `${root}package-lock.json`;
const stamp = `${root}node_modules/.padu-stamp`;

/**
 * Runs `npm ci` unless this lock file was installed already by this major version of Node, and
 * lets Kit write the tsconfig ours extends.
 * @param {import('./children.mjs').Children} children
 * @param {boolean} [quiet] say nothing on the way: what the tools say goes to a file, named when they fail
 * @throws {Error} with a sentence when npm fails
 */
export async function ensureInstalled(children, quiet = false) {
  const log = quiet ? join(tmpdir(), `padu-install-${process.pid}.log`) : undefined;
  const words = log === undefined ? {} : { log };
  const home = otherHome(process.env);
  if (home !== undefined) process.env.HOME = home;
  const wanted = lockStamp();
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    if (!quiet) console.log('Installing packages …');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const code = await children.run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      env: { NODE_ENV: 'development' },
      ...words
    });
    if (code !== 0) throw new Error(`npm ci failed with exit code ${code}; its words are ${log ?? 'above'}.`);
    writeFileSync(stamp, wanted);
  }
  if (!existsSync(`${root}.svelte-kit/tsconfig.json`)) await syncKit(children, words);
}

/**
 * Lets Kit write the types of the routes.
 * @param {import('./children.mjs').Children} children
 * @param {{ log?: string }} [words] where what it says goes
 */
export async function syncKit(children, words = {}) {
  const code = await children.run(process.execPath, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'], {
    cwd: root,
    ...words
  });
  if (code !== 0) throw new Error(`svelte-kit sync failed with exit code ${code}.`);
}

function lockStamp() {
  const hash = createHash('sha256').update(readFileSync(lock)).digest('hex');
  return `${hash} node ${process.versions.node.split('.')[0]}\n`;
}
