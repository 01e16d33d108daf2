import type { Page } from '@playwright/test';
import { expect } from './padu-test';

/** Waits until the page's worker has stored everything the page loaded. */
export async function untilKept(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
        const urls = [location.href, ...loaded].filter((url) => url.startsWith(location.origin));
        const kept = await Promise.all(urls.map((url) => caches.match(url, { ignoreSearch: true })));
        return urls.filter((url, index) => kept[index] === undefined && !url.includes('service-worker'));
      })
    )
    .toEqual([]);
}
