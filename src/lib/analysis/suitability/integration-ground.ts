import type { AnalysisInput, PlanarPolygon } from '../analysis-input';
import { buildNetwork } from '../build-network';
import { frictionSurface } from '../friction-surface';
import { dusunOfPeople } from '../dusun-of-people';
import { burnLine, burnPolygons, cellAt, cellCentre, cellCount, createGrid, type Grid } from '../grid';
import { unreached, type Network } from '../network';
import { searchBuckets } from '../one-to-all';
import { boundsOfPolygons } from '../planar';
import { populationSurface, type Population } from '../population-surface';
import { createSnapTable, minutesAtAll } from '../snap-table';
import { snapOnEdge, snapToNetwork, type Snap } from '../snap-to-network';
import { travelSurface } from '../travel-surface';
import { cellAccess, type CellAccess } from './cell-access';
import { nearMinutes } from './criteria';

export interface GroundSettings {
  /** Default 5 m. */
  readonly cellMeters?: number;
  /** Walking speed on roads, km/h; default 4.5. */
  readonly walkKmh?: number;
}

/** Where a place meets the roads: street points and the minutes to each. Empty where no road is within reach. */
export interface Attachment {
  readonly streets: readonly number[];
  readonly minutes: readonly number[];
}

/** People of neighbouring cells as one. */
export interface HomeCluster extends Attachment {
  readonly people: number;
  /** The same people by id of their dusun; those of none are left out. */
  readonly byDusun: Readonly<Record<string, number>>;
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
  /** Points along the roads, two cells apart or as many as 2,500 allow; `access` leads to them. */
  readonly streets: readonly Snap[];
  readonly access: CellAccess;
  /** Minutes from street point a to b at `between[a · streets + b]`; Infinity where there is no way. */
  readonly between: Float32Array;
  readonly population: Population;
  readonly clusters: readonly HomeCluster[];
  readonly near: NearClusters;
  /** Minutes from each cell to a through road; to any road where the village has no through road. */
  readonly roadMinutes: Float64Array;
}

const linkRadiusMeters = 150;
const waysOut = 3;
const clusterMeters = 25;
/** Resolution in which people within ten minutes are counted. */
export const binsPerMinute = 4;
/** Bounds the table of times between street points to 25 MB. */
const maxStreets = 2500;

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

/** The roads a set of cells leads to, each point by its shortest walk. */
function attachCells({ access }: AccessGround, cells: readonly number[]): Attachment {
  const best = new Map<number, number>();
  for (const cell of cells) {
    for (let way = cell * access.ways; way < (cell + 1) * access.ways; way++) {
      const street = access.source[way]!;
      if (street < 0) break;
      if (access.minutes[way]! < (best.get(street) ?? Infinity)) best.set(street, access.minutes[way]!);
    }
  }
  return { streets: Array.from(best.keys()), minutes: Array.from(best.values()) };
}

/** The street point nearest to a place beyond the grid, over its link and along its edge. */
function attachOutside({ network, streets }: AccessGround, place: { x: number; y: number }): Attachment {
  const [snap] = snapToNetwork(network, [place], { linkRadiusMeters });
  const away = (street: Snap) => Math.abs(street.alongMeters - snap!.alongMeters);
  let nearest = -1;
  streets.forEach((street, s) => {
    if (street.edge !== snap!.edge) return;
    if (nearest < 0 || away(street) < away(streets[nearest]!)) nearest = s;
  });
  if (nearest < 0) return { streets: [], minutes: [] };
  const along = away(streets[nearest]!) / network.travel.metersPerSecond;
  return { streets: [nearest], minutes: [along / 60 + snap!.linkTenths / 600] };
}

/**
 * A place's ways to the roads: from its cell, or for an area from all its cells. A place outside the grid is
 * taken to the nearest road.
 */
export function attachPlace(
  ground: AccessGround,
  place: { readonly x: number; readonly y: number; readonly polygons?: readonly PlanarPolygon[] }
): Attachment {
  const cells: number[] = [];
  const own = cellAt(ground.grid, place.x, place.y);
  if (own >= 0) cells.push(own);
  if (place.polygons) burnPolygons(ground.grid, place.polygons, (cell) => cells.push(cell));
  return cells.length > 0 ? attachCells(ground, cells) : attachOutside(ground, place);
}

/** Minutes between every street point and the nearest of some places. */
export function streetMinutes(
  ground: Pick<IntegrationGround, 'streets' | 'between'>,
  places: readonly Attachment[],
  into: Float64Array = new Float64Array(ground.streets.length)
): Float64Array {
  const count = ground.streets.length;
  into.fill(Infinity);
  for (const place of places) {
    place.streets.forEach((street, i) => {
      const walk = place.minutes[i]!;
      const row = ground.between.subarray(street * count, (street + 1) * count);
      for (let s = 0; s < count; s++) {
        const total = walk + row[s]!;
        if (total < into[s]!) into[s] = total;
      }
    });
  }
  return into;
}

