import { hillNumber } from '../suitability/hill-number';
import type { AssociationOptions, NoAssociation } from './association-result';
import { mixWithin, type Mix, type MixInput } from './mix-within';

/**
 * How mixed the kinds are within the areas, by Shannon's entropy (nats; e to it is the effective number of
 * kinds, Hill 1973). See `mixWithin`; Source: Shannon 1948, as land-use mix in Cervero and Kockelman 1997.
 * @throws AnalysisError `size-mismatch`, `bad-input`
 */
export function mixEntropy(input: MixInput, options: AssociationOptions = {}): Mix | NoAssociation {
  const entropy = (amounts: Float64Array) => Math.log(Math.max(1, hillNumber(amounts)));
  return mixWithin(input, [...new Set(input.kinds)], entropy, options);
}
