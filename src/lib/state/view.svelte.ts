import { createContext } from 'svelte';
import type { FamilyName } from '../village/types';
import type { FamilyMode, ViewLayer } from '../village/view-layers';
import { defaultView, formatView, parseView } from './view-url';
import type { PanelTab, ViewState } from './view-state';

/** How the view reaches the address: the page gives `goto`, a test gives its own. */
export interface ViewAddress {
  /** The present query; undefined until the page is hydrated, since a prerendered page has none. */
  readonly query: URLSearchParams | undefined;
  /** Writes a query into the address; with `push` the Back button returns to the one before. */
  write(query: URLSearchParams, push: boolean): Promise<void>;
}

/**
 * The planner's view. The address owns it: every change is an intent that goes to the address and comes back
 * as the view. Until it has come back, the wanted view stands, so nothing lags behind the hand.
 */
export class View {
  readonly #address: ViewAddress;
  #wanted = $state.raw<ViewState>();
  readonly #asked = $derived.by(() => {
    const query = this.#address.query;
    return query === undefined ? defaultView : parseView(query);
  });
  readonly state = $derived(this.#wanted ?? this.#asked);

  constructor(address: ViewAddress) {
    this.#address = address;
  }

  shows(layer: ViewLayer): boolean {
    return this.state.layers.includes(layer);
  }

  opacityOf(layer: ViewLayer): number {
    return this.state.opacity[layer] ?? 1;
  }

  toggleLayer(layer: ViewLayer): Promise<void> {
    const { layers } = this.state;
    return this.#go({
      ...this.state,
      layers: layers.includes(layer) ? layers.filter((other) => other !== layer) : [...layers, layer]
    });
  }

  setOpacity(layer: ViewLayer, opacity: number): Promise<void> {
    return this.#go({ ...this.state, opacity: { ...this.state.opacity, [layer]: opacity } });
  }

  /** While a slider is held: shown, but not yet in the address. */
  previewOpacity(layer: ViewLayer, opacity: number): void {
    this.#wanted = { ...this.state, opacity: { ...this.state.opacity, [layer]: opacity } };
  }

  setMode(family: FamilyName, mode: FamilyMode): Promise<void> {
    return this.#go({ ...this.state, modes: { ...this.state.modes, [family]: mode } });
  }

  /** A selection is a step one goes back from. */
  select(id: string | undefined): Promise<void> {
    const { selection, ...rest } = this.state;
    if (selection === id) return Promise.resolve();
    return this.#go(id === undefined ? rest : { ...rest, selection: id }, true);
  }

  setTab(tab: PanelTab): Promise<void> {
    return this.#go({ ...this.state, tab });
  }

  setBase(id: string | undefined): Promise<void> {
    const { base: _, ...rest } = this.state;
    return this.#go(id === undefined ? rest : { ...rest, base: id });
  }

  setWorld(world: boolean): Promise<void> {
    const { bounds: _, ...rest } = this.state;
    const layers =
      world && !rest.layers.includes('markets') ? [...rest.layers, 'markets' as const] : rest.layers;
    return this.#go({ ...rest, layers, world }, true);
  }

  /** The camera came to rest here. */
  setBounds(bounds: ViewState['bounds']): Promise<void> {
    const { bounds: _, ...rest } = this.state;
    return this.#go(bounds === undefined ? rest : { ...rest, bounds });
  }

  async #go(next: ViewState, push = false): Promise<void> {
    this.#wanted = next;
    try {
      await this.#address.write(formatView(next), push);
    } finally {
      // A newer intent keeps its own.
      if (this.#wanted === next) this.#wanted = undefined;
    }
  }
}

export const [getView, setView] = createContext<View>();
