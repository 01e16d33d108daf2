import { villageLabels } from '../../src/lib/map/labels/village-labels';
import type { Village } from '../../src/lib/village/types';
import type { TileFeature } from '../tiles/cut-tiles';
import type { Ground } from './ground';

/** Where the names of areas and through roads stand, as `labels` of the tiles; the SVG map uses the same places. */
export function labelFeatures(village: Village, ground: Ground): TileFeature[] {
  const features = villageLabels(village).map(({ at, ...properties }): TileFeature =>
    pointAt(at, properties)
  );
  const [boundary] = village.layers.boundary;
  if (boundary !== undefined && !features.some(({ properties }) => properties.kind === 'village')) {
    // No outline edge is straight and long enough to carry the name.
    features.push(
      pointAt(ground.labelPoint, {
        id: boundary.id,
        kind: 'village',
        text: village.name,
        placement: 'centre',
        rotation: 0,
        rank: 3
      })
    );
  }
  return features;
}

function pointAt(position: readonly number[], properties: TileFeature['properties']): TileFeature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [...position] }, properties };
}
