import { AnalysisError } from '../analysis-error';

/** Worth 0…1 of a value in its own unit: straight lines between points [x, worth], x growing. */
export type ValueCurve = readonly (readonly [x: number, worth: number])[];

/**
 * Checks a curve.
 * @throws AnalysisError `bad-input` for no points, x that do not grow, or worths outside 0…1
 */
export function createValueCurve(points: ValueCurve): ValueCurve {
  points.forEach(([x, worth], i) => {
    const grows = i === 0 || x > points[i - 1]![0];
    if (!grows || !Number.isFinite(x) || !(worth >= 0 && worth <= 1)) {
      throw new AnalysisError('bad-input', `expected growing x and worth 0…1, got [${x}, ${worth}] at ${i}`);
    }
  });
  if (points.length === 0) throw new AnalysisError('bad-input', 'expected at least one point, got none');
  return points;
}

/** Worth at x: level beyond both ends; Infinity is worth the last point, NaN nothing. */
export function worthAt(curve: ValueCurve, x: number): number {
  if (Number.isNaN(x)) return 0;
  let [x0, y0] = curve[0]!;
  if (x <= x0) return y0;
  for (const [x1, y1] of curve) {
    if (x <= x1) return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
    [x0, y0] = [x1, y1];
  }
  return y0;
}

/** Worths as bytes, 255 for 1: what overlays, textures and sites are computed from. */
export function worthBytes(curve: ValueCurve, values: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(values.length);
  const xs = Float64Array.from(curve, ([x]) => x);
  const ys = Float64Array.from(curve, ([, worth]) => 255 * worth);
  const slopes = Float64Array.from(xs, (x, i) => (i === 0 ? 0 : (ys[i]! - ys[i - 1]!) / (x - xs[i - 1]!)));
  const last = xs.length - 1;
  for (let cell = 0; cell < values.length; cell++) {
    const x = values[cell]!;
    let byte: number;
    if (x <= xs[0]!) byte = ys[0]!;
    else if (x >= xs[last]!) byte = ys[last]!;
    else if (x !== x) byte = 0;
    else {
      let i = 1;
      while (x > xs[i]!) i++;
      byte = ys[i - 1]! + slopes[i]! * (x - xs[i - 1]!);
    }
    bytes[cell] = byte + 0.5;
  }
  return bytes;
}
