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
import { boundsOf } from './bounds-of';
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

/** Everything is cut as finely as the deepest zoom is; coarser zooms are rounded when they are written. */
const cutExtent = tileExtent(tileZooms.max);

/**
 * Cuts features into vector tiles from `tileZooms.min` to `tileZooms.max`, one after another as they are asked for.
 * Layers stand in every tile in the order of `tiles/layers.ts`, features in the order given; at the deepest zoom no
 * feature is lost, however small.
 * Time grows with features × zooms; about 15 µs a small polygon and zoom.
 */
export function* cutTiles(
  inputs: readonly TileInput[],
  options: TileOptions = {}
): Generator<TileBytes, void, undefined> {
  const ordered = inputs
    .filter((input) => input.features.length > 0)
    .sort((a, b) => tileLayerNames.indexOf(a.layer) - tileLayerNames.indexOf(b.layer))
    .map((input) => ({
      ...input,
      index: createIndex(input.features),
      boxes: input.features.map(({ geometry }) => boundsOf(geometry))
    }));
  for (let z = tileZooms.min; z <= tileZooms.max; z++) {
    const present = ordered.filter((input) => input.minZoom <= z && z <= input.maxZoom);
    const addresses = tilesTouched(
      present.flatMap(({ boxes }) => boxes),
      z
    );
    for (const [done, [x, y]] of addresses.entries()) {
      const layers = new Map<string, GeoJSONVTFeature[]>();
      for (const { layer, index } of present) {
        const features = cutTile(index, z, x, y);
        if (features.length > 0) layers.set(layer, features);
      }
      if (layers.size > 0) yield { z, x, y, bytes: encodeTile(layers, tileExtent(z)) };
      options.onProgress?.(z - tileZooms.min + done / addresses.length, tileZooms.max - tileZooms.min + 1);
    }
  }
}

function createIndex(features: readonly TileFeature[]): GeoJSONVT {
  return new GeoJSONVT(
    { type: 'FeatureCollection', features: features as Feature[] },
    {
      maxZoom: tileZooms.max,
      // Nothing is cut before it is asked for.
      indexMaxZoom: 0,
      indexMaxPoints: Infinity,
      extent: cutExtent,
      buffer: cutExtent * tileBufferShare,
      // 3/8 of a pixel at 512; none at the deepest zoom.
      tolerance: (3 * cutExtent) / 4096
    }
  );
}

function cutTile(index: GeoJSONVT, z: number, x: number, y: number): GeoJSONVTFeature[] {
  const cut = index.getTile(z, x, y);
  if (cut === null) return [];
  const scale = tileExtent(z) / cutExtent;
  const keepTiny = z === tileZooms.max;
  const features: GeoJSONVTFeature[] = [];
  for (const feature of cut.features as GeoJSONVTFeature[]) {
    const tidy = tidyTileFeature(feature, scale, keepTiny);
    if (tidy !== undefined) features.push(tidy);
  }
  return features;
}

function encodeTile(layers: ReadonlyMap<string, readonly GeoJSONVTFeature[]>, extent: number): Uint8Array {
  const plain = [...layers].map(([name, features]) => [name, { features }]);
  return fromGeojsonVt(Object.fromEntries(plain), { version: 2, extent });
}

/** Addresses of the tiles of one zoom that boxes may touch, buffers counted, row by row. */
function tilesTouched(
  boxes: readonly ReturnType<typeof boundsOf>[],
  z: number
): (readonly [x: number, y: number])[] {
  const size = 2 ** z;
  const touched = new Set<number>();
  for (const [west, south, east, north] of boxes) {
    const x0 = Math.floor(mercatorX(west) * size - tileBufferShare);
    const x1 = Math.floor(mercatorX(east) * size + tileBufferShare);
    const y0 = Math.floor(mercatorY(north) * size - tileBufferShare);
    const y1 = Math.floor(mercatorY(south) * size + tileBufferShare);
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
