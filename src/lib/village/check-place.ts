import { farthest } from './plane-area';
import type { ParsedLayers } from './parsed-layers';
import { planeChains } from './to-plane';
import type { FeatureOf, LayerName, Text } from './types';
import { toleranceMeters, type VillageGround } from './village-ground';

/**
 * How a layer lies to the outline. `inside`: a feature wholly outside is left out, one that sticks out
 * is doubtful. `near`: may leave the village, but not by more than `farthestMeters`. `anywhere`: markets.
 */
export const placeRule: Readonly<Record<LayerName, 'inside' | 'near' | 'anywhere'>> = {
  boundary: 'anywhere',
  dusun: 'inside',
  rt: 'inside',
  zone: 'inside',
  facilities: 'inside',
  crafts: 'inside',
  farming: 'inside',
  plantation: 'inside',
  food: 'inside',
  land: 'inside',
  roads: 'near',
  water: 'near',
  markets: 'anywhere',
  neighbours: 'near'
};

/** No way to a village service and no neighbour is farther than this; something is misplaced. */
export const farthestMeters = 50_000;

const expected = {
  inside: { id: 'tempat di dalam batas desa', en: 'a place inside the village' },
  within: {
    id: `paling jauh ${String(toleranceMeters)} m di luar batas desa`,
    en: `at most ${String(toleranceMeters)} m outside the village`
  },
  near: {
    id: `paling jauh ${String(farthestMeters / 1000)} km dari desa`,
    en: `at most ${String(farthestMeters / 1000)} km from the village`
  },
  outside: {
    id: 'tempat di luar batas desa, karena outside',
    en: 'a place outside the village, since outside is set'
  }
} as const satisfies Record<string, Text>;

const field = 'geometry.coordinates';

const shownMeters = (meters: number): string => `${String(Math.round(meters))} m`;

/** Checks every feature against the outline by the rule of its layer. */
export function checkPlaces(layers: ParsedLayers, ground: VillageGround): void {
  for (const [layer, rule] of Object.entries(placeRule)) {
    for (const feature of layers.of(layer as LayerName)) {
      if (rule === 'anywhere') continue;
      const outside = feature.layer === 'facilities' && feature.outside === true;
      if (rule === 'near' || outside) checkNear(feature, layers, ground, outside);
      else checkInside(feature, layers, ground);
    }
  }
}

function checkInside(feature: FeatureOf[LayerName], layers: ParsedLayers, ground: VillageGround): void {
  const chains = planeChains(feature.geometry, ground.plane);
  const excursion = farthest('outside', chains, ground.outline);
  if (excursion === undefined || excursion.meters <= toleranceMeters) return;
  const got = shownMeters(excursion.meters);
  if ((farthest('inside', chains, ground.outline)?.meters ?? 0) > toleranceMeters) {
    layers.warn(feature, { rule: 'sticks-out', field, expected: expected.within, got });
  } else {
    layers.refuse(feature, { rule: 'outside-village', field, expected: expected.inside, got });
  }
}

function checkNear(
  feature: FeatureOf[LayerName],
  layers: ParsedLayers,
  ground: VillageGround,
  mustBeOutside: boolean
): void {
  const points = planeChains(feature.geometry, ground.plane).flat();
  const inside = points.some((point) => ground.outline.contains(point));
  if (inside) {
    if (mustBeOutside)
      layers.warn(feature, { rule: 'not-outside', field, expected: expected.outside, got: true });
    return;
  }
  const far = points.every(([x, y]) => Math.hypot(x, y) > farthestMeters);
  if (!far) return;
  const nearest = Math.min(...points.map((point) => ground.outline.metersToEdge(point)));
  if (nearest <= farthestMeters) return;
  const got = `${String(Math.round(nearest / 1000))} km`;
  layers.refuse(feature, { rule: 'far-from-village', field, expected: expected.near, got });
}
