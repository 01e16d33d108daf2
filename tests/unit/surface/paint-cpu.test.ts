import { describe, expect, test } from 'vitest';
import { createRowPainter } from '../../../src/lib/map/surface/paint-cpu';
import {
  excludedPaleness,
  type Rgb,
  type SurfaceData,
  type SurfaceLook
} from '../../../src/lib/map/surface/surface';
import { surfaceData } from './surface-data';

const look: SurfaceLook = {
  ramp: [1, 2, 3, 4, 5, 6, 7, 8].map((step): Rgb => [step * 10, step * 20, step * 30]),
  ground: [250, 250, 250],
  hatch: [0, 90, 0],
  line: [0, 0, 0],
  lineOpacity: 0.16,
  topLine: [255, 255, 255]
};

/** Paints with a screen pixel of one metre; returns [r, g, b, a] of a pixel. */
function paint(
  data: SurfaceData,
  scores: Float32Array,
  scale: number,
  slices = 1,
  inOrder = true
): (x: number, y: number) => number[] {
  const width = data.grid.columns * scale;
  const height = data.grid.rows * scale;
  const pixels = new Uint32Array(width * height).fill(0xdeadbeef);
  const paintRows = createRowPainter({ pixels, scale }, data, scores, {
    look,
    range: [0.2, 1],
    pixelMeters: 1
  });
  const bands = Array.from({ length: slices }, (_, slice) => [
    Math.floor((height * slice) / slices),
    Math.floor((height * (slice + 1)) / slices)
  ]);
  for (const [from = 0, to = 0] of inOrder ? bands : bands.reverse()) paintRows(from, to);
  const bytes = new Uint8Array(pixels.buffer);
  return (x, y) => [...bytes.slice((y * width + x) * 4, (y * width + x) * 4 + 4)];
}

/** Score at the middle of a class 0…7 of the range 0.2…1. */
const middle = (step: number): number => 0.2 + ((step + 0.5) / 8) * 0.8;

describe('createRowPainter', () => {
  test.each([0, 1, 2, 3, 4, 5, 6, 7])('a flat surface has the colour of class %d', (step) => {
    const at = paint(surfaceData(2, 2, [new Uint8Array(4)]), new Float32Array(4).fill(middle(step)), 3);
    expect(at(2, 3)).toEqual([...look.ramp[step]!, 255]);
  });

  test('below and above the range the ends of the ramp go on', () => {
    const at = paint(
      surfaceData(2, 1, [new Uint8Array(2)], { mask: Uint8Array.of(0, 0) }),
      Float32Array.of(0, 0),
      1
    );
    expect(at(0, 0)).toEqual([...look.ramp[0]!, 255]);
    const high = paint(surfaceData(1, 1, [new Uint8Array(1)]), Float32Array.of(1), 1);
    expect(high(0, 0)).toEqual([...look.ramp[7]!, 255]);
  });

  test('outside the village nothing is painted, a cell beyond its edge at most', () => {
    const mask = Uint8Array.of(1, 1, 1, 0, 0, 1, 1, 1);
    const at = paint(
      surfaceData(8, 1, [new Uint8Array(8)], { mask }),
      new Float32Array(8).fill(middle(3)),
      4
    );
    for (const x of [0, 5, 9, 22, 26, 31]) expect(at(x, 1)[3]).toBe(0);
    for (const x of [12, 15, 19]) expect(at(x, 1)).toEqual([...look.ramp[3]!, 255]);
  });

  test('scores outside the village do not bleed in', () => {
    const scores = Float32Array.of(9, middle(2), 9);
    const at = paint(surfaceData(3, 1, [new Uint8Array(3)], { mask: Uint8Array.of(1, 0, 1) }), scores, 4);
    for (const x of [4, 5, 6, 7]) expect(at(x, 0)).toEqual([...look.ramp[2]!, 255]);
  });

  test('excluded cells are paled and hatched, and nothing else is', () => {
    const mask = Uint8Array.from({ length: 64 }, (_, cell) => (cell % 8 < 4 ? 7 : 0));
    const at = paint(
      surfaceData(8, 8, [new Uint8Array(64)], { mask }),
      new Float32Array(64).fill(middle(6)),
      5
    );
    const colours = new Set<string>();
    for (let x = 0; x < 20; x++) for (let y = 0; y < 40; y++) colours.add(at(x, y).join());
    const pale = look.ramp[6]!.map((byte) => Math.round(byte + (250 - byte) * excludedPaleness));
    expect(colours).toEqual(new Set([[...pale, 255].join(), [...look.hatch, 255].join()]));
    for (let x = 20; x < 40; x++) expect(at(x, 20)).toEqual([...look.ramp[6]!, 255]);
  });

  test('classes meet in a line: white under the top two, faint elsewhere', () => {
    const columns = 64;
    const scores = Float32Array.from(
      { length: columns * 3 },
      (_, cell) => 0.2 + (((cell % columns) + 0.5) / columns) * 0.8
    );
    const at = paint(surfaceData(columns, 3, [new Uint8Array(columns * 3)]), scores, 5);
    const brightest = (edge: number): number =>
      Math.max(...[-2, -1, 0, 1, 2].map((dx) => at(edge * 40 + dx, 7)[0]!));
    const darkest = (edge: number): number =>
      Math.min(...[-2, -1, 0, 1, 2].map((dx) => at(edge * 40 + dx, 7)[2]!));
    for (const edge of [6, 7]) expect(brightest(edge)).toBeGreaterThan(150);
    for (const edge of [1, 2, 3, 4, 5]) {
      expect(brightest(edge)).toBeLessThanOrEqual(look.ramp[edge]![0]!);
      expect(darkest(edge)).toBeLessThan(look.ramp[edge - 1]![2]!);
    }
    // Between the edges the plain colours remain.
    for (const step of [0, 3, 5, 6, 7]) expect(at(step * 40 + 20, 7)).toEqual([...look.ramp[step]!, 255]);
  });

  test.each([
    ['in order', true],
    ['from the last', false]
  ])('painting in slices %s gives the same picture', (_, inOrder) => {
    const cells = 30 * 20;
    const scores = Float32Array.from(
      { length: cells },
      (_, cell) => 0.5 + 0.5 * Math.sin(cell / 7) * Math.cos(cell / 90)
    );
    const mask = Uint8Array.from({ length: cells }, (_, cell) => [0, 0, 0, 3, 1][(cell >> 3) % 5]!);
    const data = surfaceData(30, 20, [new Uint8Array(cells)], { mask });
    const whole = paint(data, scores, 3);
    const sliced = paint(data, scores, 3, 7, inOrder);
    for (let y = 0; y < 60; y++) for (let x = 0; x < 90; x++) expect(sliced(x, y)).toEqual(whole(x, y));
  });
});
