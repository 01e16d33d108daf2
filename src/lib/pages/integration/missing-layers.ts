import type { VillageManifest } from '../../village/built';
import { familyNames } from '../../village/types';

/** What a village can lack, by the words of the page. */
export type MissingLayer = 'roads' | 'rt' | 'places' | 'facilities' | 'land';

export interface Missing {
  /** Without these no place can be judged. */
  readonly required: readonly MissingLayer[];
  /** Without these the answer leaves something out. */
  readonly optional: readonly MissingLayer[];
}

/** Which layers a village has nothing of, as far as the search for sites uses them. */
export function missingLayers({ layers }: Pick<VillageManifest, 'layers'>): Missing {
  const has = (layer: keyof VillageManifest['layers']): boolean => (layers[layer]?.features ?? 0) > 0;
  const places = familyNames.some(has);
  const required: MissingLayer[] = [];
  const optional: MissingLayer[] = [];
  if (!has('roads')) required.push('roads');
  if (!has('facilities') && !places) required.push('facilities', 'places');
  else if (!places) optional.push('places');
  else if (!has('facilities')) optional.push('facilities');
  if (!has('rt')) optional.push('rt');
  if (!has('land')) optional.push('land');
  return { required, optional };
}
