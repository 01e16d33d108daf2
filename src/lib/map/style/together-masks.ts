import { familyNames, type FamilyName } from '../../village/types';

/** Masks an area of `together` may carry: bit i is familyNames[i]. */
const allMasks = Array.from({ length: 2 ** familyNames.length }, (_, mask) => mask);

/**
 * The masks under which at least two of the visible families lie within reach of each other: what the shading
 * shows when only those families are switched on.
 */
export function togetherMasks(visible: readonly FamilyName[]): readonly number[] {
  return allMasks.filter(
    (mask) => familyNames.filter((family, bit) => visible.includes(family) && mask & (1 << bit)).length >= 2
  );
}
