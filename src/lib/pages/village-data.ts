import type { SiteIndex, VillageManifest } from '../village/built';
import type { Language } from '../village/types';

/** What every page of a village is given by its route. */
export interface VillageData {
  readonly lang: Language;
  readonly site: SiteIndex;
  readonly manifest: VillageManifest;
}
