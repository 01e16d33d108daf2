import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { leanPdf } from './scripts/site/lean-pdf';
import { pageScript } from './scripts/site/page-script';

/**
 * pmtiles unpacks tiles with the browser's own DecompressionStream and brings fflate for browsers
 * without it. Every browser that draws this map (WebGL 2, module workers) has one, so fflate stays home.
 */
const nativeGunzip: Plugin = {
  name: 'padu:native-gunzip',
  enforce: 'pre',
  apply: 'build',
  resolveId: (id, importer) =>
    id === 'fflate' && importer?.includes('/pmtiles/') ? '\0no-fflate' : undefined,
  load: (id) =>
    id === '\0no-fflate'
      ? `export const decompressSync = () => { throw new Error('This browser has no DecompressionStream.'); };`
      : undefined
};

export default defineConfig({
  plugins: [nativeGunzip, leanPdf(), pageScript(), sveltekit()],
  worker: { format: 'es' },
  // What is built is not watched: a build beside the dev server would reload its pages hundreds of times.
  server: { watch: { ignored: ['**/build/**', '**/test-results/**'] } },
  build: {
    target: 'es2022',
    rollupOptions: {
      output: {
        codeSplitting: {
          groups: [
            // One piece instead of forty: together they compress to 8 kB less, and come with one request.
            { name: 'planner', test: /src\/lib\/pages\/(VillageFrame|planner\/PlannerPage)\.svelte$/ }
          ]
        }
      }
    }
  }
});
