import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { testSite } from '../../scripts/site/test-site';
import {
  createPlane,
  insidePolygons,
  parseAnalysisInput,
  parseScenario,
  type AnalysisInput
} from '../../src/lib/analysis';
import { integrationMessages as t } from '../../src/lib/i18n/integration.id';
import { forgetAsked, newlyAsked, watchWorkers } from '../browser/watch-workers';
import { liveMap, openMap, waitForIdle } from './live-map';
import { expect, startSite, test, watch } from './padu-test';
import { untilKept } from './until-kept';

const home = '33.03.06.2015';
const market = 'facility-pasar-desa';

/** What the worker is given of the home village. */
function analysisInput(): AnalysisInput {
  const file = new URL(`../../${testSite.out}/villages/${home}/analysis.json`, import.meta.url);
  return parseAnalysisInput(JSON.parse(readFileSync(fileURLToPath(file), 'utf8')));
}

const site = (page: Page, rank: number): Locator => page.locator(`[data-site="${rank}"]`);

/** Opens the page and waits for its sites and for what they rest on. */
async function openSites(page: Page, path: string): Promise<void> {
  // The first surfaces of a village are computed by one processor that also draws the map.
  test.setTimeout(240_000);
  await openMap(page, path);
  await expect(site(page, 1)).toBeVisible({ timeout: 60_000 });
}

/** Text of the first column with a name, then that of each site: the rows of the dialog's table. */
async function tableRows(page: Page, name: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await page
    .getByRole('table', { name })
    .getByRole('row')
    .evaluateAll((elements) =>
      elements.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim()))
    );
  return new Map(rows.map(([head = '', ...cells]) => [head, cells]));
}

/** Pixels of the map's middle, where the surface is. */
async function painted(page: Page): Promise<string> {
  await waitForIdle(page);
  const box = await liveMap(page).boundingBox();
  if (box === null) throw new Error('There is no map.');
  const clip = { x: box.x + box.width * 0.32, y: box.y + box.height * 0.25, width: 300, height: 200 };
  return (await page.screenshot({ clip })).toString('base64');
}

const clean = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

test('the first site says where, why, how sure and on what sketch, before anybody scrolls', async ({
  page
}) => {
  await openSites(page, '/integrasi/');
  const first = site(page, 1);
  const inSight = [
    page.getByText(t.doubt.line, { exact: true }).first(),
    page.getByRole('button', { name: t.doubt.survey }),
    first.getByRole('heading', { level: 3 }),
    first.locator('.why'),
    first.locator('.hold'),
    first.locator('.sketch'),
    site(page, 2)
  ];
  for (const part of inSight) await expect(part).toBeInViewport({ ratio: 0.9, timeout: 60_000 });
  const why = clean(await first.locator('.why').innerText());
  expect(why.split(' ').length).toBeLessThanOrEqual(25);

  await page.getByRole('button', { name: t.table.open }).click();
  const rows = await tableRows(page, t.table.title);
  const ofFirst = (row: string): string => rows.get(row)?.[0]?.split(' ')[0] ?? '';
  // Every number of the sentence stands in the table, in the row that is about it.
  const sayings: readonly (readonly [RegExp, string])[] = [
    [/([\d.]+) perajin bambu dalam/i, t.table.within5(t.table.families4.crafts)],
    [/([\d.]+) tempat tani dalam/i, t.table.within5(t.table.families4.farming)],
    [/([\d.]+) kebun dalam/i, t.table.within5(t.table.families4.plantation)],
    [/([\d.]+) dapur jajanan dalam/i, t.table.within5(t.table.families4.food)],
    [/([\d.]+) jenis potensi/i, t.table.families],
    [/layanan kini ([\d.]+) menit/i, t.table.toZone],
    [/([\d.]+) menit ke jalan raya/i, t.table.toRoad]
  ];
  const told = sayings.flatMap(([saying, row]) => {
    const number = saying.exec(why)?.[1];
    return number === undefined ? [] : [[row, number] as const];
  });
  expect(told.length).toBeGreaterThan(1);
  for (const [row, number] of told) expect(ofFirst(row), row).toBe(number);

  // Every site stands inside the C, on land where building is allowed.
  const input = analysisInput();
  const plane = createPlane(input.plane);
  const places = rows.get(t.table.coordinates) ?? [];
  expect(places.length).toBeGreaterThanOrEqual(3);
  for (const place of places) {
    const [lng = NaN, lat = NaN] = place.split(', ').map(Number);
    const [x, y] = plane.toMeters([lng, lat]);
    expect(insidePolygons(input.outline, x, y), `${place} in the village`).toBe(true);
    const on = input.land.filter(({ polygons }) => insidePolygons(polygons, x, y)).map(({ kind }) => kind);
    expect(on).not.toContain('paddy');
    expect(on).not.toContain('cemetery');
    expect(on).not.toContain('water');
  }
});

