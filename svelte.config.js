import adapter from '@sveltejs/adapter-static';
import { tsImport } from 'tsx/esm/api';

// The only hosts a page may ever speak to, and only once somebody turned a base map on.
/** @type {typeof import('./src/lib/map/base-maps')} */
const { baseMapOrigins } = await tsImport('./src/lib/map/base-maps.ts', import.meta.url);
const baseMapHosts = /** @type {`https://${string}.${string}`[]} */ (baseMapOrigins());

// The built site is a plain folder; a build for tests goes beside it, with villages of its own.
const out = process.env.PADU_OUT ?? 'build/site';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: {
    // Our own components speak runes; what comes from packages decides for itself.
    runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true)
  },
  kit: {
    adapter: adapter({ pages: out, assets: out, fallback: '404.html', precompress: true }),
    files: { assets: process.env.PADU_ASSETS ?? 'static' },
    outDir: process.env.PADU_KIT_DIR ?? '.svelte-kit',
    // The version of a build is the hash of what it was made from: same sources, same bytes.
    ...(process.env.PADU_VERSION ? { version: { name: process.env.PADU_VERSION } } : {}),
    prerender: { handleHttpError: 'fail', handleMissingId: 'fail' },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self', 'wasm-unsafe-eval'],
        'worker-src': ['self'],
        'connect-src': ['self', ...baseMapHosts],
        'style-src': ['self'],
        // Server-rendered style attributes carry positions of map labels and bar widths.
        'style-src-attr': ['unsafe-inline'],
        'font-src': ['self'],
        'img-src': ['self', 'data:', 'blob:', ...baseMapHosts],
        'manifest-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none']
      }
    }
  }
};
