import type { Page } from 'playwright';

declare global {
  interface Window {
    /** Questions the page has put to the analysis worker. */
    paduAsked?: number;
  }
}

/** Counts in `window.paduAsked` what the page asks its analysis worker. Call before the page is opened. */
export async function watchWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    window.paduAsked = 0;
    Worker.prototype.postMessage = function (this: Worker, ...message: [never]) {
      const [asked] = message as readonly unknown[];
      const isQuestion =
        typeof asked === 'object' && asked !== null && 'kind' in asked && asked.kind === 'ask';
      if (isQuestion) window.paduAsked = (window.paduAsked ?? 0) + 1;
      post.apply(this, message);
    };
  });
}
