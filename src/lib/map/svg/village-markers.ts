import type { FamilyName, Village } from '../../village/types';
import { boundsOf, polygonsOf, type PlanePoint } from '../geometry/planar';
import { isMarkerKind, isSketch, markerSize, type MarkerKind } from '../symbols/marker-kind';
import type { Frame } from './frame';
import type { Obstacle } from './layout-labels';
import { livelihoodScale, mapTiers, markerScale, tierIndexes, type MapTier } from './map-tiers';

/** One symbol of the SVG map. */
export interface VillageMarker {
  readonly id: string;
  readonly layer: 'facilities' | FamilyName;
  readonly kind: MarkerKind;
  readonly sketch: boolean;
  readonly zone: boolean;
  readonly at: PlanePoint;
  /** Shown from this tier on. */
  readonly from: MapTier;
}

/** Half the side of a marker on the map at a tier, CSS px. */
function reachAt(marker: Omit<VillageMarker, 'from'>, tier: MapTier): number {
  const scale = marker.layer === 'facilities' ? markerScale[tier] : livelihoodScale[tier];
  return (markerSize(marker.kind, marker.zone) / 2 + 1.6) * scale;
}

/** Share of a symbol another may cover before it waits for a larger map. */
const allowed = 0.72;

/**
 * The symbols of a village in drawing order: livelihoods, then facilities, those of the zone last. Areas of a
 * family (gardens) carry one at their middle, except bamboo groves and paddies, which are drawn as ground.
 * A facility outside the zone waits for a tier where it does not lie on another symbol.
 */
export function villageMarkers(village: Village, frame: Frame): readonly VillageMarker[] {
  const { layers } = village;
  const markers: Omit<VillageMarker, 'from'>[] = [];
  for (const layer of ['plantation', 'farming', 'food', 'crafts'] as const satisfies readonly FamilyName[])
    for (const feature of layers[layer]) {
      const { geometry } = feature;
      if (feature.kind === 'grove' || feature.kind === 'paddy') continue;
      const [west, south, east, north] = boundsOf(polygonsOf(geometry).flat(2));
      const at = geometry.type === 'Point' ? geometry.coordinates : [(west + east) / 2, (south + north) / 2];
      markers.push({
        id: feature.id,
        layer,
        kind: layer,
        sketch: isSketch(feature.status),
        zone: false,
        at: frame.toShare(at)
      });
    }
  const facilities = [...layers.facilities].sort((a, b) => Number(a.zone ?? false) - Number(b.zone ?? false));
  for (const feature of facilities) {
    if (!isMarkerKind(feature.kind)) continue;
    markers.push({
      id: feature.id,
      layer: 'facilities',
      kind: feature.kind,
      sketch: isSketch(feature.status),
      zone: feature.zone === true,
      at: frame.toShare(feature.geometry.coordinates)
    });
  }
  const shown: VillageMarker[] = [];
  const fits = (marker: Omit<VillageMarker, 'from'>, tier: MapTier): boolean => {
    const width = mapTiers[tier].widths[0];
    return !shown.some((other) => {
      if (other.from > tier) return false;
      const near = (reachAt(marker, tier) + reachAt(other, tier)) * allowed;
      const dx = Math.abs(other.at[0] - marker.at[0]) * width;
      const dy = (Math.abs(other.at[1] - marker.at[1]) * width) / frame.aspect;
      return Math.max(dx, dy) < near;
    });
  };
  // Zone first, then livelihoods, then the other facilities: who comes later gives way.
  const order = [
    ...markers.filter((marker) => marker.zone),
    ...markers.filter((marker) => marker.layer !== 'facilities'),
    ...markers.filter((marker) => marker.layer === 'facilities' && !marker.zone)
  ];
  for (const marker of order) {
    const always = marker.zone || marker.layer !== 'facilities';
    const from = always ? 0 : tierIndexes.find((tier) => tier > 0 && fits(marker, tier));
    if (from !== undefined) shown.push({ ...marker, from });
  }
  const place = new Map(markers.map((marker, i) => [marker.id, i]));
  return shown.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

/** What names must keep off: the zone's facilities always, the rest where there is room. */
export function markerObstacles(markers: readonly VillageMarker[]): readonly Obstacle[] {
  return markers.map((marker) => {
    const at = (tier: MapTier): number => (tier < marker.from ? 0 : reachAt(marker, tier));
    return { id: marker.id, at: marker.at, reach: [at(0), at(1), at(2), at(3)], soft: !marker.zone };
  });
}
