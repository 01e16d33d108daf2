import type { LoadedPage } from '../load-page';
import { page } from './page-state.svelte';

interface GotoOptions {
  readonly replaceState?: boolean;
  readonly noScroll?: boolean;
  readonly keepFocus?: boolean;
  readonly state?: Readonly<Record<string, unknown>>;
}

type LoadPage = (url: URL) => Promise<LoadedPage>;

let loadPage: LoadPage | undefined;

/**
 * Says how the page of an address is loaded. Pages import this module, so it cannot import them: modules of the file
 * wait for its data, and in a circle they would wait for each other.
 */
export function loadPagesBy(load: LoadPage): void {
  loadPage = load;
}

/** Addresses inside the file begin with this; other fragments are places on a page. */
export const siteMark = '#/';

/** The site's address that an address of the file means: its path and query stand behind the #. */
function siteUrl(address: string): URL {
  const hash = address.includes('#') ? address.slice(address.indexOf('#') + 1) : address;
  return new URL(hash.startsWith('/') ? hash : '/', 'https://padu.invalid');
}

/** Goes to an address of the site, as Kit's `goto` does. */
export async function goto(address: string | URL, options: GotoOptions = {}): Promise<void> {
  const url = siteUrl(String(address));
  const target = `#${url.pathname}${url.search}`;
  if (options.replaceState) history.replaceState(options.state ?? null, '', target);
  else history.pushState(options.state ?? null, '', target);
  await show(url, options);
}

/** Shows what the file's address asks for now. */
export async function showAddress(): Promise<void> {
  await show(siteUrl(location.hash), {});
}

async function show(url: URL, { noScroll = false, keepFocus = false, state }: GotoOptions): Promise<void> {
  if (loadPage === undefined) throw new Error('Nobody said how pages are loaded.');
  const next = await loadPage(url);
  // A newer address was asked for while this one loaded.
  if (siteUrl(location.hash).href !== url.href) return;
  const other = next.route.id !== page.route.id;
  Object.assign(page, { ...next, url, state: state ?? {} });
  if (!other) return;
  if (!noScroll) scrollTo(0, 0);
  if (!keepFocus) (document.activeElement as HTMLElement | null)?.blur();
}

export async function invalidateAll(): Promise<void> {
  await showAddress();
}