/** Minutes to a place, from minutes per street point. */
export function minutesTo(place: Attachment, onStreet: Float64Array): number {
  return place.streets.reduce((best, s, i) => Math.min(best, onStreet[s]! + place.minutes[i]!), Infinity);
}

/** One search per node of the network instead of per street point: there are far fewer. */
function timesBetween(network: Network, streets: readonly Snap[]): Float32Array {
  const table = createSnapTable(network, streets);
  const rows = Array.from({ length: network.nodeCount }, (_, node) => {
    const seeds = [{ node, cost: 0, source: 0 }];
    return searchBuckets(network.outgoing, network.nodeCount, seeds, unreached - 1).costs;
  });
  const between = new Float32Array(streets.length ** 2);
  const minutes = new Float64Array(streets.length);
  const costs = new Uint32Array(network.nodeCount);
  streets.forEach((street, a) => {
    const overFrom = rows[network.edgeFrom[street.edge]!]!;
    const overTo = rows[network.edgeTo[street.edge]!]!;
    // `unreached` is the largest cost there is, so sums with it stay too large to win.
    for (let node = 0; node < costs.length; node++) {
      costs[node] = Math.min(street.toFrom + overFrom[node]!, street.toTo + overTo[node]!, unreached);
    }
    const found = { direction: 'from', costs, sources: [street], offsets: [0] } as const;
    minutesAtAll(network, { ...found, sourcesOnEdge: new Map([[street.edge, [0]]]) }, table, minutes);
    between.set(minutes, a * streets.length);
  });
  return between;
}

/** Which clusters can be reached from each street point by the end of each quarter of a minute. */
export interface NearClusters {
  /** Bins per street point; clusters of bin b of street s: `cluster[start[s · bins + b]] …`. */
  readonly bins: number;
  readonly start: Uint32Array;
  readonly cluster: Uint32Array;
}

function findNear(ground: Pick<IntegrationGround, 'streets' | 'between' | 'clusters'>): NearClusters {
  const { streets, clusters } = ground;
  const bins = nearMinutes * binsPerMinute + 1;
  const start = new Uint32Array(streets.length * bins + 1);
  const spent = new Float64Array(streets.length);
  const binOf = new Uint8Array(streets.length * clusters.length);
  clusters.forEach((cluster, c) => {
    streetMinutes(ground, [cluster], spent);
    for (let s = 0; s < spent.length; s++) {
      const bin = Math.min(bins, Math.ceil(spent[s]! * binsPerMinute));
      binOf[c * streets.length + s] = bin;
      if (bin < bins) start[s * bins + bin + 1]!++;
    }
  });
  for (let i = 1; i < start.length; i++) start[i]! += start[i - 1]!;
  const cursor = start.slice();
  const cluster = new Uint32Array(start.at(-1) ?? 0);
  for (let c = 0; c < clusters.length; c++) {
    for (let s = 0; s < streets.length; s++) {
      const bin = binOf[c * streets.length + s]!;
      if (bin < bins) cluster[cursor[s * bins + bin]!++] = c;
    }
  }
  return { bins, start, cluster };
}

/** People gathered in squares, each at the cell nearest to the middle of its people. */
function gatherHomes(
  ground: AccessGround,
  population: Population,
  dusunOf: readonly (string | undefined)[]
): HomeCluster[] {
  const squares = new Map<string, number[]>();
  const dusunAt = new Map(Array.from(population.cells, (cell, i) => [cell, dusunOf[i]]));
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
    const byDusun: Record<string, number> = {};
    for (const cell of cells) {
      const dusun = dusunAt.get(cell);
      if (dusun !== undefined) byDusun[dusun] = (byDusun[dusun] ?? 0) + population.people[cell]!;
    }
    return { people, byDusun, ...attachCells(ground, [cells[nearest]!]) };
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

  const length = network.edgeMeters.reduce((sum, meters) => sum + meters, 0);
  const streets = pointsAlong(network, Math.max(2 * cellMeters, length / (maxStreets - network.edgeCount)));
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
  const clusters = gatherHomes(accessGround, population, dusunOfPeople(grid, population, input));
  const between = timesBetween(network, streets);
  return {
    ...accessGround,
    input,
    friction,
    between,
    population,
    clusters,
    near: findNear({ streets, between, clusters }),
    roadMinutes: travelSurface(grid, friction, roadCells).map((seconds) => seconds / 60)
  };
}
