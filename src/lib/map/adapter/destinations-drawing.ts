import type { Feature, FeatureCollection } from 'geojson';
import type { FeatureRecord, VillageManifest } from '../../village/built';
import type { Bounds, Position } from '../../village/types';
import { boundsOf } from '../geometry/planar';

/** Room around the farthest markets, as a share of the whole. */
const margin = 0.12;
/** CSS px two points must lie apart to be two points. */
const apart = 44;
/** Width of the world at zoom 0, CSS px. */
const worldWidth = 512;
/** Markets that stand for themselves no earlier than this are named with the village. */
const regionalZoom = 3;

/** A longitude as the village sees it: at most half a turn east or west of it, so it may lie beyond ±180. */
function seenFrom(home: Position, lng: number): number {
  return lng - 360 * Math.round((lng - home[0]) / 360);
}

/** Zoom from which on a point stands apart from the village's own. */
function apartFrom(home: Position, [lng, lat]: Position): number {
  const degrees = Math.max(Math.abs(seenFrom(home, lng) - home[0]), Math.abs(lat - home[1]), 0.001);
  return Number(Math.max(0, Math.log2((apart * 360) / (worldWidth * degrees))).toFixed(1));
}

/**
 * The village and the markets its goods go to, as points to draw. `from` is the zoom a market stands apart from the
 * village at; `near` with the village are the names of those that do not on a map of the world.
 */
export function destinationsDrawing(
  manifest: Pick<VillageManifest, 'code' | 'name' | 'labelPoint'>,
  features: readonly FeatureRecord[]
): FeatureCollection {
  const home = manifest.labelPoint;
  const markets = features
    .filter(({ layer }) => layer === 'markets')
    .map((market) => ({ ...market, from: apartFrom(home, market.point) }));
  const near = markets.flatMap(({ from, name }) => (from > regionalZoom && name ? [name] : [])).join(' · ');
  const point = (at: Position, properties: Feature['properties']): Feature => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates: [...at] }
  });
  return {
    type: 'FeatureCollection',
    features: [
      point(home, { id: manifest.code, kind: 'home', name: manifest.name, near, from: 0 }),
      ...markets.map(({ id, kind, name, status, point: at, from }) =>
        point(at, { id, kind, from, ...(name && { name }), ...(status && { status }) })
      )
    ]
  };
}

/**
 * Bounds that hold the village and all its markets, with room for their names. Each market lies on the village's
 * nearer side, as its goods go: the east may be beyond 180°.
 */
export function worldBounds(
  manifest: Pick<VillageManifest, 'labelPoint'>,
  features: readonly FeatureRecord[]
): Bounds {
  const home = manifest.labelPoint;
  const points = features
    .filter(({ layer }) => layer === 'markets')
    .map(({ point: [lng, lat] }) => [seenFrom(home, lng), lat]);
  const [west, south, east, north] = boundsOf([[...home], ...points]);
  const [across, up] = [(east - west) * margin, (north - south) * margin];
  return [west - across, Math.max(-70, south - up), east + across, Math.min(80, north + up)];
}
