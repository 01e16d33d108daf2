// Where a Chromium is on this machine. Plain JavaScript: it runs before anything is installed.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const elsewhere = [
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium'
];

/** Switches every launched Chromium gets: it runs as root in containers and calls nobody. */
export const chromiumArgs = ['--no-sandbox', '--disable-background-networking', '--disable-dev-shm-usage'];

/**
 * The path of an installed Chromium or Chrome: PADU_CHROMIUM when set, else the first on PATH,
 * else a usual place. Undefined when there is none.
 * @returns {string | undefined}
 */
export function findChromium() {
  const wanted = process.env.PADU_CHROMIUM;
  if (wanted) return wanted;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere];
  return candidates.find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
