import type { Page } from 'playwright';

declare global {
  interface Window {
    /** Kinds of questions the page has put to its analysis workers. */
    paduAsked?: string[];
  }
}

/** Doubts about an answer that is shown: asked one after the other, long after the hand has let go. */
const doubts = ['acceptability', 'positions', 'survey'];

/** Notes what the page asks its analysis workers. Call before the page is opened. */
export async function watchWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Question {
      readonly kind?: string;
      readonly request?: { readonly type: string };
    }
    const post = Worker.prototype.postMessage;
    window.paduAsked = [];
    Worker.prototype.postMessage = function (this: Worker, ...message: [never]) {
      const { kind, request } = (message[0] ?? {}) as Question;
      if (kind === 'ask' && request) window.paduAsked?.push(request.type);
      post.apply(this, message);
    };
  });
}

/** Forgets what was asked until now. */
export function forgetAsked(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.paduAsked = [];
  });
}

/** What was asked since, without the doubts about an answer that was there already. */
export async function newlyAsked(page: Page): Promise<readonly string[]> {
  const asked = await page.evaluate(() => window.paduAsked ?? []);
  return asked.filter((type) => !doubts.includes(type));
}
