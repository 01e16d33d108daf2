import { clipRing, distanceToLine, insideRings, type PlaneLine, type PlanePoint } from '../geometry/planar';

export interface ClearestPointOptions {
  /** Only inside this box: [left, top, right, bottom]. */
  readonly frame?: readonly [number, number, number, number];
  /** Rings the label must stay clear of. */
  readonly keepOut?: readonly PlaneLine[];
  /** Points the label should not cover. */
  readonly points?: readonly PlanePoint[];
  /** How much wider than high the label is: room to the sides counts that much less. 1 is round. */
  readonly wide?: number;
  /** No point when the room is less than this, metres. */
  readonly least?: number;
}

export interface ClearPlace {
  readonly point: PlanePoint;
  /** Distance to whatever is nearest. */
  readonly room: number;
}

/** Cells along the longer side of the first, coarse look. */
const coarse = 44;
/** A point weighs as much as an edge this many times closer: names may near an edge, not a symbol. */
const pointWeight = 1.6;

const close = (ring: PlaneLine): PlaneLine => (ring[0] ? [...ring, ring[0]] : ring);

/**
 * The place inside an area with most room around it: a pole of inaccessibility that also keeps away from
 * points, found on a grid and refined once. Undefined for an area out of the frame or with too little room.
 */
export function clearestPoint(
  rings: readonly PlaneLine[],
  options: ClearestPointOptions = {}
): ClearPlace | undefined {
  const { frame, keepOut = [], points = [], wide = 1, least = 0 } = options;
  const squash = (line: PlaneLine): PlaneLine => close(line).map(([x, y]) => [x / wide, y]);
  const inside = frame ? rings.map((ring) => clipRing(ring, frame)).filter((ring) => ring.length > 2) : rings;
  if (inside.length === 0) return undefined;
  const edges = [...inside, ...keepOut].map(squash);
  const marks = points.map(([x, y]): PlanePoint => [x / wide, y]);
  const roomAt = ([x, y]: PlanePoint): number => {
    if (!insideRings([x, y], inside) || insideRings([x, y], keepOut)) return -1;
    const at: PlanePoint = [x / wide, y];
    let room = Infinity;
    for (const edge of edges) room = Math.min(room, distanceToLine(at, edge));
    for (const mark of marks)
      room = Math.min(room, Math.hypot(at[0] - mark[0], at[1] - mark[1]) * pointWeight);
    return room;
  };
  const all = inside.flat();
  const xs = all.map(([x]) => x);
  const ys = all.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const cell = Math.max(right - left, bottom - top) / coarse;
  let best: ClearPlace = { point: [left, top], room: -1 };
  const look = (x: number, y: number): void => {
    const room = roomAt([x, y]);
    if (room > best.room) best = { point: [x, y], room };
  };
  for (let y = top + cell / 2; y < bottom; y += cell)
    for (let x = left + cell / 2; x < right; x += cell) look(x, y);
  const [cx, cy] = best.point;
  for (let dy = -5; dy <= 5; dy++)
    for (let dx = -5; dx <= 5; dx++) look(cx + (dx * cell) / 6, cy + (dy * cell) / 6);
  return best.room > least && best.room > 0 ? best : undefined;
}
