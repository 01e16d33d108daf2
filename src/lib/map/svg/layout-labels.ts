import type { LabelWeight } from '../labels/text-width';
import { textWidth } from '../labels/text-width';
import type { VillageLabelKind } from '../labels/village-labels';
import type { PlaneLine, PlanePoint } from '../geometry/planar';
import { labelSizes, labelTracking, mapTiers, type MapTier } from './map-tiers';

export type LabelKind = VillageLabelKind | 'facility';
export type TextAnchor = 'start' | 'middle' | 'end';

/** [left, top, right, bottom] in CSS px. */
export type Box = readonly [number, number, number, number];

/** A name to place. */
export interface LabelRequest {
  readonly id: string;
  readonly kind: LabelKind;
  readonly text: string;
  /** A quieter second line. */
  readonly sub?: string;
  /** Share of the frame's width and height. */
  readonly at: PlanePoint;
  readonly placement: 'centre' | 'edge' | 'above' | 'beside';
  readonly rotation: number;
  /** Room along the text as a share of the frame's width; a longer text waits for a larger tier. */
  readonly room?: number;
  /** 0 first. */
  readonly rank: number;
  /** Not on smaller maps than this. */
  readonly least?: MapTier;
  /** Outlines the name should not cross, in shares of the frame. */
  readonly within?: readonly PlaneLine[];
  /** It would rather be left out than cross them. */
  readonly strict?: boolean;
}

/** A symbol names must keep off. */
export interface Obstacle {
  readonly id: string;
  readonly at: PlanePoint;
  /** Half its side in CSS px, by tier; 0 where it is not shown. */
  readonly reach: readonly [number, number, number, number];
  /** Names may cover a soft one when nothing else is left. */
  readonly soft: boolean;
}

/** Where a name came to stand. Offsets are in em of its own size, so they grow with the theme's type. */
export interface PlacedLabel {
  readonly request: LabelRequest;
  /** Shown from this tier on… */
  readonly from: MapTier;
  /** …to this one. */
  readonly to: MapTier;
  readonly anchor: TextAnchor;
  /** Of the first line's baseline, along the text's own direction. */
  readonly dx: number;
  readonly dy: number;
}

export interface LayoutInput {
  readonly aspect: number;
  readonly requests: readonly LabelRequest[];
  readonly obstacles: readonly Obstacle[];
}

const weights: Readonly<Record<LabelKind, LabelWeight>> = {
  zone: 700,
  facility: 700,
  dusun: 700,
  village: 800,
  road: 600,
  neighbour: 600
};

/** Above and below the baseline, em. */
const [ascent, descent] = [0.78, 0.24];
const lineHeight = 1.25;
const gap = 2;

interface Candidate {
  readonly anchor: TextAnchor;
  readonly dx: number;
  readonly dy: number;
  /** Taken only when better ones fail: adds to the cost of what it covers. */
  readonly cost: number;
}

const middleDy = (ascent - descent) / 2;

/** Positions to try, best first. */
function candidatesOf(request: LabelRequest): readonly Candidate[] {
  switch (request.placement) {
    case 'edge':
      return [
        { anchor: 'middle', dx: 0, dy: 1.3, cost: 0 },
        // Over the edge only where it cannot hang under it: the live map always hangs it.
        { anchor: 'middle', dx: 0, dy: -0.62, cost: 1000 }
      ];
    case 'above':
      return request.kind === 'road'
        ? [
            { anchor: 'middle', dx: 0, dy: -0.62, cost: 0 },
            { anchor: 'middle', dx: 0, dy: 1.32, cost: 1 },
            { anchor: 'middle', dx: -4, dy: -0.62, cost: 1 },
            { anchor: 'middle', dx: 4, dy: -0.62, cost: 1 }
          ]
        : [
            { anchor: 'middle', dx: 0, dy: -0.6, cost: 0 },
            { anchor: 'middle', dx: -2.5, dy: -0.6, cost: 1 },
            { anchor: 'middle', dx: 2.5, dy: -0.6, cost: 1 },
            { anchor: 'middle', dx: 0, dy: -1.5, cost: 2 },
            { anchor: 'middle', dx: -4.5, dy: -1.1, cost: 3 },
            { anchor: 'middle', dx: 4.5, dy: -1.1, cost: 3 }
          ];
    case 'beside': {
      // The first baseline moves up by what stands under it.
      const more = linesBelow(request) * lineHeight;
      return [
        { anchor: 'start', dx: 1.6, dy: middleDy - more / 2, cost: 0 },
        { anchor: 'middle', dx: 0, dy: 2.4, cost: 0.5 },
        { anchor: 'middle', dx: 0, dy: -1.75 - more, cost: 0.5 },
        { anchor: 'end', dx: -1.6, dy: middleDy - more / 2, cost: 0.5 },
        { anchor: 'start', dx: 1.35, dy: 1.3, cost: 1 },
        { anchor: 'start', dx: 1.35, dy: -0.85 - more, cost: 1 },
        { anchor: 'end', dx: -1.35, dy: 1.3, cost: 1 },
        { anchor: 'end', dx: -1.35, dy: -0.85 - more, cost: 1 }
      ];
    }
    case 'centre': {
      const steps = [0, -1, 1, -2, 2, -3, 3];
      const wide = request.kind === 'neighbour' ? 1.6 : 1.4;
      return steps
        .flatMap((x) =>
          steps.map((y): Candidate => ({
            anchor: 'middle',
            dx: x * wide,
            dy: middleDy + y * 0.8,
            cost: (Math.abs(x) + Math.abs(y)) * 0.12
          }))
        )
        .sort((a, b) => a.cost - b.cost);
    }
  }
}

