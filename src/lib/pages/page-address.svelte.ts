import { goto } from '$app/navigation';
import { page } from '$app/state';
import type { ViewAddress } from '../state/view.svelte';

/** The query of the address that is shown, and the way to change it. */
export class PageAddress implements ViewAddress {
  /** A prerendered page has no query; once its scripts run, the page says so. */
  hydrated = $state(false);

  get query(): URLSearchParams | undefined {
    return this.hydrated ? page.url.searchParams : undefined;
  }

  async write(query: URLSearchParams, push: boolean): Promise<void> {
    const text = query.toString();
    const url = `${page.url.pathname}${text === '' ? '' : `?${text}`}`;
    await goto(url, { replaceState: !push, keepFocus: true, noScroll: true });
  }
}
