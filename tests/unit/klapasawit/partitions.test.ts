import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { distanceToRing, signedArea } from '../../../scripts/sketch/polygon';
import { metersPerUnit, type LatticePoint } from '../../../scripts/sketch/plane';
import { outline, readLayer, ringsOf } from './committed-package';

type Ring = readonly LatticePoint[];

const edgesOf = (ring: Ring): string[] =>
  ring.map((point, i) => `${point.join()}>${ring[(i + 1) % ring.length]!.join()}`);
const turned = (edge: string): string => edge.split('>').reverse().join('>');

/** Edges walked one way only: where the areas end. */
function openEdges(rings: readonly Ring[]): string[] {
  const edges = new Set(rings.flatMap(edgesOf));
  return [...edges].filter((edge) => !edges.has(turned(edge)));
}

const sumOfAreas = (rings: readonly Ring[]): number => rings.reduce((sum, ring) => sum + signedArea(ring), 0);

describe.each(['dusun', 'rt', 'land'] as const)('%s', (layer) => {
  const rings = readLayer<Polygon>(layer).flatMap(ringsOf);

  test('walks every edge once a side, so nothing overlaps or gapes inside', () => {
    const edges = rings.flatMap(edgesOf);
    expect(new Set(edges).size).toBe(edges.length);
  });

  test('ends only on the outline', () => {
    const village = outline();
    const away = openEdges(rings)
      .flatMap((edge) => edge.split('>'))
      .map((point): LatticePoint => [Number(point.split(',')[0]), Number(point.split(',')[1])])
      .map((point) => distanceToRing(point, village) * metersPerUnit);
    expect(Math.max(...away)).toBeLessThan(layer === 'land' ? 0.03 : 1e-9);
  });

  test('carries every vertex of the outline', () => {
    const ends = new Set(openEdges(rings).flatMap((edge) => edge.split('>')));
    expect(outline().filter((point) => !ends.has(point.join()))).toEqual([]);
  });

  test('sums to the village', () => {
    const village = signedArea(outline());
    const difference = Math.abs(sumOfAreas(rings) - village) * metersPerUnit ** 2;
    // Parcels begin on rounded points of the outline's edges, half a centimetre off at most.
    expect(difference).toBeLessThan(layer === 'land' ? 5 : 1e-6);
  });
});

test('RT of a dusun sum to it', () => {
  const rts = readLayer<Polygon>('rt');
  for (const dusun of readLayer<Polygon>('dusun')) {
    const own = rts.filter(({ properties }) => properties['dusun'] === dusun.properties.id).flatMap(ringsOf);
    expect(sumOfAreas(own)).toBe(sumOfAreas(ringsOf(dusun)));
  }
});

test('dusun add no vertex to the outline', () => {
  const rings = readLayer<Polygon>('dusun').flatMap(ringsOf);
  expect(openEdges(rings).length).toBe(outline().length);
});
