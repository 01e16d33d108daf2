import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { SiteIndex } from '../../src/lib/village/built';
import type { Children } from '../setup/children.mjs';
import { root } from '../setup/install.mjs';
import { buildVillages } from '../site/build-villages';
import { bundleApp, bundleWorker } from './bundle-app';
import { composePage } from './compose-page';
import { embedFile, embedText, villageFiles } from './embed-files';
import { loadPageData } from './load-page-data';

export interface ExportVillageOptions {
  readonly children: Children;
  /** Code of a village; the home village when left out. */
  readonly code?: string;
  /** The file that is written, relative to the project; `dist/padu-<code>.html` when left out. */
  readonly out?: string;
  /** Folder with villages built before; when left out they are built to `static`. */
  readonly assets?: string;
  /** Folders of village packages; all of `tiles/` when left out. */
  readonly packages?: readonly string[];
}

/**
 * Writes one village as one HTML file: pages, scripts, workers, data and font, nothing outside.
 * @returns the file's path, relative to the project, and its size
 * @throws with a sentence when there is no such village or a step fails
 */
export async function exportVillage(
  options: ExportVillageOptions
): Promise<{ readonly file: string; readonly bytes: number }> {
  const { children, packages } = options;
  const assets = options.assets ?? 'static';
  if (options.assets === undefined) {
    await buildVillages({ children, ...(packages === undefined ? {} : { packages }) });
  }
  const site = readIndex(assets);
  const village = villageOf(site, options.code ?? site.home);

  const [app, analysis, maplibre] = [
    await bundleApp(),
    await bundleWorker('scripts/export/app/analysis-worker.ts'),
    await bundleWorker('node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs')
  ];
  const page = composePage({
    title: `Padu · ${village.name}`,
    app,
    theme: readFileSync(join(root, assets, 'theme.js'), 'utf8'),
    icon: readFileSync(join(root, assets, 'icon.svg')),
    files: [
      ...villageFiles(join(root, assets), village.code),
      embedText('pages.json', JSON.stringify(await loadPageData(assets, village))),
      embedText('workers/analysis.js', analysis),
      embedText('workers/maplibre.js', maplibre),
      embedFile('highs.wasm', readFileSync(join(root, 'node_modules/highs/build/highs.wasm')))
    ]
  });

  const file = resolve(root, options.out ?? `dist/padu-${village.code}.html`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page);
  return { file: relative(root, file), bytes: Buffer.byteLength(page) };
}

function readIndex(assets: string): SiteIndex {
  return JSON.parse(readFileSync(join(root, assets, 'villages/index.json'), 'utf8')) as SiteIndex;
}

function villageOf(site: SiteIndex, code: string): SiteIndex['villages'][number] {
  const village = site.villages.find((known) => known.code === code);
  if (village !== undefined) return village;
  const known = site.villages.map((one) => `  ${one.code}  ${one.name}, ${one.kecamatan}`);
  throw new Error(`There is no village "${code}". Known are:\n${known.join('\n')}`);
}
