import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildVillages, type BuildSummary } from '../../../scripts/village/build-villages';
import type { FeatureRecord, SiteIndex, VillageManifest } from '../../../src/lib/village/built';
import { createWorkshop, type Workshop } from './test-village';

let shop: Workshop;
let out: string;
beforeEach(async () => {
  shop = await createWorkshop();
  out = join(shop.folder, 'villages');
});
afterEach(() => shop.close());

const build = (packages: readonly string[], more: Partial<Parameters<typeof buildVillages>[0]> = {}): Promise<BuildSummary> =>
  buildVillages({ packages, out, builder: 'this', ...more });
const json = async <T>(...path: string[]): Promise<T> =>
  JSON.parse(await readFile(join(out, ...path), 'utf8')) as T;
const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
const outcomes = ({ villages }: BuildSummary): (readonly [string | undefined, string])[] =>
  villages.map(({ code, outcome }) => [code, outcome] as const);
const code = '99.01.01.2008';

describe('building villages', () => {
  it('writes the whole folder, and the manifest describes every file of it', async () => {
    await build([await shop.copy('legal-land')]);
    const manifest = await json<VillageManifest>(code, 'village.json');
    expect((await filesIn(join(out, code))).sort()).toEqual(
      [...Object.keys(manifest.files), 'village.json'].sort()
    );
    expect(Object.keys(manifest.files)).toEqual(
      expect.arrayContaining(['analysis.json', 'features.json', 'map.svg', 'tiles.pmtiles'])
    );
    for (const [name, { bytes, sha256 }] of Object.entries(manifest.files)) {
      const content = await readFile(join(out, code, name));
      expect([name, content.length]).toEqual([name, bytes]);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
    expect(manifest).toMatchObject({
      schema: 1,
      code,
      drawnHectares: expect.closeTo(122.5, 0),
      officialHectares: { value: 121.5 },
      legal: { protectedPaddyHectares: expect.closeTo(49, 0), villageOwnedHectares: expect.any(Number) }
    });
    expect(manifest.dusun.map(({ population }) => population)).toEqual([201, 211]);
    expect(manifest.facilities).toHaveLength(7);
  });

  it('writes the same bytes every time', async () => {
    const folder = await shop.copy('legal-land');
    await build([folder]);
    const again = join(shop.folder, 'again');
    await build([folder], { out: again });
    for (const name of await filesIn(join(out, code))) {
      const [one, other] = await Promise.all([out, again].map((top) => readFile(join(top, code, name))));
      expect([name, Buffer.compare(one!, other!)]).toEqual([name, 0]);
    }
  });

  it('builds only what changed', async () => {
    const folders = [await shop.copy('holes'), await shop.copy('multipart')];
    expect(outcomes(await build(folders))).toEqual([['99.01.01.2003', 'built'], ['99.01.01.2002', 'built']]);
    const { mtimeMs } = await stat(join(out, '99.01.01.2003', 'tiles.pmtiles'));
    await shop.edit(join(folders[1]!, 'village.json'), (text) => text.replace('Tiga Pulau', 'Empat Pulau'));
    expect(outcomes(await build(folders))).toEqual([['99.01.01.2003', 'unchanged'], ['99.01.01.2002', 'built']]);
    expect((await stat(join(out, '99.01.01.2003', 'tiles.pmtiles'))).mtimeMs).toBe(mtimeMs);
    expect((await json<VillageManifest>('99.01.01.2002', 'village.json')).name).toContain('Empat Pulau');
  });

  it.each([
    ['a file is gone', (folder: string) => rm(join(folder, 'tiles.pmtiles'))],
    ['a file was cut short', (folder: string) => writeFile(join(folder, 'features.json'), '[')],
    ['the manifest is half a file', (folder: string) => writeFile(join(folder, 'village.json'), '{"schema":1,')]
  ])('builds anew when %s', async (_, damage) => {
    const folder = await shop.copy('holes');
    await build([folder]);
    const before = await readFile(join(out, '99.01.01.2003', 'tiles.pmtiles'));
    await damage(join(out, '99.01.01.2003'));
    expect(outcomes(await build([folder]))).toEqual([['99.01.01.2003', 'built']]);
    expect(Buffer.compare(await readFile(join(out, '99.01.01.2003', 'tiles.pmtiles')), before)).toBe(0);
  });

  it('builds anew when other code is to build it', async () => {
    const folder = await shop.copy('holes');
    await build([folder]);
    expect(outcomes(await build([folder], { builder: 'other' }))).toEqual([['99.01.01.2003', 'built']]);
    expect((await json<VillageManifest>('99.01.01.2003', 'village.json')).builder).toBe('other');
  });

  it('leaves out one broken feature, keeps the rest, and names it in the manifest', async () => {
    const folder = await shop.copy('legal-land');
    await shop.edit(join(folder, 'facilities.geojson'), (text) => text.replace('"kind": "worship"', '"kind": "castle"'));
    const { villages } = await build([folder]);
    expect(villages[0]).toMatchObject({ outcome: 'built' });
    const { issues } = await json<VillageManifest>(code, 'village.json');
    expect(issues).toMatchObject([{ severity: 'error', file: 'facilities.geojson', feature: 'musala', field: 'kind' }]);
    const ids = (await json<FeatureRecord[]>(code, 'features.json')).map(({ id }) => id);
    expect(ids).not.toContain('musala');
    expect(ids).toEqual(expect.arrayContaining(['kantor', 'pasar', 'jalan-raya', 'lahan-01']));
  });

  it('builds without a layer whose file is no JSON, and says which', async () => {
    const folder = await shop.copy('legal-land');
    await shop.edit(join(folder, 'water.geojson'), (text) => text.slice(0, -20));
    await build([folder]);
    const manifest = await json<VillageManifest>(code, 'village.json');
    expect(manifest.issues).toContainEqual(
      expect.objectContaining({ severity: 'error', rule: 'json-syntax', file: 'water.geojson' })
    );
    expect(manifest.layers.water).toBeUndefined();
    expect(manifest.layers.roads?.features).toBe(6);
  });

  it.each([
    ['{"features": [\n{"nama": "Budi", "nik": "3303061504870001" x', '2:44'],
    ['{\n  "nama": Budi 3303061504870001\n}', /^\d+:\d+$|^…$/],
    ['{"nama": "Budi"', '1:16']
  ])('tells where a file broke, and nothing of what stood there: %s', async (text, place) => {
    const folder = await shop.copy('legal-land');
    await shop.edit(join(folder, 'water.geojson'), () => text);
    await build([folder]);
    const { issues } = await json<VillageManifest>(code, 'village.json');
    const got = issues.find(({ rule }) => rule === 'json-syntax')?.got ?? '';
    expect(got).toMatch(place);
    expect(JSON.stringify(issues)).not.toMatch(/Budi|3303061504870001/);
  });

  it('warns of hours nobody can read and publishes all the same', async () => {
    const folder = await shop.copy('legal-land');
    await shop.edit(join(folder, 'facilities.geojson'), (text) => text.replace('Mo-Su 05:00-11:00', 'kalau sempat'));
    expect(outcomes(await build([folder]))).toEqual([[code, 'built']]);
    const { issues } = await json<VillageManifest>(code, 'village.json');
    expect(issues).toMatchObject([
      { severity: 'warning', rule: 'hours-unreadable', feature: 'pasar', field: 'hours', got: 'kalau sempat' }
    ]);
  });

  it('does not publish personal data, takes an older build away, and goes on with the others', async () => {
    const folders = [await shop.copy('legal-land'), await shop.copy('holes')];
    await build(folders);
    await shop.edit(join(folders[0]!, 'facilities.geojson'), (text) =>
      text.replace('"name": "Musala Rekaan"', '"name": "Musala 3303061504870001"')
    );
    const summary = await build(folders);
    expect(outcomes(summary)).toEqual([[code, 'stopped'], ['99.01.01.2003', 'unchanged']]);
    expect(existsSync(join(out, code))).toBe(false);
    expect(summary.index).toMatchObject({ home: '99.01.01.2003', villages: [{ code: '99.01.01.2003' }] });
    expect(JSON.stringify(summary)).not.toContain('3303061504870001');
  });

  it('keeps no half-written file, nor one of an older build', async () => {
    const folder = await shop.copy('holes');
    await build([folder]);
    const names = (await readdir(out, { recursive: true })).sort();
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    await writeFile(join(out, '99.01.01.2003', 'tiles.pmtiles.1.tmp'), 'half');
    await writeFile(join(out, '99.01.01.2003', 'older.json'), '{}');
    await build([folder], { force: true });
    expect((await readdir(out, { recursive: true })).sort()).toEqual(names);
  });

  it('lists all villages, the wished home where it is built, and the countries of their markets', async () => {
    const folders = [await shop.copy('holes'), await shop.copy('legal-land')];
    await build(folders, { home: code });
    expect(await json<SiteIndex>('index.json')).toEqual({
      home: code,
      villages: [
        { code: '99.01.01.2003', name: 'Cincin (rekaan)', kecamatan: 'Rekaan', kabupaten: 'Rekaan' },
        { code, name: 'Lahan Hukum (rekaan)', kecamatan: 'Rekaan', kabupaten: 'Rekaan' }
      ]
    });
    const world = await json<{ features: { properties: { kind: string; country?: string } }[] }>('world.json');
    expect(world.features.flatMap(({ properties }) => properties.country ?? [])).toContain('ID');
    await build([folders[0]!], { home: code, only: true });
    expect(await json<SiteIndex>('index.json')).toMatchObject({ home: '99.01.01.2003', villages: [{}] });
    expect(existsSync(join(out, code))).toBe(false);
  });

  it('refuses two packages of one village', async () => {
    const folders = [await shop.copy('holes'), await shop.copy('holes', 'copy')];
    await expect(build(folders)).rejects.toThrow(/same code 99\.01\.01\.2003/);
  });
});
