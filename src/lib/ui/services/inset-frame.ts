interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface InsetFrame {
  /** In metres, y down. */
  readonly viewBox: string;
  /** CSS px a metre takes. */
  readonly scale: number;
  /** Metres of the middle of the way, y north. */
  readonly middle?: readonly [number, number];
}

/** Room around what must be seen, CSS px: a marker, a name, the pill above the way. */
const padding = { x: 46, top: 52, bottom: 62 } as const;
/** Nearer than this a place loses its surroundings. */
const leastMeters = 460;
const aloneMeters = 760;

/** The part of the village an inset shows: start, way and place with room around them, or the whole. */
export function insetFrame(of: {
  /** CSS px of the picture. */
  readonly width: number;
  readonly height: number;
  /** [minX, minY, maxX, maxY] of the village, y down. */
  readonly box: readonly [number, number, number, number];
  readonly selected?: Spot | undefined;
  readonly start?: Spot | undefined;
  readonly line: ArrayLike<number>;
  readonly whole: boolean;
}): InsetFrame {
  const width = Math.max(1, of.width);
  const height = Math.max(1, of.height);
  const spots = [of.selected, of.start].filter((spot) => spot !== undefined);
  const xs = spots.map(({ x }) => x);
  const ys = spots.map(({ y }) => -y);
  for (let i = 0; i + 1 < of.line.length; i += 2) {
    xs.push(of.line[i] ?? 0);
    ys.push(-(of.line[i + 1] ?? 0));
  }
  const everything = of.whole || xs.length === 0;
  if (everything) {
    xs.push(of.box[0], of.box[2]);
    ys.push(of.box[1], of.box[3]);
  }
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const pad = everything ? { x: 12, top: 12, bottom: 12 } : padding;
  const least = spots.length > 1 ? leastMeters : aloneMeters;
  const scale = Math.min(
    (width - 2 * pad.x) / Math.max(1, right - left),
    (height - pad.top - pad.bottom) / Math.max(1, bottom - top),
    width / least
  );
  const middleX = (left + right) / 2;
  const middleY = (top + bottom) / 2 - (pad.top - pad.bottom) / 2 / scale;
  const view = [middleX - width / 2 / scale, middleY - height / 2 / scale, width / scale, height / scale];
  const middle = middleOf(of.line);
  return {
    viewBox: view.map((value) => Math.round(value * 10) / 10).join(' '),
    scale,
    ...(middle === undefined ? {} : { middle })
  };
}

/** The point half way along. */
function middleOf(line: ArrayLike<number>): readonly [number, number] | undefined {
  const lengths: number[] = [];
  for (let i = 2; i + 1 < line.length; i += 2) {
    lengths.push(Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!));
  }
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [i, length] of lengths.entries()) {
    if (left <= length && length > 0) {
      const share = left / length;
      const [ax, ay, bx, by] = [line[i * 2]!, line[i * 2 + 1]!, line[i * 2 + 2]!, line[i * 2 + 3]!];
      return [ax + share * (bx - ax), ay + share * (by - ay)];
    }
    left -= length;
  }
  return undefined;
}
