import type { Page } from '@playwright/test';
import { messages } from '../../src/lib/i18n/messages.id';
import { camera, liveMap, openMap } from './live-map';
import { expect, test } from './padu-test';

test('the keyboard reaches content, search, tabs and the map', async ({ page }) => {
  await openMap(page, '/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: messages.site.skip })).toBeFocused();

  await page.keyboard.press('/');
  const search = page.getByRole('combobox', { name: messages.search.title });
  await expect(search).toBeFocused();
  await page.keyboard.type('kantor desa');
  await expect(page.getByRole('option', { name: /Kantor Desa/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  const card = page.getByRole('region', { name: 'Kantor Desa', exact: true });
  await expect(card).toBeVisible();

  await page.getByRole('tab', { name: messages.panel.tabs.layers }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: messages.panel.tabs.list })).toBeFocused();
  await expect(page.getByRole('table', { name: messages.list.label })).toBeVisible();

  const canvas = liveMap(page).locator('canvas').first();
  await canvas.focus();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  const before = await camera(page);
  await page.keyboard.press('ArrowUp');
  await expect.poll(async () => (await camera(page)).lat).toBeGreaterThan(before.lat);
  await page.keyboard.press('Enter');
  // Enter asks what is at the middle of the free map: here a dusun, a parcel or a place.
  await expect(page).toHaveURL(/[?&]s=/);
});

test('focus returns to where the search was opened', async ({ page }) => {
  await openMap(page, '/');
  const button = page.getByRole('button', { name: messages.header.search });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: messages.search.title })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

/** Names of what Tab reaches while its middle lies under something else: a bar at the edge of the screen. */
async function coveredOnTheWay(
  page: Page,
  key: 'Tab' | 'Shift+Tab',
  stops: number
): Promise<readonly string[]> {
  const covered: string[] = [];
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press(key);
    const name = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return undefined;
      const { left, top, width, height } = focused.getBoundingClientRect();
      const above = document.elementFromPoint(left + width / 2, top + height / 2);
      const seen = above !== null && (focused.contains(above) || above.contains(focused));
      return seen ? undefined : (focused.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
    });
    if (name !== undefined) covered.push(name);
  }
  return covered;
}

test('nothing that Tab reaches lies under the bars of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/layanan/');
  await expect(page.locator('#services li summary').first()).toBeVisible();
  expect(await coveredOnTheWay(page, 'Tab', 40)).toEqual([]);
  expect(await coveredOnTheWay(page, 'Shift+Tab', 38)).toEqual([]);
});
