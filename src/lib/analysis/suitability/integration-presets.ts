import type { Text } from '../../village/types';
import type { CriterionId } from './criteria';

export const presetNames = [
  'sentra-bambu',
  'pasar-jajanan',
  'layanan-ujung',
  'kebun-dapur',
  'seimbang'
] as const;
export type PresetName = (typeof presetNames)[number];

export interface IntegrationPreset {
  readonly name: Text;
  /** What would be built, as the sentence calls it. */
  readonly building: Text;
  /** Percent; criteria left out are not considered. At most eight, as many as the painter takes. */
  readonly weights: Readonly<Partial<Record<CriterionId, number>>>;
}

/** Questions in village words. The weights are a first proposal, for the meeting to change. */
export const integrationPresets: Readonly<Record<PresetName, IntegrationPreset>> = {
  'sentra-bambu': {
    name: { id: 'Sentra bambu', en: 'Bamboo centre' },
    building: { id: 'Sentra', en: 'A centre' },
    weights: { crafts: 26, people: 20, joining: 20, unmet: 18, road: 10, food: 6 }
  },
  'pasar-jajanan': {
    name: { id: 'Pasar dan jajanan', en: 'Market and snacks' },
    building: { id: 'Pasar jajanan', en: 'A snack market' },
    weights: { food: 28, people: 26, road: 16, market: 12, joining: 12, farming: 6 }
  },
  'layanan-ujung': {
    name: { id: 'Layanan ujung desa', en: 'Services at the far end' },
    building: { id: 'Layanan', en: 'A service post' },
    weights: { unmet: 40, people: 26, road: 12, joining: 12, land: 10 }
  },
  'kebun-dapur': {
    name: { id: 'Kebun ke dapur', en: 'Garden to kitchen' },
    building: { id: 'Dapur bersama', en: 'A shared kitchen' },
    weights: { plantation: 26, food: 22, farming: 20, joining: 18, road: 8, people: 6 }
  },
  seimbang: {
    name: { id: 'Seimbang', en: 'Balanced' },
    building: { id: 'Tempat padu', en: 'A joint place' },
    weights: { crafts: 1, farming: 1, plantation: 1, food: 1, joining: 1, people: 1, unmet: 1, road: 1 }
  }
};
