import { AnalysisError } from '../analysis-error';
import { leastPoints, type AssociationOptions, type AssociationResult } from './association-result';
import { permutationTest } from './permutation-test';

export interface ColocationInput {
  /** Network minutes from each point to each, row-major by the first; Infinity where there is no way. */
  readonly minutes: Float64Array;
  /** Kind of each point. */
  readonly kinds: readonly string[];
  /** Whether points of kind `from` … */
  readonly from: string;
  /** … have points of kind `to` for nearest neighbours. */
  readonly to: string;
}

/**
 * Global co-location quotient: how many times more often than by chance the nearest other point of a `from` is
 * a `to`. 1 is chance, above they seek each other; not symmetric. Points equally near share the vote; points
 * that can reach no other do not vote. Kinds are shuffled over the points.
 * Source: Leslie and Kronenfeld 2011. At least 20 points of the two kinds together.
 * @throws AnalysisError `size-mismatch`, `not-a-number` for NaN or negative minutes
 */
export function colocationQuotient(
  { minutes, kinds, from, to }: ColocationInput,
  options: AssociationOptions = {}
): AssociationResult {
  const n = kinds.length;
  if (minutes.length !== n * n) {
    throw new AnalysisError('size-mismatch', `expected ${n} × ${n} minutes, got ${minutes.length}`);
  }
  const bad = minutes.findIndex((value) => !(value >= 0));
  if (bad >= 0)
    throw new AnalysisError('not-a-number', `expected minutes ≥ 0, got ${minutes[bad]} at ${bad}`);
  const points = kinds.filter((kind) => kind === from || kind === to).length;
  if (points < leastPoints) return { kind: 'too-few', points, needed: leastPoints };
  const others = kinds.filter((kind) => kind === to).length - (from === to ? 1 : 0);
  // Without a `from`, without a `to` to find, or with nothing else to find, chance has no choice.
  if (!kinds.includes(from) || others < 1 || others === n - 1) return { kind: 'no-variation', points };
  const nearest = nearestOthers(minutes, n);
  if (nearest.every((list) => list.length === 0)) return { kind: 'no-neighbours', points };
  const chance = others / (n - 1);
  const isFrom = kinds.map((kind) => kind === from);
  const isTo = kinds.map((kind) => kind === to);
  const tested = permutationTest(
    n,
    (order) => {
      let votes = 0;
      let found = 0;
      for (let i = 0; i < n; i++) {
        const list = nearest[i]!;
        if (!isFrom[order[i]!] || list.length === 0) continue;
        votes++;
        let here = 0;
        for (const other of list) if (isTo[order[other]!]) here++;
        found += here / list.length;
      }
      return votes === 0 ? 0 : found / votes / chance;
    },
    options
  );
  return { ...tested, points };
}

function nearestOthers(minutes: Float64Array, n: number): number[][] {
  return Array.from({ length: n }, (_, i) => {
    let least = Infinity;
    let list: number[] = [];
    for (let j = 0; j < n; j++) {
      const value = minutes[i * n + j]!;
      if (j === i || value === Infinity) continue;
      if (value < least) [least, list] = [value, [j]];
      else if (value === least) list.push(j);
    }
    return list;
  });
}
