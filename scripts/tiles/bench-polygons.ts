import type { TileFeature } from './cut-tiles';

/**
 * A grid of `count` small parcels with uneven corners, ids and kinds like those of a village's land, for measuring
 * the build: seeded, so every run cuts the same polygons. About 30 m a side, west Java's latitude.
 */
export function benchPolygons(count: number): TileFeature[] {
  const columns = Math.ceil(Math.sqrt(count));
  const step = 0.0003;
  const random = createRandom(20261124);
  const corner = new Map<number, [number, number]>();
  const cornerAt = (column: number, row: number): [number, number] => {
    const key = row * (columns + 1) + column;
    let point = corner.get(key);
    if (point === undefined) {
      point = [109.2 + (column + 0.3 * random()) * step, -7.5 + (row + 0.3 * random()) * step];
      corner.set(key, point);
    }
    return point;
  };
  return Array.from({ length: count }, (_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const ring = [
      cornerAt(column, row),
      cornerAt(column + 1, row),
      cornerAt(column + 1, row + 1),
      cornerAt(column, row + 1),
      cornerAt(column, row)
    ];
    return {
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [ring] },
      properties: { id: `land-${index}`, kind: 'paddy', status: 'sketch', tone: index % 4 }
    };
  });
}

/** Mulberry32: numbers in [0, 1). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
