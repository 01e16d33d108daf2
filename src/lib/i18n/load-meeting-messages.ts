import type { Language } from '../village/types';
import type { MeetingMessages } from './meeting.id';

/** The meeting page's messages, as a chunk of their own: no other page carries them. */
export async function loadMeetingMessages(language: Language): Promise<MeetingMessages> {
  return language === 'en'
    ? (await import('./meeting.en')).meetingMessages
    : (await import('./meeting.id')).meetingMessages;
}
