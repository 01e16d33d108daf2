import { createContext } from 'svelte';
import type { MeetingMessages } from './meeting.id';

/** The meeting page's messages; read through the object, so a change of language shows. */
export const [getMeetingMessages, setMeetingMessages] = createContext<{
  readonly t: MeetingMessages;
}>();
