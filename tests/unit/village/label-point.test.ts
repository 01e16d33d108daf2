import { booleanPointInPolygon, centroid } from '@turf/turf';
import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { geodesicLengthMeters } from '../../../src/lib/village/geodesic-area';
import { innermostPoint, labelPoint } from '../../../src/lib/village/label-point';
import { klapasawitOutline } from './klapasawit-outline';

test('Klapasawit: the known pole of inaccessibility, where the centroid lies outside', () => {
  const outline = klapasawitOutline();
  expect(geodesicLengthMeters([labelPoint(outline), [109.335736, -7.406956]])).toBeLessThan(2);
  expect(booleanPointInPolygon(centroid(outline), outline)).toBe(false);
});

const square = (west: number, size: number): number[][] => [
  [west, -5],
  [west + size, -5],
  [west + size, -5 + size],
  [west, -5 + size],
  [west, -5]
];

test('of several parts the widest carries the name', () => {
  const coordinates = [[square(110, 0.001)], [square(110.01, 0.004)], [square(110.02, 0.002)]];
  const { point, radiusMeters } = innermostPoint({ type: 'MultiPolygon', coordinates }, 0.1);
  expect(point[0]).toBeCloseTo(110.012, 4);
  expect(point[1]).toBeCloseTo(-4.998, 4);
  // Half of 0.004° of latitude at 5° south (110.576 km a degree).
  expect(radiusMeters).toBeCloseTo(221.2, 0);
});

test('a name keeps off a hole', () => {
  const ring: Polygon = { type: 'Polygon', coordinates: [square(110, 0.01), square(110.003, 0.004)] };
  expect(booleanPointInPolygon([...labelPoint(ring)], ring)).toBe(true);
});
