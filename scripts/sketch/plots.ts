import { along, lengthOf, offset, stretch } from './curve';
import type { Point } from './plane';
import type { DrawnRoad } from './roads';
import type { Ring } from './polygon';

/** Quads wanted along a road; where two overlap the earlier one stands. */
export interface Plot {
  readonly kind: 'settlement' | 'yard';
  readonly ring: Ring;
}

const plotWidthMeters = { least: 26, spread: 13 };
const yardShareOfPlots = 0.08;
const gapShare = 0.05;
const yardDepthMeters = { least: 7, spread: 11 };
const yardBehindShare = 0.5;
const depthShare = { least: 0.63, spread: 0.28 };

/** House plots side by side along the built stretches, facing the road, with gardens behind them. */
export function drawPlots(roads: readonly DrawnRoad[], random: () => number): Plot[] {
  const houses: Plot[] = [];
  const gardens: Plot[] = [];
  for (const road of roads) {
    const length = lengthOf(road.line);
    for (const { from, to, leftMeters, rightMeters } of road.built) {
      for (const side of [1, -1] as const) {
        const depth = side === 1 ? rightMeters : leftMeters;
        if (depth === 0) continue;
        let at = from * length;
        const end = to * length;
        while (at < end - plotWidthMeters.least / 2) {
          const run = 2 + Math.floor(random() * 3);
          const runDepth = depth * (depthShare.least + depthShare.spread * random());
          const runStart = at;
          const hasGap = random() < gapShare;
          for (let i = 0; i < run && at < end - plotWidthMeters.least / 2; i++) {
            const left = end - at;
            const wide = plotWidthMeters.least + plotWidthMeters.spread * random();
            const next = left - wide < plotWidthMeters.least ? end : at + wide;
            if (!(hasGap && i === run - 1)) {
              houses.push({
                kind: random() < yardShareOfPlots ? 'yard' : 'settlement',
                ring: quad(road.line, at, next, 0, side * (runDepth + road.widthMeters / 2))
              });
            }
            at = next;
          }
          const yard = yardDepthMeters.least + yardDepthMeters.spread * random();
          const back = runDepth + road.widthMeters / 2;
          if (random() > yardBehindShare) continue;
          gardens.push({
            kind: 'yard',
            ring: quad(road.line, runStart, at, side * (back - 2), side * (back + yard))
          });
        }
      }
    }
  }
  return [...houses, ...gardens];
}

/** Between two distances along a line and two offsets from it; straight at the far side. */
function quad(line: readonly Point[], from: number, to: number, near: number, far: number): Point[] {
  const part = stretch(line, from, to);
  const front = near === 0 ? part : [shift(line, from, near), shift(line, to, near)];
  const middle = to - from > 60 ? [shift(line, (from + to) / 2, far)] : [];
  return [...front, shift(line, to, far), ...middle, shift(line, from, far)];
}

function shift(line: readonly Point[], meters: number, aside: number): Point {
  const length = lengthOf(line);
  const before = along(line, Math.max(0, meters - 8)).point;
  const after = along(line, Math.min(length, meters + 8)).point;
  const { point } = along(line, meters);
  return offset([before, point, after], aside)[1]!;
}
