import fc from 'fast-check';
import { expect, test } from 'vitest';
import { geodesicLengthMeters } from '../../../src/lib/village/geodesic-area';
import { createLocalPlane } from '../../../src/lib/village/local-plane';
import type { Position } from '../../../src/lib/village/types';

const indonesianPosition = fc.tuple(
  fc.double({ min: 95, max: 141, noNaN: true }),
  fc.double({ min: -11, max: 6, noNaN: true })
);
const offset = fc.double({ min: -0.08, max: 0.08, noNaN: true });

test('distances from the origin are those of the ellipsoid to 5 in a million, within 10 km', () => {
  fc.assert(
    fc.property(indonesianPosition, offset, offset, (origin, east, north) => {
      const position: Position = [origin[0] + east, origin[1] + north];
      const [x, y] = createLocalPlane(origin).toPlane(position);
      const meters = geodesicLengthMeters([origin, position]);
      expect(Math.abs(Math.hypot(x, y) - meters)).toBeLessThanOrEqual(meters * 5e-6 + 1e-6);
    })
  );
});

test('there and back is the same place to a tenth of a millimetre; x is east and y is north', () => {
  fc.assert(
    fc.property(indonesianPosition, offset, offset, (origin, east, north) => {
      const plane = createLocalPlane(origin);
      const position: Position = [origin[0] + east, origin[1] + north];
      const [lng, lat] = plane.fromPlane(plane.toPlane(position));
      expect(Math.abs(lng - position[0])).toBeLessThan(1e-9);
      expect(Math.abs(lat - position[1])).toBeLessThan(1e-9);
    })
  );
  const [x, y] = createLocalPlane([109, -7]).toPlane([109.01, -6.99]);
  expect(x).toBeGreaterThan(1000);
  expect(y).toBeGreaterThan(1000);
});
