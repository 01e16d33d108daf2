import type { Position, ZoneKind } from '../../village/types';
import { AnalysisError } from '../analysis-error';
import type { AnalysisInput } from '../analysis-input';
import {
  scenarioFigures,
  type AccessFigures,
  type FiguresOptions,
  type ScenarioFigures
} from './scenario-figures';

/** `difference` is after − before; NaN where either is. */
export interface Change {
  readonly before: number;
  readonly after: number;
  readonly difference: number;
}

export interface AccessChange {
  readonly people: Change;
  readonly minutes: Readonly<Record<ZoneKind, Change>>;
  readonly roundMinutes: Change;
  readonly peopleWithin: Readonly<Record<ZoneKind, Change>>;
  readonly peopleWithinAll: Change;
  readonly peopleWithoutRound: Change;
}

/** A dusun, by its mean round. */
export interface DusunRound {
  readonly id: string;
  readonly name?: string;
  readonly roundMinutes: number;
}

/** Where one round changes most. */
export interface HomeChange {
  readonly at: Position;
  readonly dusun?: string;
  readonly round: Change;
}

export interface ScenarioComparison {
  readonly versions: { readonly before: string; readonly after: string };
  readonly withinMinutes: number;
  readonly all: AccessChange;
  readonly byDusun: readonly { readonly id: string; readonly name?: string; readonly change: AccessChange }[];
  /** The dusun with the shortest and the longest mean round, before and after; undefined without any round. */
  readonly bestOff: { readonly before?: DusunRound; readonly after?: DusunRound };
  readonly worstOff: { readonly before?: DusunRound; readonly after?: DusunRound };
  /** People whose round becomes shorter, longer (by half a minute or more, or from or to none), or neither. */
  readonly peopleBetter: number;
  readonly peopleWorse: number;
  readonly peopleSame: number;
  /** Homes in both that gain and lose most; absent when nobody does. */
  readonly mostGained?: HomeChange;
  readonly mostLost?: HomeChange;
}

/** Smaller changes are not told from none. */
const noticeMinutes = 0.5;

/**
 * What changes from one state of a village to another, for whom. Either may be today or a scenario
 * (`applyScenario`).
 * @throws AnalysisError as `scenarioFigures`
 */
export function compareScenarios(
  before: AnalysisInput,
  after: AnalysisInput,
  options: FiguresOptions = {}
): ScenarioComparison {
  return compareFigures(scenarioFigures(before, options), scenarioFigures(after, options));
}

/**
 * As `compareScenarios`, from figures already at hand.
 * @throws AnalysisError `bad-input` for figures that count people within different minutes
 */
export function compareFigures(before: ScenarioFigures, after: ScenarioFigures): ScenarioComparison {
  if (before.withinMinutes !== after.withinMinutes) {
    const got = `${before.withinMinutes} and ${after.withinMinutes}`;
    throw new AnalysisError('bad-input', `expected people counted within the same minutes, got ${got}`);
  }
  const ids = new Map([...before.byDusun, ...after.byDusun].map(({ id, name }) => [id, name]));
  const of = (figures: ScenarioFigures, id: string) =>
    figures.byDusun.find((dusun) => dusun.id === id)?.figures ?? nobody;
  return {
    versions: { before: before.version, after: after.version },
    withinMinutes: before.withinMinutes,
    all: changeOf(before.all, after.all),
    byDusun: [...ids].map(([id, name]) => ({
      id,
      ...(name !== undefined && { name }),
      change: changeOf(of(before, id), of(after, id))
    })),
    bestOff: ends(before, after, (a, b) => a < b),
    worstOff: ends(before, after, (a, b) => a > b),
    ...compareHomes(before.homes, after.homes)
  };
}

const none = { government: NaN, market: NaN, economy: NaN, health: NaN, education: NaN };
const zero = { government: 0, market: 0, economy: 0, health: 0, education: 0 };
const nobody: AccessFigures = {
  people: 0,
  minutes: none,
  roundMinutes: NaN,
  peopleWithin: zero,
  peopleWithinAll: 0,
  peopleWithoutRound: 0
};

function change(before: number, after: number): Change {
  // A round that stays impossible has not changed.
  return { before, after, difference: before === after ? 0 : after - before };
}

function changeOf(before: AccessFigures, after: AccessFigures): AccessChange {
  const each = (a: Readonly<Record<ZoneKind, number>>, b: Readonly<Record<ZoneKind, number>>) => ({
    government: change(a.government, b.government),
    market: change(a.market, b.market),
    economy: change(a.economy, b.economy),
    health: change(a.health, b.health),
    education: change(a.education, b.education)
  });
  return {
    people: change(before.people, after.people),
    minutes: each(before.minutes, after.minutes),
    roundMinutes: change(before.roundMinutes, after.roundMinutes),
    peopleWithin: each(before.peopleWithin, after.peopleWithin),
    peopleWithinAll: change(before.peopleWithinAll, after.peopleWithinAll),
    peopleWithoutRound: change(before.peopleWithoutRound, after.peopleWithoutRound)
  };
}

function ends(
  before: ScenarioFigures,
  after: ScenarioFigures,
  further: (a: number, b: number) => boolean
): { before?: DusunRound; after?: DusunRound } {
  const end = ({ byDusun }: ScenarioFigures): DusunRound | undefined => {
    let best: DusunRound | undefined;
    for (const { id, name, figures } of byDusun) {
      const { roundMinutes } = figures;
      if (Number.isNaN(roundMinutes) || (best && !further(roundMinutes, best.roundMinutes))) continue;
      best = { id, ...(name !== undefined && { name }), roundMinutes };
    }
    return best;
  };
  const [first, last] = [end(before), end(after)];
  return { ...(first && { before: first }), ...(last && { after: last }) };
}

function compareHomes(
  before: ScenarioFigures['homes'],
  after: ScenarioFigures['homes']
): Pick<ScenarioComparison, 'peopleBetter' | 'peopleWorse' | 'peopleSame' | 'mostGained' | 'mostLost'> {
  const then = new Map(before.map((home) => [home.at.join(), home.roundMinutes]));
  let [better, worse, same] = [0, 0, 0];
  let gained: HomeChange | undefined;
  let lost: HomeChange | undefined;
  for (const { at, people, dusun, roundMinutes } of after) {
    const earlier = then.get(at.join());
    // People of a cell that was empty have no round to compare with.
    if (earlier === undefined) continue;
    const round = change(earlier, roundMinutes);
    const home = { at, round, ...(dusun !== undefined && { dusun }) };
    if (round.difference <= -noticeMinutes) {
      better += people;
      if (!gained || round.difference < gained.round.difference) gained = home;
    } else if (round.difference >= noticeMinutes) {
      worse += people;
      if (!lost || round.difference > lost.round.difference) lost = home;
    } else same += people;
  }
  return {
    peopleBetter: better,
    peopleWorse: worse,
    peopleSame: same,
    ...(gained && { mostGained: gained }),
    ...(lost && { mostLost: lost })
  };
}
