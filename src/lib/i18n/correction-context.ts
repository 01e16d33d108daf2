import { createContext } from 'svelte';
import type { CorrectionMessages } from './corrections.id';

/** The messages of the data pages; read through the object, so a change of language shows. */
export const [getCorrectionMessages, setCorrectionMessages] = createContext<{
  readonly t: CorrectionMessages;
}>();
