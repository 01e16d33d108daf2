import {
  defaultAdvanced,
  formatAdvanced,
  parseAdvanced,
  type AdvancedState,
  type AdvancedTool,
  type HubChoices,
  type SitingChoices
} from './advanced-url';
import type { ViewAddress } from './view.svelte';

/** What is open behind "Lanjutan". The address owns it; a wanted state stands until the address has it. */
export class AdvancedQuestion {
  readonly #address: ViewAddress;
  #wanted = $state.raw<AdvancedState>();
  readonly #asked = $derived.by(() => {
    const query = this.#address.query;
    return query === undefined ? defaultAdvanced : parseAdvanced(query);
  });
  readonly state = $derived(this.#wanted ?? this.#asked);

  constructor(address: ViewAddress) {
    this.#address = address;
  }

  open(tool: AdvancedTool): Promise<void> {
    return this.#go({ ...this.state, tool }, this.state.tool === undefined);
  }

  close(): Promise<void> {
    const { tool: _, ...rest } = this.state;
    return this.#go(rest, true);
  }

  setSiting(change: Partial<SitingChoices>): Promise<void> {
    return this.#go({ ...this.state, siting: { ...this.state.siting, ...change } });
  }

  /** Without a number there is no limit. */
  setCapacity(capacity: number | undefined): Promise<void> {
    const { capacity: _, ...rest } = this.state.siting;
    return this.#go({ ...this.state, siting: capacity === undefined ? rest : { ...rest, capacity } });
  }

  /** Another question about hubs has other plans. */
  setHubs(change: Partial<Omit<HubChoices, 'plan'>>): Promise<void> {
    const { plan: _, ...rest } = this.state.hubs;
    return this.#go({ ...this.state, hubs: { ...rest, ...change } });
  }

  choosePlan(plan: number): Promise<void> {
    return this.#go({ ...this.state, hubs: { ...this.state.hubs, plan } });
  }

  async #go(next: AdvancedState, push = false): Promise<void> {
    this.#wanted = next;
    try {
      await this.#address.write(formatAdvanced(next), push);
    } finally {
      // A newer intent keeps its own.
      if (this.#wanted === next) this.#wanted = undefined;
    }
  }
}
