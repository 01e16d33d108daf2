import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import {
  geodesicHectares,
  geodesicLengthMeters,
  geodesicPerimeterMeters
} from '../../../src/lib/village/geodesic-area';
import { klapasawitOutline } from './klapasawit-outline';

test('Klapasawit: 152.06 ha and 9,993 m, as measured independently on the unrounded outline', () => {
  expect(geodesicHectares(klapasawitOutline())).toBeCloseTo(152.06, 2);
  expect(Math.abs(geodesicPerimeterMeters(klapasawitOutline()) - 9993)).toBeLessThan(1);
});

test('Antarctica: the example of the GeographicLib Planimeter manual', () => {
  const latLng = [
    [-63.1, -58],
    [-72.9, -74],
    [-71.9, -102],
    [-74.9, -102],
    [-74.3, -131],
    [-77.5, -163],
    [-77.4, 163],
    [-71.7, 172],
    [-65.9, 140],
    [-65.7, 113],
    [-66.6, 88],
    [-66.9, 59],
    [-69.8, 25],
    [-70, -4],
    [-71, -14],
    [-77.3, -33],
    [-77.9, -46],
    [-74.7, -61]
  ] as const;
  const ring = latLng.map(([lat, lng]) => [lng, lat]);
  const antarctica: Polygon = { type: 'Polygon', coordinates: [[...ring, ring[0] ?? []]] };
  expect(geodesicHectares(antarctica)).toBeCloseTo(1366270368.00201, 1);
  expect(geodesicPerimeterMeters(antarctica)).toBeCloseTo(16831067.893, 2);
});

test('JFK to LHR: the example of the GeographicLib GeodSolve manual', () => {
  const line = [
    [-73.8, 40.6],
    [-0.5, 51.6]
  ];
  expect(geodesicLengthMeters(line)).toBeCloseTo(5551759.4, 2);
});

test('a hole is taken off the area and added to the perimeter; parts add up', () => {
  const square = (west: number, size: number): number[][] => [
    [west, -5],
    [west + size, -5],
    [west + size, -5 + size],
    [west, -5 + size],
    [west, -5]
  ];
  const whole: Polygon = { type: 'Polygon', coordinates: [square(110, 0.01)] };
  const hole: Polygon = { type: 'Polygon', coordinates: [square(110.002, 0.004)] };
  const ring: Polygon = { type: 'Polygon', coordinates: [...whole.coordinates, ...hole.coordinates] };
  expect(geodesicHectares(ring)).toBeCloseTo(geodesicHectares(whole) - geodesicHectares(hole), 6);
  expect(geodesicPerimeterMeters(ring)).toBeCloseTo(
    geodesicPerimeterMeters(whole) + geodesicPerimeterMeters(hole),
    6
  );
  const parts = [whole.coordinates, [square(111, 0.01)]];
  expect(geodesicHectares({ type: 'MultiPolygon', coordinates: parts })).toBeCloseTo(
    2 * geodesicHectares(whole),
    6
  );
});
