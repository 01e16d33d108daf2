import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { waitForMap } from '../../scripts/browser/wait-for-map';
import { stillMap } from './live-map';
import { expect, homePages, test } from './padu-test';

const sizes = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 }
];
/** The narrowest phone that is thought of. */
const narrowest = { width: 360, height: 740 };
const pages = [...homePages(), '/33.03.06.2016/', '/tidak-ada/'];

async function seriousFaults(page: Page): Promise<readonly string[]> {
  // Half way from one colour to another is no contrast anybody chose.
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const passing = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(passing.map((animation) => animation.finished));
  });
  // No page has a frame, whose results would be put together in a tab of their own.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  await page.setViewportSize(narrowest);
  const { scroll, client } = await page.evaluate(async () => {
    // What is as wide as its container follows the container a frame later.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scroll: scrollWidth, client: clientWidth };
  });
  expect(scroll, 'scrolls sideways').toBeLessThanOrEqual(client);
}

for (const path of pages) {
  test(`axe finds nothing serious on ${path} at three sizes, light and dark, and nothing scrolls sideways`, async ({
    page
  }) => {
    // Axe reads all of the page six times.
    test.setTimeout(180_000);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await waitForMap(page);
    await stillMap(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const size of sizes) {
        await page.setViewportSize(size);
        expect(await seriousFaults(page), `${colorScheme}, ${size.width} × ${size.height}`).toEqual([]);
      }
    }
    await expectNoSidewaysScroll(page);
  });
}

for (const [state, path] of [
  ['a card', '/?s=facility-kantor-desa'],
  ['the list', '/?t=list'],
  ['the figures', '/?t=figures']
] as const) {
  test(`axe finds nothing serious with ${state} open, and nothing scrolls sideways`, async ({ page }) => {
    await page.goto(path);
    await waitForMap(page);
    await stillMap(page);
    expect(await seriousFaults(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
  });
}
