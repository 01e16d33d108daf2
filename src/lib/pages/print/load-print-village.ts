import { fetchSourceLayers } from '../../data/corrections/fetch-source-layers';
import { parseVillage } from '../../village/parse-village';
import { villageFilePath } from '../../state/routes';
import type { VillageManifest } from '../../village/built';
import type { Village } from '../../village/types';

/** The village with all its layers, as its package writes them. Throws DataError. */
export async function loadPrintVillage(
  code: string,
  files: VillageManifest['files'],
  signal: AbortSignal
): Promise<Village> {
  const source = await fetchSourceLayers(
    Object.keys(files),
    (name) => villageFilePath(code, name, { files }),
    signal
  );
  const layers = Object.fromEntries(
    Object.entries(source.layers).map(([name, features]) => [name, { type: 'FeatureCollection', features }])
  );
  const { village } = parseVillage({ village: source.village, layers });
  if (village === undefined) throw new Error('the village cannot be drawn');
  return village;
}
