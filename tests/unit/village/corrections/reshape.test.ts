import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { idOf } from '../../../../src/lib/village/corrections/apply-corrections';
import { reshape } from '../../../../src/lib/village/corrections/reshape';
import { chainsOfGeometry, withChains } from '../../../../src/lib/village/corrections/geometry-chains';
import type { LayerFeature } from '../../../../src/lib/village/layer-text';
import type { LayerName } from '../../../../src/lib/village/types';
import { feature, middle, polygon, twoFields } from './two-fields';

const ringOf = (one: LayerFeature | undefined): number[][] =>
  ((one?.geometry as Polygon | undefined)?.coordinates[0] ?? []) as number[][];
const of = (layer: LayerName, id: string): LayerFeature => {
  const found = twoFields[layer]?.find((one) => idOf(one) === id);
  if (found === undefined) throw new Error(id);
  return found;
};
/** The ring of dusun-1 with its corners changed. */
const west = (change: (ring: number[][]) => number[][]): LayerFeature['geometry'] =>
  polygon(...change(ringOf(of('dusun', 'dusun-1')).slice(0, -1)));
const moved = (changes: readonly { id: string }[] | undefined): readonly string[] =>
  (changes ?? []).map(({ id }) => id);

describe('another shape of an area', () => {
  test('a corner that is moved moves in all that share it, over layers', () => {
    const to = [110.0047, -5.5052];
    const { changes } = reshape(
      twoFields,
      'dusun',
      'dusun-1',
      west((ring) => ring.map((at) => (at[0] === middle[0] && at[1] === middle[1] ? to : at)))
    );
    expect(moved(changes)).toEqual(['dusun-1', 'dusun-2', 'land-1', 'land-2']);
    for (const { after } of changes ?? []) {
      expect(ringOf(after)).toContainEqual(to);
      expect(ringOf(after)).not.toContainEqual(middle);
    }
    // A ring that begins at the corner stays closed.
    const east = ringOf(changes?.find(({ id }) => id === 'land-2')?.after);
    expect(east.at(-1)).toEqual(east[0]);
  });

  test('a new corner in a shared edge comes into the neighbour, whichever way it runs', () => {
    const at = [110.0051, -5.507];
    const { changes } = reshape(
      twoFields,
      'dusun',
      'dusun-1',
      west((ring) => [...ring.slice(0, 2), at, ...ring.slice(2)])
    );
    expect(moved(changes)).toEqual(['dusun-1', 'dusun-2', 'land-1', 'land-2']);
    const east = ringOf(changes?.[1]?.after);
    const index = east.findIndex((one) => one[0] === at[0]);
    expect(east[index - 1]).toEqual(middle);
    expect(east[(index + 1) % (east.length - 1)]).toEqual([110.005, -5.51]);
  });

  test('a corner taken out goes in the neighbour, too', () => {
    const { changes } = reshape(
      twoFields,
      'dusun',
      'dusun-1',
      west((ring) => ring.filter((_, index) => index !== 2))
    );
    for (const { after } of changes ?? []) expect(ringOf(after)).not.toContainEqual(middle);
    expect(moved(changes)).toHaveLength(4);
  });

  test.each([
    [
      'a corner of the village',
      (ring: number[][]) => ring.map((at, i) => (i === 0 ? [110.001, -5.509] : at))
    ],
    ['a new corner in its edge', (ring: number[][]) => [ring[0]!, [110.002, -5.5095], ...ring.slice(1)]],
    ['a corner of it taken out', (ring: number[][]) => ring.slice(1)]
  ])('%s is not moved from here', (_, change) => {
    expect(reshape(twoFields, 'dusun', 'dusun-1', west(change)).refused).toBe('outline');
    expect(reshape(twoFields, 'boundary', 'batas', of('boundary', 'batas').geometry).refused).toBe('outline');
  });

  test('a corner where three areas meet is not taken out', () => {
    const meeting = [110.005, -5.505];
    const layers = {
      dusun: [
        feature('a', 'dusun', polygon([110.004, -5.506], meeting, [110.004, -5.504], [110.003, -5.505])),
        feature('b', 'dusun', polygon([110.004, -5.506], [110.006, -5.506], meeting)),
        feature('c', 'dusun', polygon(meeting, [110.006, -5.504], [110.004, -5.504]))
      ]
    };
    const without = polygon([110.004, -5.506], [110.004, -5.504], [110.003, -5.505]);
    expect(reshape(layers, 'dusun', 'a', without).refused).toBe('torn');
  });

  test('too few corners and other parts are refused', () => {
    expect(reshape(twoFields, 'dusun', 'dusun-1', polygon([110, -5.5], [110.001, -5.5])).refused).toBe(
      'too-few'
    );
    const two = {
      type: 'Polygon' as const,
      coordinates: [ringOf(of('dusun', 'dusun-1')), ringOf(of('dusun', 'dusun-2'))]
    };
    expect(reshape(twoFields, 'dusun', 'dusun-1', two).refused).toBe('parts');
    expect(reshape(twoFields, 'dusun', 'nobody', two).refused).toBe('parts');
  });

  test('roads that meet stay joined', () => {
    const { changes } = reshape(twoFields, 'roads', 'road-1', {
      type: 'LineString',
      coordinates: [
        [110.001, -5.504],
        [110.0031, -5.50412345678],
        [110.006, -5.504]
      ]
    });
    expect(changes?.[1]).toMatchObject({
      id: 'road-2',
      after: {
        geometry: {
          coordinates: [
            [110.0031, -5.5041235],
            [110.003, -5.507]
          ]
        }
      }
    });
  });

  test('nothing changed is no change', () => {
    expect(reshape(twoFields, 'dusun', 'dusun-1', of('dusun', 'dusun-1').geometry).changes).toEqual([]);
  });

  test('areas that met still meet, whatever is done to the middle of their border', () => {
    const degrees = (millionths: number): number => Math.round(millionths) / 1e6;
    const near = fc.tuple(
      fc.integer({ min: -2_000, max: 2_000 }).map((x) => degrees(110_005_000 + x)),
      fc.integer({ min: -4_000, max: 4_000 }).map((y) => degrees(-5_505_000 + y))
    );
    fc.assert(
      fc.property(fc.array(near, { minLength: 0, maxLength: 4 }), (corners) => {
        const sorted = [...corners].sort((a, b) => a[1] - b[1]).map((at) => [...at]);
        const { changes } = reshape(
          twoFields,
          'land',
          'land-1',
          west((ring) => [...ring.slice(0, 2), ...sorted, ...ring.slice(3)])
        );
        if (changes === undefined || changes.length === 0) return;
        const after = (id: string): number[][] => ringOf(changes.find((one) => one.id === id)?.after);
        const border = sorted.map(String);
        for (const id of ['land-1', 'land-2', 'dusun-1', 'dusun-2']) {
          const ring = after(id).map(String);
          for (const at of border) expect(ring).toContain(at);
          expect(ring[0]).toBe(ring.at(-1));
        }
      })
    );
  });
});

test('chains of every geometry are put back as they were', () => {
  const shapes: readonly LayerFeature['geometry'][] = [
    { type: 'Point', coordinates: [1, 2] },
    {
      type: 'MultiLineString',
      coordinates: [
        [
          [1, 2],
          [3, 4]
        ],
        [
          [5, 6],
          [7, 8]
        ]
      ]
    },
    {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [0, 0],
            [9, 0],
            [9, 9],
            [0, 0]
          ],
          [
            [2, 1],
            [3, 1],
            [3, 2],
            [2, 1]
          ]
        ],
        [
          [
            [20, 0],
            [29, 0],
            [29, 9],
            [20, 0]
          ]
        ]
      ]
    }
  ];
  for (const shape of shapes) expect(withChains(shape, chainsOfGeometry(shape))).toEqual(shape);
});
