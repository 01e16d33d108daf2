import { readFileSync } from 'node:fs';

/** The code of the village at `/`, as `tiles/site.json` names it. */
export function siteHome(): string | undefined {
  const site: unknown = JSON.parse(readFileSync(new URL('../../tiles/site.json', import.meta.url), 'utf8'));
  return typeof site === 'object' && site !== null && 'home' in site && typeof site.home === 'string'
    ? site.home
    : undefined;
}
