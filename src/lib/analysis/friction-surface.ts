import type { AnalysisInput } from './analysis-input';
import { barrierSegments, bridgeReachMeters, isBarrier, waterWidth, widestBarrier } from './barrier-segments';
import { burnLine, burnNear, burnPolygons, cellCount, type Grid } from './grid';
import { crossSegments } from './planar';
import { openWays, resolveTravel, type TravelSettings } from './travel-mode';

export interface FrictionSettings extends TravelSettings {
  /** Speed off the road by land kind, as a share of walking off the road; 0 closes it. Default 1 each. */
  readonly landFactor?: Readonly<Partial<Record<AnalysisInput['land'][number]['kind'], number>>>;
}

export type FrictionInput = Pick<AnalysisInput, 'roads' | 'water' | 'bridges'> &
  Partial<Pick<AnalysisInput, 'land'>>;

/** Where roads cross barrier water, except at a closed bridge: [x, y]. */
function openCrossings(input: FrictionInput): [number, number][] {
  const barriers = barrierSegments(input);
  const reach = bridgeReachMeters + widestBarrier(input) / 2;
  const closed = input.bridges.filter((bridge) => bridge.closed);
  const found: [number, number][] = [];
  for (const road of input.roads) {
    for (const line of road.lines) {
      for (let i = 2; i + 1 < line.length; i += 2) {
        const [ax, ay, bx, by] = [line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!];
        const [minX, maxX] = ax < bx ? [ax, bx] : [bx, ax];
        for (let b = 0; b < barriers.length; b += 4) {
          if (
            Math.max(barriers[b]!, barriers[b + 2]!) < minX ||
            Math.min(barriers[b]!, barriers[b + 2]!) > maxX
          )
            continue;
          const crossing = crossSegments(
            ax,
            ay,
            bx,
            by,
            barriers[b]!,
            barriers[b + 1]!,
            barriers[b + 2]!,
            barriers[b + 3]!
          );
          if (!crossing) continue;
          const x = ax + crossing.t * (bx - ax);
          const y = ay + crossing.t * (by - ay);
          if (!closed.some((bridge) => Math.hypot(bridge.x - x, bridge.y - y) <= reach)) found.push([x, y]);
        }
      }
    }
  }
  return found;
}

/**
 * Seconds per metre of each cell: roads at their speed, land at its walking speed, water wide enough to
 * stop a walker as a barrier (Infinity) in an unbroken 4-connected chain. Roads open the water where they
 * cross it and bridges open it where they stand, unless the bridge is closed. Where a road runs beside
 * water in one cell, the water wins: a barrier with a gap is worse than a road with a dent.
 */
export function frictionSurface(
  grid: Grid,
  input: FrictionInput,
  settings: FrictionSettings = {}
): Float64Array {
  const travel = resolveTravel(settings);
  const offRoad = 1 / travel.offRoadMetersPerSecond;
  const friction = new Float64Array(cellCount(grid)).fill(offRoad);
  for (const land of input.land ?? []) {
    const factor = settings.landFactor?.[land.kind] ?? 1;
    if (factor !== 1) {
      burnPolygons(
        grid,
        land.polygons,
        (cell) => (friction[cell] = factor > 0 ? offRoad / factor : Infinity)
      );
    }
  }

  const onRoad = new Float64Array(friction.length).fill(Infinity);
  const road = 1 / travel.metersPerSecond;
  for (const feature of input.roads) {
    const ways = openWays(feature, travel);
    // A raster has no direction: a one-way road is open.
    if (!ways.forward && !ways.backward) continue;
    for (const line of feature.lines) burnLine(grid, line, (cell) => (onRoad[cell] = road));
  }
  for (let cell = 0; cell < friction.length; cell++) {
    if (onRoad[cell]! < friction[cell]!) friction[cell] = onRoad[cell]!;
  }

  const land = friction.slice();
  for (const water of input.water) {
    if (!isBarrier(water)) continue;
    const close = (cell: number) => (friction[cell] = Infinity);
    for (const line of water.lines) {
      burnLine(grid, line, close);
      burnNear(grid, line, waterWidth(water) / 2, close);
    }
    burnPolygons(grid, water.polygons, close);
    for (const rings of water.polygons) for (const ring of rings) burnLine(grid, ring, close);
  }

  const open = (x: number, y: number, radius: number, speed: (cell: number) => number) => {
    burnNear(grid, Float64Array.of(x, y, x, y), radius, (cell) => {
      if (friction[cell] === Infinity) friction[cell] = speed(cell);
    });
  };
  const span = widestBarrier(input) / 2 + 1.5 * grid.cellMeters;
  for (const [x, y] of openCrossings(input)) {
    open(x, y, span, (cell) => (onRoad[cell]! < Infinity ? onRoad[cell]! : Infinity));
  }
  for (const bridge of input.bridges) {
    if (!bridge.closed) open(bridge.x, bridge.y, span, (cell) => Math.min(land[cell]!, onRoad[cell]!));
  }
  return friction;
}
