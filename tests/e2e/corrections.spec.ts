import AxeBuilder from '@axe-core/playwright';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Download, Page } from '@playwright/test';
import { buildVillages } from '../../scripts/village/build-villages';
import { checkPackage } from '../../scripts/village/check-package';
import { readPackage } from '../../scripts/village/read-package';
import type { FeatureRecord } from '../../src/lib/village/built';
import { featuresOf, openArchive, readTiles } from '../contract/read-tiles';
import { drawnIds, openMap, waitForIdle } from './live-map';
import { expect, test } from './padu-test';

const packageFolder = fileURLToPath(new URL('../../tiles/33.03.06.2015', import.meta.url));
/** Beside the village office, by a phone that knows it to 6 m. */
const here = { longitude: 109.3398, latitude: -7.4036, accuracy: 5.6 };

async function openCorrections(page: Page, path = '/data/perbaiki/'): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { name: 'Pilih yang mau diperbaiki' })).toBeVisible();
}

async function choose(page: Page, name: string): Promise<void> {
  await page.getByPlaceholder('Cari nama atau jenis').fill(name);
  await page.locator('section li').getByRole('button', { name }).first().click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

async function save(page: Page, name: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: `Unduh ${name}` }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe(name);
  return textOf(download);
}

async function setGeolocation(page: Page): Promise<void> {
  await page.context().grantPermissions(['geolocation']);
  await page.context().setGeolocation(here);
}

test('a sketched posyandu is surveyed by phone, handed over, checked, built, and the map shows it surveyed', async ({
  page
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await setGeolocation(page);
  await openCorrections(page);
  await choose(page, 'Posyandu RW 01');
  await expect(page.locator('.editor header')).toContainText('sketsa');
  await page.getByRole('button', { name: 'Disurvei di sini' }).click();
  await expect(page.locator('.editor header')).toContainText('survei');
  await expect(page.getByText('Letak ponsel tercatat, ketelitian ±6 m.')).toBeVisible();
  await expect(page.getByText('Perbaikan lolos pemeriksaan.')).toBeVisible();

  // The device keeps it: a page opened anew begins where this one was.
  await page.reload();
  await expect(page.locator('.editor header')).toContainText('survei');
  await page.getByRole('button', { name: 'Ke daftar' }).click();
  await expect(page.getByText('1 objek diperbaiki, tersimpan di perangkat ini.')).toBeVisible();

  const shop = await mkdtemp(join(tmpdir(), 'padu-corrected-'));
  try {
    const folder = join(shop, '33.03.06.2015');
    await cp(packageFolder, folder, { recursive: true });
    const layer = await save(page, 'facilities.geojson');
    const before = (await readFile(join(packageFolder, 'facilities.geojson'), 'utf8')).split('\n');
    const changed = layer.split('\n').filter((line, index) => line !== before[index]);
    expect(changed, 'only the line of the posyandu differs').toHaveLength(1);
    expect(changed[0]).toContain('"coordinates":[109.3398,-7.4036]');
    await writeFile(join(folder, 'facilities.geojson'), layer);
    await writeFile(join(folder, 'village.json'), await save(page, 'village.json'));

    expect(checkPackage(await readPackage(folder)).issues).toEqual([]);
    const out = join(shop, 'villages');
    const { villages } = await buildVillages({ packages: [folder], out, builder: 'test' });
    expect(villages.map(({ outcome }) => outcome)).toEqual(['built']);
    const built = (name: string): string => join(out, '33.03.06.2015', name);
    const records = JSON.parse(await readFile(built('features.json'), 'utf8')) as FeatureRecord[];
    const record = records.find(({ name }) => name === 'Posyandu RW 01');
    expect(record).toMatchObject({ status: 'surveyed', accuracyMeters: 6, point: [109.3398, -7.4036] });

    // An independent reader of the tiles, and the map itself with the rebuilt files.
    const archive = openArchive(await readFile(built('tiles.pmtiles')));
    const { maxZoom } = await archive.getHeader();
    const drawn = featuresOf(await readTiles(archive, maxZoom, maxZoom)).find(
      ({ layer: name, feature }) => name === 'facilities' && feature.properties['id'] === record?.id
    );
    expect(drawn?.feature.properties['status']).toBe('surveyed');
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const name of ['features.json', 'tiles.pmtiles']) {
      await page.route(`**/villages/33.03.06.2015/${name}*`, (route) => route.fulfill({ path: built(name) }));
    }
    // So near that the office beside it does not hide it.
    await openMap(page, `/?s=${record?.id ?? ''}&b=109.3388_-7.4046_109.3408_-7.4026`);
    await expect(page.getByRole('heading', { name: 'Posyandu RW 01' })).toBeVisible();
    await expect(page.locator('.pill.surveyed')).toBeVisible();
    expect(await drawnIds(page, /^facilit/)).toContain(record?.id);
  } finally {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await rm(shop, { recursive: true, force: true });
  }
});

