import { loadPrintMessages } from '../../../../lib/i18n/load-print-messages';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
  const { lang } = await parent();
  return { printMessages: await loadPrintMessages(lang) };
};
