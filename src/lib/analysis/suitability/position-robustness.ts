import { familyNames } from '../../village/types';
import { createRandom } from '../random';
import { pickApart, scoreAlternatives } from './find-sites';
import { alternativesWith, criteriaMoved, type IntegrationModel } from './integration-model';
import { drawOffsets, moveFacility, movePlace } from './move-places';
import { siteNear } from './rank-acceptability';

export interface PositionOptions {
  /** Default 200. */
  readonly draws?: number;
  readonly seed: number;
}

export interface PositionRobustness {
  readonly draws: number;
  /** Share of draws in which each site comes first, and in which it is among the first three. */
  readonly first: readonly number[];
  readonly topThree: readonly number[];
}

/**
 * Moves all facilities and livelihoods within their accuracy, sites again, and counts where the first sites
 * land; a place within the minimum distance of a site is that site. Roads, water, land and people stay. Yields
 * after each draw; same seed, same draws.
 * @param sites positions among the model's alternatives
 */
export function* drawPositions(
  model: IntegrationModel,
  sites: readonly number[],
  options: PositionOptions
): Generator<PositionRobustness, PositionRobustness> {
  const { draws = 200, seed } = options;
  const { alternatives, weights, alpha, minDistanceMeters, placing } = model;
  const { facilities, places } = placing;
  const random = createRandom(seed);
  const spots = sites.map((a) => ({ x: alternatives.x[a]!, y: alternatives.y[a]! }));
  const first = sites.map(() => 0);
  const topThree = sites.map(() => 0);
  const changed = criteriaMoved(model, {
    families: familyNames.filter((family) => places.some((place) => place.family === family)),
    facilityKinds: facilities.map((facility) => facility.kind),
    zone: facilities.some((facility) => facility.zone)
  }).filter((id) => (model.settings.weights[id] ?? 0) > 0);
  const state = (done: number): PositionRobustness => ({
    draws: done,
    first: first.map((count) => (done > 0 ? count / done : 0)),
    topThree: topThree.map((count) => (done > 0 ? count / done : 0))
  });
  for (let draw = 1; draw <= draws; draw++) {
    const offsets = drawOffsets(random, [...facilities, ...places]);
    const moved = alternativesWith(
      model,
      {
        facilities: facilities.map((facility, i) => moveFacility(facility, offsets[i]!)),
        places: places.map((place, i) => movePlace(place, offsets[facilities.length + i]!))
      },
      changed
    );
    const scores = scoreAlternatives(moved, weights, alpha);
    const named = new Set<number>();
    pickApart(moved, scores, 3, minDistanceMeters).forEach((alternative, rank) => {
      const site = siteNear(spots, moved.x[alternative]!, moved.y[alternative]!, minDistanceMeters);
      if (site < 0) return;
      if (rank === 0) first[site]!++;
      if (!named.has(site)) topThree[site]!++;
      named.add(site);
    });
    yield state(draw);
  }
  return state(draws);
}

/** All draws of `drawPositions` at once. */
export function positionRobustness(
  model: IntegrationModel,
  sites: readonly number[],
  options: PositionOptions
): PositionRobustness {
  const steps = drawPositions(model, sites, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
