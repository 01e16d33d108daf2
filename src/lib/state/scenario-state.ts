import type { ScenarioEdit } from '../analysis';

/** The village as it is, and two others it could be. */
export const sideNames = ['today', 'a', 'b'] as const;
export type SideName = (typeof sideNames)[number];

/** What is changed in thought. It lives in the query of the URL, defaults left out. */
export interface ScenarioState {
  readonly a: readonly ScenarioEdit[];
  readonly b: readonly ScenarioEdit[];
  readonly shown: SideName;
  /** What the shown side is compared with. */
  readonly versus: SideName;
  /** Longitude at which the surface changes from the compared side (west) to the shown one (east). */
  readonly swipe?: number;
  /** Data version the edits were made on. */
  readonly version?: string;
}

export const noScenario: ScenarioState = { a: [], b: [], shown: 'today', versus: 'today' };

/** The edits of a side; today has none. */
export function editsOf(state: ScenarioState, side: SideName): readonly ScenarioEdit[] {
  return side === 'today' ? noScenario.a : state[side];
}
