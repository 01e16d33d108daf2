import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium } from '../scripts/setup/chromium.mjs';

const executablePath = findChromium();

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results/e2e',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : 'list',
  use: {
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    viewport: { width: 1440, height: 900 },
    // The layout of a laptop with a sixteenth of its pixels: they are what drawing by the processor costs.
    deviceScaleFactor: 0.25,
    reducedMotion: 'reduce',
    // Requests a service worker makes are not seen by a test; those who test it let it in.
    serviceWorkers: 'block',
    trace: 'off',
    launchOptions: { args: chromiumArgs, ...(executablePath ? { executablePath } : {}) }
  }
});
