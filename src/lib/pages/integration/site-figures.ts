import { sayMinutes, type Acceptability, type PositionRobustness } from '../../analysis';
import { textIn } from '../../i18n/text-in';
import { familyNames, zoneKinds } from '../../village/types';
import { criterionName, criterionValue, wholePoints, type ToldSite, type Words } from './to-site-view';

export interface FigureRow {
  readonly name: string;
  readonly cells: readonly string[];
  readonly group?: boolean;
}

/** Every figure a card, a sentence or the map speaks of, one column a site: what the table and the print show. */
export function siteFigures(
  found: { readonly sites: readonly ToldSite[] },
  hold: Acceptability | undefined,
  positions: PositionRobustness | undefined,
  words: Words
): readonly FigureRow[] {
  const { f, t, lang } = words;
  const { sites } = found;
  const minutes = (value: number): string =>
    value === Infinity ? t.table.noWay : f.number(sayMinutes(value));
  const row = (
    name: string,
    cell: (site: (typeof sites)[number], i: number) => string,
    group = false
  ): FigureRow => ({
    name,
    cells: sites.map(cell),
    ...(group ? { group } : {})
  });
  const points = sites.map((site) =>
    wholePoints(
      site.criteria.map(({ part }) => part),
      site.score
    )
  );
  const shares = (list: readonly number[] | undefined) => (_: unknown, i: number) =>
    list?.[i] === undefined ? '–' : f.percent(list[i], 1);
  const ids = sites[0]?.criteria.map(({ id }) => id) ?? [];
  return [
    row(t.table.place, (site) =>
      [textIn(site.facts.place, lang), textIn(site.facts.near, lang)].filter(Boolean).join(', ')
    ),
    row(t.table.score, (site) => f.number(Math.round(site.score * 100))),
    ...ids.map((id, k) =>
      row(
        criterionName(id, lang),
        (site, i) =>
          `${f.number(points[i]![k]!)} ${t.table.points} (${criterionValue(id, site.criteria[k]!.value, words)})`,
        k === 0
      )
    ),
    ...familyNames.map((family, k) =>
      row(
        t.table.within5(t.table.families4[family]),
        (site) => f.number(site.facts.placesNear[family]),
        k === 0
      )
    ),
    row(t.table.families, (site) => f.number(site.facts.familiesNear)),
    row(t.table.people, (site) => f.number(site.facts.peopleNear)),
    row(t.table.toZone, (site) => minutes(site.facts.zoneMinutes)),
    ...zoneKinds.map((kind) =>
      row(t.table.nearest[kind], (site) => {
        const nearest = site.facts.nearest[kind];
        if (nearest === undefined) return t.table.noWay;
        return nearest.name === undefined
          ? minutes(nearest.minutes)
          : `${minutes(nearest.minutes)} (${nearest.name})`;
      })
    ),
    row(t.table.toRoad, (site) => minutes(site.facts.roadMinutes)),
    row(t.table.firstShare, shares(hold?.first), true),
    row(t.table.positionShare, shares(positions?.first)),
    row(t.table.coordinates, (site) => site.at.map((degrees) => degrees.toFixed(6)).join(', '))
  ];
}
