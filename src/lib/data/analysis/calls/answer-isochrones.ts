import { cellAt, isochrones, travelSurface, type Isochrone } from '../../../analysis';
import type { IsochroneRequest } from '../analysis-calls';
import type { VillageSession } from '../village-session';

/** Areas around a point; none is reached from a point off the grid. */
export function answerIsochrones(
  session: VillageSession,
  { at, minutes, travel, cellMeters }: IsochroneRequest
): readonly Isochrone[] {
  const grid = session.grid(cellMeters);
  const longest = Math.max(0, ...minutes);
  // One cell's walk more, so that the last line has something beyond it to lie against.
  const seconds = travelSurface(
    grid,
    session.friction(cellMeters, travel),
    [cellAt(grid, ...session.plane.toMeters(at))],
    { limitSeconds: longest * 60 + 4 * cellMeters }
  );
  return isochrones(grid, seconds, minutes);
}
