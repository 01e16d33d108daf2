import { error } from '@sveltejs/kit';
import { readManifest, readSiteIndex } from '../../../lib/data/built-villages.server';
import type { LayoutServerLoad } from './$types';

/** The village of the path: its manifest, without what only files carry, and the site's other villages. */
export const load: LayoutServerLoad = async ({ params }) => {
  const site = readSiteIndex();
  const code = params.village ?? site.home;
  const manifest = await readManifest(code);
  if (manifest === undefined) error(404, 'no such village');
  const { figures, files } = manifest;
  return {
    site,
    // The ways between the zone's facilities are drawn from the tiles; the page needs only their minutes.
    manifest: {
      ...manifest,
      // Only the data pages offer the layers one by one.
      files: Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith('layers/'))),
      figures: { ...figures, zonePairs: figures.zonePairs.map((pair) => ({ ...pair, line: [] })) }
    }
  };
};
