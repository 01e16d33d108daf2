import type { ParsedLayers } from './parsed-layers';
import { createPlaneArea, farthest } from './plane-area';
import { planeChains, planePolygons } from './to-plane';
import { zoneKinds } from './types';
import { toleranceMeters, type VillageGround } from './village-ground';

/** A facility of the zone is of one of its five kinds and, where the zone is drawn, stands in it. */
export function checkZone(layers: ParsedLayers, ground: VillageGround | undefined): void {
  const zone = layers.of('zone');
  const area =
    ground === undefined || zone.length === 0
      ? undefined
      : createPlaneArea(zone.flatMap(({ geometry }) => planePolygons(geometry, ground.plane).flat()));
  for (const facility of layers.of('facilities')) {
    if (facility.zone !== true) continue;
    if (!zoneKinds.some((kind) => kind === facility.kind)) {
      const listed = zoneKinds.join(', ');
      const expected = { id: `jenis ${listed} bila zone`, en: `one of ${listed} where zone is set` };
      layers.refuse(facility, { rule: 'zone-kind', field: 'kind', expected, got: facility.kind });
    } else if (area !== undefined && ground !== undefined) {
      const away = farthest('outside', planeChains(facility.geometry, ground.plane), area);
      if (away === undefined || away.meters <= toleranceMeters) continue;
      const expected = { id: 'tempat di dalam kawasan', en: 'a place inside the zone' };
      const got = `${String(Math.round(away.meters))} m`;
      layers.warn(facility, { rule: 'facility-outside-zone', field: 'zone', expected, got });
    }
  }
}
