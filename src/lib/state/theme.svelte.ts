import { createContext } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';

export const themeChoices = ['auto', 'light', 'dark', 'wall'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

const storageKey = 'padu.theme';

function stored(): ThemeChoice {
  try {
    const value = localStorage.getItem(storageKey);
    return themeChoices.find((choice) => choice === value) ?? 'auto';
  } catch {
    return 'auto';
  }
}

/** The theme of this device: chosen here, or as the device prefers. static/theme.js sets it before the first paint. */
export class ThemeChoiceState {
  // Read at once, so that the map starts in the right colours.
  #choice = $state<ThemeChoice>(typeof localStorage === 'undefined' ? 'auto' : stored());
  readonly #dark = new MediaQuery('(prefers-color-scheme: dark)', false);

  get choice(): ThemeChoice {
    return this.#choice;
  }

  /** What is on screen now. */
  get shown(): 'light' | 'dark' | 'wall' {
    if (this.#choice !== 'auto') return this.#choice;
    return this.#dark.current ? 'dark' : 'light';
  }

  choose(choice: ThemeChoice): void {
    this.#choice = choice;
    const { dataset } = document.documentElement;
    if (choice === 'auto') delete dataset.theme;
    else dataset.theme = choice;
    try {
      if (choice === 'auto') localStorage.removeItem(storageKey);
      else localStorage.setItem(storageKey, choice);
    } catch {
      // Storage may be forbidden: the choice then lasts as long as the page.
    }
  }
}

export const [getTheme, setTheme] = createContext<ThemeChoiceState>();
