import type { GeoJSONVTFeature } from '@maplibre/geojson-vt';

type Ring = [number, number][];

/**
 * Takes out of a cut feature what rounding to tile units left behind: repeated points, lines of one point,
 * rings without area (with the holes of a ring that is gone). Returns undefined when nothing is left, or, with
 * `keepTiny`, one square unit or a line of one unit in its place, so that the deepest zoom has every feature.
 */
export function tidyTileFeature(feature: GeoJSONVTFeature, keepTiny: boolean): GeoJSONVTFeature | undefined {
  if (feature.type === 1) return feature;
  const rings = feature.geometry.map(withoutRepeats);
  const kept = feature.type === 2 ? rings.filter((line) => line.length > 1) : withoutFlatRings(rings);
  if (kept.length > 0) return { ...feature, geometry: kept };
  const at = rings[0]?.[0];
  if (!keepTiny || at === undefined) return undefined;
  return { ...feature, geometry: [feature.type === 2 ? unitLine(at) : unitSquare(at)] };
}

function withoutRepeats(points: Ring): Ring {
  return points.filter((point, index) => {
    const before = points[index - 1];
    return before === undefined || before[0] !== point[0] || before[1] !== point[1];
  });
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
