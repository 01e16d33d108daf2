import { along, lengthOf } from './curve';
import type { Point } from './plane';
import { drawnRoads } from './roads';

export type Side = 'left' | 'right';

/** A place beside a road: at a share of its length, so many metres from its middle, seen along its drawing. */
export function beside(roadId: string, share: number, side: Side, meters: number): Point {
  const road = drawnRoads.find(({ id }) => id === `road-${roadId}`);
  if (!road) throw new Error(`no road ${roadId}`);
  const { point, direction } = along(road.line, share * lengthOf(road.line));
  const turn = side === 'right' ? 1 : -1;
  return [point[0] - direction[1] * meters * turn, point[1] + direction[0] * meters * turn];
}
