import type { Language } from '../village/types';
import type { RouteMessages } from './route.id';

/** What is said about the way to a place: loaded with the first way that is asked for. */
export async function loadRouteMessages(language: Language): Promise<RouteMessages> {
  return language === 'en'
    ? (await import('./route.en')).routeMessages
    : (await import('./route.id')).routeMessages;
}
