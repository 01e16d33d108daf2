import { readFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LayerQuality, SiteIndex, VillageManifest } from '../village/built';
import type { Language, LayerName } from '../village/types';

/** Where `village build` left the villages this site carries. */
const folder = (): string => join(process.env.PADU_ASSETS ?? 'static', 'villages');

/** The site's index; throws a plain sentence when nothing was built yet. */
export function readSiteIndex(): SiteIndex {
  const path = join(folder(), 'index.json');
  if (!existsSync(path)) throw new Error(`${path} is missing: run \`npm run village -- build\` first`);
  return JSON.parse(readFileSync(path, 'utf8')) as SiteIndex;
}

/** The manifest of a built village, or undefined where the site has no such village. */
export async function readManifest(code: string): Promise<VillageManifest | undefined> {
  const path = join(folder(), code, 'village.json');
  if (!existsSync(path)) return undefined;
  return JSON.parse(await readFile(path, 'utf8')) as VillageManifest;
}

/** The files of a village's layers, which pages other than the data pages do not carry. */
export async function readLayerFiles(code: string): Promise<VillageManifest['files']> {
  const { files = {} } = (await readManifest(code)) ?? {};
  return Object.fromEntries(Object.entries(files).filter(([name]) => name.startsWith('layers/')));
}

/** How well each layer of a built village is known. */
export async function readQuality(code: string): Promise<Partial<Record<LayerName, LayerQuality>>> {
  const path = join(folder(), code, 'layers', 'quality.json');
  if (!existsSync(path)) return {};
  return JSON.parse(await readFile(path, 'utf8')) as Partial<Record<LayerName, LayerQuality>>;
}

/** The village's map as SVG text for the page, in the language if its texts differ; '' where none was drawn. */
export async function readMapSvg(code: string, language: Language): Promise<string> {
  for (const name of language === 'en' ? ['map.en.svg', 'map.svg'] : ['map.svg']) {
    const path = join(folder(), code, name);
    if (existsSync(path)) return readFile(path, 'utf8');
  }
  return '';
}

/** All combinations of language and village a page is prerendered for; the home village has no code in its path. */
export function villageEntries(): { lang?: 'en'; village?: string }[] {
  const index = readSiteIndex();
  return ([undefined, 'en'] as const).flatMap((lang) =>
    index.villages.map(({ code }) => ({
      ...(lang === undefined ? {} : { lang }),
      ...(code === index.home ? {} : { village: code })
    }))
  );
}
