import {
  excludedPaleness,
  hatchPixels,
  linePixels,
  topLinePixels,
  type Rgb,
  type SurfaceData,
  type SurfaceLook
} from './surface';
import { hatchMeters } from './surface-scale';

/** An image that covers a grid, `scale` pixels to a cell, one RGBA word (red in the low byte) a pixel. */
export interface SurfaceImage {
  readonly pixels: Uint32Array;
  readonly scale: number;
}

/** Marks pixels outside the village in a row of places on the ramp. */
const unknown = -1;

export interface CpuPaint {
  readonly look: SurfaceLook;
  /** Scores at the ends of the ramp. */
  readonly range: readonly [low: number, high: number];
  /** Metres a screen pixel covers: gives lines and hatching the width they have on the GPU. */
  readonly pixelMeters: number;
}

/** Paints rows `from` to `to` (exclusive) of an image. */
export type RowPainter = (from: number, to: number) => void;

/**
 * A painter of an image from the scores of its cells, as the shader does it: interpolated between the centres of
 * cells inside the village, classed, lines between classes, excluded cells paled and hatched, outside transparent.
 * Scores are interpolated rather than criteria, which is the same for the weighted sum and differs by a fraction of
 * a class for other attitudes to risk.
 */
export function createRowPainter(
  image: SurfaceImage,
  data: SurfaceData,
  scores: Float32Array,
  paint: CpuPaint
): RowPainter {
  const { grid, mask, outside } = data;
  const { columns, rows, cellMeters } = grid;
  const { pixels, scale } = image;
  const width = columns * scale;
  const [low, high] = paint.range;
  const classesPerScore = 8 / Math.max(high - low, 1e-6);
  const palette = createPalette(paint, cellMeters / scale);

  const known = new Float32Array(columns);
  const sum = new Float32Array(columns);
  const closed = new Float32Array(columns);
  const { lefts, rights, shares } = betweenCells(columns, scale);
  let current = new Float32Array(width);
  let above = new Float32Array(width);
  /** Row that `above` is above of. */
  let next = -1;
  return (from, to) => {
    if (from !== next) {
      above.fill(unknown);
      // One row earlier, unpainted, so that slopes at the first row have a row above.
      if (from > 0) paintRow(from - 1, false);
    }
    for (let y = from; y < to; y++) paintRow(y, true);
    next = to;
  };

  function paintRow(y: number, painted: boolean): void {
    if (painted) pixels.fill(0, y * width, (y + 1) * width);
    current.fill(unknown);
    const at = (y + 0.5) / scale - 0.5;
    const row = Math.floor(at);
    const [first, last] = mixRows(Math.max(0, row), Math.min(rows - 1, row + 1), at - row);
    const xEnd = Math.min(width, Math.ceil((last + 1.5) * scale));
    let before = unknown;
    for (let x = Math.max(0, Math.floor((first - 0.5) * scale)); x < xEnd; x++) {
      const left = lefts[x]!;
      const right = rights[x]!;
      const share = shares[x]!;
      const weight = known[left]! * (1 - share) + known[right]! * share;
      if (weight < 1e-5) {
        before = unknown;
        continue;
      }
      const score = (sum[left]! * (1 - share) + sum[right]! * share) / weight;
      const t = Math.min(8, Math.max(0, (score - low) * classesPerScore));
      const over = above[x]!;
      const slope =
        (before === unknown ? 0 : Math.abs(t - before)) + (over === unknown ? 0 : Math.abs(t - over));
      current[x] = t;
      before = t;
      if (!painted) continue;
      const excluded = closed[left]! * (1 - share) + closed[right]! * share > weight / 2;
      pixels[y * width + x] = excluded ? palette.excluded(t, x + y) : palette.open(t, slope);
    }
    [current, above] = [above, current];
  }

  /** Fills known, sum and closed from two rows of cells; returns the first and last known column. */
  function mixRows(upper: number, lower: number, lowerShare: number): [first: number, last: number] {
    let first = columns;
    let last = -2;
    for (let column = 0; column < columns; column++) {
      const a = upper * columns + column;
      const b = lower * columns + column;
      const weightA = mask[a] === outside ? 0 : 1 - lowerShare;
      const weightB = mask[b] === outside ? 0 : lowerShare;
      known[column] = weightA + weightB;
      sum[column] = weightA * scores[a]! + weightB * scores[b]!;
      closed[column] = (mask[a] === 0 ? 0 : weightA) + (mask[b] === 0 ? 0 : weightB);
      if (weightA + weightB > 0) {
        if (column < first) first = column;
        last = column;
      }
    }
    return [first, last];
  }
}

