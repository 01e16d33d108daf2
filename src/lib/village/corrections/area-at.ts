import type { Position } from '../types';
import { idOf } from './apply-corrections';
import type { SourceLayers } from './correction';
import { chainsOfGeometry, type Chain } from './geometry-chains';

/** Id of the parcel of land a position lies in; the last drawn where several hold it. */
export function landAt(layers: SourceLayers, at: Position): string | undefined {
  const found = (layers.land ?? []).findLast(({ geometry }) => contains(chainsOfGeometry(geometry), at));
  return found && idOf(found);
}

/** Even-odd rule: holes and parts need no special care. */
function contains(chains: readonly Chain[], [x, y]: Position): boolean {
  let inside = false;
  for (const { closed, points } of chains) {
    if (!closed) continue;
    points.forEach(([ax, ay], index) => {
      const [bx, by] = points[(index + 1) % points.length] ?? [ax, ay];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
  }
  return inside;
}
