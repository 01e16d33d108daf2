import { error } from '@sveltejs/kit';
import { readManifest, readSiteIndex, villageEntries } from '../../../../lib/data/built-villages.server';
import { readServices } from '../../../../lib/data/services.server';
import { loadMessages } from '../../../../lib/i18n/load-messages';
import { toServicesData } from '../../../../lib/pages/services/services-data';
import { pagePath } from '../../../../lib/state/routes';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => villageEntries();

export const load: PageServerLoad = async ({ params }) => {
  const site = readSiteIndex();
  const code = params.village ?? site.home;
  const [manifest, file] = await Promise.all([readManifest(code), readServices(code)]);
  if (manifest === undefined || file === undefined) error(404, 'no such village');
  const lang = params.lang === 'en' ? 'en' : 'id';
  const to = { lang, village: params.village } as const;
  const services = toServicesData(manifest, file, {
    lang,
    messages: await loadMessages(lang),
    mapPath: pagePath({ ...to, page: 'map' }),
    pagePath: pagePath({ ...to, page: 'services' })
  });
  return { site, services };
};
