import type { Grid } from '../../analysis';

/** A raster of float32 bands on a village's grid. */
export interface GeoTiffInput {
  readonly grid: Grid;
  /** Row-major from the north-west, one value a cell. */
  readonly bands: readonly { readonly name: string; readonly values: Float32Array }[];
  /** What cells without a value hold. */
  readonly nodata: number;
  /** Plain text, for people (ImageDescription). */
  readonly description: string;
  /** Named texts a GIS shows (GDAL's metadata). */
  readonly metadata: Readonly<Record<string, string>>;
}

type Tag = readonly [tag: number, type: keyof typeof typeBytes, values: readonly number[] | string];
/** Bytes of one value by TIFF type: ASCII, SHORT, LONG, DOUBLE. */
const typeBytes = { 2: 1, 3: 2, 4: 4, 12: 8 } as const;

/** XML's own signs, and all that is not plain ASCII, as references: the tag is seven bits wide. */
const escaped = (text: string): string =>
  text.replace(/[&<>"]|[^\x20-\x7e]/gu, (sign) => `&#${sign.codePointAt(0)!};`);

/** ImageDescription has no references: letters outside ASCII lose their marks or become a question mark. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, '?');

function metadataXml({ bands, metadata }: GeoTiffInput): string {
  const items = Object.entries(metadata).map(
    ([name, text]) => `<Item name="${escaped(name)}">${escaped(text)}</Item>`
  );
  const names = bands.map(
    ({ name }, band) => `<Item name="DESCRIPTION" sample="${band}" role="description">${escaped(name)}</Item>`
  );
  return `<GDALMetadata>${[...items, ...names].join('')}</GDALMetadata>`;
}

/**
 * GeoKeys of the plane: transverse Mercator on WGS84 with scale 1 on the origin's meridian. A projection of
 * one's own has no EPSG number (32767); its parameters stand in the doubles.
 */
function geoKeys({ originLng, originLat }: Grid): { keys: number[]; doubles: number[]; ascii: string } {
  const ascii = `Padu local transverse Mercator|WGS 84|`;
  const citation = 'Padu local transverse Mercator|'.length;
  const doubles = [originLng, originLat, 1, 0, 0];
  const entries = [
    [1024, 0, 1, 1], // a projected model
    [1025, 0, 1, 1], // a value fills its cell
    [1026, 34737, citation, 0],
    [2048, 0, 1, 4326], // WGS 84
    [2049, 34737, 'WGS 84|'.length, citation],
    [2054, 0, 1, 9102], // degrees
    [3072, 0, 1, 32767],
    [3074, 0, 1, 32767],
    [3075, 0, 1, 1], // transverse Mercator
    [3076, 0, 1, 9001], // metres
    [3080, 34736, 1, 0],
    [3081, 34736, 1, 1],
    [3092, 34736, 1, 2],
    [3082, 34736, 1, 3],
    [3083, 34736, 1, 4]
  ].sort((a, b) => a[0]! - b[0]!);
  return { keys: [1, 1, 0, entries.length, ...entries.flat()], doubles, ascii };
}

function toTags(input: GeoTiffInput, offsets: readonly number[]): readonly Tag[] {
  const { grid, bands } = input;
  const { columns, rows, cellMeters } = grid;
  const { keys, doubles, ascii } = geoKeys(grid);
  const each = (value: number): number[] => bands.map(() => value);
  return [
    [256, 4, [columns]],
    [257, 4, [rows]],
    [258, 3, each(32)],
    [259, 3, [1]],
    [262, 3, [1]],
    [270, 2, plain(input.description)],
    [273, 4, offsets],
    [277, 3, [bands.length]],
    [278, 4, [rows]],
    [279, 4, each(columns * rows * 4)],
    [284, 3, [2]], // one band after the other
    ...(bands.length > 1 ? ([[338, 3, each(0).slice(1)]] as const) : []),
    [339, 3, each(3)], // floating point
    [33550, 12, [cellMeters, cellMeters, 0]],
    [33922, 12, [0, 0, 0, grid.westMeters, grid.northMeters, 0]],
    [34735, 3, keys],
    [34736, 12, doubles],
    [34737, 2, ascii],
    [42112, 2, metadataXml(input)],
    [42113, 2, String(input.nodata)]
  ];
}

/**
 * Writes a GeoTIFF: little-endian, one strip a band, not compressed, so that any reader opens it. Follows TIFF
 * 6.0 and OGC GeoTIFF 1.1; names, settings and nodata as GDAL keeps them.
 * @throws RangeError for a band that does not fit the grid
 */
export function writeGeoTiff(input: GeoTiffInput): Uint8Array<ArrayBuffer> {
  const { grid, bands } = input;
  const cells = grid.columns * grid.rows;
  for (const { name, values } of bands) {
    if (values.length !== cells) {
      throw new RangeError(`expected ${cells} values in band ${name}, got ${values.length}`);
    }
  }
  const length = (tag: Tag): number =>
    typeof tag[2] === 'string' ? tag[2].length + 1 : tag[2].length * typeBytes[tag[1]];
  const even = (bytes: number): number => bytes + (bytes % 2);
  const draft = toTags(
    input,
    bands.map(() => 0)
  );
  const directoryEnd = 8 + 2 + draft.length * 12 + 4;
  const outside = draft.reduce((sum, tag) => sum + (length(tag) > 4 ? even(length(tag)) : 0), 0);
  // Floats begin at a multiple of four.
  const dataAt = Math.ceil((directoryEnd + outside) / 4) * 4;
  const tags = toTags(
    input,
    bands.map((_, band) => dataAt + band * cells * 4)
  );

  const bytes = new Uint8Array(dataAt + bands.length * cells * 4);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0x4949);
  view.setUint16(2, 42, true);
  view.setUint32(4, 8, true);
  view.setUint16(8, tags.length, true);
  let free = directoryEnd;
  tags.forEach((tag, i) => {
    const [number, type, values] = tag;
    const entry = 10 + i * 12;
    view.setUint16(entry, number, true);
    view.setUint16(entry + 2, type, true);
    view.setUint32(entry + 4, typeof values === 'string' ? values.length + 1 : values.length, true);
    let at = entry + 8;
    if (length(tag) > 4) {
      view.setUint32(entry + 8, free, true);
      at = free;
      free += even(length(tag));
    }
    if (typeof values === 'string') {
      for (let k = 0; k < values.length; k++) bytes[at + k] = values.charCodeAt(k);
      return;
    }
    for (const value of values) {
      if (type === 3) view.setUint16(at, value, true);
      else if (type === 4) view.setUint32(at, value, true);
      else view.setFloat64(at, value, true);
      at += typeBytes[type];
    }
  });
  bands.forEach(({ values }, band) => {
    const from = dataAt + band * cells * 4;
    for (let cell = 0; cell < cells; cell++) view.setFloat32(from + cell * 4, values[cell]!, true);
  });
  return bytes;
}
