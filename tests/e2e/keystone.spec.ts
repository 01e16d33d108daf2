import type { Page } from '@playwright/test';
import { waitForMap } from '../../scripts/browser/wait-for-map';
import { meetingMessages as t } from '../../src/lib/i18n/meeting.id';
import { expect, test } from './padu-test';

/** Where the four corners of the picture are on the wall, whole px: styles are told in six digits. */
function cornersOnWall(page: Page): Promise<readonly (readonly [number, number])[]> {
  return page.locator('.picture').evaluate((picture) => {
    const { clientWidth: width, clientHeight: height } = picture;
    const { left = 0, top = 0 } = picture.parentElement?.getBoundingClientRect() ?? {};
    const matrix = new DOMMatrix(getComputedStyle(picture).transform);
    return [
      [0, 0],
      [width, 0],
      [width, height],
      [0, height]
    ].map(([x, y]) => {
      const at = matrix.transformPoint(new DOMPoint(x, y));
      return [Math.round(left + at.x / at.w) + 0, Math.round(top + at.y / at.w) + 0] as const;
    });
  });
}

/** Where the tip of a pin is on the wall, px. */
async function tipOf(page: Page, name: string): Promise<readonly [x: number, y: number]> {
  const box = await page.getByRole('button', { name, exact: true }).boundingBox();
  if (box === null) throw new Error(`no ${name}`);
  return [box.x + box.width / 2, box.y + box.height];
}

test('the picture of a tilted projector is pulled straight, by keys and pointer, and pins still hit', async ({
  page
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('/musyawarah/');
  await waitForMap(page);
  await page.getByRole('button', { name: t.start, exact: true }).click();
  await expect(page.locator('[data-presenting] .presenting').first()).toBeVisible();
  const before = await cornersOnWall(page);

  await page.keyboard.press('g');
  const corners = page.getByRole('group', { name: t.keystone.title });
  await expect(corners).toBeVisible();
  const [upperLeft = '', upperRight = ''] = t.keystone.corners;
  await corners.getByRole('button', { name: upperLeft }).focus();
  const question = await page.getByRole('region', { name: t.stage.label }).textContent();
  for (let press = 0; press < 10; press++) await page.keyboard.press('Shift+ArrowRight');
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowDown');
  // Ten steps of a hundredth of the width, five of a five-hundredth of the height; the slide stays.
  const pulled = await cornersOnWall(page);
  expect(pulled[0]?.[0]).toBeCloseTo((before[0]?.[0] ?? 0) + 128, 0);
  expect(pulled[0]?.[1]).toBeCloseTo((before[0]?.[1] ?? 0) + 7.2, 0);
  expect(pulled.slice(1)).toEqual(before.slice(1));
  expect(await page.getByRole('region', { name: t.stage.label }).textContent()).toBe(question);

  const handle = await corners.getByRole('button', { name: upperRight }).boundingBox();
  if (handle === null) throw new Error('no handle');
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(1180, 60, { steps: 4 });
  await page.mouse.up();
  expect((await cornersOnWall(page))[1]).toEqual([1180, 60]);
  await page.keyboard.press('Escape');
  await expect(corners).toHaveCount(0);

  // One pin by the keyboard in the middle of the map; a press on its tip sets the next on the same place.
  await page.keyboard.press('t');
  await page.keyboard.press('Enter');
  const [x, y] = await tipOf(page, t.stage.mark(1));
  await page.mouse.click(x, y);
  const [x2, y2] = await tipOf(page, t.stage.mark(2));
  expect(Math.hypot(x2 - x, y2 - y)).toBeLessThan(4);
  await page.keyboard.press('Escape');

  // Kept by this device, and only on the wall; taken back at once.
  await page.reload();
  await waitForMap(page);
  expect(await page.locator('.picture').evaluate((one) => getComputedStyle(one).transform)).toBe('none');
  await page.getByRole('button', { name: t.start, exact: true }).click();
  await expect.poll(async () => (await cornersOnWall(page))[1]).toEqual([1180, 60]);
  await page.keyboard.press('g');
  await corners.getByRole('button', { name: t.keystone.reset }).click();
  await expect.poll(() => cornersOnWall(page)).toEqual(before);
});
