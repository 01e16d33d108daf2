import type { AnalysisInput, PlanarLine } from './analysis-input';

/** Narrower running water is stepped over; wider is a barrier. */
export const barrierWidthMeters = 1.5;
/** How far from its point a bridge opens the water, beyond half the water's width. */
export const bridgeReachMeters = 12;
/** Width taken where a river or channel does not say its own. */
const usualWidthMeters = { river: 6, channel: 1, pond: 0 } as const;

/** Width of a water line, metres: its own, or the usual one of its kind. */
export function waterWidth(water: AnalysisInput['water'][number]): number {
  return water.widthMeters ?? usualWidthMeters[water.kind];
}

/** Whether water stops somebody on foot. */
export function isBarrier(water: AnalysisInput['water'][number]): boolean {
  return water.polygons.length > 0 || waterWidth(water) >= barrierWidthMeters;
}

/** Lines and outlines of the water that stops somebody on foot, as flat segments [ax, ay, bx, by]. */
export function barrierSegments(input: Pick<AnalysisInput, 'water'>): Float64Array {
  const out: number[] = [];
  const add = (line: PlanarLine) => {
    for (let i = 2; i + 1 < line.length; i += 2) out.push(line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!);
  };
  for (const water of input.water) {
    if (!isBarrier(water)) continue;
    water.lines.forEach(add);
    for (const rings of water.polygons) rings.forEach(add);
  }
  return Float64Array.from(out);
}

/** Widest barrier water, metres; what a bridge has to span. */
export function widestBarrier(input: Pick<AnalysisInput, 'water'>): number {
  return input.water.reduce(
    (most, water) => (isBarrier(water) ? Math.max(most, waterWidth(water)) : most),
    0
  );
}
