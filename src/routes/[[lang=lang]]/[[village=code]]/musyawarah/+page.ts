import { loadMeetingMessages } from '../../../../lib/i18n/load-meeting-messages';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
  const { lang } = await parent();
  return { meetingMessages: await loadMeetingMessages(lang) };
};
