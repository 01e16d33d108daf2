import type { Language } from '../village/types';
import type { ServicesMessages } from './services.id';

/** The messages of the page of services, as a chunk of their own. */
export async function loadServicesMessages(language: Language): Promise<ServicesMessages> {
  return language === 'en'
    ? (await import('./services.en')).servicesMessages
    : (await import('./services.id')).servicesMessages;
}
