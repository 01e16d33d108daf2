import { describe, expect, it } from 'vitest';
import { destinationsDrawing, worldBounds } from '../../../src/lib/map/adapter/destinations-drawing';
import { locationDrawing } from '../../../src/lib/map/adapter/location-drawing';
import { MeasureTool } from '../../../src/lib/map/adapter/measure-tool';
import { unwrapLongitudes } from '../../../src/lib/map/adapter/unwrap-longitudes';
import { rgbOf } from '../../../src/lib/map/deck/rgb-of';
import type { FeatureRecord } from '../../../src/lib/village/built';

describe('MeasureTool', () => {
  it('measures a line along the sphere', () => {
    const tool = new MeasureTool('length');
    tool.add([109, 0]);
    expect(tool.measurement).toEqual({ points: [[109, 0]], meters: 0 });
    tool.add([110, 0]);
    // One degree of a sphere of 6,371,008.8 m.
    expect(tool.measurement.meters).toBeCloseTo((6_371_008.8 * Math.PI) / 180, 0);
    expect(tool.drawing.features.map(({ geometry }) => geometry.type)).toEqual([
      'LineString',
      'Point',
      'Point'
    ]);
  });

  it('measures an area once there are three points, and takes the last one back', () => {
    const tool = new MeasureTool('area');
    for (const point of [
      [109, 0],
      [109.001, 0],
      [109.001, 0.001]
    ] as const)
      tool.add(point);
    // Half of a square of about 111.2 m.
    expect(tool.measurement.hectares).toBeCloseTo(0.618, 2);
    tool.removeLast();
    expect(tool.measurement.hectares).toBeUndefined();
    expect(tool.measurement.points).toHaveLength(2);
  });
});

describe('locationDrawing', () => {
  it('draws a dot with a ring as wide as the device is unsure, and nothing for no place', () => {
    const { features } = locationDrawing([109.33, -7.4], 50);
    expect(features.map(({ geometry }) => geometry.type)).toEqual(['Polygon', 'Point']);
    const ring = features[0]?.geometry.type === 'Polygon' ? features[0].geometry.coordinates[0] : [];
    const lats = (ring ?? []).map(([, lat = 0]) => lat);
    expect((Math.max(...lats) - Math.min(...lats)) * 111_195).toBeCloseTo(100, 0);
    expect(locationDrawing([109.33, -7.4], undefined).features).toHaveLength(1);
    expect(locationDrawing(undefined, 50).features).toEqual([]);
  });
});

describe('far markets', () => {
  const market = (id: string, point: readonly [number, number]): FeatureRecord => ({
    id,
    layer: 'markets',
    kind: 'abroad',
    name: id,
    point,
    source: 's',
    plusCode: ''
  });
  const home = { code: '1', name: 'Desa', labelPoint: [109.3, -7.4] } as const;
  const shop: FeatureRecord = { ...market('shop', [109.3, -7.4]), layer: 'facilities' };
  const features = [market('Belgia', [4.8, 50.7]), market('Kanada', [-120, 59]), shop];

  it('are points beside the village, and nothing else is', () => {
    const names = destinationsDrawing(home, features).features.map(({ properties }) =>
      String(properties?.name)
    );
    expect(names).toEqual(['Desa', 'Belgia', 'Kanada']);
  });

  it('are named with the village until they stand apart from it', () => {
    const near = { ...market('Kota', [109.4, -7.32]), kind: 'local' };
    const { features: drawn } = destinationsDrawing(home, [...features, near]);
    const of = (name: string) => drawn.find(({ properties }) => properties?.name === name)?.properties;
    expect(of('Desa')).toMatchObject({ kind: 'home', near: 'Kota' });
    expect(of('Kota')?.from).toBeGreaterThan(7);
    expect(of('Belgia')?.from).toBe(0);
  });

  it('fit into the world view with room around them, each on the nearer side of the village', () => {
    const [west, south, east, north] = worldBounds(home, features);
    expect(west).toBeLessThan(-10);
    expect(west).toBeGreaterThan(-60);
    // Canada lies east of Indonesia: 240°, not −120°.
    expect(east).toBeGreaterThan(250);
    expect(east - west).toBeLessThan(330);
    expect(south).toBeLessThan(-10);
    expect(north).toBeGreaterThan(62);
    expect(north).toBeLessThanOrEqual(80);
  });
});

describe('unwrapLongitudes', () => {
  it('lets a ring go on beyond 180° instead of across the world', () => {
    const ring = [
      [170, 60],
      [179, 65],
      [-175, 66],
      [-178, 61],
      [170, 60]
    ];
    const { features } = unwrapLongitudes({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates: [[ring]] } }
      ]
    });
    const [feature] = features;
    const coordinates = feature?.geometry.type === 'MultiPolygon' ? feature.geometry.coordinates[0]?.[0] : [];
    expect((coordinates ?? []).map(([lng]) => lng)).toEqual([170, 179, 185, 182, 170]);
  });

  it('leaves the rest as it is', () => {
    const ring = [
      [100, 0],
      [110, 0],
      [110, 5],
      [100, 0]
    ];
    const collection = {
      type: 'FeatureCollection' as const,
      features: [
        {
          type: 'Feature' as const,
          properties: { kind: 'land' },
          geometry: { type: 'Polygon' as const, coordinates: [ring] }
        }
      ]
    };
    expect(unwrapLongitudes(collection)).toEqual(collection);
  });
});

it('rgbOf reads a colour', () => {
  expect(rgbOf('#B8650A')).toEqual([184, 101, 10]);
});
