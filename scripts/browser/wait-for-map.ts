import type { Page } from 'playwright';

const liveMap = '.padu-live';

/**
 * Waits until the moving map has drawn all of its first view. Returns at once on a page without one.
 * @throws when it does not get there in time
 */
export async function waitForMap(page: Page, timeoutMilliseconds = 60_000): Promise<void> {
  if ((await page.locator('[role=region] svg, .padu-live').count()) === 0) return;
  await page.locator(`${liveMap}[data-state=ready]`).waitFor({ timeout: timeoutMilliseconds });
}

/** Waits until the map has drawn what was asked of it last: everything loaded, nothing moving. */
export async function waitForIdle(page: Page): Promise<void> {
  await page.evaluate(async (selector) => {
    interface IdleMap {
      once(event: 'idle', done: () => void): void;
      triggerRepaint(): void;
    }
    const map = (document.querySelector(selector) as (Element & { paduMap?: IdleMap }) | null)?.paduMap;
    if (map === undefined) return;
    await new Promise<void>((idle) => {
      map.once('idle', idle);
      map.triggerRepaint();
    });
  }, liveMap);
}
