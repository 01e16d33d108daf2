import { AnalysisError } from '../analysis-error';
import {
  leastPoints,
  type AssociationOptions,
  type NoAssociation,
  type Association
} from './association-result';
import { permutationTest } from './permutation-test';

export interface MixInput {
  /** Kind of each point. */
  readonly kinds: readonly string[];
  /** Area each point lies in: an RT, a dusun, a cell. */
  readonly areas: readonly (string | number)[];
  /** Size of each point (people, places); default 1. */
  readonly sizes?: ArrayLike<number>;
}

export interface Mix extends Association {
  /** Diversity of all points together. */
  readonly overall: number;
  /** Mean diversity of the areas, by the size in them; `value` is this over `overall`. */
  readonly within: number;
  /** Diversity of each area. */
  readonly byArea: ReadonlyMap<string | number, number>;
}

/**
 * How much of the whole's mix of kinds is found within its areas: 1 when every area is as mixed as the whole,
 * 0 when each area has one kind. Kinds (with their sizes) are shuffled over the areas.
 * @param diversityOf diversity of amounts by kind, in order of first appearance
 * @throws AnalysisError `size-mismatch`, `bad-input` for sizes that are not above 0
 */
export function mixWithin(
  { kinds, areas, sizes }: MixInput,
  kindNames: readonly string[],
  diversityOf: (amounts: Float64Array) => number,
  options: AssociationOptions
): Mix | NoAssociation {
  const n = kinds.length;
  if (areas.length !== n || (sizes && sizes.length !== n)) {
    const got = `${areas.length} areas and ${sizes?.length ?? n} sizes`;
    throw new AnalysisError('size-mismatch', `expected ${n} of each, got ${got}`);
  }
  const amount = Float64Array.from({ length: n }, (_, i) => (sizes ? sizes[i]! : 1));
  const bad = amount.find((size) => !(size > 0 && size < Infinity));
  if (bad !== undefined) throw new AnalysisError('bad-input', `expected a size above 0, got ${bad}`);
  if (n < leastPoints) return { kind: 'too-few', points: n, needed: leastPoints };
  const areaNames = [...new Set(areas)];
  const kindOf = Int32Array.from(kinds, (kind) => kindNames.indexOf(kind));
  const areaOf = Int32Array.from(areas, (area) => areaNames.indexOf(area));
  const k = kindNames.length;
  const table = new Float64Array(areaNames.length * k);
  const total = amount.reduce((sum, size) => sum + size, 0);
  const all = new Float64Array(k);
  for (let i = 0; i < n; i++) all[kindOf[i]!]! += amount[i]!;
  const overall = diversityOf(all);
  if (!(overall > 1e-12)) return { kind: 'no-variation', points: n };
  const rows = areaNames.map((_, area) => table.subarray(area * k, (area + 1) * k));
  const fill = (order: Uint32Array) => {
    table.fill(0);
    for (let i = 0; i < n; i++) table[areaOf[i]! * k + kindOf[order[i]!]!]! += amount[order[i]!]!;
  };
  const withinAreas = (order: Uint32Array) => {
    fill(order);
    return rows.reduce((sum, row) => sum + row.reduce((a, b) => a + b, 0) * diversityOf(row), 0) / total;
  };
  const tested = permutationTest(n, (order) => withinAreas(order) / overall, options);
  fill(Uint32Array.from({ length: n }, (_, i) => i));
  return {
    ...tested,
    overall,
    within: tested.value * overall,
    byArea: new Map(areaNames.map((area, a) => [area, diversityOf(rows[a]!)]))
  };
}
