import { correctedPackage } from '../../village/corrections/check-corrections';
import type { CorrectionLog } from '../../village/corrections/correction';
import type { VillageSource } from '../../data/corrections/fetch-source-layers';
import type { SavedFile } from '../../data/files/save-file';
import { formatVillageJson, layerText } from '../../village/layer-text';

/** The files corrections change, by name; each is written when it is wanted. */
export function resultFiles(
  { village, layers }: VillageSource,
  log: CorrectionLog
): ReadonlyMap<string, () => SavedFile> {
  const result = correctedPackage(village, layers, log);
  const files = new Map<string, () => SavedFile>();
  const add = (name: string, mime: string, write: () => string): void => {
    files.set(name, () => ({ name, mime, content: write() }));
  };
  for (const { layer, features = [] } of result.layers) {
    add(`${layer}.geojson`, 'application/geo+json', () => layerText(layer, features));
  }
  if (result.village !== undefined) {
    add('village.json', 'application/json', () => formatVillageJson(result.village));
  }
  return files;
}
