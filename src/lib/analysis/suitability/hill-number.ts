/**
 * Effective number of kinds: e to the Shannon entropy of their shares, the Hill number of order 1. 0 for
 * nothing, 1 for one kind, n for n kinds alike. Source: Hill 1973, Ecology 54:427.
 */
export function hillNumber(amounts: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < amounts.length; i++) total += amounts[i]!;
  if (!(total > 0)) return 0;
  let entropy = 0;
  for (let i = 0; i < amounts.length; i++) {
    const share = amounts[i]! / total;
    if (share > 0) entropy -= share * Math.log(share);
  }
  return Math.exp(entropy);
}
