import type { VillageFigures } from '../../src/lib/village/built';
import type { Village } from '../../src/lib/village/types';
import { tileLayers, tileLayerNames, tileZooms } from '../../tiles/layers';
import { cutTiles } from '../tiles/cut-tiles';
import { encodePmtiles } from '../tiles/pmtiles-writer';
import type { TogetherArea } from '../../src/lib/analysis';
import type { Ground } from './ground';
import { boundsOf, unionBounds } from '../tiles/bounds-of';
import type { Progress } from './progress';
import { tileInputs } from './tile-inputs';

/** The bytes of a village's tiles.pmtiles. */
export async function tileArchive(
  village: Village,
  ground: Ground,
  figures: VillageFigures,
  together: readonly TogetherArea[],
  progress?: Progress
): Promise<Uint8Array> {
  const inputs = tileInputs(village, ground, figures, together);
  const tiles = cutTiles(inputs, { onProgress: (done, total) => progress?.step('tiles', done, total) });
  const bounds = unionBounds(
    inputs.flatMap(({ features }) => features.map(({ geometry }) => boundsOf(geometry)))
  );
  const present = new Set(inputs.map(({ layer }) => layer));
  return encodePmtiles(tiles, {
    minZoom: tileZooms.min,
    maxZoom: tileZooms.max,
    bounds,
    center: [...ground.labelPoint, 14],
    metadata: {
      name: village.name,
      description: `${village.code} ${village.name}`,
      type: 'overlay',
      attribution: attribution(village),
      vector_layers: tileLayerNames
        .filter((name) => present.has(name))
        .map((name) => ({
          id: name,
          description: tileLayers[name].about,
          minzoom: Math.min(...inputs.filter(({ layer }) => layer === name).map(({ minZoom }) => minZoom)),
          maxzoom: tileZooms.max,
          fields: Object.fromEntries(
            Object.entries(tileLayers[name].properties).map(([key, { type }]) => [key, fieldType[type]])
          )
        }))
    }
  });
}

const fieldType = { string: 'String', number: 'Number', boolean: 'Boolean' } as const;

/** Publishers of the sources in use, each once. */
function attribution(village: Village): string {
  const used = new Set(
    Object.values(village.layers).flatMap((features) => features.map(({ source }) => source))
  );
  const names = village.sources
    .filter(({ id }) => used.has(id))
    .map(({ publisher, title }) => publisher ?? title);
  return [...new Set(names)].join(' · ');
}