test('edits are undone, bad ones are named, shared borders stay shared, and nothing runs', async ({
  page
}) => {
  test.setTimeout(180_000);
  await openMap(page, '/data/perbaiki/');
  await choose(page, 'Posyandu RW 01');

  // A text is a text, and what is wrong is named in words.
  const name = page.getByLabel('Nama', { exact: true });
  await name.fill('<img src=x onerror="window.ran=1"> 0812 3456 7890');
  await name.press('Tab');
  await expect(page.locator('li.error')).toContainText('nomor ponsel hanya di publicPhone');
  const hours = page.getByLabel('Jam buka', { exact: true });
  await hours.fill('tiap pagi');
  await hours.press('Tab');
  await expect(page.locator('li.warning')).toContainText('Jam buka');
  await page.getByRole('button', { name: 'Ke daftar' }).click();
  await expect(page.getByText('Betulkan dulu 1 kesalahan', { exact: false })).toBeVisible();
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(page.getByText('Belum ada perbaikan di perangkat ini.')).toBeVisible();
  await page.getByRole('button', { name: 'Ulangi' }).click();
  await expect(page.locator('li.error')).toBeVisible();
  await page.getByRole('button', { name: 'Urungkan' }).click();

  // By keyboard alone: a place far outside the village is refused by the check, a step north is not.
  await choose(page, 'Posyandu RW 01');
  await page.getByLabel('Lintang').fill('-7,5');
  await page.getByLabel('Lintang').press('Enter');
  await expect(page.locator('li.error')).toContainText('tempat di dalam batas desa');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Urungkan' }).press('Enter');
  await page.getByRole('button', { name: 'Geser ke utara' }).press('ArrowUp');
  await expect(page.getByText('Perbaikan lolos pemeriksaan.')).toBeVisible();
  await expect(page.getByLabel('Lintang')).not.toHaveValue('-7.5000000');
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await page.getByRole('button', { name: 'Ke daftar' }).click();

  // A border of a dusun moves in everything that shares it; the village's outline does not move.
  await page.locator('section select').selectOption('dusun');
  await choose(page, 'Dusun I');
  await page.getByRole('button', { name: 'Geser ke utara' }).click();
  const refusal = page.getByText('Sudut ini ada pada batas desa.', { exact: false });
  const together = page.getByText(/tetangga yang berbagi sudut ikut berubah/);
  await expect(refusal).toBeVisible();
  // The first side is the divide to Dusun II: a new corner in it belongs to both.
  await page.getByRole('button', { name: 'Tambah sudut sesudah ini' }).click();
  await expect(together).toBeVisible();
  await expect(refusal).toBeHidden();
  await page.getByRole('button', { name: 'Geser ke utara' }).click();
  await expect(together).toBeVisible();
  await expect(page.getByText('Perbaikan lolos pemeriksaan.')).toBeVisible();
  await waitForIdle(page);
  const drawn = await page.locator('.padu-live').evaluate((element) => {
    const { paduMap } = element as HTMLElement & { paduMap: { getStyle(): { layers: { id: string }[] } } };
    return paduMap.getStyle().layers.filter(({ id }) => id.startsWith('padu-shape')).length;
  });
  expect(drawn, 'the shape in hand is on the map').toBeGreaterThan(0);

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await page.getByRole('button', { name: 'Ke daftar' }).click();
  const dusun = JSON.parse(await save(page, 'dusun.geojson')) as {
    features: { properties: { id: string }; geometry: { coordinates: number[][][] } }[];
  };
  const [one, ...others] = dusun.features.map(({ geometry }) => geometry.coordinates.flat().map(String));
  const committed = JSON.parse(await readFile(join(packageFolder, 'dusun.geojson'), 'utf8')) as typeof dusun;
  const old = new Set(committed.features.flatMap(({ geometry }) => geometry.coordinates.flat().map(String)));
  const moved = (one ?? []).filter((at) => !old.has(at));
  expect(moved.length).toBeGreaterThan(0);
  expect(others.flat()).toEqual(expect.arrayContaining(moved));
});

test('a village with nothing but its outline has its data page, and begins with what is added', async ({
  page
}) => {
  await page.goto('/data/');
  await expect(page.getByRole('link', { name: 'Fasilitas, CSV' })).toHaveAttribute(
    'href',
    /layers\/facilities\.csv/
  );
  await page.getByRole('link', { name: 'Buka halaman perbaikan' }).click();
  await expect(page.getByRole('heading', { name: 'Pilih yang mau diperbaiki' })).toBeVisible();
  await page.goto('/33.03.06.2016/data/perbaiki/');
  await page.getByText('Tambah objek baru').click();
  await page.getByRole('button', { name: 'Taruh di tengah peta' }).click();
  await expect(page.locator('.editor header')).toContainText('sketsa');
  await expect(page.getByText('Perbaikan lolos pemeriksaan.')).toBeVisible();
  // Texts that would be markup stay texts: the witness sees any that runs.
  await openCorrections(page, '/99.01.01.2004/data/perbaiki/');
});
