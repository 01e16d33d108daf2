import { accessSync, constants, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * npm and Chromium write below HOME; containers sometimes give one that is missing or not ours.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined} another folder to use as HOME, undefined when it is fine as it is
 */
export function otherHome(env) {
  try {
    if (!env.HOME) throw new Error('no HOME');
    accessSync(env.HOME, constants.W_OK);
    return undefined;
  } catch {
    const home = join(tmpdir(), `padu-home-${process.getuid?.() ?? 0}`);
    mkdirSync(home, { recursive: true });
    return home;
  }
}
