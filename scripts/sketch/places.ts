import { along, lengthOf } from './curve';
import type { Point } from './plane';
import { drawnRoads, type DrawnRoad } from './roads';

export type Side = 'left' | 'right';
/** Beside a road: its name without `road-`, a share of its length, the side along its drawing, metres off its middle. */
export type Place = readonly [road: string, share: number, side: Side, meters: number];

export function beside([name, share, side, meters]: Place): Point {
  const road = drawnRoads.find(({ id }) => id === `road-${name}`);
  if (!road) throw new Error(`no road ${name}`);
  const { point, direction } = along(road.line, share * lengthOf(road.line));
  const turn = side === 'right' ? 1 : -1;
  return [point[0] - direction[1] * meters * turn, point[1] + direction[0] * meters * turn];
}

/** The nearest point of the roads that `admits` lets through, and the way the road runs there. */
export function nearestOnRoad(
  at: Point,
  admits: (road: DrawnRoad, point: Point) => boolean = ({ kind }) => kind !== 'dike'
): { readonly point: Point; readonly direction: Point; readonly away: number } {
  let best: { point: Point; direction: Point; away: number } | undefined;
  for (const road of drawnRoads) {
    for (let i = 1; i < road.line.length; i++) {
      const [a, b] = [road.line[i - 1]!, road.line[i]!];
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const length = Math.hypot(dx, dy);
      const t = Math.max(0, Math.min(1, ((at[0] - a[0]) * dx + (at[1] - a[1]) * dy) / length ** 2));
      const point: Point = [a[0] + dx * t, a[1] + dy * t];
      const away = Math.hypot(at[0] - point[0], at[1] - point[1]);
      if ((!best || away < best.away) && admits(road, point)) {
        best = { point, direction: [dx / length, dy / length], away };
      }
    }
  }
  if (!best) throw new Error(`no road near ${at.join(', ')}`);
  return best;
}

/** The ground a facility stands on: from its road to a little behind it, square to the road. */
export function groundOf(at: Point, widthMeters = 30, behindMeters = 15): readonly Point[] {
  const { direction, point, away } = nearestOnRoad(at);
  const front = Math.min(away, 42);
  const back: Point = [(at[0] - point[0]) / (away || 1), (at[1] - point[1]) / (away || 1)];
  const corner = (aside: number, deep: number): Point => [
    at[0] + direction[0] * aside + back[0] * deep,
    at[1] + direction[1] * aside + back[1] * deep
  ];
  const half = widthMeters / 2;
  return [
    corner(-half, -front),
    corner(half, -front),
    corner(half, behindMeters),
    corner(-half, behindMeters)
  ];
}
