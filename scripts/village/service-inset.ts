import { simplify } from '@turf/turf';
import {
  burnPolygons,
  cellCount,
  contoursBelow,
  createGrid,
  type AnalysisInput,
  type PlanarLine,
  type PlanarPolygon
} from '../../src/lib/analysis';
import { boundsOfPolygons } from '../../src/lib/analysis/planar';
import { PathWriter } from '../../src/lib/map/svg/path-data';
import { villageLabels } from '../../src/lib/map/labels/village-labels';
import type { InsetDrawing, WayLine } from '../../src/lib/village/services-file';
import type { Village } from '../../src/lib/village/types';
import type { Ground } from './ground';
import { simplifyPolygons } from './mini-path';

/** Finer than this nobody sees on the inset, where a metre is at most a pixel. */
const toleranceMeters = 2;
const settlementCellMeters = 12;
const built: ReadonlySet<string> = new Set(['settlement', 'yard', 'infrastructure', 'office']);

type Chain = readonly (readonly number[])[];

/** The small map of the page of services: outline, built-up ground, water, roads, dusun and zone; no parcels. */
export function drawInset(village: Village, ground: Ground, input: AnalysisInput): InsetDrawing {
  const box = boundsOfPolygons(input.outline) ?? [0, 0, 1, 1];
  const labels = villageLabels(village);
  const named = (kind: 'dusun' | 'neighbour') =>
    labels
      .filter((label) => label.kind === kind)
      .map(({ text, at }) => {
        const [x, y] = ground.plane.toMeters([at[0], at[1]]);
        return { name: text, at: [Math.round(x), Math.round(-y)] as const };
      });
  const roads = (kind: WayLine['kind']): string =>
    pathOfLines(input.roads.filter((road) => road.kind === kind).flatMap(({ lines }) => lines));
  return {
    box: [Math.floor(box[0]), Math.floor(-box[3]), Math.ceil(box[2]), Math.ceil(-box[1])],
    outline: pathOfAreas(input.outline, toleranceMeters),
    settlement: settlementPath(input),
    water: [
      pathOfLines(input.water.flatMap(({ lines }) => lines)),
      pathOfAreas(
        input.water.flatMap(({ polygons }) => polygons),
        toleranceMeters
      )
    ].join(''),
    zone: pathOfAreas(
      input.zone.flatMap(({ polygons }) => polygons),
      toleranceMeters
    ),
    // One stroke along all rings; the outline is drawn over their outer halves.
    dusunEdges: pathOfAreas(
      input.dusun.flatMap(({ polygons }) => polygons),
      toleranceMeters
    ),
    dusun: named('dusun'),
    neighbours: named('neighbour'),
    roads: {
      through: roads('through'),
      village: roads('village'),
      alley: roads('alley'),
      dike: roads('dike')
    }
  };
}

const flip = ([x = 0, y = 0]: readonly number[]): readonly [number, number] => [
  Math.round(x),
  Math.round(-y)
];

function pathOfChains(chains: readonly Chain[], closed: boolean): string {
  const writer = new PathWriter();
  for (const chain of chains) writer.add(chain.map(flip), closed);
  return writer.toString();
}

const pathOfAreas = (polygons: readonly PlanarPolygon[], tolerance: number): string =>
  polygons.length === 0 ? '' : pathOfChains(simplifyPolygons(polygons, tolerance).flat(), true);

function pathOfLines(lines: readonly PlanarLine[]): string {
  const chains = lines.map((line) =>
    Array.from({ length: line.length / 2 }, (_, i) => [line[i * 2] ?? 0, line[i * 2 + 1] ?? 0])
  );
  if (chains.length === 0) return '';
  const { coordinates } = simplify(
    { type: 'MultiLineString', coordinates: chains },
    { tolerance: toleranceMeters, highQuality: true }
  );
  return pathOfChains(coordinates, false);
}

/** Built-up parcels as a few smooth areas: burnt into a grid and traced again. */
function settlementPath(input: AnalysisInput): string {
  const parcels = input.land.filter(({ kind }) => built.has(kind));
  const bounds = boundsOfPolygons(parcels.flatMap(({ polygons }) => polygons));
  if (bounds === undefined) return '';
  const widest = Math.max(bounds[2] - bounds[0], bounds[3] - bounds[1]);
  const cellMeters = Math.max(settlementCellMeters, widest / 400);
  const grid = createGrid({ plane: input.plane, bounds, cellMeters, marginMeters: 2 * cellMeters });
  const empty = new Float64Array(cellCount(grid)).fill(1);
  for (const { polygons } of parcels) burnPolygons(grid, polygons, (cell) => (empty[cell] = 0));
  const [areas = []] = contoursBelow(grid, empty, [0.5]);
  const large = areas.filter(([ring = []]) => ring.length > 12);
  const rings = large.flat().filter((ring) => ring.length > 12);
  const { coordinates } = simplify(
    { type: 'MultiPolygon', coordinates: [rings.map((ring) => ring.map(([x, y]) => [x, y]))] },
    { tolerance: cellMeters * 0.4, highQuality: true }
  );
  return pathOfChains(coordinates.flat(), true);
}
