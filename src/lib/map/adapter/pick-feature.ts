import type { MapGeoJSONFeature, Map as MapLibreMap } from 'maplibre-gl';
import { familyNames } from '../../village/types';

/** What may be picked, from what is looked for first to what lies under everything. */
const groups: readonly { readonly layers: readonly string[]; readonly reach: number }[] = [
  {
    layers: [
      'destination-dot',
      'facilities-zone',
      'facilities',
      ...familyNames.map((family) => `${family}-points`),
      'bridges'
    ],
    reach: 7
  },
  {
    layers: ['label-destination', 'label-zone', 'label-dusun', 'label-neighbour'],
    reach: 1
  },
  { layers: ['pairs'], reach: 5 },
  {
    layers: ['road-through', 'road-village', 'road-alley', 'road-dike', 'river', 'channel', 'water-area'],
    reach: 4
  },
  {
    layers: ['plantation-area', 'grove-area', 'farming-area', 'food-area', 'crafts-area', 'zone', 'rt-fill'],
    reach: 0
  },
  { layers: familyNames.map((family) => `choropleth-${family}`), reach: 0 }
];
/** Land lies under everything: it answers a click, but does not follow the pointer. */
const ground = { layers: ['land'], reach: 0 };

export interface PickOptions {
  /** Widens the reach for fingers. */
  readonly coarse?: boolean;
  /** Also the ground. */
  readonly withLand?: boolean;
  /** Parcels are known by kind only: `land:<kind>`. */
  readonly landByKind?: boolean;
}

function distanceTo(map: MapLibreMap, feature: MapGeoJSONFeature, [x, y]: readonly [number, number]): number {
  if (feature.geometry.type !== 'Point') return 0;
  const [lng = 0, lat = 0] = feature.geometry.coordinates;
  const at = map.project([lng, lat]);
  return Math.hypot(at.x - x, at.y - y);
}

/** Id of the feature drawn at a point of the map, CSS px from its corner; the nearest where several are. */
export function pickFeature(
  map: MapLibreMap,
  point: readonly [number, number],
  options: PickOptions = {}
): string | undefined {
  const [x, y] = point;
  for (const { layers, reach } of options.withLand ? [...groups, ground] : groups) {
    const more = reach > 0 && options.coarse ? reach + 9 : reach;
    const known = layers.filter((layer) => map.getLayer(layer));
    const found = map.queryRenderedFeatures(
      [
        [x - more, y - more],
        [x + more, y + more]
      ],
      { layers: known }
    );
    const nearest = found
      .map((feature) => ({ feature, far: distanceTo(map, feature, point) }))
      .sort((a, b) => a.far - b.far)[0]?.feature;
    if (!nearest) continue;
    const { id, kind } = nearest.properties as { readonly id?: unknown; readonly kind?: unknown };
    if (layers.includes('land') && options.landByKind && typeof kind === 'string') return `land:${kind}`;
    if (typeof id === 'string') return id;
  }
  return undefined;
}
