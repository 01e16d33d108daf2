import type { VillageFigures } from '../../src/lib/village/built';
import { roundArcs } from '../../src/lib/map/round-arcs';
import { zoneKinds, type FacilityFeature, type Position, type Village } from '../../src/lib/village/types';
import type { TileFeature } from '../tiles/cut-tiles';
import { lessSureStatus } from './less-sure-status';
import { roundTo } from './planar-shapes';

/** Links between the facilities of the zone: arcs in the order of one round, and each pair's way as walked. */
export function linkFeatures(village: Village, figures: VillageFigures): TileFeature[] {
  const byId = new Map(village.layers.facilities.map((facility) => [facility.id, facility]));
  const minutesOf = new Map(figures.zonePairs.map((pair) => [pairKey(pair.from, pair.to), pair.minutes]));
  const stops = roundOrder(village.layers.facilities, figures);
  const round = roundArcs(stops.map(placeOf)).map((arc, index): TileFeature => {
    const [from, to] = [stops[index]!, stops[(index + 1) % stops.length]!];
    return {
      type: 'Feature',
      geometry: {
        type: 'LineString',
        coordinates: arc.map(([lng, lat]) => [roundTo(lng, 7), roundTo(lat, 7)])
      },
      properties: {
        id: `round:${pairKey(from.id, to.id)}`,
        kind: 'round',
        from: from.id,
        to: to.id,
        minutes: minutesOf.get(pairKey(from.id, to.id)),
        status: lessSureStatus([from.status, to.status])
      }
    };
  });
  const pairs = figures.zonePairs.map((pair): TileFeature => ({
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: pair.line.map((position) => [...position]) },
    properties: {
      id: pairKey(pair.from, pair.to),
      kind: 'pair',
      from: pair.from,
      to: pair.to,
      minutes: pair.minutes,
      status: lessSureStatus([byId.get(pair.from)?.status, byId.get(pair.to)?.status])
    }
  }));
  return [...round, ...pairs];
}

/** The facilities in the order most people walk them, else in the order of `zoneKinds`. */
function roundOrder(facilities: readonly FacilityFeature[], figures: VillageFigures): FacilityFeature[] {
  const zone = facilities.filter((facility) => facility.zone === true);
  const order = figures.oneRound?.order ?? [];
  const known = order.flatMap((id) => zone.find((facility) => facility.id === id) ?? []);
  if (known.length === zone.length) return known;
  const rank = (facility: FacilityFeature): number => zoneKinds.findIndex((kind) => kind === facility.kind);
  return zone.sort((a, b) => rank(a) - rank(b));
}

const pairKey = (from: string, to: string): string => [from, to].sort().join('|');

function placeOf(facility: FacilityFeature): Position {
  const [lng = NaN, lat = NaN] = facility.geometry.coordinates;
  return [lng, lat];
}
