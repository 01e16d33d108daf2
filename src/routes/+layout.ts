import { createFormats } from '../lib/i18n/formats';
import { loadMessages } from '../lib/i18n/load-messages';
import type { Language } from '../lib/village/types';
import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

/** The page's language and its messages. An address of no page has no params: its path then tells. */
export const load: LayoutLoad = async ({ params, route, url }) => {
  const english = route.id === null ? url.pathname.startsWith('/en/') : params.lang === 'en';
  const lang: Language = english ? 'en' : 'id';
  return { lang, messages: await loadMessages(lang), formats: createFormats(lang) };
};
