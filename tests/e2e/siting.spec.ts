import AxeBuilder from '@axe-core/playwright';
import type { Download, Locator, Page } from '@playwright/test';
import { fromArrayBuffer } from 'geotiff';
import { readFileSync } from 'node:fs';
import { waitForMap } from '../../scripts/browser/wait-for-map';
import {
  findIntegration,
  owa,
  parseAnalysisInput,
  type AnalysisInput,
  type IntegrationSettings
} from '../../src/lib/analysis';
import { advancedMessages as words } from '../../src/lib/i18n/advanced.id';
import { integrationMessages } from '../../src/lib/i18n/integration.id';
import { expect, test } from './padu-test';

const panel = (page: Page): Locator => page.locator('aside.panel');

async function expectNoSerious(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const found = serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
  expect(found, what).toEqual([]);
}

test('several places together: a first answer, then a proof by the solver, which comes only then', async ({
  page
}) => {
  test.setTimeout(180_000);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  // So many people in five minutes: the search's bound alone does not settle it.
  await page.goto('/integrasi/?l=market.covered.3.5');
  // Before it has answered the page may not be listening yet.
  await expect(page.locator('[data-site]').first()).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: integrationMessages.advanced }).click();
  await expect(page).toHaveURL(/[?&]a=siting/);

  const verdict = panel(page).locator('[data-proven]');
  await expect(verdict).toHaveAttribute('data-proven', 'false', { timeout: 90_000 });
  const prove = panel(page).getByRole('button', { name: words.siting.prove, exact: true });
  await expect(prove).toBeEnabled({ timeout: 60_000 });
  await expect(verdict).toContainText(/paling jauh \d/, { timeout: 60_000 });
  const first = Number((await verdict.locator('b').innerText()).replace(/\D/g, ''));
  expect(asked.filter((url) => url.endsWith('.wasm'))).toEqual([]);

  await test.step('a proof can be stopped, and the answer stays', async () => {
    await prove.click();
    await panel(page).getByRole('button', { name: words.siting.cancel }).click();
    await expect(prove).toBeVisible();
    await expect(verdict).toContainText(/paling jauh \d/);
  });

  await prove.click();
  await expect(verdict).toHaveAttribute('data-proven', 'true', { timeout: 90_000 });
  await expect(verdict).toContainText(words.siting.provenShort);
  const best = Number((await verdict.locator('b').innerText()).replace(/\D/g, ''));
  expect(best).toBeGreaterThanOrEqual(first);
  expect(
    asked.some((url) => url.endsWith('.wasm')),
    'the solver came'
  ).toBe(true);
  await expect(page.getByRole('button', { name: /^Pasar baru [123]$/ })).toHaveCount(3);

  await test.step('every dusun is told before and after', async () => {
    const rows = panel(page).getByRole('table', { name: words.siting.byDusun }).getByRole('row');
    await expect(rows).toHaveCount(1 + 1 + 3);
    await expect(rows.nth(1)).toContainText('→');
  });
  await expectNoSerious(page, 'siting');

  await test.step('its file says what was proven', async () => {
    await panel(page).getByRole('tab', { name: words.tool.files }).click();
    const file = JSON.parse(await saved(page, 'siting.geojson')) as PaduFile;
    expect(file.padu).toMatchObject({ proven: true, note: words.example });
    expect(Math.round(file.padu.objective ?? 0)).toBe(best);
  });
});

test('weights by pairs, with keys alone, reach the sliders and the address', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/integrasi/?k=crafts-30.people-30.road-30&a=weights');
  await panel(page).getByRole('button', { name: words.ahp.open }).press('Enter');
  const dialog = page.getByRole('dialog', { name: words.ahp.title });
  const ratio = dialog.locator('[data-ratio]');
  await expect(ratio).toHaveText('0,00');
  const pair = (id: string): Locator => dialog.locator(`[data-pair="${id}"] input`);

  // Crafts over people, people over road, and yet road over crafts.
  for (let i = 0; i < 4; i++) await pair('crafts-people').press('ArrowLeft');
  for (let i = 0; i < 2; i++) await pair('people-road').press('ArrowLeft');
  await pair('crafts-road').press('ArrowRight');
  await expect(dialog).toContainText(words.ahp.inconsistent(await ratio.innerText()));
  await expect(dialog).toContainText(
    /Yang paling tidak serasi: Dekat perajin bambu .*\(5×\).*\(3×\); tetapi/
  );
  await expectNoSerious(page, 'contradicting pairs');
  for (let i = 0; i < 8; i++) await pair('crafts-road').press('ArrowLeft');
  await expect(dialog).toContainText(words.ahp.consistent(await ratio.innerText()));

  await dialog.getByRole('button', { name: words.ahp.use }).press('Enter');
  await expect(dialog).toHaveCount(0);
  // Saaty's 5, 8 and 3 give about 74 : 18 : 8; the longest slider ends at 50.
  await expect(page).toHaveURL(/k=crafts-50\.people-1\d\.road-\d(&|$)/);
  await panel(page).getByRole('button', { name: words.back }).press('Enter');
  await expect(page.locator('#weight-crafts')).toHaveValue('50');
});

