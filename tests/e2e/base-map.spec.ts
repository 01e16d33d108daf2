import { messages } from '../../src/lib/i18n/messages.id';
import { baseMaps } from '../../src/lib/map/base-maps';
import { openMap } from './live-map';
import { expect, test } from './padu-test';

for (const { id, name, tiles, attribution } of baseMaps) {
  test(`${name.id} is asked only once it is turned on, and says whose it is`, async ({ page, witness }) => {
    await openMap(page, '/');
    expect(witness.strangers).toEqual([]);
    await page.getByRole('combobox', { name: messages.map.base }).selectOption(id);
    const host = new URL(tiles).host;
    await expect.poll(() => witness.strangers.length).toBeGreaterThan(0);
    expect(witness.strangers.filter((url) => new URL(url).host !== host)).toEqual([]);
    const credits = page.getByRole('link', { name: attribution });
    await expect(credits.first()).toBeVisible();

    await page.getByRole('combobox', { name: messages.map.base }).selectOption('');
    await expect(credits).toHaveCount(0);
    witness.strangers.length = 0;
  });
}

test('a base map that cannot be reached is named, and the village stays', async ({
  page,
  context,
  witness
}) => {
  await context.route('https://tile.openstreetmap.org/**', (route) => route.abort());
  await openMap(page, '/?base=osm');
  await expect(page.getByText(messages.map.baseFailed('OpenStreetMap')).first()).toBeVisible();
  expect(witness.strangers).toEqual([]);
});
