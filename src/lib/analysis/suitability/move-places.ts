import type { Status } from '../../village/types';
import type { FacilityInput, FamilyPlaceInput, PlaceDoubt } from '../analysis-input';
import type { Random } from '../random';

/** Accuracy taken where a place does not say its own, metres; planning values by how the place is known. */
const usualAccuracy: Readonly<Record<Status | 'unknown', number>> = {
  official: 5,
  surveyed: 5,
  mapped: 15,
  published: 100,
  sketch: 120,
  unknown: 120
};

/** Root mean square distance between where a place is drawn and where it is, metres. */
export function accuracyOf(place: PlaceDoubt): number {
  return place.accuracyMeters ?? usualAccuracy[place.status ?? 'unknown'];
}

export interface Offset {
  readonly dx: number;
  readonly dy: number;
}

/** A facility or a place of a family moved, its area with it. */
export function moveFacility(facility: FacilityInput, { dx, dy }: Offset): FacilityInput {
  return { ...facility, x: facility.x + dx, y: facility.y + dy };
}
export function movePlace(place: FamilyPlaceInput, { dx, dy }: Offset): FamilyPlaceInput {
  return {
    ...place,
    x: place.x + dx,
    y: place.y + dy,
    polygons: place.polygons.map((rings) =>
      rings.map((ring) => ring.map((value, i) => value + (i % 2 === 0 ? dx : dy)))
    )
  };
}

/** Share of an error's variance that all places of one source and status have in common. */
const sharedShare = 0.5;

/**
 * One draw of errors: normal in x and y, root mean square distance `accuracyOf`. Half of the variance is a
 * common offset of the survey (places of one source and status), half is each place's own.
 */
export function drawOffsets(random: Random, places: readonly PlaceDoubt[]): Offset[] {
  const surveys = new Map<string, Offset>();
  const normal = () => ({ dx: random.normal(), dy: random.normal() });
  return places.map((place) => {
    const key = `${place.source} ${place.status ?? 'unknown'}`;
    let shared = surveys.get(key);
    if (!shared) {
      shared = normal();
      surveys.set(key, shared);
    }
    const own = normal();
    const scale = accuracyOf(place) / Math.SQRT2;
    const [a, b] = [Math.sqrt(sharedShare), Math.sqrt(1 - sharedShare)];
    return { dx: scale * (a * shared.dx + b * own.dx), dy: scale * (a * shared.dy + b * own.dy) };
  });
}
