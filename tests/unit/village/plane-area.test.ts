import { describe, expect, it } from 'vitest';
import type { PlanePoint } from '../../../src/lib/village/local-plane';
import { createPlaneArea, farthest, type PlaneArea } from '../../../src/lib/village/plane-area';

const box = (west: number, south: number, east: number, north: number): PlanePoint[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south]
];
/** A village of one square kilometre with a lake in it. */
const village = createPlaneArea([box(0, 0, 1000, 1000), box(400, 400, 600, 600)]);

/** The village, and how often it was asked whether a point is in it. */
function counted(): { readonly area: PlaneArea; readonly asked: () => number } {
  let asked = 0;
  const contains: PlaneArea['contains'] = (point) => {
    asked++;
    return village.contains(point);
  };
  return { area: { ...village, contains }, asked: () => asked };
}

describe('farthest', () => {
  it('asks for one point of a parcel that no edge comes near', () => {
    const within = counted();
    expect(farthest('outside', [box(100, 100, 130, 130)], within.area)).toBeUndefined();
    expect(within.asked()).toBe(1);
    const beyond = counted();
    expect(farthest('inside', [box(2000, 100, 2030, 130)], beyond.area)).toBeUndefined();
    expect(beyond.asked()).toBe(1);
  });

  it('measures a parcel that lies wholly on the wrong side', () => {
    expect(farthest('outside', [box(1010, 100, 1040, 130)], village)?.meters).toBe(40);
    expect(farthest('inside', [box(100, 500, 130, 530)], village)?.meters).toBe(130);
  });

  it('finds what sticks out of the outline or over a hole, though it begins inside', () => {
    expect(farthest('outside', [box(990, 100, 1005, 130)], village)?.meters).toBe(5);
    expect(farthest('outside', [box(300, 480, 700, 520)], village)?.meters).toBe(80);
    expect(
      farthest(
        'outside',
        [
          [
            [500, 300],
            [500, 700]
          ]
        ],
        village
      )?.at
    ).toEqual([500, 500]);
  });

  it('takes a place that is no number for one that is not inside', () => {
    expect(
      farthest(
        'outside',
        [
          [
            [100, 100],
            [NaN, 100]
          ]
        ],
        village
      )?.meters
    ).toBe(Infinity);
  });
});
