import type { MultiPolygon, Polygon } from 'geojson';
import { lineMeters } from '../../src/lib/analysis';
import type { LayerSummary } from '../../src/lib/village/built';
import {
  layerNames,
  type LayerName,
  type Status,
  type Village,
  type VillageFeature
} from '../../src/lib/village/types';
import type { Ground } from './ground';
import { planarLines, planarPolygons, poleOf, roundTo, toPosition } from './planar-shapes';

/** Counts, areas and lengths of each layer that has features; by kind, status and dusun. */
export function layerSummaries(village: Village, ground: Ground): Partial<Record<LayerName, LayerSummary>> {
  const summaries: Partial<Record<LayerName, LayerSummary>> = {};
  for (const layer of layerNames) {
    const features: readonly VillageFeature[] = village.layers[layer];
    if (features.length > 0) summaries[layer] = summarize(features, ground);
  }
  return summaries;
}

function summarize(features: readonly VillageFeature[], ground: Ground): LayerSummary {
  const byKind: Record<string, number> = {};
  const byStatus: Partial<Record<Status | 'unknown', number>> = {};
  const byDusun: Record<string, { features: number; hectares: number }> = {};
  const hectaresByKind: Record<string, number> = {};
  let [hectares, meters] = [0, 0];
  for (const feature of features) {
    const { kind, status = 'unknown', geometry } = feature;
    byKind[kind] = (byKind[kind] ?? 0) + 1;
    byStatus[status] = (byStatus[status] ?? 0) + 1;
    const size = ground.hectaresOf(geometry);
    hectares += size;
    if (size > 0) hectaresByKind[kind] = (hectaresByKind[kind] ?? 0) + size;
    for (const line of planarLines(ground.plane, geometry)) meters += lineMeters(line);
    const dusun = dusunOf(feature, ground);
    if (dusun === undefined) continue;
    const share = (byDusun[dusun] ??= { features: 0, hectares: 0 });
    share.features++;
    share.hectares += size;
  }
  return {
    features: features.length,
    byKind: sorted(byKind),
    byStatus: sorted(byStatus),
    byDusun: sorted(
      Object.fromEntries(
        Object.entries(byDusun).map(([id, share]) => [id, { ...share, hectares: roundTo(share.hectares, 4) }])
      )
    ),
    hectares: roundTo(hectares, 4),
    hectaresByKind: sorted(
      Object.fromEntries(Object.entries(hectaresByKind).map(([kind, size]) => [kind, roundTo(size, 4)]))
    ),
    meters: roundTo(meters, 1)
  };
}

const isArea = (geometry: VillageFeature['geometry']): geometry is Polygon | MultiPolygon =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

/** The dusun a feature counts for: where its point lies, the middle of a line, a point inside an area. */
export function dusunOf(feature: VillageFeature, ground: Ground): string | undefined {
  const { geometry } = feature;
  if (ground.dusun.length === 0) return feature.layer === 'rt' ? feature.dusun : undefined;
  if (feature.layer === 'boundary' || feature.layer === 'neighbours') return undefined;
  if (feature.layer === 'dusun') return feature.id;
  if (feature.layer === 'rt' && feature.dusun !== undefined) return feature.dusun;
  if (geometry.type === 'Point') {
    const [lng = NaN, lat = NaN] = geometry.coordinates;
    return ground.dusunAt([lng, lat]);
  }
  if (isArea(geometry)) {
    // A vertex mean is enough for a small convex parcel, and a hundred thousand of them are cheap that way.
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates[0];
    const ring = rings?.[0] ?? [];
    if (ring.length === 5) {
      let [lng, lat] = [0, 0];
      for (const corner of ring.slice(0, 4)) {
        lng += corner[0] ?? NaN;
        lat += corner[1] ?? NaN;
      }
      return ground.dusunAt([lng / 4, lat / 4]);
    }
    const pole = poleOf(planarPolygons(ground.plane, geometry));
    return pole && ground.dusunAt(toPosition(ground.plane, pole.point));
  }
  const [line] = planarLines(ground.plane, geometry);
  if (line === undefined) return undefined;
  const middle = Math.floor(line.length / 4) * 2;
  return ground.dusunAt(toPosition(ground.plane, [line[middle] ?? NaN, line[middle + 1] ?? NaN]));
}

/** Keys in a fixed order, so that equal data gives equal bytes. */
function sorted<T extends object>(table: T): T {
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1))) as T;
}
