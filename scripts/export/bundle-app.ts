import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { root } from '../setup/install.mjs';
import { leanPdf } from '../site/lean-pdf';
import { kitAliases } from './kit-aliases';

export interface AppBundle {
  /** One module, without imports. */
  readonly script: string;
  readonly style: string;
}

const app = (name: string): string => join(root, 'scripts/export/app', name);

/** A page that has a script of its own on the site is alive by the app's one script here: it has no address. */
const noPageScript = '\0no-page-script';

/** What a page fetches beside itself comes from inside the file instead: the two workers and the solver. */
const fromInside: Plugin = {
  name: 'padu:from-inside',
  enforce: 'pre',
  resolveId(id) {
    if (id === 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url') return app('maplibre-worker-url.ts');
    if (id.endsWith('/own-address')) return app('own-address.ts');
    if (id.endsWith('?page-script')) return noPageScript;
    if (id.endsWith('/start-analysis-worker')) return app('start-analysis-worker.ts');
    return undefined;
  },
  load(id) {
    return id === noPageScript ? "export default '';" : undefined;
  }
};

/** The font is asked for by the style sheet, too: there it is embedded as it is. */
const embeddedFont: Plugin = {
  name: 'padu:embedded-font',
  enforce: 'pre',
  transform(code, id) {
    if (!id.split('?')[0]?.endsWith('.css')) return undefined;
    return code.replaceAll(/url\('(\/fonts\/[^']+\.woff2)'\)/g, (_, path: string) => {
      const font = readFileSync(join(root, 'static', path)).toString('base64');
      return `url('data:font/woff2;base64,${font}')`;
    });
  }
};

/** Bundles all pages into one script and one style sheet. */
export async function bundleApp(): Promise<AppBundle> {
  const { scripts, styles } = await bundle('scripts/export/app/main.ts', [
    fromInside,
    leanPdf(),
    embeddedFont,
    svelte({
      configFile: false,
      compilerOptions: {
        runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true)
      }
    })
  ]);
  return { script: scripts, style: styles };
}

/** Bundles a worker into one module without imports. */
export async function bundleWorker(entry: string): Promise<string> {
  // The solver's code is a file of its own: an address of data holds two megabytes at most.
  return (await bundle(entry, [], 0)).scripts;
}

async function bundle(
  entry: string,
  plugins: NonNullable<InlineConfig['plugins']>,
  assetsInlineLimit = Infinity
): Promise<{ scripts: string; styles: string }> {
  const built = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    plugins,
    resolve: { alias: kitAliases },
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      assetsInlineLimit,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: Infinity,
      rollupOptions: { input: join(root, entry), output: { codeSplitting: false } }
    }
  });
  const output = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const chunks = output.flatMap((part) => (part.type === 'chunk' ? [part.code] : []));
  const styles = output.flatMap((part) =>
    part.type === 'asset' && part.fileName.endsWith('.css') ? [String(part.source)] : []
  );
  if (chunks.length !== 1) throw new Error(`${entry} became ${chunks.length} scripts instead of one.`);
  return { scripts: chunks.join(''), styles: styles.join('') };
}
