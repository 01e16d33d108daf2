import { createContext } from 'svelte';
import type { Language } from '../village/types';
import type { Formats } from './formats';
import type { Messages } from './messages.id';

/** The page's language, its messages and its formats; read through the object, so a change of language shows. */
export interface I18n {
  readonly lang: Language;
  readonly m: Messages;
  readonly f: Formats;
}

export const [getI18n, setI18n] = createContext<I18n>();
