import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipRing, distanceToLine, type PlanePoint } from '../../../src/lib/map/geometry/planar';
import { landTone } from '../../../src/lib/map/land-tone';
import { roundArcs } from '../../../src/lib/map/round-arcs';
import { createFrame } from '../../../src/lib/map/svg/frame';
import { PathWriter } from '../../../src/lib/map/svg/path-data';

/** Reads path data of m, l, h, v and z back into absolute points, one list per m. */
function readPath(data: string): PlanePoint[][] {
  const tokens = data.match(/[mlhvz]|-?\d+/g) ?? [];
  const lines: PlanePoint[][] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let command = '';
  let i = 0;
  const next = (): number => Number(tokens[i++]);
  while (i < tokens.length) {
    const token = tokens[i] ?? '';
    if (/[a-z]/.test(token)) {
      command = token;
      i++;
      if (command === 'z') {
        [x, y] = [startX, startY];
        continue;
      }
    }
    if (command === 'h') x += next();
    else if (command === 'v') y += next();
    else [x, y] = [x + next(), y + next()];
    if (command === 'm') {
      [startX, startY] = [x, y];
      lines.push([]);
      command = 'l';
    }
    lines.at(-1)?.push([x, y]);
  }
  return lines;
}

const point = fc.tuple(fc.integer({ min: -3000, max: 5000 }), fc.integer({ min: -3000, max: 5000 }));
const line = fc.uniqueArray(point, { minLength: 3, maxLength: 12, selector: (p) => p.join() });

describe('PathWriter', () => {
  it('writes what reads back the same, open and closed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(line, fc.boolean()), { maxLength: 5 }), (shapes) => {
        const writer = new PathWriter();
        for (const [points, closed] of shapes) writer.add(points, closed);
        expect(readPath(writer.toString())).toEqual(shapes.map(([points]) => points));
      })
    );
  });

  it('leaves out steps of no length, slivers and the repeated first point', () => {
    const writer = new PathWriter();
    writer.add(
      [
        [1, 1],
        [1, 1],
        [5, 1],
        [5, 4],
        [1, 1]
      ],
      true
    );
    writer.add(
      [
        [0, 0],
        [3, 3],
        [0, 0]
      ],
      true
    );
    writer.add(
      [
        [7, 7],
        [7, 7]
      ],
      false
    );
    expect(writer.toString()).toBe('m1 1h4v3z');
  });
});

describe('createFrame', () => {
  it('maps corners to corners and says how wide it is on the ground', () => {
    const frame = createFrame([109.3251, -7.41041, 109.34411, -7.39471]);
    expect(frame.toUnits([109.3251, -7.39471])).toEqual([0, 0]);
    expect(frame.toUnits([109.34411, -7.41041])).toEqual([frame.width, frame.height]);
    // 0.01901° of longitude at 7.4° south.
    expect(frame.meters).toBeCloseTo(0.01901 * 111_320 * Math.cos((7.4026 * Math.PI) / 180), -1);
    expect(frame.aspect).toBeCloseTo(frame.width / frame.height, 2);
  });
});

describe('geometry', () => {
  it('clips a ring to a box and keeps its area where the box holds it', () => {
    const ring: PlanePoint[] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10]
    ];
    expect(clipRing(ring, [-5, -5, 20, 20])).toEqual(ring);
    const clipped = clipRing(ring, [5, 5, 20, 20]);
    expect(clipped.every(([x, y]) => x >= 5 && y >= 5)).toBe(true);
    expect(clipRing(ring, [50, 50, 60, 60])).toEqual([]);
  });

  it('measures to the nearest part of a line, not only to its corners', () => {
    expect(
      distanceToLine(
        [5, 3],
        [
          [0, 0],
          [10, 0]
        ]
      )
    ).toBe(3);
    expect(
      distanceToLine(
        [-3, 4],
        [
          [0, 0],
          [10, 0]
        ]
      )
    ).toBe(5);
  });
});

describe('landTone', () => {
  it('is one of four, the same every time, and mostly shared within a block', () => {
    const ids = Array.from({ length: 400 }, (_, i) => `land-paddy-${i}`);
    const tones = ids.map((id) => landTone(id, [109.3301, -7.4001]));
    expect(ids.map((id) => landTone(id, [109.3301, -7.4001]))).toEqual(tones);
    const counts = [0, 1, 2, 3].map((tone) => tones.filter((one) => one === tone).length);
    expect(Math.max(...counts)).toBeGreaterThan(240);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(1);
  });

  it('changes from block to block', () => {
    const tones = Array.from({ length: 60 }, (_, i) => landTone('a', [109.3 + i * 0.002, -7.4]));
    expect(new Set(tones).size).toBe(4);
  });
});

describe('roundArcs', () => {
  it('joins the stops in order and comes back, bowed away from the middle', () => {
    const stops = [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2]
    ] as const;
    const arcs = roundArcs(stops);
    expect(arcs).toHaveLength(4);
    arcs.forEach((arc, i) => {
      expect(arc[0]).toEqual(stops[i]);
      expect(arc.at(-1)).toEqual(stops[(i + 1) % 4]);
      const [x, y] = arc[8] ?? [1, 1];
      expect(Math.hypot(x - 1, y - 1)).toBeGreaterThan(1);
    });
  });

  it('draws one arc between two and none for one', () => {
    expect(
      roundArcs([
        [0, 0],
        [1, 1]
      ])
    ).toHaveLength(1);
    expect(roundArcs([[0, 0]])).toEqual([]);
  });
});
