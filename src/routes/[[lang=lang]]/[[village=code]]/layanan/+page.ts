import { loadServicesMessages } from '../../../../lib/i18n/load-services-messages';
import type { PageLoad } from './$types';

/** The page's own script (ServicesPage) takes the place of Kit's: the budget is 90 kB for everything. */
export const csr = false;

export const load: PageLoad = async ({ data, parent }) => {
  const { lang } = await parent();
  return { ...data, servicesMessages: await loadServicesMessages(lang) };
};
