import type { Language } from '../village/types';
import type { CorrectionMessages } from './corrections.id';

/** The messages of the data pages, as a chunk of their own: no other page carries them. */
export async function loadCorrectionMessages(language: Language): Promise<CorrectionMessages> {
  return language === 'en'
    ? (await import('./corrections.en')).correctionMessages
    : (await import('./corrections.id')).correctionMessages;
}