/** Longer names of facilities stand on two lines, CSS px at 12. */
const longestLine = 112;

/** The lines a name is written on: one, or two of about equal length where a facility's is long. */
export function labelLines(request: Pick<LabelRequest, 'kind' | 'text'>): readonly string[] {
  const upper = request.kind === 'village' || request.kind === 'neighbour';
  const text = upper ? request.text.toUpperCase() : request.text;
  const long = (line: string): number => textWidth(line, { size: 12, weight: 700 });
  if (request.kind !== 'facility' || long(text) <= longestLine) return [text];
  const words = text.split(' ');
  const splits = words
    .slice(1)
    .map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')] as const);
  const longer = (pair: readonly [string, string]): number => Math.max(long(pair[0]), long(pair[1]));
  return (
    splits.reduce<readonly [string, string] | undefined>(
      (best, pair) => (!best || longer(pair) < longer(best) ? pair : best),
      undefined
    ) ?? [text]
  );
}

/** Length of the longest line, CSS px. */
function spanOf(request: LabelRequest, tier: MapTier): number {
  const size = labelSizes[request.kind][tier];
  const look = { size, weight: weights[request.kind], tracking: labelTracking[request.kind] };
  const sub = request.sub ? textWidth(request.sub, { size, weight: 600 }) : 0;
  return Math.max(sub, ...labelLines(request).map((line) => textWidth(line, look)));
}

/** Lines under the first, em: a second line of the name or the quieter one. */
export function linesBelow(request: LabelRequest): number {
  return labelLines(request).length - 1 + (request.sub ? 1 : 0);
}

/** The boxes a placed name covers on a map `width` CSS px wide; several where it is turned. */
export function labelBoxes(
  label: Pick<PlacedLabel, 'request' | 'anchor' | 'dx' | 'dy'>,
  tier: MapTier,
  width: number,
  aspect: number
): readonly Box[] {
  const { request } = label;
  const size = labelSizes[request.kind][tier];
  const span = spanOf(request, tier);
  const [x, y] = [request.at[0] * width, (request.at[1] * width) / aspect];
  const left = label.dx * size - (label.anchor === 'start' ? 0 : label.anchor === 'end' ? span : span / 2);
  const top = (label.dy - ascent) * size;
  const bottom = (label.dy + descent + linesBelow(request) * lineHeight) * size;
  if (Math.abs(request.rotation) < 0.5)
    return [[x + left - gap, y + top - gap, x + left + span + gap, y + bottom + gap]];
  const pieces = Math.max(1, Math.ceil(span / (bottom - top)));
  const turn = (request.rotation * Math.PI) / 180;
  return Array.from({ length: pieces }, (_, i): Box => {
    const along = left + (span * (i + 0.5)) / pieces;
    const across = (top + bottom) / 2;
    const cx = x + along * Math.cos(turn) - across * Math.sin(turn);
    const cy = y + along * Math.sin(turn) + across * Math.cos(turn);
    const halfAlong = span / pieces / 2;
    const halfAcross = (bottom - top) / 2;
    const halfX = Math.abs(halfAlong * Math.cos(turn)) + Math.abs(halfAcross * Math.sin(turn));
    const halfY = Math.abs(halfAlong * Math.sin(turn)) + Math.abs(halfAcross * Math.cos(turn));
    return [cx - halfX - gap, cy - halfY - gap, cx + halfX + gap, cy + halfY + gap];
  });
}

