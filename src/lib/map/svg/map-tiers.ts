import type { VillageLabelKind } from '../labels/village-labels';

/**
 * Four sizes an SVG map may be shown at. A name or symbol that appears at a tier stays at all larger ones.
 * The widths are those of village-svg.css; keep them alike.
 */
export const mapTiers = [
  { name: 'phone', from: 0, widths: [320, 350, 380, 430, 480, 540] },
  { name: 'tablet', from: 560, widths: [560, 620, 690, 760] },
  { name: 'laptop', from: 820, widths: [820, 880, 940, 1020, 1100] },
  { name: 'wall', from: 1160, widths: [1160, 1280, 1420, 1600, 1900] }
] as const;
export type MapTier = 0 | 1 | 2 | 3;
export const tierIndexes: readonly MapTier[] = [0, 1, 2, 3];

/** How large markers are drawn, by tier: 1 is their own size. */
export const markerScale = [0.66, 0.84, 1, 1.1] as const;
/** Livelihoods shrink more on a phone, where only their shape is left. */
export const livelihoodScale = [0.6, 0.8, 1, 1.1] as const;

/** Text sizes in CSS px by tier; the CSS has the same. */
export const labelSizes: Readonly<
  Record<VillageLabelKind | 'facility', readonly [number, number, number, number]>
> = {
  zone: [12, 12, 12, 14],
  facility: [12, 12, 12, 14],
  dusun: [13, 14, 16, 18],
  village: [13, 14, 20, 23],
  road: [12, 12, 12, 14],
  neighbour: [12, 12, 12.5, 14]
};

/** em between letters. */
export const labelTracking: Readonly<Record<VillageLabelKind | 'facility', number>> = {
  zone: 0,
  facility: 0,
  dusun: 0,
  village: 0.19,
  road: 0.03,
  neighbour: 0.2
};
