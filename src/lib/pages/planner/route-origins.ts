import type { FeatureRecord, VillageManifest } from '../../village/built';
import type { Position } from '../../village/types';

/** A place a way can begin at. */
export interface RouteOrigin {
  /** `me`, or the id of a dusun or of a facility of the zone. */
  readonly id: string;
  readonly kind: 'me' | 'zone' | 'dusun';
  readonly name: string;
  readonly at: Position;
}

/** A device farther from the village than this, degrees, is no beginning of a walk. */
const walkable = 0.05;

/** Where the way to a place can begin, the likeliest first: the device, the zone, then the dusun; never the place itself. */
export function routeOrigins(
  manifest: Pick<VillageManifest, 'bounds' | 'dusun' | 'facilities'>,
  to: Pick<FeatureRecord, 'id' | 'zone' | 'dusun'>,
  device: Position | undefined
): readonly RouteOrigin[] {
  const [west, south, east, north] = manifest.bounds;
  const near =
    device !== undefined &&
    device[0] > west - walkable &&
    device[0] < east + walkable &&
    device[1] > south - walkable &&
    device[1] < north + walkable;
  const office = manifest.facilities.find(({ zone, kind }) => zone === true && kind === 'government');
  const dusun = manifest.dusun.map(
    ({ id, name, label }) => ({ id, kind: 'dusun', name, at: label }) as const
  );
  return [
    ...(near ? [{ id: 'me', kind: 'me', name: '', at: device } as const] : []),
    ...(office && to.zone !== true && office.id !== to.id
      ? [{ id: office.id, kind: 'zone', name: office.name ?? '', at: office.point } as const]
      : []),
    ...dusun
  ];
}
