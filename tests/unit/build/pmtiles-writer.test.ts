import fc from 'fast-check';
import { zxyToTileId } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { encodePmtiles, type ArchiveInfo, type TileBytes } from '../../../scripts/tiles/pmtiles-writer';
import { openArchive } from '../../contract/read-tiles';

const info: ArchiveInfo = {
  minZoom: 0,
  maxZoom: 12,
  bounds: [109.3251, -7.41041, 109.34411, -7.39471],
  center: [109.335736, -7.406956, 11],
  metadata: { name: 'Uji', attribution: 'é' }
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Tiles of one zoom, each with a text of its own. */
const square = (z: number, side: number): TileBytes[] =>
  Array.from({ length: side * side }, (_, index) => {
    const [x, y] = [index % side, Math.floor(index / side)];
    return { z, x, y, bytes: bytesOf(`${z}/${x}/${y} ${(index * 2654435761) % 1009}`) };
  });

describe('a written archive', () => {
  it('gives its reader the header that was asked for', async () => {
    const header = await openArchive(await encodePmtiles(square(3, 4), info)).getHeader();
    expect(header).toMatchObject({
      specVersion: 3,
      clustered: true,
      internalCompression: 2,
      tileCompression: 2,
      tileType: 1,
      minZoom: 0,
      maxZoom: 12,
      centerZoom: 11,
      numAddressedTiles: 16,
      numTileEntries: 16,
      numTileContents: 16
    });
    expect([header.minLon, header.minLat, header.maxLon, header.maxLat]).toEqual(info.bounds);
    expect([header.centerLon, header.centerLat]).toEqual([109.335736, -7.406956]);
    expect(await openArchive(await encodePmtiles([], info)).getMetadata()).toEqual(info.metadata);
  });

  it('takes tiles as they are packed, not all at once', async () => {
    let taken = 0;
    function* tiles(): Generator<TileBytes> {
      for (const tile of square(5, 20)) {
        taken++;
        yield tile;
      }
    }
    const written = encodePmtiles(tiles(), info);
    // No tile can be packed as long as only promises are waited for.
    for (let turn = 0; turn < 2000; turn++) await Promise.resolve();
    expect(taken).toBeGreaterThan(1);
    expect(taken).toBeLessThan(100);
    await written;
    expect(taken).toBe(400);
  });

  it('gives back every tile and no other', async () => {
    const address = fc.record({ z: fc.integer({ min: 0, max: 6 }), x: fc.nat(63), y: fc.nat(63), text: fc.string() });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(address, { selector: ({ z, x, y }) => zxyToTileId(z, x % 2 ** z, y % 2 ** z) }), async (wished) => {
        const tiles = wished.map(({ z, x, y, text }) => ({ z, x: x % 2 ** z, y: y % 2 ** z, bytes: bytesOf(text) }));
        const archive = openArchive(await encodePmtiles(tiles, info));
        for (const tile of tiles) {
          const read = await archive.getZxy(tile.z, tile.x, tile.y);
          expect(new Uint8Array(read?.data ?? new ArrayBuffer())).toEqual(tile.bytes);
        }
        const ids = new Set(tiles.map(({ z, x, y }) => zxyToTileId(z, x, y)));
        for (const [z, x, y] of [[0, 0, 0], [5, 30, 11], [6, 63, 63]] as const) {
          if (!ids.has(zxyToTileId(z, x, y))) expect(await archive.getZxy(z, x, y)).toBeUndefined();
        }
      }),
      { numRuns: 40 }
    );
  });

  it('finds tiles through leaf directories when the root would not fit the first request', async () => {
    const tiles = square(9, 128).map((tile, index) => ({
      ...tile,
      bytes: bytesOf(Array.from({ length: (index * 7919) % 61 }, (_, step) => (index * 31 + step * 17) % 97).join())
    }));
    const bytes = await encodePmtiles(tiles, info);
    const archive = openArchive(bytes);
    const header = await archive.getHeader();
    expect(header.leafDirectoryLength).toBeGreaterThan(0);
    expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThanOrEqual(16_384);
    for (const { z, x, y, bytes } of tiles.filter((_, index) => index % 997 === 0)) {
      expect(new Uint8Array((await archive.getZxy(z, x, y))?.data ?? new ArrayBuffer())).toEqual(bytes);
    }
  });

  it('stores equal tiles once, neighbours on the curve as one run', async () => {
    const tiles = square(4, 16).map((tile, index) => ({ ...tile, bytes: bytesOf(index === 40 ? 'one' : 'sea') }));
    const header = await openArchive(await encodePmtiles(tiles, info)).getHeader();
    expect([header.numAddressedTiles, header.numTileEntries, header.numTileContents]).toEqual([256, 3, 2]);
  });

  it('is the same bytes whatever order the tiles come in', async () => {
    const tiles = square(5, 20);
    const [once, again] = await Promise.all([encodePmtiles(tiles, info), encodePmtiles(tiles.toReversed(), info)]);
    expect(Buffer.compare(once, again)).toBe(0);
  });

  it('refuses two tiles with one address', async () => {
    const [tile] = square(2, 1);
    await expect(encodePmtiles([tile!, { ...tile!, bytes: bytesOf('other') }], info)).rejects.toThrow(/Two tiles/);
  });
});
