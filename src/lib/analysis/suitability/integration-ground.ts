import type { AnalysisInput, PlanarPolygon } from '../analysis-input';
import { buildNetwork } from '../build-network';
import { frictionSurface } from '../friction-surface';
import { burnLine, burnPolygons, cellAt, cellCentre, cellCount, createGrid, type Grid } from '../grid';
import type { Network } from '../network';
import { oneToAll, type NetworkCosts, type SearchOptions } from '../one-to-all';
import { boundsOfPolygons } from '../planar';
import { populationSurface, type Population } from '../population-surface';
import { createSnapTable, minutesAtAll, type SnapTable } from '../snap-table';
import { snapOnEdge, snapToNetwork, type Snap } from '../snap-to-network';
import { travelSurface } from '../travel-surface';
import { cellAccess, type CellAccess } from './cell-access';

export interface GroundSettings {
  /** Default 5 m. */
  readonly cellMeters?: number;
  /** Walking speed on roads, km/h; default 4.5. */
  readonly walkKmh?: number;
}

/** Where a place meets the roads: points on them and the tenths of a second to each. */
export interface Attachment {
  readonly snaps: readonly Snap[];
  readonly tenths: readonly number[];
}

/** People of neighbouring cells as one. */
export interface HomeCluster extends Attachment {
  readonly people: number;
}

/**
 * What the search for sites stands on: everything of a village that does not change when a facility or a
 * workshop is moved. Every time in it is one model: a walk over the ground to a road (up to three different
 * roads are tried, none further than 150 m of open land), along the roads, and to the place the same way.
 */
export interface IntegrationGround {
  readonly input: AnalysisInput;
  readonly grid: Grid;
  readonly network: Network;
  readonly friction: Float64Array;
  /** Points along the roads, about two cells apart; `access` leads to them. */
  readonly streets: readonly Snap[];
  readonly streetTable: SnapTable;
  readonly access: CellAccess;
  readonly population: Population;
  readonly clusters: readonly HomeCluster[];
  /** Minutes from each cell to a through road; to any road where the village has no through road. */
  readonly roadMinutes: Float64Array;
}

const linkRadiusMeters = 150;
const waysOut = 3;
const clusterMeters = 25;

function pointsAlong(network: Network, spacingMeters: number): Snap[] {
  const points: Snap[] = [];
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const meters = network.edgeMeters[edge]!;
    const pieces = Math.max(1, Math.round(meters / spacingMeters));
    for (let i = 0; i < pieces; i++) points.push(snapOnEdge(network, edge, ((i + 0.5) / pieces) * meters));
  }
  return points;
}

type AccessGround = Pick<IntegrationGround, 'grid' | 'network' | 'streets' | 'access'>;

/** The roads a set of cells leads to, each by its shortest walk. */
function attachCells({ streets, access }: AccessGround, cells: readonly number[]): Attachment {
  const best = new Map<number, number>();
  for (const cell of cells) {
    for (let way = cell * access.ways; way < (cell + 1) * access.ways; way++) {
      const street = access.source[way]!;
      if (street < 0) continue;
      const tenths = Math.round(access.minutes[way]! * 600);
      if (tenths < (best.get(street) ?? Infinity)) best.set(street, tenths);
    }
  }
  return { snaps: Array.from(best.keys(), (street) => streets[street]!), tenths: Array.from(best.values()) };
}

/**
 * A place's ways to the roads: from its cell, or for an area from all its cells. A place outside the grid is
 * snapped to the nearest road. No road within reach leaves it without any.
 */
export function attachPlace(
  ground: AccessGround,
  place: { readonly x: number; readonly y: number; readonly polygons?: readonly PlanarPolygon[] }
): Attachment {
  const cells: number[] = [];
  const own = cellAt(ground.grid, place.x, place.y);
  if (own >= 0) cells.push(own);
  if (place.polygons) burnPolygons(ground.grid, place.polygons, (cell) => cells.push(cell));
  const attached = attachCells(ground, cells);
  if (attached.snaps.length > 0 || own >= 0) return attached;
  const [snap] = snapToNetwork(ground.network, [place], { linkRadiusMeters });
  return snap!.edge < 0 ? { snaps: [], tenths: [] } : { snaps: [snap!], tenths: [0] };
}

/** One search from (or to) places, the nearest counting. */
export function searchFrom(
  ground: Pick<IntegrationGround, 'network'>,
  places: readonly Attachment[],
  options: SearchOptions = {}
): NetworkCosts {
  return oneToAll(
    ground.network,
    places.flatMap((place) => place.snaps),
    { ...options, offsets: places.flatMap((place) => place.tenths) }
  );
}

/** Minutes between every street point and the nearest of some places. */
export function streetMinutes(
  ground: IntegrationGround,
  places: readonly Attachment[],
  into?: Float64Array
): Float64Array {
  return minutesAtAll(
    ground.network,
    searchFrom(ground, places, { direction: 'to' }),
    ground.streetTable,
    into
  );
}

/** People gathered in squares, each at the cell nearest to the middle of its people. */
function gatherHomes(ground: AccessGround, population: Population): HomeCluster[] {
  const squares = new Map<string, number[]>();
  for (const cell of population.cells) {
    const [x, y] = cellCentre(ground.grid, cell);
    const key = `${Math.floor(x / clusterMeters)},${Math.floor(y / clusterMeters)}`;
    const square = squares.get(key);
    if (square) square.push(cell);
    else squares.set(key, [cell]);
  }
  return Array.from(squares.values(), (cells) => {
    const people = cells.reduce((sum, cell) => sum + population.people[cell]!, 0);
    const centres = cells.map((cell) => cellCentre(ground.grid, cell));
    const x = cells.reduce((sum, cell, i) => sum + centres[i]![0] * population.people[cell]!, 0) / people;
    const y = cells.reduce((sum, cell, i) => sum + centres[i]![1] * population.people[cell]!, 0) / people;
    let nearest = 0;
    const away = (i: number) => Math.hypot(centres[i]![0] - x, centres[i]![1] - y);
    cells.forEach((_, i) => {
      if (away(i) < away(nearest)) nearest = i;
    });
    return { people, ...attachCells(ground, [cells[nearest]!]) };
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
  const through = input.roads.some((road) => road.kind === 'through');
  const roadCells: number[] = [];
  for (const road of input.roads) {
    for (const line of road.lines) {
      burnLine(grid, line, (cell) => {
        inside[cell] = 1;
        if (!through || road.kind === 'through') roadCells.push(cell);
      });
    }
  }
  for (let cell = 0; cell < inside.length; cell++) if (inside[cell] === 0) friction[cell] = Infinity;

  const streets = pointsAlong(network, 2 * cellMeters);
  const access = cellAccess(
    grid,
    friction,
    streets.map((street) => cellAt(grid, street.x, street.y)),
    streets.map((street) => network.edgeRoad[street.edge]!),
    waysOut,
    linkRadiusMeters / network.travel.offRoadMetersPerSecond
  );
  const population = populationSurface(grid, input.rt, input.land);
  const accessGround = { grid, network, streets, access };
  return {
    ...accessGround,
    input,
    friction,
    streetTable: createSnapTable(network, streets),
    population,
    clusters: gatherHomes(accessGround, population),
    roadMinutes: travelSurface(grid, friction, roadCells).map((seconds) => seconds / 60)
  };
}
