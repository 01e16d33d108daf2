/** Nothing is claimed from fewer points than this. */
export const leastPoints = 20;

/** A statistic with its uncertainty, or why none can be given. */
export type AssociationResult = Association | NoAssociation;

export interface Association {
  readonly kind: 'ok';
  readonly value: number;
  /** Mean of the statistic when chance alone places the values. */
  readonly expected: number;
  /**
   * Share of permutations at least as far from `expected` as the value, this one counted in (two-sided, never
   * 0; North, Curtis and Sham 2002).
   */
  readonly p: number;
  readonly points: number;
  readonly permutations: number;
}

export type NoAssociation =
  | { readonly kind: 'too-few'; readonly points: number; readonly needed: number }
  /** All values (all kinds) are alike: there is nothing to go together. */
  | { readonly kind: 'no-variation'; readonly points: number }
  /** No point has a neighbour. */
  | { readonly kind: 'no-neighbours'; readonly points: number };

export interface AssociationOptions {
  /** Default 999. */
  readonly permutations?: number;
  /** Same seed, same p; default 1. */
  readonly seed?: number;
}
