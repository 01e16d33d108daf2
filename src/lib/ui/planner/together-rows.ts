import type { TogetherClass } from '../../village/built';
import { familyNames, type FamilyName } from '../../village/types';

export interface TogetherRow {
  /** The shown families that meet, two or more. */
  readonly families: readonly FamilyName[];
  readonly hectares: number;
  readonly hectaresByDusun: Readonly<Record<string, number>>;
}

/**
 * Where the shown families meet. A class of three of which two are shown counts for those two, so areas are
 * added up by what remains; most families first, then the greatest area.
 */
export function togetherRows(
  classes: readonly TogetherClass[],
  shown: readonly FamilyName[]
): readonly TogetherRow[] {
  const rows = new Map<
    string,
    { families: FamilyName[]; hectares: number; byDusun: Record<string, number> }
  >();
  for (const one of classes) {
    const families = familyNames.filter((name) => one.families.includes(name) && shown.includes(name));
    if (families.length < 2) continue;
    const key = families.join();
    const row = rows.get(key) ?? { families, hectares: 0, byDusun: {} };
    row.hectares += one.hectares;
    for (const [dusun, hectares] of Object.entries(one.hectaresByDusun)) {
      row.byDusun[dusun] = (row.byDusun[dusun] ?? 0) + hectares;
    }
    rows.set(key, row);
  }
  return [...rows.values()]
    .map(({ families, hectares, byDusun }) => ({ families, hectares, hectaresByDusun: byDusun }))
    .sort((a, b) => b.families.length - a.families.length || b.hectares - a.hectares);
}
