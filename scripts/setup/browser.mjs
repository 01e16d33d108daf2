// Finds a Chromium that runs, or installs one. Plain JavaScript, as the rest of the setup.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findChromium } from './chromium.mjs';
import { root } from './install.mjs';

/**
 * The path of a Chromium that starts. Tried in this order: one that is installed; the Debian
 * package, where this process may install it; Playwright's own.
 * @param {import('./children.mjs').Children} children
 * @returns {Promise<string>}
 * @throws {Error} with a sentence about what to do when none can be had
 */
export async function ensureBrowser(children) {
  const installed = findChromium();
  if (installed && starts(installed)) return installed;

  if (mayUseApt()) {
    console.log('Installing Chromium from Debian …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await children.run('apt-get', ['update', '-qq'], { env });
    await children.run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
    const fromDebian = findChromium();
    if (fromDebian && starts(fromDebian)) return fromDebian;
  }

  console.log("Installing Playwright's Chromium …");
  const cli = `${root}node_modules/playwright/cli.js`;
  const code = await children.run(process.execPath, [cli, 'install', 'chromium']);
  const { chromium } = await import('playwright');
  const own = chromium.executablePath();
  if (code === 0 && starts(own)) return own;
  throw new Error(
    'No Chromium could be found or installed. Install Chromium or Google Chrome, or name one: PADU_CHROMIUM=/path/to/chromium npm test'
  );
}

/**
 * Ubuntu's package of that name is a stub that asks for a snap, so presence is not enough.
 * @param {string} path
 */
function starts(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

function mayUseApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return !/^ID=ubuntu$/m.test(release);
}