test('a slider repaints at once without the worker; the ranking follows the newest request', async ({
  page
}) => {
  await watchWorkers(page);
  await openSites(page, '/integrasi/');
  await expect(site(page, 1).getByText(/percobaan bobot/)).toBeVisible({ timeout: 60_000 });
  const slider = page.locator('[data-criterion="crafts"] input[type=range]');
  const before = await painted(page);
  const score = (): Promise<string> => site(page, 1).locator('.score').innerText();
  const box = await slider.boundingBox();
  if (box === null) throw new Error('There is no slider.');

  const asked: string[] = [];
  page.on('request', (request) => {
    // A browser looks for its tab's sign whenever the address changes.
    if (!request.url().endsWith('/icon.svg')) asked.push(request.url());
  });
  await forgetAsked(page);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 6, box.y + box.height / 2, { steps: 8 });
  expect(await painted(page)).not.toBe(before);
  expect(await newlyAsked(page)).toEqual([]);
  expect(asked).toEqual([]);

  // Let go it is asked for; two more answers are wanted before the first has come: the last one counts.
  const old = await score();
  await page.mouse.up();
  await slider.press('End');
  await slider.press('Home');
  await expect(page).toHaveURL(/k=[^&]*crafts-0/);
  const crafts = site(page, 1)
    .locator('.bars > div')
    .filter({ hasText: /perajin bambu/ });
  await expect(page.locator('section.sites')).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
  await expect(crafts.locator('.points')).toHaveText(/^0,/);
  expect(await score()).not.toBe(old);
  expect(asked).toEqual([]);
});

test('a closed market costs named dusun minutes; A is kept in the address and in a file, B opens it', async ({
  page
}) => {
  await openSites(page, '/integrasi/');
  const bar = page.getByRole('region', { name: t.scenario.title });
  await bar.getByRole('radio', { name: t.scenario.short.a, exact: true }).check({ force: true });
  const card = page.getByRole('article', { name: t.scenario.names.a });
  await card.getByLabel(t.scenario.close).selectOption(market);
  await expect(page).toHaveURL(/xa=c\+facility-pasar-desa/);
  await expect(card.getByText(t.scenario.closed('Pasar Desa'))).toBeVisible();

  const readAll = async (name: string): Promise<ReadonlyMap<string, readonly string[]>> => {
    const shown = page.getByRole('article', { name });
    await expect(shown).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
    await shown.getByRole('button', { name: t.scenario.all }).click();
    const rows = await tableRows(page, t.scenario.minutesTable);
    await page.keyboard.press('Escape');
    return rows;
  };
  const rows = await readAll(t.scenario.names.a);
  const marketOf = (dusun: string): number[] =>
    (rows.get(dusun)?.[1]?.match(/\d+(,\d+)?/g) ?? []).map((number) => Number(number.replace(',', '.')));
  for (const dusun of ['Dusun I', 'Dusun II']) {
    const [before = NaN, after = NaN] = marketOf(dusun);
    expect(after, `${dusun}, minutes to the market`).toBeGreaterThan(before);
  }
  expect(rows.get('Dusun III')?.[1]).toContain(t.point.same);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('link', { name: t.scenario.save }).click()
  ]);
  const file = await download.path();
  const saved = parseScenario(JSON.parse(readFileSync(file, 'utf8')));
  expect(saved.edits).toEqual([{ kind: 'close-facility', id: market }]);
  expect(saved.version).toBe(analysisInput().version);

  await bar.getByRole('radio', { name: t.scenario.short.b, exact: true }).check({ force: true });
  const other = page.getByRole('article', { name: t.scenario.names.b });
  await expect(other.getByText(t.scenario.none)).toBeVisible();
  await other.locator('input[type=file]').setInputFiles(file);
  await expect(other.getByText(t.scenario.closed('Pasar Desa'))).toBeVisible();
  expect([...(await readAll(t.scenario.names.b))]).toEqual([...rows]);

  // The edge between two surfaces is moved by the keyboard, and kept in the address.
  await other.getByRole('button', { name: t.scenario.swipe }).click();
  const handle = page.getByRole('button', { name: /^Batas peta/ });
  await handle.focus();
  const start = Number(new URL(page.url()).searchParams.get('xs'));
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => Number(new URL(page.url()).searchParams.get('xs'))).toBeGreaterThan(start);
});

