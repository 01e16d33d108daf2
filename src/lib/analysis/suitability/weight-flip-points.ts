import { AnalysisError } from '../analysis-error';
import { scoreOf, weightShares } from './weighted-overlay';

export interface FlipPoint {
  /** Which weight. */
  readonly criterion: number;
  /** Its share today and at the flip; the others keep their proportions. */
  readonly share: number;
  readonly flipShare: number;
  /** The site that takes over, as a position in `sites`. */
  readonly to: number;
}

/** Scores of every site when one share is set to w and the others keep their proportions. */
function scoresAt(
  sites: readonly ArrayLike<number>[],
  shares: readonly number[],
  k: number,
  w: number,
  alpha: number
) {
  const rest = 1 - shares[k]!;
  const changed = shares.map((share, j) => (j === k ? w : rest > 0 ? (share * (1 - w)) / rest : 0));
  return sites.map((worths) => scoreOf(worths, changed, alpha).score);
}

/**
 * For each weight the nearest share, above or below today's, at which another site comes first; criteria whose
 * weight never changes the first are left out. Sorted by how small a change it takes. With α = 1 exact:
 * w* = ΔB / (ΔB − Δz), where Δz is the difference of worths in this criterion and ΔB that in all the others
 * together; with another α found to 1e-9 by halving between 400 steps.
 * @param sites worths 0…1 of each site, the first being the one to hold; all need as many as there are weights
 * @throws AnalysisError `size-mismatch`, `bad-input`
 */
export function weightFlipPoints(
  sites: readonly ArrayLike<number>[],
  weights: readonly number[],
  alpha = 1
): FlipPoint[] {
  for (const worths of sites) {
    if (worths.length !== weights.length) {
      throw new AnalysisError('size-mismatch', `expected ${weights.length} worths, got ${worths.length}`);
    }
  }
  const shares = weightShares(weights);
  const first = sites[0];
  if (!first) return [];
  const flips: FlipPoint[] = [];
  shares.forEach((share, k) => {
    // With one criterion alone there is nothing to trade it against.
    if (share >= 1) return;
    const flip = alpha === 1 ? exactFlip(sites, shares, k) : searchedFlip(sites, shares, k, alpha);
    if (flip) flips.push({ criterion: k, share, ...flip });
  });
  return flips.sort(
    (a, b) => Math.abs(a.flipShare - a.share) - Math.abs(b.flipShare - b.share) || a.criterion - b.criterion
  );
}

function exactFlip(sites: readonly ArrayLike<number>[], shares: readonly number[], k: number) {
  const rest = (worths: ArrayLike<number>) => {
    let sum = 0;
    shares.forEach((share, j) => (sum += j === k ? 0 : (share / (1 - shares[k]!)) * worths[j]!));
    return sum;
  };
  let best: { flipShare: number; to: number } | undefined;
  for (let to = 1; to < sites.length; to++) {
    const dz = sites[0]![k]! - sites[to]![k]!;
    const db = rest(sites[0]!) - rest(sites[to]!);
    // The lead as a function of w is db + w·(dz − db): level, it never flips.
    if (db === dz) continue;
    const flipShare = db / (db - dz);
    if (!(flipShare >= 0 && flipShare <= 1)) continue;
    if (!best || Math.abs(flipShare - shares[k]!) < Math.abs(best.flipShare - shares[k]!))
      best = { flipShare, to };
  }
  return best;
}

function searchedFlip(
  sites: readonly ArrayLike<number>[],
  shares: readonly number[],
  k: number,
  alpha: number
) {
  const leader = (w: number) => {
    const scores = scoresAt(sites, shares, k, w, alpha);
    let to = 0;
    scores.forEach((score, i) => {
      if (score > scores[to]! + 1e-12) to = i;
    });
    return to;
  };
  const steps = 400;
  let best: { flipShare: number; to: number } | undefined;
  for (const end of [0, 1]) {
    let from = shares[k]!;
    for (let i = 1; i <= steps; i++) {
      const w = shares[k]! + ((end - shares[k]!) * i) / steps;
      if (leader(w) === 0) {
        from = w;
        continue;
      }
      let [low, high] = [from, w];
      for (let halving = 0; halving < 40; halving++) {
        const middle = (low + high) / 2;
        if (leader(middle) === 0) low = middle;
        else high = middle;
      }
      if (!best || Math.abs(high - shares[k]!) < Math.abs(best.flipShare - shares[k]!)) {
        best = { flipShare: high, to: leader(high) };
      }
      break;
    }
  }
  return best;
}
