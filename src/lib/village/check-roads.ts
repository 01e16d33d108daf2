import type { PlanePoint } from './local-plane';
import type { ParsedLayers } from './parsed-layers';
import { createSegmentIndex, cutFraction, metersToSegment, segmentsOf, type Segment } from './plane-area';
import { planeChains } from './to-plane';
import type { WaterFeature } from './types';
import type { VillageGround } from './village-ground';

/** A bridge counts for a crossing this near, on top of half the river's width. */
const bridgeReachMeters = 25;
/** A road that ends on a bank meets the river without crossing it. */
const endMeters = 0.5;

const expected = {
  id: `jembatan paling jauh ${String(bridgeReachMeters)} m dari tempat jalan memotong sungai`,
  en: `a bridge at most ${String(bridgeReachMeters)} m from where the road crosses the river`
};

const distance = ([ax, ay]: PlanePoint, [bx, by]: PlanePoint): number => Math.hypot(ax - bx, ay - by);

/** Distance from a point to a bridge drawn as point, line or area. */
function metersTo(point: PlanePoint, chains: readonly (readonly PlanePoint[])[]): number {
  const corners = chains.flat().map((corner) => distance(point, corner));
  const edges = segmentsOf(chains).map((edge) => metersToSegment(point, edge));
  return Math.min(...corners, ...edges);
}

/** Roads cross a river only where a bridge is; channels may run through a culvert. */
export function checkRoads(layers: ParsedLayers, { plane }: VillageGround): void {
  const water = layers.of('water').filter(({ geometry }) => geometry.type !== 'Point');
  const rivers = water.filter(({ kind }) => kind === 'river');
  if (rivers.length === 0) return;
  const owners = new Map<Segment, WaterFeature>();
  for (const river of rivers) {
    for (const segment of segmentsOf(planeChains(river.geometry, plane))) owners.set(segment, river);
  }
  const index = createSegmentIndex([...owners.keys()]);
  const bridges = layers
    .of('water')
    .filter(({ kind }) => kind === 'bridge')
    .map(({ geometry }) => planeChains(geometry, plane));
  for (const road of layers.of('roads')) {
    const chains = planeChains(road.geometry, plane);
    const ends = chains.flatMap((chain) => [chain[0] ?? [], chain.at(-1) ?? []]).filter(isPoint);
    const open = segmentsOf(chains)
      .flatMap((segment) => meetings(segment, index.near(...boxOf(segment))))
      .filter(({ at }) => !ends.some((end) => distance(end, at) < endMeters))
      .find(({ at, edge }) => {
        const reach = bridgeReachMeters + (owners.get(edge)?.widthMeters ?? 0) / 2;
        return !bridges.some((bridge) => metersTo(at, bridge) <= reach);
      });
    if (open === undefined) continue;
    const [lng, lat] = plane.fromPlane(open.at);
    const got = `${lng.toFixed(6)},${lat.toFixed(6)}`;
    layers.warn(road, { rule: 'river-without-bridge', field: 'geometry', expected, got });
  }
}

function isPoint(point: readonly number[] | PlanePoint): point is PlanePoint {
  return point.length === 2;
}

function boxOf([[ax, ay], [bx, by]]: Segment): readonly [number, number, number, number] {
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

function meetings(
  segment: Segment,
  edges: readonly Segment[]
): readonly { readonly at: PlanePoint; readonly edge: Segment }[] {
  const [[ax, ay], [bx, by]] = segment;
  return edges.flatMap((edge) => {
    const t = cutFraction(segment, edge);
    return t === undefined ? [] : [{ at: [ax + (bx - ax) * t, ay + (by - ay) * t] as const, edge }];
  });
}
