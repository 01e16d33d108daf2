import { messages } from '../../src/lib/i18n/messages.id';
import { camera, drawnIds, openMap, waitForIdle } from './live-map';
import { expect, test } from './padu-test';

const zone = messages.layer.show(messages.layers.zone);

test('Back closes the card, Forward opens it again', async ({ page }) => {
  await openMap(page, '/?off=zone&t=list');
  const card = page.getByRole('region', { name: 'Pasar Desa', exact: true });
  await page.getByRole('searchbox', { name: messages.list.filter }).fill('pasar desa');
  await page.getByRole('button', { name: 'Pasar Desa', exact: true }).click();
  await expect(card).toBeVisible();
  await expect(page).toHaveURL(/[?&]s=/);
  await page.goBack();
  await expect(card).toBeHidden();
  await expect(page).toHaveURL(/\?off=zone&t=list$/);
  await page.goForward();
  await expect(card).toBeVisible();
  expect(await drawnIds(page, /^zone-line/)).toEqual([]);
});

test('a pasted address shows the same view', async ({ page, context }) => {
  await openMap(page, '/');
  await page.getByRole('switch', { name: zone, exact: true }).click();
  const before = await camera(page);
  await page.getByRole('button', { name: messages.map.zoomIn }).click();
  await expect.poll(async () => (await camera(page)).zoom).toBeGreaterThan(before.zoom + 0.5);
  await waitForIdle(page);
  await expect(page).toHaveURL(/[?&]b=/);

  const other = await context.newPage();
  await openMap(other, page.url());
  await expect(other.getByRole('switch', { name: zone, exact: true })).not.toBeChecked();
  expect(await drawnIds(other, /^zone-line/)).toEqual([]);
  const [mine, theirs] = [await camera(page), await camera(other)];
  expect(theirs.lng).toBeCloseTo(mine.lng, 3);
  expect(theirs.lat).toBeCloseTo(mine.lat, 3);
  expect(theirs.zoom).toBeCloseTo(mine.zoom, 1);
});

test('a damaged address opens the usual view', async ({ page }) => {
  await openMap(page, '/?off=..%2F&s=%3Cscript%3E&b=1,2,3&o=land-999&base=evil&w=9&t=nothing');
  await expect(page.getByRole('tab', { name: messages.panel.tabs.layers })).toHaveAttribute(
    'aria-selected',
    'true'
  );
  expect(await drawnIds(page, /^sheet$/)).not.toEqual([]);
});

test('the view goes along into the other language', async ({ page }) => {
  await openMap(page, '/?off=zone&t=figures');
  await page.getByRole('link', { name: new RegExp(messages.header.languageLabel) }).click();
  await expect(page).toHaveURL(/\/en\/\?off=zone&t=figures/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('an address of nothing says so, with status 404', async ({ page }) => {
  const response = await page.goto('/tidak-ada/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: messages.error.title })).toBeVisible();
  await page.getByRole('link', { name: messages.error.back }).click();
  await expect(page).toHaveURL('/');
});
