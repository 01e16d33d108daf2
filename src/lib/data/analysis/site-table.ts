import {
  attachPlace,
  minutesTo,
  siteCandidates,
  streetMinutes,
  type ConstraintSettings,
  type FacilityInput
} from '../../analysis';
import { constraintsOf, groundOf } from './integration-session';
import type { VillageSession } from './village-session';

/** More places than this give no better answer in a village, only a slower proof. */
const maxCandidates = 160;
/** Places to choose from lie at least this far apart. */
const leastSpacingMeters = 40;

export interface SiteTable {
  /** Facilities that stand come first, then the places that may be built on. */
  readonly sites: readonly { readonly x: number; readonly y: number; readonly standing?: FacilityInput }[];
  readonly standingCount: number;
  /** People in groups. */
  readonly people: Float64Array;
  /** Minutes' walk, demand-major: `costs[group · sites + site]`. */
  readonly costs: Float64Array;
}

/** People, standing facilities, allowed places, and the walks between them: what siting chooses from. */
export function siteTable(
  session: VillageSession,
  standing: readonly FacilityInput[],
  options: {
    readonly constraints?: ConstraintSettings | undefined;
    /** Floor area to build on, m²; default 600. */
    readonly squareMeters?: number | undefined;
  }
): SiteTable {
  const { constraints, squareMeters = 600 } = options;
  const ground = groundOf(session);
  const { clusters } = ground;
  const { mask } = constraintsOf(session, { weights: {}, ...(constraints && { constraints }) });
  const sites = [
    ...standing.map((facility) => ({ x: facility.x, y: facility.y, standing: facility })),
    ...spreadOut(siteCandidates(ground.grid, mask, squareMeters))
  ];
  const costs = new Float64Array(clusters.length * sites.length);
  sites.forEach((site, j) => {
    const onStreet = streetMinutes(ground, [attachPlace(ground, site)]);
    clusters.forEach((cluster, i) => (costs[i * sites.length + j] = minutesTo(cluster, onStreet)));
  });
  const people = Float64Array.from(clusters, (cluster) => cluster.people);
  return { sites, standingCount: standing.length, people, costs };
}

/** Middles of candidates, thinned until few enough are left, the first of each neighbourhood kept. */
function spreadOut({
  count,
  x,
  y
}: {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
}): { x: number; y: number }[] {
  for (let spacing = leastSpacingMeters; ; spacing *= 1.15) {
    const kept: { x: number; y: number }[] = [];
    for (let c = 0; c < count && kept.length <= maxCandidates; c++) {
      const place = { x: x[c]!, y: y[c]! };
      if (kept.every((other) => Math.hypot(other.x - place.x, other.y - place.y) >= spacing)) {
        kept.push(place);
      }
    }
    if (kept.length <= maxCandidates) return kept;
  }
}
