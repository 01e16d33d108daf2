import { readLayerFiles, villageEntries } from '../../../../lib/data/built-villages.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => villageEntries();

export const load: PageServerLoad = async ({ parent }) => {
  const { manifest } = await parent();
  return { layerFiles: await readLayerFiles(manifest.code) };
};
