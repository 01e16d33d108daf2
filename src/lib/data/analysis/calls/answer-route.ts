import { shortestRoute, snapToNetwork, type Landmark } from '../../../analysis';
import type { Position } from '../../../village/types';
import type { RouteRequest, RouteResult } from '../analysis-calls';
import type { VillageSession } from '../village-session';

export function answerRoute(
  session: VillageSession,
  { from, to, travel }: RouteRequest
): RouteResult | undefined {
  const network = session.network(travel);
  const places = [from, to].map((at) => {
    const [x, y] = session.plane.toMeters(at);
    return { x, y };
  });
  const [start, goal] = snapToNetwork(network, places);
  const route = start && goal && shortestRoute(network, start, goal, { landmarks: landmarksOf(session) });
  if (!route) return undefined;
  const line: Position[] = [];
  for (let i = 0; i + 1 < route.line.length; i += 2) {
    line.push(session.plane.toLngLat([route.line[i]!, route.line[i + 1]!]));
  }
  return {
    minutes: route.minutes,
    meters: route.meters,
    line,
    steps: route.steps.map(({ x, y, ...step }) => ({ ...step, at: session.plane.toLngLat([x, y]) }))
  };
}

/** Named facilities: what people tell the way by. */
function landmarksOf({ input }: VillageSession): Landmark[] {
  return input.facilities.flatMap(({ id, name, x, y }) => (name === undefined ? [] : [{ id, name, x, y }]));
}
