import type { Position } from '../../src/lib/village/types';

/** Metres on the drawing table: x east, y south, as on a screen. */
export type Point = readonly [x: number, y: number];
/** The lattice everything ends on: whole ten-millionths of a degree from the origin, x east, y north. */
export type LatticePoint = readonly [x: number, y: number];

/** Where the drawing table touches the ground, [lng, lat]. */
export const origin: Position = [109.335, -7.4025];
const metersPerDegreeEast = 111_320 * Math.cos((7.4025 * Math.PI) / 180) * 0.99995;
const metersPerDegreeNorth = 110_574;
const unitsPerDegree = 1e7;

/** Metres in one lattice step, about 1.1 cm. */
export const metersPerUnit = metersPerDegreeNorth / unitsPerDegree;

export const toLattice = ([x, y]: Point): LatticePoint => [
  Math.round((x / metersPerDegreeEast) * unitsPerDegree),
  Math.round((-y / metersPerDegreeNorth) * unitsPerDegree)
];

export const toTable = ([x, y]: LatticePoint): Point => [
  (x / unitsPerDegree) * metersPerDegreeEast,
  (-y / unitsPerDegree) * metersPerDegreeNorth
];

export const latticeOf = ([lng, lat]: Position): LatticePoint => [
  Math.round((lng - origin[0]) * unitsPerDegree),
  Math.round((lat - origin[1]) * unitsPerDegree)
];

/** Degrees with seven decimals: exactly what is written to the file. */
export const positionOf = ([x, y]: LatticePoint): Position => [
  Math.round(origin[0] * unitsPerDegree + x) / unitsPerDegree,
  Math.round(origin[1] * unitsPerDegree + y) / unitsPerDegree
];

export const tableOf = (position: Position): Point => toTable(latticeOf(position));
export const positionAt = (point: Point): Position => positionOf(toLattice(point));

/** Points written as on a list: `points('12,-40 30,-38')`. */
export const points = (list: string): Point[] =>
  list.split(' ').map((pair) => {
    const [x, y] = pair.split(',').map(Number);
    if (x === undefined || y === undefined || Number.isNaN(x + y)) throw new Error(`not a point: ${pair}`);
    return [x, y];
  });
