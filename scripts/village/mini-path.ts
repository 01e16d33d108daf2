import { simplify } from '@turf/turf';
import type { PlanarPolygon } from '../../src/lib/analysis';
import { boundsOfPolygons } from '../../src/lib/analysis/planar';

export interface MiniBox {
  /** Width over height. */
  readonly aspect: number;
  /** SVG path of areas in thousandths of the box's width and height, y down, whole numbers. */
  readonly pathOf: (polygons: readonly PlanarPolygon[]) => string;
}

/** The box of the little maps: all of them are drawn in the village's own, so parts and whole fit. */
export function createMiniBox(outline: readonly PlanarPolygon[]): MiniBox {
  const [west, south, east, north] = boundsOfPolygons(outline) ?? [0, 0, 1, 1];
  const [width, height] = [east - west, north - south];
  // A thousandth of the box is a tenth of a pixel in the little maps; four are enough.
  const tolerance = (4 * Math.max(width, height)) / 1000;
  const point = (x: number, y: number): string =>
    `${Math.round(((x - west) / width) * 1000)} ${Math.round(((north - y) / height) * 1000)}`;
  return {
    aspect: Math.round((width / height) * 1000) / 1000,
    pathOf: (polygons) =>
      simplifyPolygons(polygons, tolerance)
        .flat()
        .map(
          (ring) =>
            `M${ring
              .slice(0, -1)
              .map(([x = 0, y = 0]) => point(x, y))
              .join('L')}Z`
        )
        .join('')
  };
}

/** Douglas–Peucker on every ring; a ring too small to keep four corners stays as it was. */
export function simplifyPolygons(polygons: readonly PlanarPolygon[], tolerance: number): number[][][][] {
  const coordinates = polygons.map((rings) =>
    rings.map((ring) =>
      Array.from({ length: ring.length / 2 }, (_, i) => [ring[i * 2] ?? 0, ring[i * 2 + 1] ?? 0])
    )
  );
  return simplify({ type: 'MultiPolygon', coordinates }, { tolerance, highQuality: true }).coordinates;
}
