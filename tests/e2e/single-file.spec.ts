import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { waitForMap } from '../../scripts/browser/wait-for-map';
import { testSite } from '../../scripts/site/test-site';
import { meetingMessages } from '../../src/lib/i18n/meeting.id';
import { messages } from '../../src/lib/i18n/messages.id';
import { drawnIds } from './live-map';

/** The file a village office carries on a USB stick: opened from the disk, with no network at all. */
test.use({ offline: true });

const folder = mkdtempSync(join(tmpdir(), 'padu-file-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function exportVillage(code: string, name: string): string {
  const file = join(folder, name);
  const args = ['--import', 'tsx', 'scripts/export.ts', code, '--assets', testSite.assets, '--out', file];
  const { status, stderr, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  expect(stdout).toContain(name);
  return file;
}

test('the single file opens from the disk: map, layers, search, integration, data', async ({ page }) => {
  test.setTimeout(240_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    if (!/^(file|blob|data):/.test(request.url())) faults.push(`asked for ${request.url()}`);
  });
  page.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) faults.push(message.text());
  });
  const file = exportVillage('33.03.06.2015', 'desa.html');
  // One file: nothing in it points at another one to load.
  expect(readFileSync(file, 'utf8')).not.toMatch(/<(script|link|img)[^>]+(src|href)="(?!data:)/);

  await page.goto(pathToFileURL(file).href);
  await expect(page).toHaveTitle(/Klapasawit/);
  await waitForMap(page);
  expect((await drawnIds(page, /^crafts-/)).length).toBeGreaterThan(0);

  // A layer goes off and the address, behind the #, says so; the address brings the same view back.
  const crafts = page.getByRole('switch', {
    name: messages.layer.show(messages.layers.crafts),
    exact: true
  });
  await crafts.click();
  await expect(page).toHaveURL(/#\/\?off=crafts/);
  await expect.poll(() => drawnIds(page, /^crafts-/)).toEqual([]);
  await page.reload();
  await waitForMap(page);
  await expect(crafts).not.toBeChecked();

  await page.getByRole('button', { name: messages.header.search }).click();
  await page.getByRole('combobox', { name: messages.search.title }).fill('pasr desa');
  await page
    .getByRole('option', { name: /Pasar Desa/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Pasar Desa', exact: true })).toBeVisible();
  await expect(page).toHaveURL(/off=crafts.*[?&]s=/);

  // The other pages, the worker with them.
  await page.getByRole('link', { name: messages.pages.integration, exact: true }).click();
  await expect(page).toHaveURL(/#\/integrasi\//);
  await expect(page.locator('[data-site]').first()).toBeVisible({ timeout: 60_000 });

  await page.getByRole('link', { name: messages.pages.meeting, exact: true }).click();
  await expect(page).toHaveURL(/#\/musyawarah\//);
  await expect(page.getByText('1/11')).toBeVisible();
  await waitForMap(page);
  // Its record is set in fonts that are in the file, too. One slide, so one picture.
  const agenda = {
    schema: 1,
    title: { id: 'Singkat' },
    slides: [{ id: 'satu', question: { id: 'Sudah benar?' }, layers: ['dusun'] }]
  };
  await page.getByLabel(meetingMessages.agenda.openLabel).setInputFiles({
    name: 'agenda.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(agenda))
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sudah benar?');
  await page.getByRole('tab', { name: meetingMessages.tabs.record }).click();
  const record = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: meetingMessages.record.pdf }).click();
  const pdf = readFileSync(await (await record).path(), 'latin1');
  expect(pdf).toContain('/FontFile2');

  // The page of services, whose own script the site loads apart, is alive here too and keeps its query.
  await page.getByRole('link', { name: messages.pages.services, exact: true }).click();
  await page.getByRole('searchbox').fill('posyandu dusun II');
  await expect(page).toHaveURL(/#\/layanan\/\?.*posyandu/);
  await expect(page.locator('#services h3').first()).toContainText('Posyandu');
  await page.getByRole('link', { name: messages.pages.map, exact: true }).click();
  await waitForMap(page);

  await page.getByRole('link', { name: messages.pages.data, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const download = page.waitForEvent('download');
  await page
    .getByRole('link', { name: /GeoJSON/ })
    .first()
    .click();
  expect((await download).suggestedFilename()).toBe('boundary.geojson');

  await page.getByRole('link', { name: messages.header.languageLabel }).click();
  await expect(page).toHaveURL(/#\/en\/data\//);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(faults).toEqual([]);
});

test('a code no village has ends with a sentence', () => {
  const args = ['--import', 'tsx', 'scripts/export.ts', '99.99.99.9999', '--assets', testSite.assets];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/no village "99\.99\.99\.9999"[\s\S]*33\.03\.06\.2015 {2}Klapasawit/);
});
