import { beforeAll, describe, expect, it } from 'vitest';
import { landTone } from '../../src/lib/map/land-tone';
import { innermostPoint } from '../../src/lib/village';
import {
  tileLayerNames,
  tileLayers,
  tileZooms,
  type TileLayer,
  type TileLayerName
} from '../../tiles/layers';
import { corpusNames } from '../corpus/read-package';
import { buildForTest, type BuiltForTest } from './built-village';
import { featuresOf, openArchive, readTiles, tileAt, type FoundFeature, type ReadTile } from './read-tiles';

const packages = ['tiles/33.03.06.2015', ...corpusNames('good').map((name) => `tests/corpus/good/${name}`)];
const geometryTypes = { point: 1, line: 2, polygon: 3 } as const;

const isTileLayer = (name: string): name is TileLayerName => tileLayerNames.some((known) => known === name);

describe.each(packages)('tiles of %s', (path) => {
  let built: BuiltForTest;
  let tiles: readonly ReadTile[];
  let found: readonly FoundFeature[];
  beforeAll(async () => {
    built = await buildForTest(path);
    tiles = await readTiles(openArchive(built.tiles), tileZooms.min, tileZooms.max);
    found = featuresOf(tiles);
  }, 120_000);

  it('carry only layers, geometry and properties that tiles/layers.ts names, and all it promises', () => {
    const faults = found.flatMap(({ layer, zoom, feature }) => {
      const where = `${layer} at zoom ${zoom}, ${String(feature.properties['id'])}`;
      if (!isTileLayer(layer)) return [`${where}: not in the table`];
      const promised: TileLayer = tileLayers[layer];
      return [
        ...(feature.type === geometryTypes[promised.geometry] ? [] : [`${where}: geometry ${feature.type}`]),
        ...Object.entries(feature.properties).flatMap(([key, value]) =>
          promised.properties[key]?.type === typeof value
            ? []
            : [`${where}: ${key} is ${JSON.stringify(value)}`]
        ),
        ...Object.entries(promised.properties).flatMap(([key, { always }]) =>
          always === true && !(key in feature.properties) ? [`${where}: no ${key}`] : []
        )
      ];
    });
    expect(faults).toEqual([]);
  });

  it('show an independent reader every feature that went in, at the deepest zoom', () => {
    const expected = built.inputs.filter(({ maxZoom }) => maxZoom === tileZooms.max);
    const seen = (layer: string): string[] => {
      const ids = found.filter((one) => one.layer === layer && one.zoom === tileZooms.max);
      return [...new Set(ids.map(({ feature }) => JSON.stringify(feature.properties)))].sort();
    };
    const put = (layer: string): string[] => {
      const features = expected.filter((one) => one.layer === layer).flatMap((one) => one.features);
      return features.map(({ properties }) => sortedJson(properties)).sort();
    };
    for (const { layer } of expected) {
      const read = seen(layer)
        .map((text) => sortedJson(JSON.parse(text) as object))
        .sort();
      expect([layer, read]).toEqual([layer, [...new Set(put(layer))].sort()]);
    }
    expect(new Set(found.filter(({ zoom }) => zoom === tileZooms.max).map(({ layer }) => layer))).toEqual(
      new Set(expected.map(({ layer }) => layer))
    );
  });

  it('are at most 150 kB', () => {
    expect(built.tiles.length).toBeLessThanOrEqual(150_000);
  });

  it('have each parcel where the package has it, in its kind and tone', () => {
    for (const { id, kind, geometry } of built.village.layers.land) {
      const [lng, lat] = innermostPoint(geometry, 0.1).point;
      const [x, y] = tileAt(lng, lat, tileZooms.max);
      const land = tiles.find((tile) => tile.z === tileZooms.max && tile.x === x && tile.y === y)?.layers[
        'land'
      ];
      const here = Array.from({ length: land?.length ?? 0 }, (_, index) => land?.feature(index)).filter(
        (feature) =>
          feature !== undefined && covers(feature.toGeoJSON(x, y, tileZooms.max).geometry, [lng, lat])
      );
      expect([id, here.map((feature) => feature?.properties['kind'])]).toEqual([id, [kind]]);
      const ring = geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0]?.[0];
      const corners = (ring ?? []).slice(0, -1);
      const mean = (axis: 0 | 1): number =>
        corners.reduce((sum, corner) => sum + (corner[axis] ?? NaN), 0) / corners.length;
      expect(here[0]?.properties['tone']).toBe(landTone(id, [mean(0), mean(1)]));
    }
  });
});

/** JSON with keys in order and what is undefined left out. */
function sortedJson(value: object): string {
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(value)
        .filter(([, one]) => one !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
    )
  );
}

type Rings = readonly (readonly (readonly number[])[])[];

function covers(
  geometry: { type: string; coordinates?: unknown },
  point: readonly [number, number]
): boolean {
  const polygons = (
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  ) as readonly Rings[];
  return polygons.some((rings) => rings.reduce((odd, ring) => odd !== crossesOddly(ring, point), false));
}

function crossesOddly(ring: Rings[number], [x, y]: readonly [number, number]): boolean {
  let odd = false;
  ring.forEach(([ax = NaN, ay = NaN], index) => {
    const [bx = NaN, by = NaN] = ring[(index + 1) % ring.length] ?? [];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  });
  return odd;
}
