import type { Feature, Geometry } from 'geojson';
import { GeoJSONVT, type GeoJSONVTFeature } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import {
  tileBufferShare,
  tileExtent,
  tileLayerNames,
  tileZooms,
  type TileLayerName
} from '../../tiles/layers';
import type { TileBytes } from './pmtiles-writer';
import { tidyTileFeature } from './tidy-tile-feature';

export type TileProperties = Readonly<Record<string, string | number | boolean | undefined>>;
export type TileFeature = Feature<Geometry, TileProperties>;

/** Features of one tile layer for a span of zooms. A layer may have several that do not overlap in zoom. */
export interface TileInput {
  readonly layer: TileLayerName;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly features: readonly TileFeature[];
}

export interface TileOptions {
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Cuts features into vector tiles from `tileZooms.min` to `tileZooms.max`. Layers stand in every tile in the order
 * of `tiles/layers.ts`, features in the order given; at the deepest zoom no feature is lost, however small.
 * Time grows with features × zooms; about 20 µs a small polygon and zoom.
 */
export function cutTiles(inputs: readonly TileInput[], options: TileOptions = {}): TileBytes[] {
  const ordered = [...inputs]
    .filter((input) => input.features.length > 0)
    .sort((a, b) => tileLayerNames.indexOf(a.layer) - tileLayerNames.indexOf(b.layer));
  const tiles = new Map<
    string,
    { z: number; x: number; y: number; layers: Map<string, GeoJSONVTFeature[]> }
  >();
  const steps = ordered.reduce((sum, input) => sum + input.maxZoom - input.minZoom + 1, 0);
  let step = 0;
  for (const input of ordered) {
    const indexes = new Map<number, GeoJSONVT>();
    for (let z = input.minZoom; z <= input.maxZoom; z++) {
      const extent = tileExtent(z);
      const index = indexes.get(extent) ?? createIndex(input.features, extent);
      indexes.set(extent, index);
      for (const [x, y] of tilesTouched(input.features, z)) {
        const cut = index.getTile(z, x, y);
        if (cut === null) continue;
        const keepTiny = z === tileZooms.max;
        const features = (cut.features as GeoJSONVTFeature[]).flatMap(
          (feature) => tidyTileFeature(feature, keepTiny) ?? []
        );
        if (features.length === 0) continue;
        const key = `${z}/${x}/${y}`;
        let tile = tiles.get(key);
        if (tile === undefined) tiles.set(key, (tile = { z, x, y, layers: new Map() }));
        const present = tile.layers.get(input.layer);
        if (present === undefined) tile.layers.set(input.layer, features);
        else present.push(...features);
      }
      options.onProgress?.(++step, steps);
    }
  }
  return [...tiles.values()].map(({ z, x, y, layers }) => ({
    z,
    x,
    y,
    bytes: encodeTile(layers, tileExtent(z))
  }));
}

function createIndex(features: readonly TileFeature[], extent: number): GeoJSONVT {
  return new GeoJSONVT(
    { type: 'FeatureCollection', features: features as Feature[] },
    {
      maxZoom: tileZooms.max,
      // Nothing is cut before it is asked for.
      indexMaxZoom: 0,
      indexMaxPoints: Infinity,
      extent,
      buffer: extent * tileBufferShare,
      // 3/8 of a pixel at 512; none at the deepest zoom.
      tolerance: (3 * extent) / 4096
    }
  );
}

function encodeTile(layers: ReadonlyMap<string, readonly GeoJSONVTFeature[]>, extent: number): Uint8Array {
  const plain = [...layers].map(([name, features]) => [name, { features }]);
  return fromGeojsonVt(Object.fromEntries(plain), { version: 2, extent });
}

/** Addresses of the tiles of one zoom that features may touch, their buffers counted. */
function tilesTouched(features: readonly TileFeature[], z: number): (readonly [x: number, y: number])[] {
  const size = 2 ** z;
  const margin = tileBufferShare;
  const touched = new Set<number>();
  for (const { geometry } of features) {
    const [west, south, east, north] = boundsOf(geometry);
    const x0 = Math.floor(mercatorX(west) * size - margin);
    const x1 = Math.floor(mercatorX(east) * size + margin);
    const y0 = Math.floor(mercatorY(north) * size - margin);
    const y1 = Math.floor(mercatorY(south) * size + margin);
    for (let y = Math.max(0, y0); y <= Math.min(size - 1, y1); y++) {
      for (let x = Math.max(0, x0); x <= Math.min(size - 1, x1); x++) touched.add(y * size + x);
    }
  }
  return [...touched].sort((a, b) => a - b).map((key) => [key % size, Math.floor(key / size)] as const);
}

const mercatorX = (lng: number): number => lng / 360 + 0.5;
const mercatorY = (lat: number): number => {
  const sine = Math.sin((lat * Math.PI) / 180);
  return 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI;
};

function boundsOf(geometry: Geometry): [west: number, south: number, east: number, north: number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates)) return;
    const [lng, lat] = coordinates as unknown[];
    if (typeof lng === 'number' && typeof lat === 'number') {
      bounds[0] = Math.min(bounds[0], lng);
      bounds[1] = Math.min(bounds[1], lat);
      bounds[2] = Math.max(bounds[2], lng);
      bounds[3] = Math.max(bounds[3], lat);
    } else for (const part of coordinates) visit(part);
  };
  if (geometry.type === 'GeometryCollection') throw new Error('A geometry collection has no place in a tile');
  visit(geometry.coordinates);
  return bounds;
}
