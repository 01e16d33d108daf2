import type { AnalysisInput } from '../analysis-input';
import { buildNetwork } from '../build-network';
import { frictionSurface } from '../friction-surface';
import { burnLine, burnPolygons, cellAt, cellCentre, cellCount, createGrid, type Grid } from '../grid';
import { homesOf, type Homes } from '../homes-of';
import type { Network } from '../network';
import { boundsOfPolygons } from '../planar';
import { snapOnEdge, snapToNetwork, type Snap } from '../snap-to-network';
import { travelSurface } from '../travel-surface';

export interface GroundSettings {
  /** Default 5 m. */
  readonly cellMeters?: number;
  /** Walking speed on roads, km/h; default 4.5. */
  readonly walkKmh?: number;
}

/** People of neighbouring cells as one point on the network. */
export interface HomeCluster {
  readonly snap: Snap;
  readonly people: number;
}

/**
 * What the search for sites stands on: everything of a village that does not change when a facility or a
 * workshop is moved.
 */
export interface IntegrationGround {
  readonly input: AnalysisInput;
  readonly grid: Grid;
  readonly network: Network;
  readonly friction: Float64Array;
  /** Points along the roads, about two cells apart, and the cell each lies in (−1 outside the grid). */
  readonly streets: readonly Snap[];
  readonly streetCell: Int32Array;
  /** Seconds from each cell to its nearest street point, and which that is (−1 where there is none). */
  readonly accessSeconds: Float64Array;
  readonly accessStreet: Int32Array;
  readonly homes: Homes;
  readonly clusters: readonly HomeCluster[];
  /** Minutes from each cell to a through road; to any road where the village has no through road. */
  readonly roadMinutes: Float64Array;
}

function pointsAlong(network: Network, spacingMeters: number): Snap[] {
  const points: Snap[] = [];
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const meters = network.edgeMeters[edge]!;
    const pieces = Math.max(1, Math.round(meters / spacingMeters));
    for (let i = 0; i < pieces; i++) points.push(snapOnEdge(network, edge, ((i + 0.5) / pieces) * meters));
  }
  return points;
}

/** People gathered in squares, each at the home nearest to the middle of its people. */
function gatherHomes(homes: Homes['homes'], sideMeters: number): HomeCluster[] {
  const squares = new Map<string, number[]>();
  homes.forEach((home, i) => {
    if (home.snap.edge < 0 || !(home.people > 0)) return;
    const key = `${Math.floor(home.snap.placeX / sideMeters)},${Math.floor(home.snap.placeY / sideMeters)}`;
    const square = squares.get(key);
    if (square) square.push(i);
    else squares.set(key, [i]);
  });
  return Array.from(squares.values(), (members) => {
    const people = members.reduce((sum, i) => sum + homes[i]!.people, 0);
    const middle = (of: (snap: Snap) => number) =>
      members.reduce((sum, i) => sum + of(homes[i]!.snap) * homes[i]!.people, 0) / people;
    const [x, y] = [middle((snap) => snap.placeX), middle((snap) => snap.placeY)];
    const away = (i: number) => Math.hypot(homes[i]!.snap.placeX - x, homes[i]!.snap.placeY - y);
    const nearest = members.reduce((best, i) => (away(i) < away(best) ? i : best));
    return { snap: homes[nearest]!.snap, people };
  });
}

/**
 * Grid, walking network, homes and ways from every cell to the roads. A village without an outline or roads
 * gives a ground on which nothing is reached. Land outside the outline is walked on roads only: nothing is
 * known about it.
 */
export function createIntegrationGround(
  input: AnalysisInput,
  settings: GroundSettings = {}
): IntegrationGround {
  const cellMeters = settings.cellMeters ?? 5;
  const bounds = boundsOfPolygons(input.outline) ?? [0, 0, 0, 0];
  const grid = createGrid({ plane: input.plane, bounds, cellMeters, marginMeters: 2 * cellMeters });
  const travel = settings.walkKmh === undefined ? {} : { walkKmh: settings.walkKmh };
  const network = buildNetwork(input, travel);
  const friction = frictionSurface(grid, input, travel);
  const inside = new Uint8Array(cellCount(grid));
  burnPolygons(grid, input.outline, (cell) => (inside[cell] = 1));
  for (const road of input.roads)
    for (const line of road.lines) burnLine(grid, line, (cell) => (inside[cell] = 1));
  for (let cell = 0; cell < inside.length; cell++) if (inside[cell] === 0) friction[cell] = Infinity;

  const streets = pointsAlong(network, 2 * cellMeters);
  const streetCell = Int32Array.from(streets, (street) => cellAt(grid, street.x, street.y));
  const accessStreet = new Int32Array(cellCount(grid)).fill(-1);
  const accessSeconds = travelSurface(grid, friction, streetCell, { owner: accessStreet });

  const homes = homesOf(grid, network, input);
  const through = input.roads.some((road) => road.kind === 'through');
  const roadCells: number[] = [];
  for (const road of input.roads) {
    if (through && road.kind !== 'through') continue;
    for (const line of road.lines) burnLine(grid, line, (cell) => roadCells.push(cell));
  }
  const roadMinutes = travelSurface(grid, friction, roadCells).map((seconds) => seconds / 60);
  return {
    input,
    grid,
    network,
    friction,
    streets,
    streetCell,
    accessSeconds,
    accessStreet,
    homes,
    clusters: gatherHomes(homes.homes, 25),
    roadMinutes
  };
}

/** A place on the network, for places that move. */
export function snapPlace(ground: IntegrationGround, x: number, y: number): Snap {
  return snapToNetwork(ground.network, [{ x, y }])[0]!;
}

/** Centre of a cell as a place on the network. */
export function snapCell(ground: IntegrationGround, cell: number): Snap {
  return snapPlace(ground, ...cellCentre(ground.grid, cell));
}
