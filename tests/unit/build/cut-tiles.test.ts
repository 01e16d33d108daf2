import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import { benchPolygons } from '../../../scripts/tiles/bench-polygons';
import { cutTiles, type TileFeature, type TileInput } from '../../../scripts/tiles/cut-tiles';
import { tidyTileFeature } from '../../../scripts/tiles/tidy-tile-feature';
import type { TileBytes } from '../../../scripts/tiles/pmtiles-writer';
import { tileExtent, tileZooms, type TileLayerName } from '../../../tiles/layers';

const input = (layer: TileLayerName, features: readonly TileFeature[], more: Partial<TileInput> = {}): TileInput => ({
  layer,
  features,
  minZoom: tileZooms.max,
  maxZoom: tileZooms.max,
  ...more
});
const open = ({ bytes }: TileBytes): VectorTile => new VectorTile(new PbfReader(bytes));

function idsAt(tiles: readonly TileBytes[], zoom: number, layer: TileLayerName): unknown[] {
  const ids = tiles
    .filter(({ z }) => z === zoom)
    .flatMap((tile) => {
      const found = open(tile).layers[layer];
      return Array.from({ length: found?.length ?? 0 }, (_, index) => found?.feature(index).properties['id']);
    });
  return [...new Set(ids)].sort();
}

const speck = (id: string, lng: number, meters: number): TileFeature => {
  const d = meters / 110_000;
  const ring = [[lng, -7.4], [lng + d, -7.4], [lng + d, -7.4 + d], [lng, -7.4 + d], [lng, -7.4]];
  return { type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] }, properties: { id, kind: 'paddy', tone: 0 } };
};

describe('cutTiles', () => {
  it('shows every polygon at the deepest zoom and only those worth a pixel at coarser ones', () => {
    const features = [speck('smaller than a unit', 109.33, 0.05), speck('a field', 109.331, 60)];
    const tiles = [...cutTiles([input('land', features, { minZoom: 11 })])];
    expect(idsAt(tiles, tileZooms.max, 'land')).toEqual(['a field', 'smaller than a unit']);
    expect(idsAt(tiles, 12, 'land')).toEqual(['a field']);
  });

  it('keeps a thousand parcels on any number of tiles', () => {
    const features = benchPolygons(1000);
    const tiles = [...cutTiles([input('land', features)])];
    expect(tiles.length).toBeGreaterThan(1);
    expect(idsAt(tiles, tileZooms.max, 'land')).toEqual(features.map(({ properties }) => properties.id).sort());
  });

  it('takes each input for its own zooms and joins inputs of one layer', () => {
    const tiles = [...cutTiles([
      input('land', [speck('near', 109.33, 500)], { minZoom: 13, maxZoom: 14 }),
      input('land', [speck('far', 109.33, 500)], { minZoom: 11, maxZoom: 12 })
    ])];
    expect([11, 12, 13, 14].map((zoom) => idsAt(tiles, zoom, 'land'))).toEqual([['far'], ['far'], ['near'], ['near']]);
  });

  it('counts finer in the deepest tiles', () => {
    const tiles = [...cutTiles([input('land', [speck('field', 109.33, 100)], { minZoom: 13 })])];
    const extents = tiles.map((tile) => [tile.z, open(tile).layers['land']?.extent]);
    for (const [zoom, extent] of extents) expect(extent).toBe(tileExtent(zoom ?? NaN));
    expect(new Set(extents.map(([, extent]) => extent))).toEqual(new Set([4096, 8192]));
  });

  it('writes layers in the order of the table', () => {
    const tiles = [...cutTiles([input('zone', [speck('z', 109.33, 100)]), input('land', [speck('l', 109.33, 100)])])];
    expect(Object.keys(open(tiles[0]!).layers)).toEqual(['land', 'zone']);
  });
});

describe('tidyTileFeature', () => {
  const polygon = (...rings: [number, number][][]) => ({ type: 3 as const, tags: { id: 'a' }, geometry: rings });
  const outer: [number, number][] = [[0, 0], [8, 0], [8, 8], [0, 8], [0, 0]];

  it('drops points rounding made equal, and rings it made flat', () => {
    const repeated = polygon([[0, 0], [8, 0], [8, 0], [8, 8], [0, 8], [0, 0]], [[2, 2], [2, 3], [2, 2]]);
    expect(tidyTileFeature(repeated, 1, false)?.geometry).toEqual([outer]);
  });

  it('turns back an outer ring that rounding turned over', () => {
    expect(tidyTileFeature(polygon(outer.toReversed()), 1, false)?.geometry).toEqual([outer]);
  });

  it('rounds to coarser units', () => {
    expect(tidyTileFeature(polygon(outer), 0.5, false)?.geometry).toEqual([[[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]]);
  });

  it('leaves out what is gone, unless the zoom must have all', () => {
    const gone = polygon([[5, 5], [5, 5], [5, 5]]);
    expect(tidyTileFeature(gone, 1, false)).toBeUndefined();
    expect(tidyTileFeature(gone, 1, true)?.geometry).toEqual([[[5, 5], [6, 5], [6, 6], [5, 6], [5, 5]]]);
    const line = { type: 2 as const, tags: null, geometry: [[[3, 3], [3, 3]] as [number, number][]] };
    expect(tidyTileFeature(line, 1, false)).toBeUndefined();
    expect(tidyTileFeature(line, 1, true)?.geometry).toEqual([[[3, 3], [4, 3]]]);
  });
});
