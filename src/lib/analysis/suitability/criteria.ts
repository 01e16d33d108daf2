import type { Text } from '../../village/types';
import type { ValueCurve } from './value-curve';

/** What a place is judged by. */
export const criterionIds = [
  'crafts',
  'farming',
  'plantation',
  'food',
  'joining',
  'people',
  'unmet',
  'road',
  'zone',
  'government',
  'market',
  'economy',
  'health',
  'education',
  'land'
] as const;
export type CriterionId = (typeof criterionIds)[number];

/**
 * `places`: places of a family, each counting 2^(−minutes/5) times its size · `families`: Hill number ·
 * `people`: within ten minutes · `minutes`: walked to the nearest · `share`: 0…1.
 */
export type CriterionUnit = 'places' | 'families' | 'people' | 'minutes' | 'share';

export interface Criterion {
  readonly unit: CriterionUnit;
  readonly name: Text;
}

/** Minutes at which a place of a family counts half. */
export const halfMinutes = 5;
/** Minutes within which people are counted, and beyond which a service is called far. */
export const nearMinutes = 10;
/** Minutes within which families are joined. */
export const joinMinutes = 5;

export const criteria: Readonly<Record<CriterionId, Criterion>> = {
  crafts: { unit: 'places', name: { id: 'Dekat perajin bambu', en: 'Near bamboo weavers' } },
  farming: { unit: 'places', name: { id: 'Dekat pertanian', en: 'Near farming' } },
  plantation: { unit: 'places', name: { id: 'Dekat perkebunan', en: 'Near plantations' } },
  food: { unit: 'places', name: { id: 'Dekat dapur jajanan', en: 'Near snack kitchens' } },
  joining: { unit: 'families', name: { id: 'Potensi bertemu', en: 'Livelihoods that meet' } },
  people: { unit: 'people', name: { id: 'Warga dalam 10 menit', en: 'People within 10 minutes' } },
  unmet: { unit: 'people', name: { id: 'Belum terlayani', en: 'Not yet served' } },
  road: { unit: 'minutes', name: { id: 'Dekat jalan raya', en: 'Near the main road' } },
  zone: { unit: 'minutes', name: { id: 'Dekat kawasan terpadu', en: 'Near the integrated zone' } },
  government: { unit: 'minutes', name: { id: 'Dekat kantor desa', en: 'Near the village office' } },
  market: { unit: 'minutes', name: { id: 'Dekat pasar', en: 'Near the market' } },
  economy: { unit: 'minutes', name: { id: 'Dekat pusat ekonomi', en: 'Near the economic centre' } },
  health: { unit: 'minutes', name: { id: 'Dekat layanan kesehatan', en: 'Near health care' } },
  education: { unit: 'minutes', name: { id: 'Dekat pendidikan', en: 'Near education' } },
  land: { unit: 'share', name: { id: 'Lahan cocok', en: 'Suitable land' } }
};

/** How well each kind of land takes a small building, 0…1: a planning judgement, to be edited. */
export const landFit: Readonly<Record<string, number>> = {
  yard: 1,
  settlement: 0.8,
  dryland: 0.9,
  office: 0.7,
  plantation: 0.5,
  other: 0.5,
  forest: 0.2,
  paddy: 0.1,
  infrastructure: 0,
  cemetery: 0,
  water: 0
};

/** The smallest round number not below x, at most a quarter above it. */
function roundUp(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x));
  const step =
    [1, 1.2, 1.5, 1.8, 2, 2.5, 3, 3.5, 4, 5, 6, 8, 10].find((value) => value * power >= x * (1 - 1e-12)) ??
    10;
  return Number((step * power).toPrecision(2));
}

/**
 * The curve a criterion is judged by unless somebody draws another. Minutes fall from 1 to 0 at twenty (a main
 * road at fifteen); counts rise to 1 at the round number above the most there is in the village (`most`), so that
 * a village of any size uses the scale and no two good places are cut off to the same; joining begins at two families.
 */
export function defaultCurve(id: CriterionId, most: number): ValueCurve {
  if (id === 'joining') {
    return [
      [1, 0],
      [Math.max(2, Math.ceil(Math.min(4, most) * 2) / 2), 1]
    ];
  }
  if (id === 'road') {
    return [
      [1, 1],
      [15, 0]
    ];
  }
  switch (criteria[id].unit) {
    case 'minutes':
      return [
        [0, 1],
        [20, 0]
      ];
    case 'share':
      return [
        [0, 0],
        [1, 1]
      ];
    case 'families':
    case 'people':
    case 'places':
      return [
        [0, 0],
        [most > 0 && Number.isFinite(most) ? roundUp(most) : 1, 1]
      ];
  }
}
