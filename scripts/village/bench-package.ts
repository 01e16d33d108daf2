import type { PackageFiles } from '../../src/lib/village/parse-village';
import { boundsOf, unionBounds } from '../tiles/bounds-of';
import { benchPolygons } from '../tiles/bench-polygons';

/** A fictional village with nothing but an outline and `count` parcels of land, for measuring the whole build. */
export function benchPackage(count: number): PackageFiles {
  const land = benchPolygons(count).map((feature, index) => ({
    ...feature,
    properties: {
      id: `land-${index}`,
      kind: (['paddy', 'paddy', 'settlement', 'yard'] as const)[index % 4],
      status: 'sketch',
      source: 'bench'
    }
  }));
  const [west, south, east, north] = unionBounds(land.map(({ geometry }) => boundsOf(geometry)));
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south]
  ];
  return {
    village: {
      code: '99.01.01.2999',
      name: 'Ukur',
      kind: 'desa',
      kecamatan: { code: '99.01.01', name: 'Rekaan' },
      kabupaten: { code: '99.01', name: 'Rekaan' },
      provinsi: { code: '99', name: 'Rekaan' },
      sources: [{ id: 'bench', title: 'Fictional, for measuring', licence: 'MIT' }]
    },
    layers: {
      boundary: {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { id: 'boundary', kind: 'village', status: 'sketch', source: 'bench', name: 'Ukur' },
            geometry: { type: 'Polygon', coordinates: [ring] }
          }
        ]
      },
      land: { type: 'FeatureCollection', features: land }
    }
  };
}
