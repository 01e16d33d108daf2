import type { Language } from '../village/types';
import type { IntegrationMessages } from './integration.id';

/** The integration page's messages, as a chunk of their own: no other page carries them. */
export async function loadIntegrationMessages(language: Language): Promise<IntegrationMessages> {
  return language === 'en'
    ? (await import('./integration.en')).integrationMessages
    : (await import('./integration.id')).integrationMessages;
}