test('a scenario made on older data says so, names what no longer fits, and can be taken over', async ({
  page
}) => {
  await openSites(page, `/integrasi/?xa=c+${market}*c+facility-bioskop&x=a&xv=lama`);
  const card = page.getByRole('article', { name: t.scenario.names.a });
  await expect(card.getByText(/sudah berubah sejak/)).toBeVisible();
  await expect(card.getByText(t.scenario.unfit(t.scenario.closed('facility-bioskop')))).toBeVisible();
  await card.getByRole('button', { name: t.scenario.takeOver }).click();
  await expect(card.getByText(/sudah berubah sejak/)).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`xa=c\\+${market}&`));
});

test('with the keyboard alone: point at the map, add a service there, move it, undo it', async ({ page }) => {
  await openSites(page, '/integrasi/');
  await liveMap(page).locator('canvas').focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('article', { name: t.point.title });
  await expect(card).toBeVisible();
  await card.getByRole('tab', { name: t.point.tool.judge }).focus();
  await page.keyboard.press('End');
  await card.getByRole('button', { name: t.scenario.doAdd, exact: true }).press('Enter');
  await expect(page).toHaveURL(/xa=a\+usulan-1\+market/);
  const pin = page.getByRole('button', { name: t.scenario.movedPin(t.scenario.add(t.point.kinds.market)) });
  await pin.focus();
  const before = new URL(page.url()).searchParams.get('xa');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => new URL(page.url()).searchParams.get('xa')).not.toBe(before);
  await page
    .getByRole('button', { name: t.scenario.undo(t.scenario.add(t.point.kinds.market)) })
    .press('Enter');
  await expect(pin).toBeHidden();
});

test('a village of one boundary says what is missing', async ({ page }) => {
  await openMap(page, '/33.03.06.2016/integrasi/');
  await expect(page.getByRole('heading', { name: t.missing.title })).toBeVisible();
  for (const words of [t.missing.roads, t.missing.facilities, t.missing.places]) {
    await expect(page.getByRole('listitem').filter({ hasText: words }).first()).toBeVisible();
  }
  await expect(page.locator('[data-site]')).toHaveCount(0);
});

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' });

  test('sites are found and judged with the server stopped', async ({ browser }) => {
    test.setTimeout(180_000);
    const running = await startSite();
    const context = await browser.newContext({ serviceWorkers: 'allow', reducedMotion: 'reduce' });
    const witness = await watch(context, running.url);
    const page = await context.newPage();
    await openSites(page, `${running.url}/integrasi/`);
    const why = await site(page, 1).locator('.why').innerText();
    await untilKept(page);
    await running.stop();
    await openSites(page, `${running.url}/integrasi/?x=a`);
    expect(await site(page, 1).locator('.why').innerText()).toBe(why);
    await expect(page.getByRole('article', { name: t.scenario.names.a })).toBeVisible();
    expect(witness.strangers).toEqual([]);
    await context.close();
  });
});
