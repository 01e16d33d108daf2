import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip as gzipCallback, constants } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

const gzipAsync = promisify(gzipCallback);

/** One tile: its address and its uncompressed MVT bytes. */
export interface TileBytes {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly bytes: Uint8Array;
}

export interface ArchiveInfo {
  readonly minZoom: number;
  readonly maxZoom: number;
  /** [west, south, east, north], degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly center: readonly [lng: number, lat: number, zoom: number];
  /** JSON metadata: name, attribution, vector_layers … */
  readonly metadata: Readonly<Record<string, unknown>>;
}

interface PackedTile {
  readonly tileId: number;
  /** Tells whether two tiles are equal. */
  readonly digest: string;
  readonly packed: Uint8Array;
}

/** A run of `runLength` tiles from `tileId` on that share bytes; runLength 0 points to a leaf directory. */
interface DirectoryEntry {
  readonly tileId: number;
  readonly offset: number;
  readonly length: number;
  runLength: number;
}

const headerBytes = 127;
/** The first 16,384 bytes of an archive hold header and root directory, so one request finds both. */
const rootBytesLimit = 16_384 - headerBytes;

/**
 * Bytes of a PMTiles v3 archive (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md):
 * clustered in Hilbert order, gzip for tiles and directories, equal tiles stored once.
 * Equal input gives equal bytes on every run and system. The order of `tiles` does not matter;
 * two tiles with one address are a bug and throw.
 */
export async function encodePmtiles(tiles: Iterable<TileBytes>, info: ArchiveInfo): Promise<Uint8Array> {
  const addressed = (await packTiles(tiles)).sort((a, b) => a.tileId - b.tileId);
  const { entries, data, contents } = layOutTiles(addressed);
  const { root, leaves } = await encodeDirectories(entries);
  const metadata = await gzip(new TextEncoder().encode(JSON.stringify(info.metadata)));

  const rootOffset = headerBytes;
  const metadataOffset = rootOffset + root.length;
  const leavesOffset = metadataOffset + metadata.length;
  const dataOffset = leavesOffset + leaves.length;
  const header = encodeHeader(info, {
    root: [rootOffset, root.length],
    metadata: [metadataOffset, metadata.length],
    leaves: [leavesOffset, leaves.length],
    data: [dataOffset, data.length],
    counts: [addressed.length, entries.length, contents]
  });
  return Buffer.concat([header, root, metadata, leaves, data]);
}

/** Gzip whose bytes depend on nothing but the input: no time, no file name, no mark of the operating system. */
export async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = await gzipAsync(bytes, { level: constants.Z_BEST_COMPRESSION, memLevel: 9 });
  packed.fill(0, 4, 8);
  packed[9] = 255;
  return packed;
}

/** Tiles being packed at one time: enough for every core, and few enough that they need little memory. */
const mostAtOnce = 64;

/** Packs tiles as they come: zlib works in its own threads, so that one is packed while the next is made. */
async function packTiles(tiles: Iterable<TileBytes>): Promise<PackedTile[]> {
  const packing: Promise<PackedTile>[] = [];
  for (const tile of tiles) {
    packing.push(packTile(tile));
    await packing.at(-1 - mostAtOnce);
  }
  return Promise.all(packing);
}

async function packTile({ z, x, y, bytes }: TileBytes): Promise<PackedTile> {
  const digest = createHash('sha256').update(bytes).digest('base64');
  return { tileId: zxyToTileId(z, x, y), digest, packed: await gzip(bytes) };
}

function layOutTiles(tiles: readonly PackedTile[]) {
  const placeOf = new Map<string, { readonly offset: number; readonly length: number }>();
  const entries: DirectoryEntry[] = [];
  const chunks: Uint8Array[] = [];
  let offset = 0;
  for (const { tileId, digest, packed } of tiles) {
    let place = placeOf.get(digest);
    if (place === undefined) {
      place = { offset, length: packed.length };
      placeOf.set(digest, place);
      chunks.push(packed);
      offset += packed.length;
    }
    const last = entries.at(-1);
    if (last !== undefined && tileId < last.tileId + last.runLength) {
      throw new Error(`Two tiles with the id ${tileId}`);
    }
    if (last?.offset === place.offset && tileId === last.tileId + last.runLength) last.runLength++;
    else entries.push({ tileId, ...place, runLength: 1 });
  }
  return { entries, data: Buffer.concat(chunks), contents: placeOf.size };
}

async function encodeDirectories(entries: readonly DirectoryEntry[]) {
  const whole = await gzip(encodeDirectory(entries));
  if (whole.length <= rootBytesLimit) return { root: whole, leaves: new Uint8Array() };
  for (let leafSize = 4096; ; leafSize *= 2) {
    const leaves: Uint8Array[] = [];
    const rootEntries: DirectoryEntry[] = [];
    let offset = 0;
    for (let start = 0; start < entries.length; start += leafSize) {
      const slice = entries.slice(start, start + leafSize);
      const leaf = await gzip(encodeDirectory(slice));
      rootEntries.push({ tileId: entries[start]?.tileId ?? 0, offset, length: leaf.length, runLength: 0 });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const root = await gzip(encodeDirectory(rootEntries));
    if (root.length <= rootBytesLimit) return { root, leaves: Buffer.concat(leaves) };
  }
}

function encodeDirectory(entries: readonly DirectoryEntry[]): Uint8Array {
  const bytes: number[] = [];
  writeVarint(bytes, entries.length);
  let lastId = 0;
  for (const entry of entries) {
    writeVarint(bytes, entry.tileId - lastId);
    lastId = entry.tileId;
  }
  for (const entry of entries) writeVarint(bytes, entry.runLength);
  for (const entry of entries) writeVarint(bytes, entry.length);
  let next = -1;
  for (const entry of entries) {
    writeVarint(bytes, entry.offset === next ? 0 : entry.offset + 1);
    next = entry.offset + entry.length;
  }
  return Uint8Array.from(bytes);
}

/** LEB128 of a whole number up to 2^53: bit operators would cut it at 32 bits. */
function writeVarint(bytes: number[], value: number): void {
  while (value >= 128) {
    bytes.push((value % 128) + 128);
    value = Math.floor(value / 128);
  }
  bytes.push(value);
}

interface ArchiveLayout {
  readonly root: readonly [offset: number, length: number];
  readonly metadata: readonly [offset: number, length: number];
  readonly leaves: readonly [offset: number, length: number];
  readonly data: readonly [offset: number, length: number];
  readonly counts: readonly [addressed: number, entries: number, contents: number];
}

function encodeHeader(info: ArchiveInfo, layout: ArchiveLayout): Uint8Array {
  const header = Buffer.alloc(headerBytes);
  header.write('PMTiles', 0, 'ascii');
  header.writeUInt8(3, 7);
  const words = [...layout.root, ...layout.metadata, ...layout.leaves, ...layout.data, ...layout.counts];
  words.forEach((word, index) => header.writeBigUInt64LE(BigInt(word), 8 + index * 8));
  const [clustered, gzipped, mvt] = [1, 2, 1];
  header.set([clustered, gzipped, gzipped, mvt, info.minZoom, info.maxZoom], 96);
  const [west, south, east, north] = info.bounds;
  [west, south, east, north].forEach((degrees, index) => header.writeInt32LE(e7(degrees), 102 + index * 4));
  header.writeUInt8(info.center[2], 118);
  header.writeInt32LE(e7(info.center[0]), 119);
  header.writeInt32LE(e7(info.center[1]), 123);
  return header;
}

const e7 = (degrees: number): number => Math.round(degrees * 1e7);
