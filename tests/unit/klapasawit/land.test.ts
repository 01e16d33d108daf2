import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { metersPerUnit } from '../../../scripts/sketch/plane';
import { areaOf, perimeterOf } from '../../../scripts/sketch/polygon';
import { readLayer, ringsOf } from './committed-package';

/** Radar Banyumas 65793, hectares of 149.410. */
const published = [
  ['paddy', 97.528],
  ['settlement', 29.474],
  ['yard', 14.665],
  ['infrastructure', 4.914],
  ['cemetery', 2.758],
  ['office', 0.071]
] as const;

const land = readLayer<Polygon>('land').map((feature) => {
  const [shell, ...holes] = ringsOf(feature);
  return {
    id: feature.properties.id,
    kind: feature.properties.kind,
    squareMeters: areaOf(shell!, holes) * metersPerUnit ** 2,
    perimeterMeters: perimeterOf(shell!) * metersPerUnit
  };
});
const total = land.reduce((sum, { squareMeters }) => sum + squareMeters, 0);

describe('shares of the village', () => {
  test.each(published)('%s is within half a point of what is published', (kind, hectares) => {
    const drawn = land
      .filter((parcel) => parcel.kind === kind)
      .reduce((s, { squareMeters }) => s + squareMeters, 0);
    expect(Math.abs((100 * drawn) / total - (100 * hectares) / 149.41)).toBeLessThan(0.5);
  });

  test('no other kind is drawn', () => {
    expect([...new Set(land.map(({ kind }) => kind))].sort()).toEqual(published.map(([kind]) => kind).sort());
  });
});

describe('parcels', () => {
  test('are as many as a village this size shows', () => {
    expect(land.length).toBeGreaterThanOrEqual(700);
    expect(land.length).toBeLessThanOrEqual(1_500);
  });

  test('leave no sliver', () => {
    const slivers = land.filter(({ squareMeters }) => squareMeters < 20);
    expect(slivers).toEqual([]);
    const threads = land.filter(
      ({ kind, squareMeters, perimeterMeters }) =>
        kind !== 'infrastructure' && (4 * Math.PI * squareMeters) / perimeterMeters ** 2 < 0.12
    );
    expect(threads.map(({ id }) => id)).toEqual([]);
  });
});

test('gardens lie over yard land and carry its vertices', () => {
  const yards = new Set(
    readLayer<Polygon>('land')
      .filter(({ properties }) => properties.kind === 'yard')
      .flatMap(ringsOf)
      .flat()
      .map(String)
  );
  const gardens = readLayer<Polygon>('plantation');
  expect(gardens.length).toBe(7);
  for (const garden of gardens)
    expect(ringsOf(garden)[0]!.filter((point) => !yards.has(String(point)))).toEqual([]);
});
