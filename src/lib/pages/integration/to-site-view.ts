import { criteria, type CriterionId, type IntegrationSite, type SiteCriterion } from '../../analysis';
import type { Formats } from '../../i18n/formats';
import type { IntegrationMessages } from '../../i18n/integration.id';
import { textIn } from '../../i18n/text-in';
import type { CriterionView, SiteView } from '../../ui/integration/site-view';
import type { Language } from '../../village/types';

export interface Words {
  readonly lang: Language;
  readonly f: Formats;
  readonly t: IntegrationMessages;
}

export function criterionName(id: CriterionId, lang: Language): string {
  return textIn(criteria[id].name, lang);
}

/** A value in its criterion's own unit. */
export function criterionValue(id: CriterionId, value: number, { f, t }: Words): string {
  if (value === Infinity) return t.table.noWay;
  switch (criteria[id].unit) {
    case 'minutes':
      return t.units.minutes(f.minutes(value));
    case 'people':
      return t.units.people(f.number(value));
    case 'places':
      return t.units.places(f.number(value, 1));
    case 'families':
      return t.units.families(f.number(value, 1));
    case 'share':
      return f.percent(value, 0);
  }
}

/** Whole points that sum to the rounded score: the largest remainders are rounded up. */
export function wholePoints(parts: readonly number[], score: number): number[] {
  const exact = parts.map((part) => part * 100);
  const points = exact.map(Math.floor);
  let left = Math.round(score * 100) - points.reduce((sum, value) => sum + value, 0);
  const order = exact
    .map((value, i) => [value - points[i]!, i] as const)
    .sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  for (const [, i] of order) {
    if (left <= 0) break;
    points[i]!++;
    left--;
  }
  return points;
}

/** The criteria of a place, those that give most first. */
export function toCriterionViews(
  list: readonly SiteCriterion[],
  score: number,
  words: Words
): readonly CriterionView[] {
  const points = wholePoints(
    list.map(({ part }) => part),
    score
  );
  return list
    .map((criterion, i) => ({
      id: criterion.id,
      name: criterionName(criterion.id, words.lang),
      points: words.f.number(points[i]!),
      worth: criterion.worth,
      part: criterion.part,
      value: criterionValue(criterion.id, criterion.value, words)
    }))
    .sort((a, b) => b.part - a.part);
}

/** A site as it is told: without what only the grid it was found on understands. */
export type ToldSite = Omit<IntegrationSite, 'alternative' | 'cells'>;

export function toSiteView(
  site: ToldSite,
  hold: { readonly first: number; readonly topThree: number } | undefined,
  words: Words
): SiteView {
  return {
    rank: site.rank,
    place: textIn(site.facts.place, words.lang),
    ...(site.facts.near ? { near: textIn(site.facts.near, words.lang) } : {}),
    score: words.f.number(Math.round(site.score * 100)),
    why: textIn(site.why, words.lang),
    criteria: toCriterionViews(site.criteria, site.score, words),
    ...(hold ?? {})
  };
}