test('plans for hubs: a chosen one stands on the map and in the address', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/integrasi/?a=hubs&h=market-health.2.10');
  const chart = panel(page).getByRole('img', { name: words.hubs.chart });
  await expect(panel(page)).toContainText(words.hubs.unproven, { timeout: 90_000 });
  const dots = chart.locator('[data-plan]');
  const count = await dots.count();
  expect(count).toBeGreaterThan(1);
  const choices = panel(page).getByRole('radio');
  await expect(choices).toHaveCount(count);
  await choices.nth(1).press('Space');
  await expect(page).toHaveURL(/h=market-health\.2\.10\.1/);
  await expect(choices.nth(1)).toBeChecked();
  const places = await panel(page).locator('ol li').allInnerTexts();
  const pins = page.getByRole('button', { name: /^Tempat \d: / });
  await expect(pins).toHaveCount(places.length);
  expect(places.join()).toContain(words.kinds.health);
  await dots.first().locator('.room').click({ force: true });
  await expect(page).toHaveURL(/h=market-health\.2\.10\.0/);
  await expectNoSerious(page, 'hubs');
});

interface PaduFile {
  readonly padu: {
    readonly note?: string;
    readonly dataVersion: string;
    readonly request: { readonly settings: IntegrationSettings };
    readonly proven?: boolean;
    readonly objective?: number;
  };
  readonly features: readonly {
    readonly geometry: { readonly coordinates: readonly number[] };
    readonly properties: Readonly<Record<string, number | string>>;
  }[];
}

async function downloaded(page: Page, name: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel(page).locator(`[data-file="${name}"]`).click({ timeout: 60_000 })
  ]);
  return download;
}

async function saved(page: Page, name: string): Promise<string> {
  return readFileSync(await (await downloaded(page, name)).path(), 'utf8');
}

test('files hold all that is needed to compute them again', async ({ page, siteUrl }) => {
  test.setTimeout(180_000);
  // The village's own question, weighed and asked otherwise than by default.
  await page.goto('/integrasi/?k=crafts-31.people-20.market-11&r=-3&a=files');
  await waitForMap(page);
  const file = JSON.parse(await saved(page, 'sites.geojson')) as PaduFile;
  const table = await saved(page, 'sites.csv');
  const surface = await downloaded(page, 'surface.tif');

  const wire = (await (
    await page.request.get(`${siteUrl}/villages/33.03.06.2015/analysis.json`)
  ).json()) as unknown;
  const village: AnalysisInput = parseAnalysisInput(wire);
  expect(file.padu).toMatchObject({ dataVersion: village.version, note: words.example });
  const again = findIntegration(village, file.padu.request.settings);
  expect(again.sites.length).toBeGreaterThanOrEqual(3);
  again.sites.forEach(({ at }, i) => {
    // The browser's sine may differ from Node's in its last bit.
    const [lng, lat] = file.features[i]!.geometry.coordinates;
    expect(lng).toBeCloseTo(at[0], 12);
    expect(lat).toBeCloseTo(at[1], 12);
  });
  expect(file.features.map(({ properties }) => properties.score)).toEqual(
    again.sites.map(({ score }) => score)
  );
  const lines = table.trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + again.sites.length);
  for (const line of lines.slice(1)) {
    expect(line).toContain(words.example);
    expect(line).toContain(village.version);
  }

  const bytes = readFileSync(await surface.path());
  const tiff = await fromArrayBuffer(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  );
  const image = await tiff.getImage();
  const { model } = again;
  const { grid } = model.ground;
  const [values] = (await image.readRasters()) as unknown as readonly Float32Array[];
  const [west, north] = image.getOrigin();
  const scores = owa(model.worths, model.weights, model.alpha);
  // The first site's cells lie where they lie, and hold what they hold.
  for (const cell of again.sites[0]!.cells) {
    const x = grid.westMeters + (cell % grid.columns) * grid.cellMeters;
    const y = grid.northMeters - Math.floor(cell / grid.columns) * grid.cellMeters;
    const column = Math.round((x - west!) / grid.cellMeters);
    const row = Math.round((north! - y) / grid.cellMeters);
    expect(values![row * image.getWidth() + column]).toBe(scores[cell]);
  }
  expect(image.getGDALNoData()).toBe(-9999);
  expect(values).toContain(-9999);
  await expectNoSerious(page, 'files');
});
