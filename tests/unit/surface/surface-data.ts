import type { SurfaceData } from '../../../src/lib/map/surface/surface';

/** A surface of `columns` × `rows` cells of 5 m, north-west corner at 0, 0. */
export function surfaceData(
  columns: number,
  rows: number,
  criteria: readonly Uint8Array[],
  change: Partial<SurfaceData> = {}
): SurfaceData {
  return {
    grid: {
      originLng: 109.33,
      originLat: -7.4,
      westMeters: 0,
      northMeters: 0,
      cellMeters: 5,
      columns,
      rows
    },
    lattice: {
      columns: 2,
      rows: 2,
      positions: Float64Array.of(109.33, -7.4, 109.34, -7.4, 109.33, -7.41, 109.34, -7.41)
    },
    criteria,
    mask: new Uint8Array(columns * rows),
    outside: 1,
    ...change
  };
}
