import { svelte } from '@sveltejs/vite-plugin-svelte';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rollup } from 'vite';

/** Kit copies what stands flat in this folder from the server's build to the site. */
const folder = '_app/immutable/assets';
const mark = '?page-script';
/** A page has some hundred boxes to search: looking at each costs nothing and weighs 3 kB less. */
const flatbush = fileURLToPath(new URL('./plain-box-index.ts', import.meta.url));

/**
 * `import url from './start.ts?page-script'` gives the address of a script bundled for one page alone: without
 * Kit's router and with only the parts of Svelte it uses. For pages that must stay light and whose HTML stands by
 * itself (`csr = false`). While developing it is the address of the source.
 */
export function pageScript(): Plugin {
  let root = process.cwd();
  let serving = false;
  return {
    name: 'padu:page-script',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
      serving = config.command === 'serve';
    },
    async resolveId(id, importer) {
      if (!id.endsWith(mark)) return undefined;
      const found = await this.resolve(id.slice(0, -mark.length), importer, { skipSelf: true });
      return found === null ? undefined : `\0${found.id}${mark}`;
    },
    async load(id) {
      if (!id.startsWith('\0') || !id.endsWith(mark)) return undefined;
      const source = id.slice(1, -mark.length);
      if (serving) return `export default ${JSON.stringify(source.slice(root.length))};`;
      const files = await bundlePageScript(root, source);
      for (const file of files) this.emitFile({ type: 'asset', fileName: file.fileName, source: file.code });
      const entry = files.find(({ isEntry }) => isEntry);
      if (entry === undefined) throw new Error(`${source} gave no script`);
      return `export default ${JSON.stringify(`/${entry.fileName}`)};`;
    }
  };
}

/** The script with the chunks it loads later. Styles stand in the page: its server-rendered parts bring them. */
export async function bundlePageScript(root: string, source: string): Promise<Rollup.OutputChunk[]> {
  const name = basename(source).replace(/\.ts$/, '').replaceAll('.', '-');
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    mode: 'production',
    plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
    resolve: { alias: { flatbush } },
    build: {
      write: false,
      target: 'es2022',
      // As a library: without the code that loads styles and preloads chunks.
      lib: { entry: source, formats: ['es'] },
      rollupOptions: {
        // What parts share may stand in the script itself: one request less.
        preserveEntrySignatures: false,
        // Nothing in Svelte runs by being imported; its package doesn't say so.
        treeshake: {
          moduleSideEffects: (id) =>
            !/svelte.src.(legacy|internal.client.dom.elements.custom-element)/.test(id)
        },
        output: {
          minify: true,
          entryFileNames: `${folder}/${name}-[hash].js`,
          chunkFileNames: `${folder}/${name}-part-[hash].js`
        }
      }
    }
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rollup.RollupOutput[];
  return outputs.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
}
