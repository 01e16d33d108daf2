import type { PlanarLine } from '../../src/lib/analysis';
import type { Status, Village } from '../../src/lib/village/types';
import type { TileFeature } from '../tiles/cut-tiles';
import { areaEdges, type EdgeArea } from './area-edges';
import type { Ground } from './ground';
import { lessSureStatus } from './less-sure-status';
import { lineGeometry, planarPolygons } from './planar-shapes';

type AreaFeature = Village['layers']['dusun' | 'rt' | 'neighbours'][number];

/** Edges of areas as lines of the tiles, each once and not along the outline; all of one status are one feature. */
export function edgeFeatures(
  kind: 'dusun' | 'rt' | 'village',
  features: readonly AreaFeature[],
  ground: Ground,
  outlineMeters: number
): TileFeature[] {
  const statusOf = new Map(features.map(({ id, status }) => [id, status]));
  const areas = features.map(({ id, geometry }): EdgeArea => ({
    id,
    polygons: planarPolygons(ground.plane, geometry)
  }));
  const byStatus = new Map<string, { readonly status: Status | undefined; readonly lines: PlanarLine[] }>();
  for (const edge of areaEdges(areas, ground.outline, outlineMeters)) {
    const status = lessSureStatus(edge.areas.map((id) => statusOf.get(id)));
    const id = `${kind}-line:${status ?? 'unknown'}`;
    const known = byStatus.get(id);
    if (known === undefined) byStatus.set(id, { status, lines: [edge.line] });
    else known.lines.push(edge.line);
  }
  return [...byStatus].map(([id, { status, lines }]) => ({
    type: 'Feature',
    geometry: lineGeometry(ground.plane, lines),
    properties: { id, kind, status }
  }));
}
