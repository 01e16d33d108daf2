/**
 * What of a village can be switched on and off on a map, in drawing order from the ground up.
 * Both the map (which draws it) and the view state (which remembers it) speak of these names.
 */
export const viewLayers = [
  'neighbours',
  'land',
  'water',
  'roads',
  'dusun',
  'rt',
  'together',
  'zone',
  'links',
  'markets',
  'plantation',
  'farming',
  'food',
  'crafts',
  'facilities'
] as const;
export type ViewLayer = (typeof viewLayers)[number];

/** Switched on when nobody chose otherwise. */
export const defaultViewLayers: readonly ViewLayer[] = viewLayers.filter(
  (layer) => layer !== 'rt' && layer !== 'together' && layer !== 'markets'
);

/** How one livelihood is shown. */
export const familyModes = ['points', 'density', 'dusun'] as const;
export type FamilyMode = (typeof familyModes)[number];
