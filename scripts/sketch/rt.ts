import type { DrawnRt } from './hamlets';
import type { DrawnParcel } from './land';
import { nearestOnRoad } from './places';
import { toLattice, toTable, type Point } from './plane';
import { areaOf, centroid, insidePoint, isInside } from './polygon';

export const rtId = ({ rw, rt }: Pick<DrawnRt, 'rw' | 'rt'>): string => `rt-${rw}-${rt}`;

/** RT a point lies in, if any. */
export const rtAt = (point: Point, rts: readonly DrawnRt[]): DrawnRt | undefined =>
  rts.find(({ ring }) => isInside(toLattice(point), [ring]));

/** House plots of an RT: middle and square metres of each. */
function settledPlots(
  { ring }: DrawnRt,
  land: readonly DrawnParcel[]
): { readonly middle: Point; readonly squareMeters: number }[] {
  return land
    .filter(({ kind }) => kind === 'settlement')
    .map(({ shell, holes }) => ({ table: shell.map(toTable), holes: holes.map((hole) => hole.map(toTable)) }))
    .filter(({ table }) => isInside(toLattice(insidePoint(table)), [ring]))
    .map(({ table, holes }) => ({ middle: centroid(table), squareMeters: areaOf(table, holes) }));
}

export const settledSquareMeters = (rt: DrawnRt, land: readonly DrawnParcel[]): number =>
  settledPlots(rt, land).reduce((sum, { squareMeters }) => sum + squareMeters, 0);

/** The middle of an RT's house plots, moved onto its nearest road: it stands for all of them and for none. */
export function settledMiddle(rt: DrawnRt, land: readonly DrawnParcel[]): Point {
  const plots = settledPlots(rt, land);
  const sum = plots.reduce((total, { squareMeters }) => total + squareMeters, 0);
  const mean = (d: 0 | 1): number =>
    plots.reduce((total, { middle, squareMeters }) => total + middle[d] * squareMeters, 0) / sum;
  return nearestOnRoad(
    [mean(0), mean(1)],
    ({ kind }, point) => kind !== 'dike' && isInside(toLattice(point), [rt.ring])
  ).point;
}
