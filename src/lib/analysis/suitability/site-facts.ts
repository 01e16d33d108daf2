import { familyNames, zoneKinds, type FamilyName, type Text, type ZoneKind } from '../../village/types';
import { isPlaceOfFamily } from '../family-minutes';
import { cellAt } from '../grid';
import { boundsOfPolygons, insidePolygons, nearestOnSegment } from '../planar';
import { joinMinutes, nearMinutes } from './criteria';
import type { Attachment, IntegrationGround } from './integration-ground';
import { attachPlace, minutesTo, streetMinutes } from './integration-ground';
import type { Placing } from './criterion-surfaces';

export interface NearestFacility {
  readonly id: string;
  readonly name?: string;
  readonly minutes: number;
}

/** Plain numbers about a spot, on the walking network: what sentence, table and download all quote. */
export interface SiteFacts {
  /** "Utara Dusun I", and the nearest named thing. */
  readonly place: Text;
  readonly near?: Text;
  readonly dusun?: string;
  /** Places of each family within five minutes. */
  readonly placesNear: Readonly<Record<FamilyName, number>>;
  /** Minutes to the nearest place of each family. */
  readonly placeMinutes: Readonly<Record<FamilyName, number>>;
  /** How many families have a place within five minutes. */
  readonly familiesNear: number;
  /** People living within ten minutes. */
  readonly peopleNear: number;
  /** Minutes to the nearest facility of the zone, and to the nearest of each kind; Infinity when there is no way. */
  readonly zoneMinutes: number;
  readonly nearest: Readonly<Partial<Record<ZoneKind, NearestFacility>>>;
  /** Minutes to a through road. */
  readonly roadMinutes: number;
  readonly land?: string;
  /** True where the spot has no road within reach: nothing above could be walked. */
  readonly unreachable: boolean;
}

const winds: readonly Text[] = [
  { id: 'Timur', en: 'Eastern' },
  { id: 'Timur laut', en: 'North-eastern' },
  { id: 'Utara', en: 'Northern' },
  { id: 'Barat laut', en: 'North-western' },
  { id: 'Barat', en: 'Western' },
  { id: 'Barat daya', en: 'South-western' },
  { id: 'Selatan', en: 'Southern' },
  { id: 'Tenggara', en: 'South-eastern' }
];

/** "Utara Dusun I": where in its dusun a spot lies, from the middle of the dusun's box. */
function nameSpot(ground: IntegrationGround, x: number, y: number): { place: Text; dusun?: string } {
  const dusun = ground.input.dusun.find((area) => insidePolygons(area.polygons, x, y));
  const bounds = boundsOfPolygons(dusun?.polygons ?? ground.input.outline);
  if (!bounds) return { place: { id: 'Di desa', en: 'In the village' } };
  const name = dusun?.name ?? dusun?.id;
  const dx = (x - (bounds[0] + bounds[2]) / 2) / Math.max(1, bounds[2] - bounds[0]);
  const dy = (y - (bounds[1] + bounds[3]) / 2) / Math.max(1, bounds[3] - bounds[1]);
  const middle = Math.hypot(dx, dy) < 0.15;
  const wind = winds[(Math.round((Math.atan2(dy, dx) / Math.PI) * 4) + 8) % 8]!;
  const where = middle ? { id: 'Tengah', en: 'Central' } : wind;
  const place = {
    id: `${where.id} ${name ?? 'desa'}`,
    en: `${where.en} ${name ?? 'village'}`
  };
  return dusun ? { place, dusun: dusun.id } : { place };
}

/** The nearest thing with a name: a facility, a place or a road within 200 m. */
function nearestNamed(ground: IntegrationGround, placing: Placing, x: number, y: number): Text | undefined {
  let best: string | undefined;
  let nearest = 200;
  const offer = (name: string | undefined, meters: number) => {
    if (name !== undefined && meters < nearest) [nearest, best] = [meters, name];
  };
  for (const place of [...placing.facilities, ...placing.places]) {
    offer(place.name, Math.hypot(place.x - x, place.y - y));
  }
  for (const road of ground.input.roads) {
    if (road.name === undefined) continue;
    for (const line of road.lines) {
      for (let i = 2; i + 1 < line.length; i += 2) {
        offer(road.name, nearestOnSegment(x, y, line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!).distance);
      }
    }
  }
  return best === undefined ? undefined : { id: `dekat ${best}`, en: `near ${best}` };
}

/** Facts about any spot of the village: a site, or wherever somebody points. */
export function siteFacts(ground: IntegrationGround, placing: Placing, x: number, y: number): SiteFacts {
  const here = attachPlace(ground, { x, y });
  const onStreet = streetMinutes(ground, [here]);
  const minutesFrom = (place: Attachment) => minutesTo(place, onStreet);
  const placesNear: Record<FamilyName, number> = { crafts: 0, farming: 0, plantation: 0, food: 0 };
  const placeMinutes = { crafts: Infinity, farming: Infinity, plantation: Infinity, food: Infinity };
  for (const place of placing.places) {
    if (!isPlaceOfFamily(place)) continue;
    const minutes = minutesFrom(attachPlace(ground, place));
    if (minutes <= joinMinutes) placesNear[place.family]++;
    placeMinutes[place.family] = Math.min(placeMinutes[place.family], minutes);
  }
  let peopleNear = 0;
  for (const cluster of ground.clusters)
    if (minutesFrom(cluster) <= nearMinutes) peopleNear += cluster.people;
  const nearest: Partial<Record<ZoneKind, NearestFacility>> = {};
  let zoneMinutes = Infinity;
  for (const facility of placing.facilities) {
    const kind = zoneKinds.find((name) => name === facility.kind);
    if (!kind && !facility.zone) continue;
    const minutes = minutesFrom(attachPlace(ground, facility));
    if (facility.zone) zoneMinutes = Math.min(zoneMinutes, minutes);
    if (kind && minutes < (nearest[kind]?.minutes ?? Infinity)) {
      nearest[kind] = {
        id: facility.id,
        minutes,
        ...(facility.name !== undefined && { name: facility.name })
      };
    }
  }
  const cell = cellAt(ground.grid, x, y);
  const near = nearestNamed(ground, placing, x, y);
  const land = ground.input.land.find((parcel) => insidePolygons(parcel.polygons, x, y))?.kind;
  return {
    ...nameSpot(ground, x, y),
    ...(near && { near }),
    placesNear,
    placeMinutes,
    familiesNear: familyNames.filter((family) => placesNear[family] > 0).length,
    peopleNear: Math.round(peopleNear),
    zoneMinutes,
    nearest,
    roadMinutes: cell >= 0 ? ground.roadMinutes[cell]! : Infinity,
    ...(land !== undefined && { land }),
    unreachable: here.streets.length === 0
  };
}
