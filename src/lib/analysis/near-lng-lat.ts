import type { Plane } from './plane';

type Point = readonly [x: number, y: number];

/** Degrees that do not matter: 0.1 mm. */
const tolerance = 1e-9;

/** Weights at −1, 0 and 1 of the parabola through them. */
const parabola = (t: number) => [(t * (t - 1)) / 2, 1 - t * t, (t * (t + 1)) / 2] as const;

/**
 * `plane.toLngLat` for many points of a box, a twentieth of its cost a point: the projection at nine places, and between
 * them the surface of second degree through them. Where that is off by more than 0.1 mm at any of four places between,
 * as in boxes of more than some 10 km, it is the projection itself. Method: GDAL's approximating transformer.
 */
export function nearLngLat(
  plane: Plane,
  [west, south, east, north]: readonly [number, number, number, number]
): (point: Point) => [lng: number, lat: number] {
  const [middleX, middleY] = [(west + east) / 2, (south + north) / 2];
  const [halfX, halfY] = [Math.max((east - west) / 2, 1e-9), Math.max((north - south) / 2, 1e-9)];
  const steps = [-1, 0, 1];
  const known = steps.flatMap((v) =>
    steps.map((u) => plane.toLngLat([middleX + u * halfX, middleY + v * halfY]))
  );
  const [lng, lat] = [known.map(([each]) => each), known.map(([, each]) => each)];
  const row = (values: readonly number[], at: number, [a, b, c]: readonly [number, number, number]) =>
    a * values[at]! + b * values[at + 1]! + c * values[at + 2]!;
  const near = ([x, y]: Point): [lng: number, lat: number] => {
    const across = parabola((x - middleX) / halfX);
    const [a, b, c] = parabola((y - middleY) / halfY);
    return [
      a * row(lng, 0, across) + b * row(lng, 3, across) + c * row(lng, 6, across),
      a * row(lat, 0, across) + b * row(lat, 3, across) + c * row(lat, 6, across)
    ];
  };
  const isNear = [-0.58, 0.58].every((u) =>
    [-0.58, 0.58].every((v) => {
      const point = [middleX + u * halfX, middleY + v * halfY] as const;
      const [exactLng, exactLat] = plane.toLngLat(point);
      const [nearLng, nearLat] = near(point);
      return Math.abs(nearLng - exactLng) < tolerance && Math.abs(nearLat - exactLat) < tolerance;
    })
  );
  return isNear ? near : (point) => plane.toLngLat(point);
}
