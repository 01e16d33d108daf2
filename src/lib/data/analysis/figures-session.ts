import {
  figuresGround,
  scenarioFigures,
  type FiguresGround,
  type FiguresOptions,
  type ScenarioFigures
} from '../../analysis';
import { travelKey, type VillageSession } from './village-session';

/** The ground of figures, kept; a village whose facilities were edited has that of the one before. */
export function figuresGroundOf(session: VillageSession, options: FiguresOptions): FiguresGround {
  const { cellMeters = '', travel = {} } = options;
  return session.base
    ? figuresGroundOf(session.base, options)
    : session.keep(`figures ground ${cellMeters} ${travelKey(travel)}`, () =>
        figuresGround(session.input, options)
      );
}

/** Figures of a village, kept for the latest options. */
export function figuresOf(session: VillageSession, options: FiguresOptions): ScenarioFigures {
  return session.keepLatest('figures', JSON.stringify(options), () =>
    scenarioFigures(session.input, options, figuresGroundOf(session, options))
  );
}
