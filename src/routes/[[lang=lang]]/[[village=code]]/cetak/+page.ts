import { loadPrintMessages } from '../../../../lib/i18n/load-print-messages';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
  const { lang } = await parent();
  return { ...data, printMessages: await loadPrintMessages(lang) };
};
