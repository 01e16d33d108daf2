import type { LineString, Point, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { metersPerUnit, toLattice, type LatticePoint } from '../../../scripts/sketch/plane';
import { distance, distanceToLine, isInside } from '../../../scripts/sketch/polygon';
import { lineOf, outline, pointOf, readLayer, ringsOf } from './committed-package';

const roads = readLayer<LineString>('roads').map((feature) => ({
  id: feature.properties.id,
  kind: feature.properties.kind,
  properties: feature.properties,
  line: lineOf(feature)
}));
const pieces = roads.flatMap(({ line }) =>
  line.slice(1).map((point, i): readonly [LatticePoint, LatticePoint] => [line[i]!, point])
);
const village = outline();

/** Vertex → the smallest name of what it is joined to. */
function components(edges: readonly (readonly [LatticePoint, LatticePoint])[]): Map<string, string> {
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    const up = parent.get(key) ?? key;
    return up === key ? key : root(up);
  };
  for (const [a, b] of edges) {
    const [x, y] = [root(String(a)), root(String(b))];
    parent.set(String(a), parent.get(String(a)) ?? x);
    parent.set(String(b), parent.get(String(b)) ?? y);
    parent.set(x, y);
  }
  return new Map([...parent.keys()].map((key) => [key, root(key)]));
}

test('all roads are one network over shared vertices', () => {
  expect(new Set(components(pieces).values()).size).toBe(1);
});

test('roads cross only at shared vertices', () => {
  const cross = (a: LatticePoint, b: LatticePoint, c: LatticePoint): number =>
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  const crossings = pieces.flatMap(([a, b], i) =>
    pieces
      .slice(i + 1)
      .filter(([c, d]) => cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0)
  );
  expect(crossings).toEqual([]);
});

test('about twelve kilometres lie in the village', () => {
  const meters = pieces
    .filter(([a, b]) => isInside([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], [village]))
    .reduce((sum, [a, b]) => sum + distance(a, b) * metersPerUnit, 0);
  expect(meters).toBeGreaterThan(11_500);
  expect(meters).toBeLessThan(12_500);
});

test('every road says its width, surface and what may pass', () => {
  for (const { properties } of roads) {
    expect(properties).toMatchObject({
      widthMeters: expect.any(Number) as number,
      surface: expect.any(String) as string,
      passable: expect.any(String) as string
    });
  }
  expect(
    roads.filter(({ kind }) => kind === 'dike').every(({ properties }) => properties['drySeasonOnly'])
  ).toBe(true);
  expect(new Set(roads.map(({ kind }) => kind))).toEqual(new Set(['through', 'village', 'alley', 'dike']));
});

describe('the way out', () => {
  const neighbours = readLayer<Polygon>('neighbours');

  test.each(['Kedungwuluh', 'Selabaya', 'Karangjambe', 'Babakan', 'Karangsari'])(
    'a road reaches %s',
    (name) => {
      const rings = ringsOf(neighbours.find(({ properties }) => properties['name'] === name)!);
      expect(roads.some(({ line }) => line.some((point) => isInside(point, rings)))).toBe(true);
    }
  );

  test('a road reaches the health centre outside', () => {
    const puskesmas = pointOf(
      readLayer<Point>('facilities').find(
        ({ properties }) => properties.id === 'facility-puskesmas-kalimanah'
      )!
    );
    const away = Math.min(...roads.map(({ line }) => distanceToLine(puskesmas, line) * metersPerUnit));
    expect(away).toBeLessThan(10);
  });

  test('one road joins the two western arms through Kedungwuluh', () => {
    const kedungwuluh = ringsOf(neighbours.find(({ properties }) => properties['name'] === 'Kedungwuluh')!);
    const link = roads.filter(
      ({ line }) =>
        isInside(line[0]!, [village]) &&
        isInside(line[line.length - 1]!, [village]) &&
        line.some((point) => isInside(point, kedungwuluh))
    );
    expect(link.map(({ id }) => id)).toEqual(['road-1-kedungwuluh']);
    const waist = toLattice([400, 0])[1];
    expect([link[0]!.line[0]![1] > waist, link[0]!.line.at(-1)![1] < waist]).toEqual([true, true]);
  });
});

test('a bridge stands wherever wheels cross water', () => {
  const water = readLayer<LineString | Point>('water');
  const wet = new Set(
    water
      .filter(({ properties }) => properties.kind !== 'bridge')
      .flatMap((feature) => lineOf(feature as Parameters<typeof lineOf>[0]).map(String))
  );
  const crossings = roads
    .filter(({ kind }) => kind !== 'dike')
    .flatMap(({ line }) => line.map(String))
    .filter((point) => wet.has(point));
  const bridges = water
    .filter(({ properties }) => properties.kind === 'bridge')
    .map((feature) => String(pointOf(feature as Parameters<typeof pointOf>[0])));
  expect(bridges.sort()).toEqual(crossings.sort());
  expect(bridges.length).toBeGreaterThan(5);
});
