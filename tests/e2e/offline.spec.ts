import { messages } from '../../src/lib/i18n/messages.id';
import { drawnIds, openMap } from './live-map';
import { expect, startSite, test, watch } from './padu-test';
import { untilKept } from './until-kept';

// What a service worker asks for is not seen by a test's own routes, so strangers are counted by the browser.
test.use({ serviceWorkers: 'allow' });

test('a page works after one visit with the server stopped, its map too', async ({ browser }) => {
  const site = await startSite();
  const context = await browser.newContext({ serviceWorkers: 'allow', reducedMotion: 'reduce' });
  const witness = await watch(context, site.url);
  const page = await context.newPage();
  await openMap(page, `${site.url}/`);
  const before = await drawnIds(page, /^facilities/);
  await untilKept(page);
  await site.stop();

  await openMap(page, `${site.url}/?t=list`);
  expect(await drawnIds(page, /^facilities/)).toEqual(before);
  await expect(page.getByRole('table', { name: messages.list.label })).toBeVisible();
  // A page that was never visited says so instead of the browser's own words.
  const response = await page.goto(`${site.url}/en/data/`);
  expect(response?.status()).toBe(503);
  await expect(page.getByRole('heading')).toHaveText('Halaman ini belum tersimpan');
  expect(witness.strangers).toEqual([]);
  await context.close();
});

test('saving a village stores all its pages, and nothing of other hosts', async ({ browser }) => {
  test.setTimeout(120_000);
  const site = await startSite();
  const context = await browser.newContext({ serviceWorkers: 'allow', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${site.url}/data/`);
  const save = page.getByRole('button', { name: /Simpan untuk dipakai tanpa internet/ });
  // Its size is told before anything is stored.
  await expect(save).toHaveText(/\d+([.,]\d+)?\s(kB|MB)/);
  await save.click();
  await expect(page.getByText(messages.data.saved)).toBeVisible({ timeout: 60_000 });
  const hosts = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return [...new Set(requests.flat().map(({ url }) => new URL(url).origin))];
  });
  expect(hosts).toEqual([site.url]);
  await site.stop();

  for (const path of ['/', '/en/', '/en/data/', '/data/']) {
    const response = await page.goto(`${site.url}${path}`);
    expect(response?.status(), path).toBe(200);
    await expect(page.getByRole('banner'), path).toContainText('Klapasawit');
  }
  // What a page loads only on demand was stored with the rest.
  await openMap(page, `${site.url}/?v=crafts-density`);
  expect(await drawnIds(page, /^crafts-points/)).toEqual([]);
  // Another village was not asked for.
  const other = await page.goto(`${site.url}/33.03.06.2016/`);
  expect(other?.status()).toBe(503);
  await context.close();
});
