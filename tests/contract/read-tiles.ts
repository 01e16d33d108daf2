import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles, type RangeResponse, type Source } from 'pmtiles';

/** An archive in memory, read with the readers the map uses, which share no code with the writer. */
export function openArchive(bytes: Uint8Array): PMTiles {
  const source: Source = {
    getKey: () => 'memory',
    getBytes: (offset, length): Promise<RangeResponse> =>
      Promise.resolve({ data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer })
  };
  return new PMTiles(source);
}

export interface ReadTile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly layers: VectorTile['layers'];
}

export async function readTile(
  archive: PMTiles,
  z: number,
  x: number,
  y: number
): Promise<ReadTile | undefined> {
  const tile = await archive.getZxy(z, x, y);
  return tile && { z, x, y, layers: new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers };
}

/** Every tile of some zooms within the archive's bounds and one tile around them. */
export async function readTiles(
  archive: PMTiles,
  minZoom: number,
  maxZoom: number
): Promise<readonly ReadTile[]> {
  const header = await archive.getHeader();
  const tiles: ReadTile[] = [];
  for (let z = minZoom; z <= maxZoom; z++) {
    const [west, north] = tileAt(header.minLon, header.maxLat, z);
    const [east, south] = tileAt(header.maxLon, header.minLat, z);
    for (let x = west - 1; x <= east + 1; x++) {
      for (let y = north - 1; y <= south + 1; y++) {
        const tile = await readTile(archive, z, x, y);
        if (tile !== undefined) tiles.push(tile);
      }
    }
  }
  return tiles;
}

export function tileAt(lng: number, lat: number, z: number): [x: number, y: number] {
  const phi = (lat * Math.PI) / 180;
  const y = (1 - Math.asinh(Math.tan(phi)) / Math.PI) / 2;
  return [Math.floor((lng / 360 + 0.5) * 2 ** z), Math.floor(y * 2 ** z)];
}

export interface FoundFeature {
  readonly layer: string;
  readonly zoom: number;
  readonly feature: VectorTileFeature;
}

export function featuresOf(tiles: readonly ReadTile[]): FoundFeature[] {
  return tiles.flatMap(({ z, layers }) =>
    Object.entries(layers).flatMap(([layer, content]) =>
      Array.from({ length: content.length }, (_, index) => ({
        layer,
        zoom: z,
        feature: content.feature(index)
      }))
    )
  );
}
