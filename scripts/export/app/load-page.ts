import type { Component } from 'svelte';
import { load as loadRoot } from '../../../src/routes/+layout';
import { embeddedFile } from './embedded-files';
import type { PageData } from '../load-page-data';

type PageComponent = Component<{ data: unknown }>;
type Load = (event: {
  readonly params: Readonly<Record<string, string>>;
  readonly route: { readonly id: string };
  readonly url: URL;
  readonly data: unknown;
  readonly fetch: typeof fetch;
  readonly parent: () => Promise<unknown>;
}) => unknown;

/** What stands at an address, as Kit's page state has it. */
export interface LoadedPage {
  readonly route: { readonly id: string | null };
  readonly params: Readonly<Record<string, string>>;
  readonly data: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly error: { readonly message: string } | null;
}

/** The routes of the site, as they are: a new page is in the file without being named here. */
const components = import.meta.glob<PageComponent>(
  ['/src/routes/**/+page.svelte', '/src/routes/**/+page@.svelte'],
  { import: 'default', eager: true }
);
const loads = import.meta.glob<{ readonly load?: Load }>('/src/routes/**/+page.ts', { eager: true });
const pageData = JSON.parse(await embeddedFile('pages.json').text()) as PageData;

const villageRoute = '/[[lang=lang]]/[[village=code]]';

/** The component of a route, and whether it stands outside the village's frame, as Kit's `+page@` does. */
export function pageComponent(
  id: string | null
): { readonly component: PageComponent; readonly bare: boolean } | undefined {
  const framed = components[`/src/routes${id ?? ''}/+page.svelte`];
  if (framed !== undefined) return { component: framed, bare: false };
  const bare = components[`/src/routes${id ?? ''}/+page@.svelte`];
  return bare && { component: bare, bare: true };
}

/** Finds the page of an address and runs what loads its data. */
export async function loadPage(url: URL): Promise<LoadedPage> {
  const [first, ...rest] = url.pathname.split('/').filter((part) => part !== '');
  const lang = first === 'en' ? 'en' : 'id';
  const segments = first === undefined || first === 'en' ? rest : [first, ...rest];
  const params: Readonly<Record<string, string>> = lang === 'en' ? { lang } : {};
  const id = [villageRoute, ...segments].join('/');
  const known = pageComponent(id) !== undefined;
  const root = await run(loadRoot as unknown as Load, known ? id : villageRoute, params, url, undefined, {});
  if (!known)
    return { route: { id: null }, params, data: root, status: 404, error: { message: 'no such page' } };
  const parent = { ...root, ...pageData.layout };
  const own = pageData.pages[`${lang} ${id}`] ?? {};
  const load = loads[`/src/routes${id}/+page.ts`]?.load;
  const more = load === undefined ? own : await run(load, id, params, url, own, parent);
  return { route: { id }, params, data: { ...parent, ...more }, status: 200, error: null };
}

async function run(
  load: Load,
  id: string,
  params: Readonly<Record<string, string>>,
  url: URL,
  data: unknown,
  parent: unknown
): Promise<Readonly<Record<string, unknown>>> {
  const event = { params, route: { id }, url, data, fetch, parent: async () => parent };
  return (await load(event)) as Readonly<Record<string, unknown>>;
}
