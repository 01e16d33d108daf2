import { readFileSync } from 'node:fs';
import type { Polygon } from 'geojson';

/** The real outline of Klapasawit: 97 vertices, from wilayah_boundaries (MIT). */
export function klapasawitOutline(): Polygon {
  const url = new URL('../../../tiles/33.03.06.2015/boundary.geojson', import.meta.url);
  const { features } = JSON.parse(readFileSync(url, 'utf8')) as { features: { geometry: Polygon }[] };
  const [feature] = features;
  if (feature === undefined) throw new Error('expected an outline, got none');
  return feature.geometry;
}
