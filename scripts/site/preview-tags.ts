import { escapeXml } from '../../src/lib/map/svg/escape-xml';

export interface Preview {
  readonly title: string;
  readonly description: string;
  /** Absolute addresses: messengers know no others. */
  readonly url: string;
  readonly image: string;
  readonly width: number;
  readonly height: number;
  readonly locale: string;
}

/**
 * The site's address without a slash at its end; undefined when none is given.
 * @throws with a sentence when it is no http address
 */
export function siteOrigin(siteUrl: string | undefined): string | undefined {
  if (siteUrl === undefined || siteUrl.trim() === '') return undefined;
  const url = URL.canParse(siteUrl) ? new URL(siteUrl) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new Error(`SITE_URL is "${siteUrl}"; it must be an address such as https://padu.example.desa.id`);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/** Open Graph and card tags of a page. */
export function previewTags(preview: Preview): string {
  const meta = (attribute: 'property' | 'name', key: string, value: string): string =>
    value === '' ? '' : `<meta ${attribute}="${key}" content="${escapeXml(value)}">`;
  return [
    meta('property', 'og:type', 'website'),
    meta('property', 'og:site_name', 'Padu'),
    meta('property', 'og:locale', preview.locale),
    meta('property', 'og:title', preview.title),
    meta('property', 'og:description', preview.description),
    meta('property', 'og:url', preview.url),
    meta('property', 'og:image', preview.image),
    meta('property', 'og:image:type', 'image/png'),
    meta('property', 'og:image:width', String(preview.width)),
    meta('property', 'og:image:height', String(preview.height)),
    meta('property', 'og:image:alt', preview.title),
    meta('name', 'twitter:card', 'summary_large_image')
  ].join('');
}
