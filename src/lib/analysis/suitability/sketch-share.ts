import { familyNames } from '../../village/types';
import type { AnalysisInput, FacilityInput, PlaceDoubt } from '../analysis-input';
import { isPlaceOfFamily } from '../family-minutes';
import { lineMeters, polygonsArea } from '../planar';
import type { CriterionId } from './criteria';
import type { IntegrationModel } from './integration-model';
import { weightShares } from './weighted-overlay';

/** A feature is a sketch when it says so, or when nobody says how its place is known. */
export function isSketch(feature: PlaceDoubt): boolean {
  return feature.status === undefined || feature.status === 'sketch';
}

function shareOf<T extends PlaceDoubt>(
  features: readonly T[],
  size: (feature: T) => number = () => 1
): number {
  let all = 0;
  let sketch = 0;
  for (const feature of features) {
    const amount = size(feature);
    all += amount;
    if (isSketch(feature)) sketch += amount;
  }
  // A criterion with nothing behind it rests on no sketch; that it is empty shows in its values.
  return all > 0 ? sketch / all : 0;
}

const peopleShare = ({ rt }: Pick<AnalysisInput, 'rt'>): number => shareOf(rt, (area) => area.people ?? 0);
const roadShare = ({ roads }: Pick<AnalysisInput, 'roads'>): number =>
  shareOf(roads, (road) => road.lines.reduce((sum, line) => sum + lineMeters(line), 0));

/**
 * Share 0…1 of what a siting answer rests on that is only sketched: people, roads by length and the given
 * facilities, each kind of input counting alike; one with nothing in it is left out.
 */
export function accessSketchShare(
  input: Pick<AnalysisInput, 'rt' | 'roads'>,
  facilities: readonly FacilityInput[]
): number {
  const shares = [
    ...(input.rt.length > 0 ? [peopleShare(input)] : []),
    ...(input.roads.length > 0 ? [roadShare(input)] : []),
    ...(facilities.length > 0 ? [shareOf(facilities)] : [])
  ];
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

/** Share 0…1 of the input behind a criterion that is only sketched: by count, for people, land and roads by size. */
export function criterionSketchShare(model: IntegrationModel, id: CriterionId): number {
  const { input } = model.ground;
  const { facilities, places } = model.placing;
  const family = familyNames.find((name) => name === id);
  if (family) return shareOf(places.filter((place) => place.family === family && isPlaceOfFamily(place)));
  switch (id) {
    case 'joining':
      return shareOf(places.filter(isPlaceOfFamily));
    case 'people':
      return peopleShare(input);
    case 'unmet':
      return (peopleShare(input) + shareOf(facilities)) / 2;
    case 'road':
      return roadShare(input);
    case 'land':
      return shareOf(input.land, (parcel) => polygonsArea(parcel.polygons));
    case 'zone':
      return shareOf(facilities.filter((facility) => facility.zone));
    default:
      return shareOf(facilities.filter((facility) => facility.kind === id));
  }
}

/**
 * Share 0…1 of an answer's input that is only sketched, criteria counted by their weight. Above one half the
 * answer is an example on a sketch, not a ground to decide on.
 */
export function sketchShare(model: IntegrationModel): number {
  const shares = weightShares(model.weights);
  return model.ids.reduce(
    (sum, id, k) => sum + shares[k]! * (shares[k]! > 0 ? criterionSketchShare(model, id) : 0),
    0
  );
}
