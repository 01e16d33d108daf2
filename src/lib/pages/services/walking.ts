import type { BridgeInput, RoadInput, WaterInput } from '../../analysis/analysis-input';
import { buildNetwork } from '../../analysis/build-network';
import { travelMatrix } from '../../analysis/nearest-minutes';
import { shortestRoute, type Landmark } from '../../analysis/shortest-route';
import { snapToNetwork } from '../../analysis/snap-to-network';
import type { Language } from '../../village/types';
import type { Ways } from '../../village/services-file';

export interface WalkPlace {
  readonly x: number;
  readonly y: number;
}

export interface Walk {
  readonly minutes: number;
  readonly meters: number;
  /** Flat metres of the plane, from place to place. */
  readonly line: Float64Array;
  /** Sentences, in order. */
  readonly steps: readonly string[];
}

/** A straight line is no way: real ways are about a third longer. */
const detour = 1.3;
/** Where somebody stands may be far into a field. */
const linkRadiusMeters = 250;

/** Walks on a village's ways, as the build computes them: the same network, the same speeds. */
export function createWalking(ways: Ways, landmarks: readonly Landmark[]) {
  const network = buildNetwork(networkOf(ways));
  const snap = (places: readonly WalkPlace[]) => snapToNetwork(network, places, { linkRadiusMeters });
  return {
    /** Minutes from one place to each of others; Infinity where there is no way. */
    minutes(from: WalkPlace, to: readonly WalkPlace[]): readonly number[] {
      return [...travelMatrix(network, snap([from]), snapToNetwork(network, to))];
    },
    /** The quickest way, or undefined where there is none. */
    route(from: WalkPlace, to: WalkPlace, language: Language): Walk | undefined {
      const [start] = snap([from]);
      const [goal] = snapToNetwork(network, [to]);
      const route = start && goal && shortestRoute(network, start, goal, { landmarks });
      return (
        route && {
          ...route,
          steps: route.steps.map(({ text }) => (language === 'en' ? (text.en ?? text.id) : text.id))
        }
      );
    }
  };
}
export type Walking = ReturnType<typeof createWalking>;

/** Minutes along a straight line, lengthened as real ways are. */
export function straightMinutes(from: WalkPlace, to: WalkPlace, walkKmh: number): number {
  return (straightMeters(from, to) * detour * 60) / (walkKmh * 1000);
}

export const straightMeters = (from: WalkPlace, to: WalkPlace): number =>
  Math.hypot(to.x - from.x, to.y - from.y);

const source = 'page';

function networkOf(ways: Ways) {
  return {
    roads: ways.roads.map(({ kind, name, lines }, index): RoadInput => ({
      id: String(index),
      source,
      kind,
      ...(name === undefined ? {} : { name }),
      lines: lines.map(metersOf)
    })),
    water: ways.water.map(({ kind, widthMeters, lines, polygons }, index): WaterInput => ({
      id: String(index),
      source,
      kind,
      ...(widthMeters === undefined ? {} : { widthMeters }),
      lines: lines.map(metersOf),
      polygons: polygons.map((rings) => rings.map(metersOf))
    })),
    bridges: ways.bridges.map(({ at, closed }, index): BridgeInput => ({
      id: String(index),
      source,
      x: at[0] / 100,
      y: at[1] / 100,
      ...(closed === true ? { closed } : {})
    }))
  };
}

/** Whole centimetres, each vertex as the difference from the one before, to metres. */
function metersOf(steps: readonly number[]): Float64Array {
  const line = new Float64Array(steps.length);
  let [x, y] = [0, 0];
  for (let i = 0; i + 1 < steps.length; i += 2) {
    x += steps[i]!;
    y += steps[i + 1]!;
    line[i] = x / 100;
    line[i + 1] = y / 100;
  }
  return line;
}
