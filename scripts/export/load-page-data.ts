import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import type { SiteIndex } from '../../src/lib/village/built';
import { root } from '../setup/install.mjs';
import { kitAliases, prerenderPaths } from './kit-aliases';

type ServerLoad = (event: {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly parent: () => Promise<unknown>;
}) => unknown;

/** What the server's `load` functions give a page, by language and by route. */
export interface PageData {
  readonly layout: Readonly<Record<string, unknown>>;
  /** Key: language, space, id of the route. */
  readonly pages: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const routes = 'src/routes/[[lang=lang]]/[[village=code]]';

/** Runs now, for one village, what Kit runs while it prerenders: the result is data of the single file. */
export async function loadPageData(
  assets: string,
  village: SiteIndex['villages'][number]
): Promise<PageData> {
  process.env.PADU_ASSETS = assets;
  const modules = await openModules();
  try {
    return await runLoads(modules, village);
  } finally {
    await modules.close();
  }
}

async function runLoads(modules: ViteDevServer, village: SiteIndex['villages'][number]): Promise<PageData> {
  const params = { village: village.code };
  const loadLayout = await serverLoad(modules, `${routes}/+layout.server.ts`);
  const given = (await loadLayout?.({ params, parent: async () => ({}) })) as object;
  const site: SiteIndex = { home: village.code, villages: [village] };
  const layout = { ...given, site };
  const pages: Record<string, Record<string, unknown>> = {};
  const files = readdirSync(join(root, routes), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('+page.server.ts'))) {
    const load = await serverLoad(modules, `${routes}/${file}`);
    if (load === undefined) continue;
    const id = `${routes}/${file}`.slice('src/routes'.length, -'/+page.server.ts'.length);
    for (const lang of ['id', 'en']) {
      const event = { params: lang === 'en' ? { ...params, lang } : params, parent: async () => layout };
      pages[`${lang} ${id}`] = (await load(event)) as Record<string, unknown>;
    }
  }
  return { layout, pages };
}

/** Reads modules as the site's build does; stays open, since a `load` may import more when it runs. */
function openModules(): Promise<ViteDevServer> {
  return createServer({
    configFile: false,
    root,
    logLevel: 'error',
    appType: 'custom',
    cacheDir: join(root, 'build/export-cache'),
    server: { middlewareMode: true, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    resolve: { alias: { ...kitAliases, '$app/paths': prerenderPaths } }
  });
}

async function serverLoad(modules: ViteDevServer, file: string): Promise<ServerLoad | undefined> {
  if (!existsSync(join(root, file))) return undefined;
  const { load } = await modules.ssrLoadModule(join(root, file));
  return typeof load === 'function' ? (load as ServerLoad) : undefined;
}
