import { base } from '$app/paths';
import type { Language } from '../village/types';

/** Pages a village has. Later pages are added here and appear in the header. */
export const pageNames = ['map', 'integration', 'data'] as const;
export type PageName = (typeof pageNames)[number];

const segmentOf: Record<PageName, string> = { map: '', integration: 'integrasi/', data: 'data/' };

/** The page a route shows, by the last folder of its id; the map when it names no other. */
export function pageOfRoute(routeId: string | null): PageName {
  const last = `${routeId?.split('/').at(-1) ?? ''}/`;
  return pageNames.find((name) => segmentOf[name] === last) ?? 'map';
}

/** The path of a page: `village` only for a village that is not the site's home. */
export function pagePath(to: {
  readonly page: PageName;
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
