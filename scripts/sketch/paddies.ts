import { faceInside, traceFaces, type Face } from './faces';
import { node, ringSegments } from './noding';
import { metersPerUnit, toLattice, toTable, type Point } from './plane';
import { areaOf, isInside, type Ring } from './polygon';

const blockSquareMeters = 9_000;
const stripMeters = { least: 24, spread: 8 };
const leastParcelSquareMeters = 1_500;

/** Cuts an open field into blocks of about 9,000 m² and those into strips, along the field's own directions. */
export function drawPaddies(field: Face, random: () => number): Face[] {
  return blocks(field, random, 0).flatMap((block) => strips(block, random));
}

function blocks(face: Face, random: () => number, depth: number): Face[] {
  const area = squareMeters(face);
  if (depth > 12 || (area < blockSquareMeters && face.holes.length === 0)) return [face];
  const box = orientedBox(face);
  const parts = cut(face, box, [box.low + (box.high - box.low) * (0.43 + 0.14 * random())]);
  if (parts.length < 2) return [face];
  return parts.flatMap((part) => blocks(part, random, depth + 1));
}

function strips(face: Face, random: () => number): Face[] {
  const box = orientedBox(face);
  const wide = stripMeters.least + stripMeters.spread * random();
  const count = Math.min(
    Math.round((box.high - box.low) / wide),
    Math.floor(squareMeters(face) / leastParcelSquareMeters)
  );
  const at = Array.from(
    { length: Math.max(0, count - 1) },
    (_, i) => box.low + ((box.high - box.low) * (i + 1 + (random() - 0.5) * 0.24)) / count
  );
  return at.length === 0 ? [face] : cut(face, box, at);
}

interface OrientedBox {
  /** Direction the cuts are counted along, radians; the cuts run across it. */
  readonly angle: number;
  readonly low: number;
  readonly high: number;
}

/** The box along the face's prevailing edge direction, seen along its longer side. */
function orientedBox(face: Face): OrientedBox {
  const ring = face.shell.map(toTable);
  const angle = prevailingAngle(ring);
  const spans = [angle, angle + Math.PI / 2].map((turn): OrientedBox => {
    const along = ring.map(([x, y]) => x * Math.cos(turn) + y * Math.sin(turn));
    return { angle: turn, low: Math.min(...along), high: Math.max(...along) };
  });
  const [first, second] = spans as [OrientedBox, OrientedBox];
  return first.high - first.low >= second.high - second.low ? first : second;
}

/** The direction, modulo a right angle, that most of the outline runs in; long edges count more. */
function prevailingAngle(ring: Ring): number {
  const edges = ring.map((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    return { angle: modulo(Math.atan2(b[1] - a[1], b[0] - a[0])), weight: length * Math.sqrt(length) };
  });
  let best = 0;
  let most = -1;
  for (const { angle } of edges) {
    const weight = edges.reduce((sum, edge) => {
      const apart = Math.abs(modulo(edge.angle - angle + Math.PI / 4) - Math.PI / 4);
      return sum + edge.weight * Math.max(0, 1 - apart / 0.2);
    }, 0);
    if (weight > most) [best, most] = [angle, weight];
  }
  return best;
}

const modulo = (angle: number): number => ((angle % (Math.PI / 2)) + Math.PI / 2) % (Math.PI / 2);

function cut(face: Face, box: OrientedBox, at: readonly number[]): Face[] {
  const [cos, sin] = [Math.cos(box.angle), Math.sin(box.angle)];
  const across = face.shell.map(toTable).map(([x, y]) => y * cos - x * sin);
  const [near, far] = [Math.min(...across) - 2, Math.max(...across) + 2];
  const lines = at.map((along) => {
    const end = (aside: number): Point => [along * cos - aside * sin, along * sin + aside * cos];
    return [toLattice(end(near)), toLattice(end(far))] as const;
  });
  const rings = [face.shell, ...face.holes];
  const planar = node([...rings.flatMap(ringSegments), ...lines]);
  return traceFaces(planar).filter((part) => isInside(faceInside(part), rings));
}

const squareMeters = (face: Face): number => areaOf(face.shell, face.holes) * metersPerUnit ** 2;