/** Between which columns of cells each pixel of a row lies, and how far to the right. */
function betweenCells(
  columns: number,
  scale: number
): { readonly lefts: Int32Array; readonly rights: Int32Array; readonly shares: Float32Array } {
  const lefts = new Int32Array(columns * scale);
  const rights = new Int32Array(columns * scale);
  const shares = new Float32Array(columns * scale);
  for (let x = 0; x < lefts.length; x++) {
    const at = (x + 0.5) / scale - 0.5;
    lefts[x] = Math.max(0, Math.floor(at));
    rights[x] = Math.min(columns - 1, Math.floor(at) + 1);
    shares[x] = at - Math.floor(at);
  }
  return { lefts, rights, shares };
}

/** Colours of pixels by their place on the ramp, 0…8. */
interface Palette {
  /** `slope`: how much the place changes from pixel to pixel; it keeps lines between classes even. */
  readonly open: (t: number, slope: number) => number;
  /** `diagonal`: x + y of the pixel. */
  readonly excluded: (t: number, diagonal: number) => number;
}

/** Colours across a line between two classes, looked up. */
const lineSteps = 31;

function createPalette({ look, pixelMeters }: CpuPaint, metersPerImagePixel: number): Palette {
  const perScreenPixel = pixelMeters / metersPerImagePixel;
  const hatchGap = (hatchMeters(pixelMeters) / metersPerImagePixel) * Math.SQRT2;
  const hatchWidth = Math.min(hatchGap / 2, Math.max(1, hatchPixels * perScreenPixel * Math.SQRT2));
  const plain = Uint32Array.from(look.ramp, toWord);
  const pale = Uint32Array.from(look.ramp, (color) => toWord(mix(color, look.ground, excludedPaleness)));
  const hatch = toWord(look.hatch);
  const reaches = Float64Array.from(
    look.ramp,
    (_, edge) => ((edge >= 6 ? topLinePixels : linePixels) * perScreenPixel) / 2 + 0.5
  );
  const lines = new Uint32Array(8 * lineSteps);
  for (let edge = 1; edge < 8; edge++) {
    const [line, opacity] = edge >= 6 ? [look.topLine, 1] : [look.line, look.lineOpacity];
    for (let step = 0; step < lineSteps; step++) {
      const away = ((step + 0.5) / lineSteps) * 2 * reaches[edge]! - reaches[edge]!;
      const between = mix(look.ramp[edge - 1]!, look.ramp[edge]!, Math.min(1, Math.max(0, away + 0.5)));
      const on = Math.min(1, reaches[edge]! - Math.abs(away)) * opacity;
      lines[edge * lineSteps + step] = toWord(mix(between, line, on));
    }
  }
  return {
    open(t, slope) {
      const edge = Math.min(7, Math.max(1, Math.round(t)));
      const reach = reaches[edge]! * slope;
      const away = t - edge + reach;
      // On level ground there is no edge to draw.
      if (slope < 2e-5 || away < 0 || away >= 2 * reach) return plain[Math.min(7, Math.floor(t))]!;
      return lines[edge * lineSteps + Math.floor((away / (2 * reach)) * lineSteps)]!;
    },
    excluded: (t, diagonal) => (diagonal % hatchGap < hatchWidth ? hatch : pale[Math.min(7, Math.floor(t))]!)
  };
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

function toWord([red, green, blue]: Rgb): number {
  return (0xff000000 | (Math.round(blue) << 16) | (Math.round(green) << 8) | Math.round(red)) >>> 0;
}
