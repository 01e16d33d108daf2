import type { Feature, FeatureCollection } from 'geojson';
import type { FeatureRecord, VillageManifest } from '../../village/built';
import type { Bounds } from '../../village/types';
import { boundsOf } from '../geometry/planar';

/** Room around the farthest markets, as a share of the whole. */
const margin = 0.12;

/** The village and the markets its goods go to, as points to draw. */
export function destinationsDrawing(
  manifest: Pick<VillageManifest, 'code' | 'name' | 'labelPoint'>,
  features: readonly FeatureRecord[]
): FeatureCollection {
  const home: Feature = {
    type: 'Feature',
    properties: { id: manifest.code, kind: 'home', name: manifest.name },
    geometry: { type: 'Point', coordinates: [...manifest.labelPoint] }
  };
  const markets = features
    .filter(({ layer }) => layer === 'markets')
    .map(({ id, kind, name, status, point }): Feature => ({
      type: 'Feature',
      properties: { id, kind, ...(name && { name }), ...(status && { status }) },
      geometry: { type: 'Point', coordinates: [...point] }
    }));
  return { type: 'FeatureCollection', features: [home, ...markets] };
}

/** Bounds that hold the village and all its markets, with room for their names. */
export function worldBounds(
  manifest: Pick<VillageManifest, 'labelPoint'>,
  features: readonly FeatureRecord[]
): Bounds {
  const points = features.filter(({ layer }) => layer === 'markets').map(({ point }) => [...point]);
  const [west, south, east, north] = boundsOf([[...manifest.labelPoint], ...points]);
  const [across, up] = [(east - west) * margin, (north - south) * margin];
  return [
    Math.max(-179, west - across),
    Math.max(-70, south - up),
    Math.min(179, east + across),
    Math.min(80, north + up)
  ];
}
