import { fromArrayBuffer } from 'geotiff';
import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import { cellCentre, createGrid, createPlane } from '../../../../src/lib/analysis';
import { writeGeoTiff } from '../../../../src/lib/data/files/geo-tiff';

const grid = createGrid({ plane: [109.3357, -7.407], bounds: [-12, -7, 13, 8], cellMeters: 5 });
const cells = grid.columns * grid.rows;
const scores = Float32Array.from({ length: cells }, (_, cell) => (cell % 7 === 3 ? -9999 : cell / cells));
const codes = Float32Array.from({ length: cells }, (_, cell) => cell % 4);
const settings = JSON.stringify({ weights: { crafts: 26 }, note: 'Sawah "dilindungi" <kira-kira> & – λ' });

const file = writeGeoTiff({
  grid,
  bands: [
    { name: 'Nilai', values: scores },
    { name: 'Larangan', values: codes }
  ],
  nodata: -9999,
  description: 'Contoh di atas sketsa, belum untuk memutuskan. Désa Klapasawit',
  metadata: { settings, version: 'abc' }
});

describe('a GeoTIFF, read by geotiff.js', async () => {
  const image = await (await fromArrayBuffer(file.buffer)).getImage();

  test('has every value of both bands', async () => {
    expect([image.getWidth(), image.getHeight(), image.getSamplesPerPixel()]).toEqual([
      grid.columns,
      grid.rows,
      2
    ]);
    const [first, second] = (await image.readRasters()) as unknown as readonly Float32Array[];
    expect(first).toEqual(scores);
    expect(second).toEqual(codes);
    expect(image.getGDALNoData()).toBe(-9999);
  });

  test('lies where the village lies', () => {
    expect(image.getOrigin().slice(0, 2)).toEqual([grid.westMeters, grid.northMeters]);
    expect(image.getResolution().slice(0, 2)).toEqual([5, -5]);
    const keys = image.getGeoKeys()!;
    expect(keys).toMatchObject({
      GTModelTypeGeoKey: 1,
      GTRasterTypeGeoKey: 1,
      GeographicTypeGeoKey: 4326,
      ProjectedCSTypeGeoKey: 32767,
      ProjectionGeoKey: 32767,
      ProjCoordTransGeoKey: 1,
      ProjLinearUnitsGeoKey: 9001
    });
    // A projection made of what the file says, and of nothing else, puts a cell where the plane has it.
    const { ProjNatOriginLongGeoKey: lng, ProjNatOriginLatGeoKey: lat } = keys;
    const told = proj4(
      `+proj=tmerc +lon_0=${String(lng)} +lat_0=${String(lat)} +k=${String(keys.ProjScaleAtNatOriginGeoKey)}` +
        ` +x_0=${String(keys.ProjFalseEastingGeoKey)} +y_0=${String(keys.ProjFalseNorthingGeoKey)} +datum=WGS84 +units=m`
    );
    const [west, north] = image.getOrigin();
    const [x, y] = [west! + 1.5 * 5, north! - 2.5 * 5];
    const expected = createPlane([grid.originLng, grid.originLat]).toLngLat(
      cellCentre(grid, 2 * grid.columns + 1)
    );
    const [long, lati] = told.inverse([x, y]);
    expect(long).toBeCloseTo(expected[0], 9);
    expect(lati).toBeCloseTo(expected[1], 9);
  });

  test('says what it is and from which settings it came', async () => {
    const description = await image.fileDirectory.loadValue('ImageDescription');
    expect(String(description)).toContain('Contoh di atas sketsa, belum untuk memutuskan. Desa Klapasawit');
    const all = (await image.getGDALMetadata()) as Record<string, string>;
    expect(all.version).toBe('abc');
    // geotiff.js hands XML on as it stands.
    const told = all.settings!.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
    expect(JSON.parse(told)).toEqual(JSON.parse(settings));
    expect(await image.getGDALMetadata(1)).toMatchObject({ DESCRIPTION: 'Larangan' });
  });
});

test('a band that does not fit the grid is refused', () => {
  const bands = [{ name: 'short', values: new Float32Array(cells - 1) }];
  expect(() => writeGeoTiff({ grid, bands, nodata: -1, description: '', metadata: {} })).toThrow(
    `expected ${cells} values in band short, got ${cells - 1}`
  );
});
