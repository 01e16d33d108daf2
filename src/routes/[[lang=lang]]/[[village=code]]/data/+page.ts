import { loadCorrectionMessages } from '../../../../lib/i18n/load-correction-messages';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
  const { lang } = await parent();
  return { ...data, correctionMessages: await loadCorrectionMessages(lang) };
};
