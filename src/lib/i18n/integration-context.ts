import { createContext } from 'svelte';
import type { IntegrationMessages } from './integration.id';

/** The integration page's messages; read through the object, so a change of language shows. */
export const [getIntegrationMessages, setIntegrationMessages] = createContext<{
  readonly t: IntegrationMessages;
}>();
