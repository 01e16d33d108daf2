import { readFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteIndex, VillageManifest } from '../village/built';
import type { Language } from '../village/types';

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
