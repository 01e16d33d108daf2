import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, findChromium } from '../scripts/setup/chromium.mjs';

const executablePath = findChromium();

// Hours of a village are read in its own zone, wherever the tests run.
process.env.TZ = 'Asia/Jakarta';

export default defineConfig({
  plugins: [sveltekit()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'tests/unit/**/*.test.ts',
            'tests/property/**/*.test.ts',
            'tests/corpus/**/*.test.ts',
            'tests/contract/**/*.test.ts',
            'tests/architecture.test.ts'
          ],
          // Two cores: more workers than that only wait for each other.
          maxWorkers: 2,
          // Nothing here keeps state in a module: loading each anew for every file was half of the time.
          isolate: false,
          testTimeout: 30_000
        }
      },
      {
        extends: true,
        // Found while the tests run otherwise, which reloads the page under a running test.
        optimizeDeps: {
          include: [
            ...['vitest-browser-svelte', 'bits-ui', 'maplibre-gl'],
            // What the analysis worker imports: a worker that waits for a bundle never answers.
            ...['@turf/turf', 'd3-contour', 'flatbush', 'highs', 'polylabel', 'proj4']
          ]
        },
        test: {
          name: 'component',
          // After the unit tests: two browsers' worth of work at once starves both.
          sequence: { groupOrder: 1 },
          include: ['tests/component/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: chromiumArgs, ...(executablePath ? { executablePath } : {}) }
            }),
            instances: [{ browser: 'chromium' }]
          }
        }
      }
    ]
  }
});
