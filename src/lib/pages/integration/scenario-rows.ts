import type { AccessChange, Change, ScenarioComparison } from '../../analysis';
import { zoneKinds } from '../../village/types';
import type { ChangeCell } from '../../ui/integration/ChangeTable.svelte';
import { toChangeCell } from './change-cell';
import type { Words } from './to-site-view';

export interface ChangeRow {
  readonly name: string;
  readonly total?: boolean;
  readonly cells: readonly ChangeCell[];
}

/** One of the few figures of the bar. */
export interface KeyFigure {
  readonly name: string;
  readonly unit: string;
  readonly cell: ChangeCell;
}

/** Dusun the bar has room for: those that change most. */
const mostDusun = 3;

interface Area {
  readonly name: string;
  readonly total?: boolean;
  readonly change: AccessChange;
}

function areasOf({ all, byDusun }: ScenarioComparison, { t }: Words): readonly Area[] {
  return [
    { name: t.point.whole, total: true, change: all },
    ...byDusun.map(({ id, name, change }) => ({ name: name ?? id, change }))
  ];
}

const cellsOf = ({ f }: Words) => {
  const number =
    (digits: number) =>
    (value: number): string =>
      Number.isFinite(value) ? f.number(value, digits) : '–';
  const minutes = (change: Change): ChangeCell => toChangeCell(change, number(1), 'less');
  const people = (change: Change): ChangeCell => toChangeCell(change, number(0), 'more');
  return { minutes, people };
};

/** People who reach all five kinds, in percent of those who live there. */
function shareWithin({ peopleWithinAll, people }: AccessChange): { before: number; after: number } {
  return {
    before: (100 * peopleWithinAll.before) / people.before,
    after: (100 * peopleWithinAll.after) / people.after
  };
}

/** What the bar says: one round and reach of all, then the round of the dusun that change most. */
export function keyFigures(compared: ScenarioComparison, words: Words): readonly KeyFigure[] {
  const { t, f } = words;
  const { minutes } = cellsOf(words);
  const whole = (value: number): string => (Number.isFinite(value) ? f.number(value, 0) : '–');
  const moved = new Set(
    compared.byDusun
      .toSorted((a, b) => size(b.change) - size(a.change))
      .slice(0, mostDusun)
      .map(({ id }) => id)
  );
  return [
    { name: t.scenario.round, unit: t.scenario.minuteUnit, cell: minutes(compared.all.roundMinutes) },
    {
      name: t.scenario.within(f.number(compared.withinMinutes)),
      unit: '%',
      cell: toChangeCell(shareWithin(compared.all), whole, 'more')
    },
    ...compared.byDusun
      .filter(({ id }) => moved.has(id))
      .map(({ id, name, change }) => ({
        name: name ?? id,
        unit: t.scenario.minuteUnit,
        cell: minutes(change.roundMinutes)
      }))
  ];
}

function size({ roundMinutes }: AccessChange): number {
  return Number.isFinite(roundMinutes.difference) ? Math.abs(roundMinutes.difference) : Infinity;
}

/** One round and reach of all kinds, by dusun: the card's table. */
export function roundRows(compared: ScenarioComparison, words: Words): readonly ChangeRow[] {
  const { minutes } = cellsOf(words);
  const whole = (value: number): string => (Number.isFinite(value) ? `${words.f.number(value, 0)} %` : '–');
  return areasOf(compared, words).map(({ change, ...area }) => ({
    ...area,
    cells: [minutes(change.roundMinutes), toChangeCell(shareWithin(change), whole, 'more')]
  }));
}

/** Minutes to the nearest of each kind, by dusun. */
export function minutesRows(compared: ScenarioComparison, words: Words): readonly ChangeRow[] {
  const { minutes } = cellsOf(words);
  return areasOf(compared, words).map(({ change, ...area }) => ({
    ...area,
    cells: zoneKinds.map((kind) => minutes(change.minutes[kind]))
  }));
}

/** People within the walk of each kind, by dusun. */
export function peopleRows(compared: ScenarioComparison, words: Words): readonly ChangeRow[] {
  const { people } = cellsOf(words);
  return areasOf(compared, words).map(({ change, ...area }) => ({
    ...area,
    cells: zoneKinds.map((kind) => people(change.peopleWithin[kind]))
  }));
}

/** Best and worst off, and for whom one round changes, as sentences. */
export function changeSentences(compared: ScenarioComparison, words: Words): readonly string[] {
  const { f } = words;
  const t = words.t.scenario;
  const { bestOff, worstOff, mostGained, mostLost, all } = compared;
  const ends = (
    { before, after }: ScenarioComparison['bestOff'],
    say: (before: string, after: string) => string,
    same: (value: string) => string
  ): string[] => {
    const text = (dusun: typeof before): string =>
      dusun === undefined ? '–' : t.dusun(dusun.name ?? dusun.id, f.number(dusun.roundMinutes, 1));
    if (before === undefined && after === undefined) return [];
    return [text(before) === text(after) ? same(text(after)) : say(text(before), text(after))];
  };
  const dusunName = (id: string | undefined): string =>
    id === undefined ? t.outsideDusun : (compared.byDusun.find((dusun) => dusun.id === id)?.name ?? id);
  const extreme = (
    home: typeof mostGained,
    say: (where: string, before: string, after: string) => string
  ): string[] => {
    const minutes = (value: number): string => (Number.isFinite(value) ? f.number(value, 1) : '–');
    return home === undefined
      ? []
      : [say(dusunName(home.dusun), minutes(home.round.before), minutes(home.round.after))];
  };
  const count = (people: number): string => f.number(Math.round(people));
  const changed = compared.peopleBetter + compared.peopleWorse > 0;
  return [
    ...ends(bestOff, t.best, t.bestSame),
    ...ends(worstOff, t.worst, t.worstSame),
    ...(changed
      ? [t.people(count(compared.peopleBetter), count(compared.peopleWorse), count(compared.peopleSame))]
      : []),
    ...extreme(mostGained, t.gained),
    ...extreme(mostLost, t.lost),
    ...(all.peopleWithoutRound.after > 0.5 ? [t.without(count(all.peopleWithoutRound.after))] : [])
  ];
}
