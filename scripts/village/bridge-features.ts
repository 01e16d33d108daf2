import { insidePolygons } from '../../src/lib/analysis';
import type { Village } from '../../src/lib/village/types';
import type { TileFeature } from '../tiles/cut-tiles';
import type { Ground } from './ground';
import { planarLines, planarPolygons, poleOf, toPosition } from './planar-shapes';
import { bearingOn } from './road-bearing';
import { toTile } from './tile-feature';

/** Bridges as points, each turned with the road on it. */
export function bridgeFeatures(village: Village, ground: Ground): TileFeature[] {
  const roads = village.layers.roads.flatMap(({ geometry }) => planarLines(ground.plane, geometry));
  return village.layers.water.flatMap((feature) => {
    if (feature.kind !== 'bridge') return [];
    const lines = planarLines(ground.plane, feature.geometry);
    const middle =
      feature.geometry.type === 'Point'
        ? ground.plane.toMeters([
            feature.geometry.coordinates[0] ?? NaN,
            feature.geometry.coordinates[1] ?? NaN
          ])
        : (poleOf(planarPolygons(ground.plane, feature.geometry))?.point ?? middleVertex(lines[0]));
    const coordinates = toPosition(ground.plane, middle);
    return [
      toTile(
        { ...feature, geometry: { type: 'Point', coordinates } },
        { bearing: bearingOn(roads, middle), inside: insidePolygons(ground.outline, ...middle) }
      )
    ];
  });
}

function middleVertex(line: Float64Array = new Float64Array([NaN, NaN])): [number, number] {
  const at = Math.floor(line.length / 4) * 2;
  return [line[at] ?? NaN, line[at + 1] ?? NaN];
}
