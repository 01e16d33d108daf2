import AxeBuilder from '@axe-core/playwright';
import { waitForMap } from '../../scripts/browser/wait-for-map';
import { expect, homePages, test } from './padu-test';

const sizes = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 }
];
const pages = [...homePages(), '/33.03.06.2016/', '/tidak-ada/'];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of pages) {
    test(`axe finds nothing serious on ${path} in ${colorScheme} at three sizes`, async ({ page }) => {
      // Three drawings of a map by the processor, and axe reads all of the page each time.
      test.setTimeout(180_000);
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await waitForMap(page);
      for (const size of sizes) {
        await page.setViewportSize(size);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        const found = serious.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`
        );
        expect(found, `${size.width} × ${size.height}`).toEqual([]);
      }
    });
  }
}

for (const [state, path] of [
  ['a card', '/?s=facility-kantor-desa'],
  ['the list', '/?t=list'],
  ['the figures', '/?t=figures']
] as const) {
  test(`axe finds nothing serious with ${state} open`, async ({ page }) => {
    await page.goto(path);
    await waitForMap(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)).toEqual(
      []
    );
  });
}
