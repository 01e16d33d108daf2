import { base } from '$app/paths';
import type { Language } from '../village/types';

/** Pages a village has. Later pages are added here and appear in the header. */
export const pageNames = ['map', 'integration', 'meeting', 'services', 'data'] as const;
export type PageName = (typeof pageNames)[number];

/** Pages below another one, which stands for them in the header. */
const parentOf = { corrections: 'data', print: 'map' } as const satisfies Record<string, PageName>;
export type SubpageName = keyof typeof parentOf;

const segmentOf: Record<PageName | SubpageName, string> = {
  map: '',
  integration: 'integrasi/',
  meeting: 'musyawarah/',
  services: 'layanan/',
  data: 'data/',
  corrections: 'data/perbaiki/',
  print: 'cetak/'
};

const isSubpage = (name: PageName | SubpageName): name is SubpageName => Object.hasOwn(parentOf, name);

/** The page a route shows, by the end of its id; the map when it names no other. */
export function placeOfRoute(routeId: string | null): PageName | SubpageName {
  const path = `${routeId ?? ''}/`;
  const names = [...pageNames, ...(Object.keys(parentOf) as SubpageName[])];
  return names.find((name) => segmentOf[name] !== '' && path.endsWith(`/${segmentOf[name]}`)) ?? 'map';
}

/** The page of the header a route belongs to. */
export function pageOfRoute(routeId: string | null): PageName {
  const place = placeOfRoute(routeId);
  return isSubpage(place) ? parentOf[place] : place;
}

/** The path of a page: `village` only for a village that is not the site's home. */
export function pagePath(to: {
  readonly page: PageName | SubpageName;
  readonly lang: Language;
  readonly village?: string | undefined;
}): string {
  const lang = to.lang === 'en' ? 'en/' : '';
  const village = to.village === undefined ? '' : `${to.village}/`;
  return `${base}/${lang}${village}${segmentOf[to.page]}`;
}

/**
 * The address of a file `village build` made. With the manifest's hash in it a file may be kept for ever,
 * since another content is another address; '' is the village's folder.
 */
export function villageFilePath(
  code: string,
  file: string,
  manifest?: { readonly files: Readonly<Record<string, { readonly sha256: string }>> }
): string {
  const hash = manifest?.files[file]?.sha256.slice(0, 12);
  return `${base}/villages/${code}/${file}${hash === undefined ? '' : `?v=${hash}`}`;
}
