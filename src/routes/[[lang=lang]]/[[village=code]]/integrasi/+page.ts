import { loadIntegrationMessages } from '../../../../lib/i18n/load-integration-messages';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
  const { lang } = await parent();
  return { integrationMessages: await loadIntegrationMessages(lang) };
};
