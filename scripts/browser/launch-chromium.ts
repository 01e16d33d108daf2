import { chromium, type Browser } from 'playwright';
import { chromiumArgs, findChromium } from '../setup/chromium.mjs';

/**
 * Starts the Chromium of this machine without a window.
 * @throws with a sentence when there is none
 */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error('No Chromium found. Install one, or name it: PADU_CHROMIUM=/path/to/chromium');
  }
  return chromium.launch({ args: chromiumArgs, executablePath });
}
