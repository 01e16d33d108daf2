import { familyNames, type FamilyName, type Status } from '../../village/types';
import type { FacilityInput, FamilyPlaceInput } from '../analysis-input';
import { scoreAlternatives, type Alternatives } from './find-sites';
import { alternativesWith, criteriaMoved, type IntegrationModel } from './integration-model';
import { accuracyOf, moveFacility, movePlace, type Offset } from './move-places';

/** A feature worth a walk: where it really is can change the answer. */
export interface SurveyTarget {
  readonly id: string;
  readonly layer: 'facilities' | FamilyName;
  readonly kind: string;
  readonly name?: string;
  readonly status?: Status;
  readonly x: number;
  readonly y: number;
  readonly accuracyMeters: number;
  /** Share of the tried moves after which another place comes first. */
  readonly changes: number;
  /** Least lead of the first site over the best place elsewhere after a move; negative where it is overtaken. */
  readonly leastLead: number;
}

/** What is known after some of the features were tried, most decisive first. */
export interface SurveyFirst {
  readonly tried: number;
  readonly of: number;
  /** Lead of the first site today. */
  readonly lead: number;
  readonly targets: readonly SurveyTarget[];
}

const directions = 8;

/** Score of a site's surroundings less the best score elsewhere. */
function leadOf(alternatives: Alternatives, scores: Float64Array, site: number, meters: number): number {
  let here = -Infinity;
  let elsewhere = -Infinity;
  const { x, y } = alternatives;
  for (let a = 0; a < scores.length; a++) {
    const near = a === site || Math.hypot(x[a]! - x[site]!, y[a]! - y[site]!) < meters;
    if (near) here = Math.max(here, scores[a]!);
    else elsewhere = Math.max(elsewhere, scores[a]!);
  }
  return here - elsewhere;
}

/**
 * Moves one feature at a time by its accuracy towards each of eight winds and asks whether another place comes
 * first. Yields after each feature; most changes first, then least lead left. Features surveyed or official,
 * and those no weighed criterion reads, are not tried.
 * @param site the first site, as a position among the model's alternatives
 */
export function* trySurveys(model: IntegrationModel, site: number): Generator<SurveyFirst, SurveyFirst> {
  const { alternatives, weights, alpha, minDistanceMeters, placing } = model;
  const weighed = (id: string) =>
    (model.settings.weights[id as keyof typeof model.settings.weights] ?? 0) > 0;
  const lead = leadOf(alternatives, scoreAlternatives(alternatives, weights, alpha), site, minDistanceMeters);
  const known = (feature: FacilityInput | FamilyPlaceInput) =>
    feature.status === 'surveyed' || feature.status === 'official';

  type Try = {
    readonly target: Omit<SurveyTarget, 'changes' | 'leastLead'>;
    readonly move: (offset: Offset) => Alternatives;
  };
  const describe = (feature: FacilityInput | FamilyPlaceInput, layer: SurveyTarget['layer']) => ({
    id: feature.id,
    layer,
    kind: feature.kind,
    ...(feature.name !== undefined && { name: feature.name }),
    ...(feature.status !== undefined && { status: feature.status }),
    x: feature.x,
    y: feature.y,
    accuracyMeters: accuracyOf(feature)
  });
  const tries: Try[] = [];
  placing.facilities.forEach((facility, i) => {
    const changed = criteriaMoved(model, {
      facilityKinds: [facility.kind],
      zone: facility.zone === true
    }).filter(weighed);
    if (known(facility) || changed.length === 0) return;
    tries.push({
      target: describe(facility, 'facilities'),
      move: (offset) =>
        alternativesWith(
          model,
          { ...placing, facilities: placing.facilities.with(i, moveFacility(facility, offset)) },
          changed
        )
    });
  });
  placing.places.forEach((place, i) => {
    const changed = criteriaMoved(model, { families: [place.family] }).filter(weighed);
    if (known(place) || changed.length === 0) return;
    tries.push({
      target: describe(place, place.family),
      move: (offset) =>
        alternativesWith(
          model,
          { ...placing, places: placing.places.with(i, movePlace(place, offset)) },
          changed,
          familyNames.filter((family) => family === place.family)
        )
    });
  });

  const targets: SurveyTarget[] = [];
  const state = (): SurveyFirst => ({
    tried: targets.length,
    of: tries.length,
    lead,
    targets: targets.toSorted(
      (a, b) => b.changes - a.changes || a.leastLead - b.leastLead || (a.id < b.id ? -1 : 1)
    )
  });
  for (const { target, move } of tries) {
    let changes = 0;
    let leastLead = Infinity;
    for (let wind = 0; wind < directions; wind++) {
      const angle = (wind / directions) * 2 * Math.PI;
      const moved = move({
        dx: target.accuracyMeters * Math.sin(angle),
        dy: target.accuracyMeters * Math.cos(angle)
      });
      const left = leadOf(moved, scoreAlternatives(moved, weights, alpha), site, minDistanceMeters);
      if (left < 0) changes++;
      leastLead = Math.min(leastLead, left);
    }
    targets.push({ ...target, changes: changes / directions, leastLead });
    yield state();
  }
  return state();
}

/** All features of `trySurveys` at once. */
export function surveyFirst(model: IntegrationModel, site: number): SurveyFirst {
  const steps = trySurveys(model, site);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
