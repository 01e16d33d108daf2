import { AnalysisError } from '../analysis-error';
import type { AssociationOptions, NoAssociation } from './association-result';
import { mixWithin, type Mix, type MixInput } from './mix-within';

export interface RaoInput extends MixInput {
  /** Kinds the distances speak of, every kind of the points among them. */
  readonly kindNames: readonly string[];
  /** How far apart two kinds are, 0 … 1, row-major by `kindNames`; symmetric, 0 to itself. */
  readonly distances: ArrayLike<number>;
}

/**
 * How mixed unlike kinds are within the areas, by Rao's quadratic entropy `Q = Σᵢⱼ dᵢⱼ pᵢ pⱼ`: the mean distance
 * of two draws. With all distances 1 it is the Gini–Simpson index. See `mixWithin`. Source: Rao 1982.
 * @throws AnalysisError `size-mismatch`, `bad-input` for a kind without distances, or distances that are not
 * symmetric, within 0 and 1, and 0 on the diagonal
 */
export function raoQ(input: RaoInput, options: AssociationOptions = {}): Mix | NoAssociation {
  const { kindNames, distances } = input;
  const k = kindNames.length;
  if (distances.length !== k * k) {
    throw new AnalysisError('size-mismatch', `expected ${k} × ${k} distances, got ${distances.length}`);
  }
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      const d = distances[i * k + j]!;
      if (d >= 0 && d <= 1 && d === distances[j * k + i] && (i !== j || d === 0)) continue;
      const pair = `${kindNames[i]} and ${kindNames[j]}`;
      throw new AnalysisError('bad-input', `expected a symmetric distance 0 … 1 of ${pair}, got ${d}`);
    }
  }
  const stranger = input.kinds.find((kind) => !kindNames.includes(kind));
  if (stranger !== undefined) {
    throw new AnalysisError('bad-input', `expected distances for every kind, got none for ${stranger}`);
  }
  const quadratic = (amounts: Float64Array) => {
    const total = amounts.reduce((sum, amount) => sum + amount, 0);
    if (!(total > 0)) return 0;
    let sum = 0;
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) sum += (distances[i * k + j]! * amounts[i]! * amounts[j]!) / total ** 2;
    }
    return sum;
  };
  return mixWithin(input, kindNames, quadratic, options);
}
