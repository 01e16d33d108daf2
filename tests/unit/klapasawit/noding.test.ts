import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dissolve, faceArea, traceFaces } from '../../../scripts/sketch/faces';
import { node, ringSegments, type Segment } from '../../../scripts/sketch/noding';
import type { LatticePoint } from '../../../scripts/sketch/plane';
import { simplifyShared } from '../../../scripts/sketch/simplify';

const side = 10_000;
const box: LatticePoint[] = [
  [0, 0],
  [side, 0],
  [side, side],
  [0, side]
];
const coordinate = fc.integer({ min: 0, max: side });
const segment = fc.tuple(fc.tuple(coordinate, coordinate), fc.tuple(coordinate, coordinate));
const drawings = fc
  .array(segment, { maxLength: 25 })
  .map((lines): Segment[] => [...ringSegments(box), ...lines]);
const sum = (areas: readonly number[]): number => areas.reduce((total, area) => total + area, 0);

test('faces of any drawing in a box sum to the box', () => {
  fc.assert(
    fc.property(drawings, (segments) => {
      const areas = traceFaces(node(segments)).map(faceArea);
      // Nodes on the box's edges are whole numbers there, so nothing is rounded away but merged vertices.
      expect(Math.abs(sum(areas) - side ** 2)).toBeLessThan(side * 3 * 8);
    })
  );
});

test('noding again changes nothing', () => {
  fc.assert(
    fc.property(drawings, (segments) => {
      const once = node(segments);
      const again = node(once.edges.map(([a, b]): Segment => [once.vertices[a]!, once.vertices[b]!]));
      expect(again.edges.length).toBe(once.edges.length);
    })
  );
});

test('faces of one label become one face and keep their area', () => {
  fc.assert(
    fc.property(drawings, (segments) => {
      const planar = node(segments);
      const faces = traceFaces(planar);
      const whole = dissolve(
        planar,
        faces,
        faces.map(() => 'all')
      );
      expect(whole.faces.length).toBe(1);
      expect(faceArea(whole.faces[0]!)).toBe(sum(faces.map(faceArea)));
    })
  );
});

test('an island makes a hole in the face around it', () => {
  const island: LatticePoint[] = [
    [4_000, 4_000],
    [6_000, 4_000],
    [6_000, 6_000],
    [4_000, 6_000]
  ];
  const faces = traceFaces(node([...ringSegments(box), ...ringSegments(island)]));
  expect(faces.map(faceArea).sort((a, b) => a - b)).toEqual([4_000_000, 96_000_000]);
});

test('a line that ends in the air cuts nothing', () => {
  const faces = traceFaces(
    node([
      ...ringSegments(box),
      [
        [0, 5_000],
        [9_000, 5_000]
      ]
    ])
  );
  expect(faces.map(faceArea)).toEqual([side ** 2]);
});

test('thinning a shared line moves it for both neighbours', () => {
  const middle: LatticePoint[] = [0, 1_000, 3_000, 5_000, 8_000, side].map((x, i) => [
    x,
    5_000 + (i % 2) * 4
  ]);
  const lines = middle.slice(1).map((point, i): Segment => [middle[i]!, point]);
  const planar = node([...ringSegments(box), ...lines]);
  const thinned = traceFaces(simplifyShared(planar, box, 20));
  expect(thinned.map(({ shell }) => shell.length)).toEqual([4, 4]);
  expect(sum(thinned.map(faceArea))).toBe(side ** 2);
});
