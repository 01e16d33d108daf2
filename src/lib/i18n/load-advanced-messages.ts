import type { Language } from '../village/types';
import type { AdvancedMessages } from './advanced.id';

/** The messages of the advanced tools: they come when somebody opens one. */
export async function loadAdvancedMessages(language: Language): Promise<AdvancedMessages> {
  return language === 'en'
    ? (await import('./advanced.en')).advancedMessages
    : (await import('./advanced.id')).advancedMessages;
}