/** True when two boxes share more than an edge. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

function obstacleBox(obstacle: Obstacle, tier: MapTier, width: number, aspect: number): Box | undefined {
  const reach = obstacle.reach[tier];
  if (reach === 0) return undefined;
  const [x, y] = [obstacle.at[0] * width, (obstacle.at[1] * width) / aspect];
  return [x - reach, y - reach, x + reach, y + reach];
}

/** True when a segment runs through a box (Liang–Barsky). */
function crossesBox([ax, ay]: PlanePoint, [bx, by]: PlanePoint, box: Box): boolean {
  let [from, to] = [0, 1];
  const sides: readonly (readonly [number, number])[] = [
    [ax - bx, ax - box[0]],
    [bx - ax, box[2] - ax],
    [ay - by, ay - box[1]],
    [by - ay, box[3] - ay]
  ];
  for (const [step, room] of sides) {
    if (step === 0 && room < 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from <= to;
}

/** True when an outline runs through the box; coordinates of the outline are shares of the frame. */
function crossesOutline(rings: readonly PlaneLine[], box: Box, width: number, aspect: number): boolean {
  const scaled: Box = [box[0] / width, (box[1] / width) * aspect, box[2] / width, (box[3] / width) * aspect];
  return rings.some((ring) =>
    ring.some((point, i) => {
      const before = ring[i - 1];
      return before !== undefined && crossesBox(before, point, scaled);
    })
  );
}

/** Names may reach this far over the frame, CSS px by tier: beside it there is free map on large screens. */
const overhang = [0, 6, 26, 40] as const;

/**
 * Sizes that share a layout: what is right on a wall is not on a phone, so names stand where they are best in
 * each, and keep still within one.
 */
const bands: readonly (readonly MapTier[])[] = [[0], [1], [2, 3]];

/** Every width a name shown on these tiers must be right at. */
function widthsOf(tiers: readonly MapTier[]): readonly (readonly [MapTier, number])[] {
  return tiers.flatMap((tier) => mapTiers[tier].widths.map((width) => [tier, width] as const));
}

/**
 * Places names so that none covers another or a hard symbol at any size it is shown at. Goes tier by tier within
 * a band, names of low rank number first; one that finds no place waits for the next tier of the band.
 */
export function layoutLabels(input: LayoutInput): readonly PlacedLabel[] {
  return bands.flatMap((band) => layoutBand(input, band));
}

function layoutBand(input: LayoutInput, band: readonly MapTier[]): readonly PlacedLabel[] {
  const { aspect, obstacles } = input;
  const requests = [...input.requests].sort((a, b) => a.rank - b.rank);
  const to = band.at(-1) ?? 0;
  const placed: PlacedLabel[] = [];
  const costOf = (label: PlacedLabel, enough: number): number => {
    const { request } = label;
    let cost = 0;
    for (const [tier, width] of widthsOf(band.filter((index) => index >= label.from))) {
      if (!hasRoom(request, tier, width)) return Infinity;
      const over = overhang[tier];
      for (const box of labelBoxes(label, tier, width, aspect)) {
        if (box[0] < -over || box[1] < -over || box[2] > width + over || box[3] > width / aspect + over)
          return Infinity;
        if (request.within && crossesOutline(request.within, box, width, aspect)) {
          if (request.strict) return Infinity;
          cost += 2;
        }
        for (const other of placed)
          if (labelBoxes(other, tier, width, aspect).some((taken) => boxesOverlap(box, taken)))
            return Infinity;
        for (const obstacle of obstacles) {
          const taken = obstacleBox(obstacle, tier, width, aspect);
          if (!taken || !boxesOverlap(box, taken)) continue;
          if (!obstacle.soft) return Infinity;
          cost += 1;
        }
      }
      if (cost >= enough) return Infinity;
    }
    return cost;
  };
  for (const from of band)
    for (const request of requests) {
      if (from < (request.least ?? 0) || placed.some((label) => label.request === request)) continue;
      let best: { readonly label: PlacedLabel; readonly cost: number } | undefined;
      for (const { cost: own, ...candidate } of candidatesOf(request)) {
        if (best && own >= best.cost) continue;
        const label: PlacedLabel = { request, from, to, ...candidate };
        const cost = own + costOf(label, best ? best.cost - own : Infinity);
        if (cost < (best?.cost ?? Infinity)) best = { label, cost };
      }
      if (best) placed.push(best.label);
    }
  return placed;
}

/** A name along an edge or a road must not be longer than it. */
function hasRoom(request: LabelRequest, tier: MapTier, width: number): boolean {
  if (request.room === undefined || request.kind === 'neighbour') return true;
  return spanOf(request, tier) <= request.room * width;
}
