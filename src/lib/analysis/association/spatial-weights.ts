import Flatbush from 'flatbush';
import { AnalysisError } from '../analysis-error';

/** Who is near whom and how much: row i is `neighbours` and `weights` from `starts[i]` to `starts[i + 1]`. */
export interface SpatialWeights {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly neighbours: Uint32Array;
  /** Row-standardised: each row with a neighbour sums to 1. */
  readonly weights: Float64Array;
}

/**
 * Row-standardised weights from lists of neighbours.
 * @throws AnalysisError `bad-input` for a neighbour that is not there or a weight that is not above 0
 */
export function rowStandardised(
  rows: readonly (readonly { readonly neighbour: number; readonly weight: number }[])[]
): SpatialWeights {
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => (starts[i + 1] = starts[i]! + row.length));
  const neighbours = new Uint32Array(starts[rows.length]!);
  const weights = new Float64Array(starts[rows.length]!);
  rows.forEach((row, i) => {
    const sum = row.reduce((total, { weight }) => total + weight, 0);
    row.forEach(({ neighbour, weight }, k) => {
      if (!(neighbour >= 0 && neighbour < rows.length && weight > 0 && weight < Infinity)) {
        const got = `${neighbour} with weight ${weight}`;
        throw new AnalysisError('bad-input', `expected a neighbour below ${rows.length}, got ${got}`);
      }
      neighbours[starts[i]! + k] = neighbour;
      weights[starts[i]! + k] = weight / sum;
    });
  });
  return { count: rows.length, starts, neighbours, weights };
}

/**
 * Points within a straight distance of each other, alike in weight.
 * @param points metres on the village's plane
 * @param self whether a point is its own neighbour too (Lee's L usually wants it)
 */
export function weightsWithin(
  points: readonly { readonly x: number; readonly y: number }[],
  meters: number,
  { self = false }: { readonly self?: boolean } = {}
): SpatialWeights {
  if (points.length === 0) return rowStandardised([]);
  const index = new Flatbush(points.length);
  for (const { x, y } of points) index.add(x, y);
  index.finish();
  return rowStandardised(
    points.map(({ x, y }, i) =>
      index
        .neighbors(x, y, Infinity, meters)
        .filter((other) => self || other !== i)
        .sort((a, b) => a - b)
        .map((neighbour) => ({ neighbour, weight: 1 }))
    )
  );
}

/** Weighted mean of the neighbours' values; 0 without neighbours. */
export function lag(
  { count, starts, neighbours, weights }: SpatialWeights,
  values: Float64Array
): Float64Array {
  const out = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    let sum = 0;
    for (let k = starts[i]!; k < starts[i + 1]!; k++) sum += weights[k]! * values[neighbours[k]!]!;
    out[i] = sum;
  }
  return out;
}
