import { error } from '@sveltejs/kit';
import { readManifest, readSiteIndex } from '../../../lib/data/built-villages.server';
import type { LayoutServerLoad } from './$types';

/** The village of the path: its manifest, without what only files carry, and the site's other villages. */
export const load: LayoutServerLoad = async ({ params }) => {
  const site = readSiteIndex();
  const code = params.village ?? site.home;
  const manifest = await readManifest(code);
  if (manifest === undefined) error(404, 'no such village');
  const { figures } = manifest;
  return {
    site,
    // The ways between the zone's facilities are drawn from the tiles; the page needs only their minutes.
    manifest: {
      ...manifest,
      figures: { ...figures, zonePairs: figures.zonePairs.map((pair) => ({ ...pair, line: [] })) }
    }
  };
};
