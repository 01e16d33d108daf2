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

export interface CpuPaint {
  readonly look: SurfaceLook;
  /** Scores at the ends of the ramp. */
  readonly range: readonly [low: number, high: number];
  /** Metres a screen pixel covers: gives lines and hatching the width they have on the GPU. */
  readonly pixelMeters: number;
}

/**
 * Paints rows `from` to `to` (exclusive) of the image from the scores of its cells, as the shader does:
 * interpolated between the centres of cells inside the village, classed, lines between classes, excluded
 * cells paled and hatched, outside transparent. Scores are interpolated rather than criteria, which is the
 * same for the weighted sum and differs by a fraction of a class for other attitudes to risk.
 */
export function paintRows(
  image: SurfaceImage,
  data: SurfaceData,
  scores: Float32Array,
  paint: CpuPaint,
  from: number,
  to: number
): void {
  const { grid, mask, outside } = data;
  const { columns, rows, cellMeters } = grid;
  const { pixels, scale } = image;
  const width = columns * scale;
  const [low, high] = paint.range;
  const classesPerScore = 8 / Math.max(high - low, 1e-6);
  const shade = createShade(paint, cellMeters / scale);

  const known = new Float32Array(columns);
  const sum = new Float32Array(columns);
  const closed = new Float32Array(columns);
  let current = new Float32Array(width);
  let above = new Float32Array(width).fill(NaN);

  // One row earlier, unpainted, so that slopes at the first row have a row above.
  for (let y = Math.max(0, from - 1); y < to; y++) {
    const painted = y >= from;
    if (painted) pixels.fill(0, y * width, (y + 1) * width);
    current.fill(NaN);
    const at = (y + 0.5) / scale - 0.5;
    const row = Math.floor(at);
    const rowShare = at - row;
    const [first, last] = mixRows(Math.max(0, row), Math.min(rows - 1, row + 1), rowShare);
    const xEnd = Math.min(width, Math.ceil((last + 1.5) * scale));
    for (let x = Math.max(0, Math.floor((first - 0.5) * scale)); x < xEnd; x++) {
      const across = (x + 0.5) / scale - 0.5;
      const column = Math.floor(across);
      const share = across - column;
      const left = Math.max(0, column);
      const right = Math.min(columns - 1, column + 1);
      const weight = known[left]! * (1 - share) + known[right]! * share;
      if (weight < 1e-5) continue;
      const score = (sum[left]! * (1 - share) + sum[right]! * share) / weight;
      const t = Math.min(8, Math.max(0, (score - low) * classesPerScore));
      current[x] = t;
      if (!painted) continue;
      const slopeX = Math.abs(t - current[x - 1]!);
      const slopeY = Math.abs(t - above[x]!);
      // NaN where the neighbour is unknown.
      const slope = (slopeX >= 0 ? slopeX : 0) + (slopeY >= 0 ? slopeY : 0);
      const excluded = (closed[left]! * (1 - share) + closed[right]! * share) / weight;
      pixels[y * width + x] = shade(t, slope, excluded > 0.5, x + y);
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

/** Colour of a pixel from its place on the ramp (0…8), the ramp's slope per pixel, and its diagonal. */
function createShade(
  { look, pixelMeters }: CpuPaint,
  metersPerImagePixel: number
): (t: number, slope: number, excluded: boolean, diagonal: number) => number {
  const perScreenPixel = pixelMeters / metersPerImagePixel;
  const half = (linePixels * perScreenPixel) / 2 + 0.5;
  const topHalf = (topLinePixels * perScreenPixel) / 2 + 0.5;
  const hatchGap = (hatchMeters(pixelMeters) / metersPerImagePixel) * Math.SQRT2;
  const hatchWidth = Math.min(hatchGap / 2, Math.max(1, hatchPixels * perScreenPixel * Math.SQRT2));
  const plain = look.ramp.map(toWord);
  const pale = look.ramp.map((color) => toWord(mix(color, look.ground, excludedPaleness)));
  const hatch = toWord(look.hatch);

  return (t, slope, excluded, diagonal) => {
    if (excluded) return diagonal % hatchGap < hatchWidth ? hatch : pale[Math.min(7, Math.floor(t))]!;
    const edge = Math.min(7, Math.max(1, Math.round(t)));
    const top = edge >= 6;
    const away = slope > 2e-5 ? (t - edge) / slope : Infinity;
    const reach = top ? topHalf : half;
    if (Math.abs(away) >= reach) return plain[Math.min(7, Math.floor(t))]!;
    const between = mix(look.ramp[edge - 1]!, look.ramp[edge]!, Math.min(1, Math.max(0, away + 0.5)));
    const on = Math.min(1, reach - Math.abs(away)) * (top ? 1 : look.lineOpacity);
    return toWord(mix(between, top ? look.topLine : look.line, on));
  };
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

function toWord([red, green, blue]: Rgb): number {
  return (0xff000000 | (Math.round(blue) << 16) | (Math.round(green) << 8) | Math.round(red)) >>> 0;
}
