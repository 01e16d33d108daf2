import { expect, test } from 'vitest';
import { createPlane, createRandom } from '../../../src/lib/analysis';
import { nearLngLat } from '../../../src/lib/analysis/near-lng-lat';

// A box of 60 km is where a surface of second degree no longer does: there the projection itself answers.
test.each([
  ['a village', 1_500],
  ['a kecamatan', 6_000],
  ['a kabupaten', 60_000],
  ['a point', 0]
])('%s: the projection within a millimetre, anywhere in the box', (_, meters) => {
  const plane = createPlane([109.33, -7.4]);
  const toLngLat = nearLngLat(plane, [-0.3 * meters, -0.6 * meters, 0.7 * meters, 0.4 * meters]);
  const random = createRandom(meters);
  for (let i = 0; i < 200; i++) {
    const point = [(random.next() - 0.3) * meters, (random.next() - 0.6) * meters] as const;
    const [lng, lat] = toLngLat(point);
    const [exactLng, exactLat] = plane.toLngLat(point);
    expect(Math.abs(lng - exactLng)).toBeLessThan(1e-8);
    expect(Math.abs(lat - exactLat)).toBeLessThan(1e-8);
  }
});
