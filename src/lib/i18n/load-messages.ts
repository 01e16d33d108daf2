import type { Language } from '../village/types';
import type { Messages } from './messages.id';

/** One language's messages, as a chunk of its own: a page never carries the other language. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'en'
    ? (await import('./messages.en')).messages
    : (await import('./messages.id')).messages;
}
