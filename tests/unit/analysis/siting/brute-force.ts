import type { SetCoverInput, SitingInput } from '../../../../src/lib/analysis/siting/siting-types';
import { createRandom } from '../../../../src/lib/analysis/index';

/** All sets of p of the sites that hold the fixed ones. */
export function choices({ siteCount, fixed = [] }: SetCoverInput, p: number): number[][] {
  const out: number[][] = [];
  for (let mask = 0; mask < 1 << siteCount; mask++) {
    const sites = Array.from({ length: siteCount }, (_, j) => j).filter((j) => mask & (1 << j));
    if (sites.length === p && fixed.every((site) => sites.includes(site))) out.push(sites);
  }
  return out;
}

export function costAt(
  { costs, siteCount }: SetCoverInput,
  demand: number,
  sites: readonly number[]
): number {
  return Math.min(Infinity, ...sites.map((site) => costs[demand * siteCount + site]!));
}

/** Demand with weight that some site could serve. */
export function servable(input: SetCoverInput, radius = Infinity): number[] {
  const all = Array.from({ length: input.siteCount }, (_, j) => j);
  return Array.from(input.demandWeights, (_, i) => i).filter((i) => {
    const least = costAt(input, i, all);
    return input.demandWeights[i]! > 0 && least <= radius && least < Infinity;
  });
}

export function medianCost(input: SetCoverInput, sites: readonly number[], unserved: number): number {
  return servable(input).reduce(
    (sum, i) => sum + input.demandWeights[i]! * Math.min(unserved, costAt(input, i, sites)),
    0
  );
}

export function coveredWeight(input: SetCoverInput, sites: readonly number[]): number {
  return servable(input, input.radius)
    .filter((i) => costAt(input, i, sites) <= input.radius!)
    .reduce((sum, i) => sum + input.demandWeights[i]!, 0);
}

export function farthest(input: SetCoverInput, sites: readonly number[]): number {
  return servable(input).reduce((most, i) => Math.max(most, costAt(input, i, sites)), 0);
}

export function smallestCover(input: SetCoverInput): number {
  const demand = servable(input, input.radius);
  for (let p = (input.fixed ?? []).length; ; p++) {
    const covers = choices(input, p).some((sites) =>
      demand.every((i) => costAt(input, i, sites) <= input.radius!)
    );
    if (covers) return p;
  }
}

export type InstanceKind = 'plane' | 'ties' | 'random' | 'gaps';
export const instanceKinds: readonly InstanceKind[] = ['plane', 'ties', 'random', 'gaps'];

/**
 * Small instances of every kind: places on a plane; few distinct costs, so that many answers tie; costs
 * without any geometry; a third of the pairs unreachable and some demand without weight.
 */
export function instance(kind: InstanceKind, seed: number): SitingInput {
  const random = createRandom(seed * 7919 + instanceKinds.indexOf(kind));
  const siteCount = 2 + random.below(11);
  const demandCount = 1 + random.below(14);
  const place = () => [random.next() * 20, random.next() * 20] as const;
  const sites = Array.from({ length: siteCount }, place);
  const demands = Array.from({ length: demandCount }, place);
  const costs = Float64Array.from({ length: demandCount * siteCount }, (_, k) => {
    const [a, b] = [demands[Math.floor(k / siteCount)]!, sites[k % siteCount]!];
    if (kind === 'plane') return Math.hypot(a[0] - b[0], a[1] - b[1]);
    if (kind === 'ties') return random.below(4);
    if (kind === 'random') return 1 + random.below(100);
    return random.next() < 1 / 3 ? Infinity : random.next() * 20;
  });
  const fixed = random.below(3) === 0 ? [random.below(siteCount)] : [];
  const p = Math.max(fixed.length, 1 + random.below(Math.min(siteCount, 6)));
  const demandWeights = Float64Array.from({ length: demandCount }, () =>
    kind === 'gaps' && random.below(4) === 0 ? 0 : 1 + random.below(30)
  );
  const radius = kind === 'ties' ? 1 : kind === 'random' ? 40 : 7;
  return { costs, demandWeights, siteCount, p, radius, ...(fixed.length > 0 && { fixed }) };
}
