import { contours } from 'd3-contour';
import type { MultiPolygon } from 'geojson';
import { AnalysisError } from './analysis-error';
import { cellCount, type Grid } from './grid';
import { nearLngLat } from './near-lng-lat';
import { createPlane } from './plane';

export interface Isochrone {
  readonly minutes: number;
  /** [lng, lat]; no polygons where nothing is reached. */
  readonly polygon: MultiPolygon;
  readonly hectares: number;
}

/** A polygon on the grid's plane: rings of [x, y] metres, the outer first. */
export type PlanarRings = readonly (readonly (readonly [number, number])[])[];

/**
 * Areas of the grid where `values` are at most each threshold, on the plane. Method: marching squares with
 * linear interpolation between cell centres (d3-contour). NaN and Infinity are outside. Smaller thresholds
 * lie inside larger ones.
 */
export function contoursBelow(
  grid: Grid,
  values: ArrayLike<number>,
  thresholds: readonly number[]
): PlanarRings[][] {
  const cells = cellCount(grid);
  if (values.length !== cells) {
    throw new AnalysisError('size-mismatch', `expected ${cells} values, got ${values.length}`);
  }
  const { westMeters, northMeters, cellMeters, columns, rows } = grid;
  const negated = new Float64Array(cells);
  for (let i = 0; i < cells; i++) negated[i] = -values[i]!;
  // It only reads by index, whatever its types say.
  const heights = negated as unknown as number[];
  const draw = contours().size([columns, rows]).smooth(true);
  return thresholds.map((threshold) => {
    if (!Number.isFinite(threshold)) {
      throw new AnalysisError('not-a-number', `expected a finite threshold, got ${threshold}`);
    }
    return draw.contour(heights, -threshold).coordinates.flatMap((rings) => {
      const tidy = rings.map((ring) => {
        const points: [number, number][] = [];
        for (const position of ring) {
          const x = westMeters + position[0]! * cellMeters;
          const y = northMeters - position[1]! * cellMeters;
          const last = points.at(-1);
          if (!last || last[0] !== x || last[1] !== y) points.push([x, y]);
        }
        return points;
      });
      const outer = tidy[0]!;
      return outer.length < 4 ? [] : [[outer, ...tidy.slice(1).filter((ring) => ring.length >= 4)]];
    });
  });
}

/** m² of planar rings: the outer less its holes. */
export function ringsArea(polygons: readonly PlanarRings[]): number {
  let sum = 0;
  for (const rings of polygons) {
    rings.forEach((ring, index) => {
      let twice = 0;
      for (let i = 1; i < ring.length; i++) {
        twice += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1];
      }
      sum += ((index === 0 ? 1 : -1) * Math.abs(twice)) / 2;
    });
  }
  return sum;
}

/** Planar rings as a GeoJSON MultiPolygon, [lng, lat] to 7 decimals (1 cm). */
export function toMultiPolygon(grid: Grid, polygons: readonly PlanarRings[]): MultiPolygon {
  const { westMeters, northMeters, cellMeters, columns, rows } = grid;
  const toLngLat = nearLngLat(createPlane([grid.originLng, grid.originLat]), [
    westMeters,
    northMeters - rows * cellMeters,
    westMeters + columns * cellMeters,
    northMeters
  ]);
  const degrees = (value: number) => Math.round(value * 1e7) / 1e7;
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) =>
      rings.map((ring) =>
        ring.map((point) => {
          const [lng, lat] = toLngLat(point);
          return [degrees(lng), degrees(lat)];
        })
      )
    )
  };
}

/**
 * Areas within each number of minutes, nested: `seconds` per cell as `travelSurface` gives them.
 * @throws AnalysisError `size-mismatch`, or `not-a-number` for minutes that are not finite
 */
export function isochrones(grid: Grid, seconds: ArrayLike<number>, minutes: readonly number[]): Isochrone[] {
  const thresholds = minutes.map((each) => each * 60);
  return contoursBelow(grid, seconds, thresholds).map((polygons, i) => ({
    minutes: minutes[i]!,
    polygon: toMultiPolygon(grid, polygons),
    hectares: ringsArea(polygons) / 10_000
  }));
}
