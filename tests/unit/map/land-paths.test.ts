import { expect, it } from 'vitest';
import { createFrame } from '../../../src/lib/map/svg/frame';
import { landClasses, landPaths } from '../../../src/lib/map/svg/land-paths';
import type { LandFeature } from '../../../src/lib/village/types';

const frame = createFrame([109, -8, 110, -7]);

/** Small square parcels in rows, of which the first are paddies and the last is a settlement. */
function parcels(count: number): LandFeature[] {
  return Array.from({ length: count }, (_, i): LandFeature => {
    const [west, south] = [109.1 + (i % 100) * 0.005, -7.9 + Math.floor(i / 100) * 0.005];
    const [east, north] = [west + 0.004, south + 0.004];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south]
    ];
    return {
      id: `land-${i}`,
      layer: 'land',
      kind: i === count - 1 ? 'settlement' : 'paddy',
      source: 's',
      geometry: { type: 'Polygon', coordinates: [ring] }
    };
  });
}

it('writes one path a class, however many parcels a class has', () => {
  const paths = landPaths(parcels(500), frame);
  expect(paths.size).toBeLessThanOrEqual(5);
  expect([...paths.keys()].every((name) => landClasses.some((known) => known === name))).toBe(true);
  const rings = [...paths.values()].join('').match(/M/gi)?.length;
  expect(rings).toBe(500);
});

it('leaves very many parcels to the live map: their drawing would be larger than its page', () => {
  expect(landPaths(parcels(10_000), frame).size).toBeGreaterThan(0);
  expect(landPaths(parcels(10_001), frame).size).toBe(0);
});
