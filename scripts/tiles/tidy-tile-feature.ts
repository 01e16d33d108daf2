import type { GeoJSONVTFeature } from '@maplibre/geojson-vt';

type Ring = [number, number][];

/**
 * Rounds a cut feature to tile units (`scale` of those it was cut in) and takes out what that leaves behind:
 * repeated points, lines of one point, rings without area. Returns undefined when nothing is left, or, with
 * `keepTiny`, one square unit or a line of one unit in its place, so that the deepest zoom has every feature.
 */
export function tidyTileFeature(
  feature: GeoJSONVTFeature,
  scale: number,
  keepTiny: boolean
): GeoJSONVTFeature | undefined {
  if (feature.type === 1)
    return { ...feature, geometry: feature.geometry.map((point) => scaled(point, scale)) };
  const rings = feature.geometry.map((ring) => withoutRepeats(ring, scale));
  const kept = feature.type === 2 ? rings.filter((line) => line.length > 1) : withoutFlatRings(rings);
  if (kept.length > 0) return { ...feature, geometry: kept };
  const at = rings[0]?.[0];
  if (!keepTiny || at === undefined) return undefined;
  return { ...feature, geometry: [feature.type === 2 ? unitLine(at) : unitSquare(at)] };
}

const scaled = (point: [number, number], scale: number): [number, number] =>
  scale === 1 ? point : [Math.round(point[0] * scale), Math.round(point[1] * scale)];

function withoutRepeats(points: Ring, scale: number): Ring {
  const kept: Ring = [];
  let [lastX, lastY] = [NaN, NaN];
  for (const point of points) {
    const at = scaled(point, scale);
    if (at[0] === lastX && at[1] === lastY) continue;
    kept.push(at);
    [lastX, lastY] = at;
  }
  return kept;
}

/**
 * Outer rings run clockwise on the screen and have positive area here; holes follow theirs and are no larger.
 * Rounding can turn a sliver over: the first ring is always an outer one, so it is turned back.
 */
function withoutFlatRings(rings: readonly Ring[]): Ring[] {
  const [first, ...others] = rings.filter((ring) => doubleArea(ring) !== 0);
  if (first === undefined) return [];
  return [doubleArea(first) < 0 ? first.toReversed() : first, ...others];
}

function doubleArea(ring: Ring): number {
  let sum = 0;
  let [x0, y0] = ring.at(-1) ?? [0, 0];
  for (const [x, y] of ring) {
    sum += x0 * y - x * y0;
    [x0, y0] = [x, y];
  }
  return sum;
}

const unitLine = ([x, y]: [number, number]): Ring => [
  [x, y],
  [x + 1, y]
];
const unitSquare = ([x, y]: [number, number]): Ring => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1],
  [x, y]
];
