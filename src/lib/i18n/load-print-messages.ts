import type { Language } from '../village/types';
import type { PrintMessages } from './print.id';

/** The print page's messages, as a chunk of their own: no other page carries them. */
export async function loadPrintMessages(language: Language): Promise<PrintMessages> {
  return language === 'en'
    ? (await import('./print.en')).printMessages
    : (await import('./print.id')).printMessages;
}
