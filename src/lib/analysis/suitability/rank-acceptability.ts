import { createRandom, type Random } from '../random';
import { pickApart, scoreAlternatives, type Alternatives } from './find-sites';
import { weightShares } from './weighted-overlay';

export interface AcceptabilityOptions {
  /** Default 1,000. */
  readonly draws?: number;
  readonly seed: number;
  /**
   * How close draws stay to the weights: Dirichlet shapes are share · concentration. 11 (default) lets a share of
   * 20 % range over about ± 12 points; 0 forgets the weights and draws evenly from all there are.
   */
  readonly concentration?: number;
  readonly alpha?: number;
  /** An alternative this near to a site counts as that site, and picks lie this far apart; default 250 m. */
  readonly minDistanceMeters?: number;
}

/** What came of the draws so far. */
export interface Acceptability {
  readonly draws: number;
  /** Share of draws in which each site comes first, and in which it is among the first three. */
  readonly first: readonly number[];
  readonly topThree: readonly number[];
  /** Share of draws in which none of the sites comes first. */
  readonly elsewhere: number;
}

/** Marsaglia and Tsang 2000 for shapes of 1 or more, boosted by u^(1/shape) below; ACM TOMS 26:363. */
function drawGamma(random: Random, shape: number): number {
  if (shape < 1) return drawGamma(random, shape + 1) * (1 - random.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/**
 * One draw of weights: Dirichlet with shapes share · concentration, or all 1 with a concentration of 0.
 * Criteria without weight stay without.
 */
export function drawWeights(random: Random, shares: readonly number[], concentration: number): number[] {
  const gammas = shares.map((share) =>
    share > 0 ? drawGamma(random, concentration > 0 ? share * concentration : 1) : 0
  );
  const total = gammas.reduce((sum, value) => sum + value, 0);
  // Shapes far below 1 can all come out as 0: the weights themselves are as good a draw as any.
  return total > 0 ? gammas.map((value) => value / total) : [...shares];
}

/** The site a place counts as: the nearest within the distance, −1 when there is none. */
export function siteNear(
  sites: readonly { readonly x: number; readonly y: number }[],
  x: number,
  y: number,
  meters: number
): number {
  let best = -1;
  let nearest = Infinity;
  sites.forEach((site, i) => {
    const away = Math.hypot(site.x - x, site.y - y);
    if (away < nearest && (away < meters || away === 0)) [nearest, best] = [away, i];
  });
  return best;
}

/**
 * Stochastic multicriteria acceptability: in how many draws of weights each site stays first and among the
 * first three, all alternatives competing. Yields the counts after every draw; same seed, same draws.
 * Source: Lahdelma, Hokkanen and Salminen 1998, EJOR 106:137.
 * @param sites positions among the alternatives
 */
export function* drawAcceptability(
  alternatives: Alternatives,
  sites: readonly number[],
  weights: readonly number[],
  options: AcceptabilityOptions
): Generator<Acceptability, Acceptability> {
  const { draws = 1000, seed, concentration = 11, alpha = 1, minDistanceMeters = 250 } = options;
  const { x, y } = alternatives;
  const shares = weightShares(weights);
  const places = sites.map((a) => ({ x: x[a]!, y: y[a]! }));
  const siteOf = Int32Array.from({ length: alternatives.count }, (_, a) =>
    sites.includes(a) ? sites.indexOf(a) : siteNear(places, x[a]!, y[a]!, minDistanceMeters)
  );
  const random = createRandom(seed);
  const scores = new Float64Array(alternatives.count);
  const first = sites.map(() => 0);
  const topThree = sites.map(() => 0);
  let elsewhere = 0;
  const state = (done: number): Acceptability => ({
    draws: done,
    first: first.map((count) => (done > 0 ? count / done : 0)),
    topThree: topThree.map((count) => (done > 0 ? count / done : 0)),
    elsewhere: done > 0 ? elsewhere / done : 0
  });
  for (let draw = 1; draw <= draws; draw++) {
    scoreAlternatives(alternatives, drawWeights(random, shares, concentration), alpha, scores);
    const picked = pickApart(alternatives, scores, 3, minDistanceMeters);
    const named = new Set<number>();
    picked.forEach((alternative, rank) => {
      const site = siteOf[alternative]!;
      if (rank === 0) {
        if (site >= 0) first[site]!++;
        else elsewhere++;
      }
      if (site >= 0 && !named.has(site)) topThree[site]!++;
      named.add(site);
    });
    yield state(draw);
  }
  return state(draws);
}

/** All draws of `drawAcceptability` at once. */
export function rankAcceptability(
  alternatives: Alternatives,
  sites: readonly number[],
  weights: readonly number[],
  options: AcceptabilityOptions
): Acceptability {
  const steps = drawAcceptability(alternatives, sites, weights, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
