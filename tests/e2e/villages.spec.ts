import { messages } from '../../src/lib/i18n/messages.id';
import { drawnIds, openMap, tileBounds } from './live-map';
import { expect, test } from './padu-test';

const villages = [
  ['33.03.06.2016', 'Kedungwuluh', 'nothing but an outline'],
  ['99.01.01.2002', 'Tiga Pulau (rekaan)', 'in three parts'],
  ['99.01.01.2003', 'Cincin (rekaan)', 'with a hole'],
  ['99.01.01.1001', 'Kelurahan Rekaan', 'a kelurahan'],
  ['99.01.01.2008', 'Lahan Hukum (rekaan)', 'with land of known legal status']
] as const;

for (const [code, name, what] of villages) {
  test(`another village, ${what}, is data and no code`, async ({ page }) => {
    await openMap(page, `/${code}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    expect(await drawnIds(page, /^sheet$/)).not.toEqual([]);
    const [west, south, east, north] = await tileBounds(page, 'boundary_line');
    expect(east).toBeGreaterThan(west);
    expect(north).toBeGreaterThan(south);
    await page.getByRole('link', { name: messages.pages.data }).click();
    await expect(page).toHaveURL(`/${code}/data/`);
    await expect(page.getByRole('heading', { name: messages.data.title, level: 1 })).toBeVisible();
    // Legal status is told where a source says it, and only there.
    const known = code === '99.01.01.2008';
    await expect(page.getByText(messages.data.legalNone)).toBeVisible({ visible: !known });
    await expect(page.getByText(`${messages.data.protectedPaddy}:`)).toHaveCount(known ? 1 : 0);
  });
}

test('a name that looks like a script stays a name', async ({ page }) => {
  page.on('dialog', () => expect(true, 'a dialog opened').toBe(false));
  await openMap(page, '/99.01.01.2004/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('</script><script>alert("desa")</script>');
  await page.goto('/99.01.01.2004/data/');
  await expect(page.getByRole('heading', { name: messages.data.title, level: 1 })).toBeVisible();
});

test('with one broken feature the rest is drawn and Data says what is wrong', async ({ page }) => {
  await openMap(page, '/99.01.01.2001/');
  expect(await drawnIds(page, /^sheet$/)).not.toEqual([]);
  await page.goto('/99.01.01.2001/data/');
  await expect(page.getByText('zone.geojson').first()).toBeVisible();
  await expect(page.getByText('zone-broken').first()).toBeVisible();
});

test('the other villages are found from the header', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: messages.header.villages }).click();
  await page.getByRole('link', { name: /Kedungwuluh/ }).click();
  await expect(page).toHaveURL('/33.03.06.2016/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kedungwuluh');
});
