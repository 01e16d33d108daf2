import { parseVillage, type ParsedVillage } from '../../../src/lib/village/parse-village';
import type { LayerName } from '../../../src/lib/village/types';

/** A fictional village of 0.01° × 0.01° in the Java Sea, for tests that need only a part of it. */
export const fictionalIdentity = {
  code: '99.01.01.2001',
  name: 'Contoh',
  kind: 'desa',
  kecamatan: { code: '99.01.01', name: 'Rekaan' },
  kabupaten: { code: '99.01', name: 'Rekaan' },
  provinsi: { code: '99', name: 'Rekaan' },
  sources: [{ id: 'rekaan', title: 'Desa rekaan untuk uji', licence: 'MIT' }]
};

/** Metres in a degree at the village, from the WGS84 ellipsoid at 5.505° south. */
export const metersPerDegree = { lng: 110_808, lat: 110_584 };

export interface FictionalFeature {
  readonly id: string;
  readonly kind: string;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
  readonly [property: string]: unknown;
}

export function box(west: number, south: number, east: number, north: number): number[][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south]
  ];
}

export const outlineRing = box(110, -5.51, 110.01, -5.5);

export function collection(features: readonly FictionalFeature[]): unknown {
  return {
    type: 'FeatureCollection',
    features: features.map(({ geometry, ...properties }) => ({
      type: 'Feature',
      properties: { status: 'surveyed', source: 'rekaan', ...properties },
      geometry
    }))
  };
}

/** Parses the village with these features beside its outline, which a `boundary` of their own replaces. */
export function parseFictional(
  layers: Partial<Record<LayerName, readonly FictionalFeature[]>>,
  identity: object = {}
): ParsedVillage {
  const boundary: FictionalFeature = {
    id: 'boundary',
    kind: 'village',
    geometry: { type: 'Polygon', coordinates: [outlineRing] }
  };
  return parseVillage({
    village: { ...fictionalIdentity, ...identity },
    layers: Object.fromEntries(
      Object.entries({ boundary: [boundary], ...layers }).map(([layer, features]) => [
        layer,
        collection(features)
      ])
    )
  });
}

export const rulesOf = ({ issues }: ParsedVillage): readonly string[] => issues.map(({ rule }) => rule);
