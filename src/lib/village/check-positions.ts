import { indonesia } from './common-fields';
import type { Report } from './field';
import { chainsOf, type ReadGeometry } from './parse-geometry';
import type { Bounds, LayerName, Position, Text } from './types';

const expected = {
  degrees: {
    id: 'bujur dan lintang dalam derajat (WGS84), bukan meter',
    en: 'longitude and latitude in degrees (WGS84), not metres'
  },
  order: { id: 'urutan [bujur, lintang]', en: 'the order [lng, lat]' },
  indonesia: { id: 'tempat di Indonesia', en: 'a place in Indonesia' }
} as const satisfies Record<string, Text>;

const earth: Bounds = [-180, -90, 180, 90];
/** Only goods travel abroad; every other layer lies in Indonesia. */
const boxOf = (layer: LayerName): Bounds => (layer === 'markets' ? earth : indonesia);

const within = ([lng, lat]: Position, [west, south, east, north]: Bounds): boolean =>
  lng >= west && lng <= east && lat >= south && lat <= north;

function diagnose(position: Position, box: Bounds): { readonly rule: string; readonly expected: Text } {
  const [lng, lat] = position;
  if (within([lat, lng], box)) return { rule: 'lng-lat-swapped', expected: expected.order };
  if (!within(position, earth)) return { rule: 'coordinates-in-metres', expected: expected.degrees };
  return { rule: 'outside-indonesia', expected: expected.indonesia };
}

/** Checks that all positions are degrees in the right order and, but for markets, in Indonesia. */
export function checkPositions(layer: LayerName, geometry: ReadGeometry, report: Report): void {
  const box = boxOf(layer);
  for (const chain of chainsOf(geometry)) {
    const stray = chain.find((position) => !within(position, box));
    if (stray === undefined) continue;
    report({ ...diagnose(stray, box), field: 'geometry.coordinates', got: stray });
    return;
  }
}
