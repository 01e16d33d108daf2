import { expect, test } from './padu-test';

test.use({ javaScriptEnabled: false });

for (const [path, list, office] of [
  ['/', 'Daftar fasilitas', 'Kantor Desa'],
  ['/en/', 'List of facilities', 'Kantor Desa']
] as const) {
  test(`without scripts ${path} shows the map and the list of facilities`, async ({ page }) => {
    await page.goto(path);
    const map = page.locator('[role=region] svg').first();
    await expect(map).toBeVisible();
    const box = await map.boundingBox();
    expect(box?.width).toBeGreaterThan(400);
    // Each size of screen has its own lettering of the map; one of them shows.
    await expect(map.locator('text:visible', { hasText: /^Dusun II$/ })).toHaveCount(1);
    await expect(page.getByText(new RegExp(list, 'i')).first()).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: office }).first()).toBeVisible();
    await expect(page.getByRole('complementary')).toContainText('149');
  });
}

test('without scripts the page of data tells sources and licences', async ({ page }) => {
  await page.goto('/data/');
  await expect(page.getByRole('heading', { name: 'Sumber dan lisensi' })).toBeVisible();
  await expect(page.getByText('ODbL-1.0')).toBeVisible();
});

test('on a phone without scripts the map is above the list', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await expect(page.locator('[role=region] svg').first()).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Kantor Desa' }).first()).toBeAttached();
});

test('without scripts an address of nothing says so and leads home', async ({ page }) => {
  const response = await page.goto('/tidak-ada/');
  expect(response?.status()).toBe(404);
  await expect(page).toHaveTitle('Halaman tidak ditemukan · Padu');
  await page.getByRole('link', { name: 'Ke peta desa' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Klapasawit');
});
