import type { ServiceHit } from './service-search';

/** A place to be put in order. */
export interface RankedPlace {
  readonly id: string;
  readonly kind: string;
  readonly zone: boolean;
  /** Walking minutes from where somebody starts; absent without a start. */
  readonly minutes?: number | undefined;
}

export interface ServiceAnswer {
  /** What was asked for, nearest first. */
  readonly best: readonly string[];
  /** What may also help: better matches first, the nearer of equal ones. */
  readonly others: readonly string[];
}

/** Hits this near to the best answer the question as well: among them the nearest comes first. */
const asGood = 0.72;
const kindOrder = [
  'government',
  'market',
  'economy',
  'health',
  'education',
  'water',
  'shop',
  'post',
  'worship'
];

/**
 * Puts places in the order they are shown in. With a question its answers come first, the nearest before the
 * farther; without a start the better match, then places of the zone. Without a question everything is meant.
 * @param hits what the search found; undefined when nothing was asked
 */
export function serviceAnswer(
  places: readonly RankedPlace[],
  hits: readonly ServiceHit[] | undefined,
  kind?: string
): ServiceAnswer {
  const meant = kind === undefined ? places : places.filter((place) => place.kind === kind);
  if (hits === undefined) return { best: [...meant].sort(byNearness).map(({ id }) => id), others: [] };
  const byId = new Map(meant.map((place) => [place.id, place]));
  const found = hits.flatMap(({ id, score }) => {
    const place = byId.get(id);
    return place === undefined ? [] : [{ ...place, score }];
  });
  const best = found.filter(({ score }) => score >= asGood);
  const timed = best.some(({ minutes }) => minutes !== undefined);
  const ordered = timed
    ? [...best].sort(byNearness)
    : [...best].sort((a, b) => b.score - a.score || byNearness(a, b));
  const others = found
    .filter(({ score }) => score < asGood)
    .sort((a, b) => Math.round(b.score * 10) - Math.round(a.score * 10) || byNearness(a, b));
  return { best: ordered.map(({ id }) => id), others: others.map(({ id }) => id) };
}

function byNearness(a: RankedPlace, b: RankedPlace): number {
  if (a.minutes !== undefined || b.minutes !== undefined) {
    const [near, far] = [a.minutes ?? Infinity, b.minutes ?? Infinity];
    if (near !== far) return near - far;
  }
  if (a.zone !== b.zone) return a.zone ? -1 : 1;
  return rank(a.kind) - rank(b.kind);
}

const rank = (kind: string): number =>
  (kindOrder.indexOf(kind) + kindOrder.length + 1) % (kindOrder.length + 1);
