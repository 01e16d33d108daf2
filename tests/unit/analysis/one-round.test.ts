import { describe, expect, test } from 'vitest';
import {
  buildNetwork,
  oneRound,
  roundFacilities,
  snapToNetwork,
  type FacilityInput
} from '../../../src/lib/analysis/index';
import { road } from './street-grid';

// 1 m a tenth of a second: minutes are metres / 600.
const network = buildNetwork({ roads: [road('only', [0, 0, 1000, 0])] }, { kmh: 36 });
const at = (...xs: number[]) =>
  snapToNetwork(
    network,
    xs.map((x) => ({ x, y: 0 }))
  );
const stops = (name: string, ...xs: number[]) => at(...xs).map((snap, i) => ({ id: `${name}-${i}`, snap }));
const homes = (...given: [x: number, people: number, group: string][]) =>
  given.map(([x, people, group]) => ({ snap: at(x)[0]!, people, group }));

describe('oneRound', () => {
  test('goes out and back along one road, against each errand alone', () => {
    const result = oneRound(network, homes([0, 3, 'west'], [1000, 1, 'east']), {
      office: stops('office', 500),
      market: stops('market', 300, 900)
    });
    expect([...result.minutes].map((minutes) => minutes * 600)).toEqual([1000, 1000]);
    expect([...result.apartMinutes].map((minutes) => minutes * 600)).toEqual([1600, 1200]);
    expect(result.meanMinutes * 600).toBeCloseTo(1000, 9);
    expect(result.apartMeanMinutes * 600).toBeCloseTo(1500, 9);
    // A round and its reverse are the same round.
    expect([...result.order].sort()).toEqual(['market-0', 'office-0']);
    expect(result.people).toBe(4);
  });

  test('mean, median, ninetieth percentile and groups weigh by people', () => {
    const result = oneRound(network, homes([0, 8, 'a'], [100, 1, 'b'], [250, 1, 'b']), {
      shop: stops('shop', 500)
    });
    const meters = (minutes: number) => Math.round(minutes * 600);
    expect([result.meanMinutes, result.medianMinutes, result.p90Minutes].map(meters)).toEqual([
      930, 1000, 1000
    ]);
    expect(
      Object.fromEntries(Object.entries(result.byGroup).map(([key, value]) => [key, meters(value)]))
    ).toEqual({
      a: 1000,
      b: 650
    });
  });

  test('homes without a way are counted, not averaged', () => {
    const far = { snap: snapToNetwork(network, [{ x: 0, y: 500 }])[0]!, people: 5, group: 'far' };
    const result = oneRound(network, [...homes([0, 2, 'near']), far], { shop: stops('shop', 300) });
    expect(result.minutes[1]).toBe(Infinity);
    expect(result.meanMinutes * 600).toBeCloseTo(600, 9);
    expect([result.people, result.peopleWithout]).toEqual([2, 5]);
    expect(result.byGroup['far']).toBeNaN();
  });

  test('no errand takes no time, nobody gives no figure', () => {
    expect([...oneRound(network, homes([0, 2, 'a']), {}).minutes]).toEqual([0]);
    expect(oneRound(network, [], { shop: stops('shop', 1) }).meanMinutes).toBeNaN();
    expect(oneRound(network, homes([0, 2, 'a']), { shop: [] }).meanMinutes).toBe(0);
  });

  test('refuses more kinds than it can solve exactly', () => {
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`k${i}`, stops(`k${i}`, i)]));
    expect(() => oneRound(network, [], many)).toThrow(expect.objectContaining({ kind: 'too-large' }));
  });
});

test('the round goes through the zone’s own facilities, others only where it has none', () => {
  const facility = (id: string, kind: FacilityInput['kind'], zone?: true): FacilityInput => ({
    id,
    kind,
    source: 'test',
    x: 0,
    y: 0,
    ...(zone && { zone })
  });
  const found = roundFacilities([
    facility('office', 'government', true),
    facility('post', 'government'),
    facility('school', 'education'),
    facility('well', 'water')
  ]);
  expect(Object.entries(found).map(([kind, list]) => [kind, list.map(({ id }) => id)])).toEqual([
    ['government', ['office']],
    ['market', []],
    ['economy', []],
    ['health', []],
    ['education', ['school']]
  ]);
});
