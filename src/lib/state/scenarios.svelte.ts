import type { ScenarioEdit } from '../analysis';
import type { Position } from '../village/types';
import { mostEdits, movedTo, withEdit } from './scenario-edits';
import { editsOf, noScenario, type ScenarioState, type SideName } from './scenario-state';
import { formatScenarios, parseScenarios } from './scenario-url';
import type { ViewAddress } from './view.svelte';

/**
 * What the page changes in thought: two scenarios beside today. The address owns them. Every edit is a step one
 * goes back from.
 */
export class Scenarios {
  readonly #address: ViewAddress;
  /** Data version of the village shown now. */
  readonly #version: () => string;
  #wanted = $state.raw<ScenarioState>();
  readonly #asked = $derived.by(() => {
    const query = this.#address.query;
    return query === undefined ? noScenario : parseScenarios(query);
  });
  readonly state = $derived(this.#wanted ?? this.#asked);
  /** The state before a handle was held: what the address may keep. */
  #held = $state.raw<ScenarioState>();
  readonly settled = $derived(this.#held ?? this.state);
  /** The last list of each side, by what it says: who asks by identity asks once. */
  readonly #kept: {
    [Side in SideName]?: { readonly text: string; readonly list: readonly ScenarioEdit[] };
  } = {};

  constructor(address: ViewAddress, version: () => string) {
    this.#address = address;
    this.#version = version;
  }

  /** The edits of a side: the same list as long as they are the same. */
  edits(side: SideName): readonly ScenarioEdit[] {
    const list = editsOf(this.state, side);
    const text = JSON.stringify(list);
    const kept = this.#kept[side];
    if (kept?.text === text) return kept.list;
    this.#kept[side] = { text, list };
    return list;
  }
  /** What is shown. */
  get shown(): readonly ScenarioEdit[] {
    return this.edits(this.state.shown);
  }
  /** What it is compared with. */
  get versus(): readonly ScenarioEdit[] {
    return this.edits(this.state.versus);
  }
  /** The edits were made on another data version than the one shown now: that version. */
  get olderVersion(): string | undefined {
    const { a, b, version } = this.state;
    return a.length + b.length > 0 && version !== undefined && version !== this.#version()
      ? version
      : undefined;
  }
  get full(): boolean {
    return this.#target.length >= mostEdits;
  }
  /** Where edits go: to the scenario shown, from today to A. */
  get side(): 'a' | 'b' {
    return this.state.shown === 'b' ? 'b' : 'a';
  }
  get #target(): readonly ScenarioEdit[] {
    return this.state[this.side];
  }

  show(side: SideName): Promise<void> {
    const { swipe: _, ...rest } = this.state;
    const versus = rest.versus === side ? 'today' : rest.versus;
    // With nothing to compare there is nothing to swipe.
    return this.#go({ ...(side === 'today' ? rest : this.state), shown: side, versus });
  }

  compareWith(side: SideName): Promise<void> {
    return this.#go({ ...this.state, versus: side === this.state.shown ? 'today' : side });
  }

  edit(edit: ScenarioEdit): Promise<void> {
    return this.full && edit.kind.startsWith('add')
      ? Promise.resolve()
      : this.#set(withEdit(this.#target, edit));
  }

  /** Puts an added or moved facility elsewhere. */
  moveTo(id: string, at: Position): Promise<void> {
    return this.#set(movedTo(this.#target, id, at));
  }

  remove({ kind, id }: ScenarioEdit): Promise<void> {
    return this.#set(this.#target.filter((other) => other.kind !== kind || other.id !== id));
  }

  /** Replaces the edits of the scenario shown, e.g. by those of a file made on some data version. */
  replace(edits: readonly ScenarioEdit[], version = this.#version()): Promise<void> {
    return this.#set(edits, version);
  }

  /** Says where the surfaces meet; undefined shows one alone. */
  swipe(lng: number | undefined): Promise<void> {
    const { swipe: _, ...rest } = this.state;
    return this.#go(lng === undefined ? rest : { ...rest, swipe: lng });
  }

  /** While the handle is held: shown, but not in the address. */
  previewSwipe(lng: number): void {
    this.#held ??= this.state;
    this.#wanted = { ...this.state, swipe: lng };
  }

  #set(edits: readonly ScenarioEdit[], version = this.olderVersion ?? this.#version()): Promise<void> {
    const { side } = this;
    const { version: _, ...rest } = this.state;
    return this.#go({ ...rest, [side]: edits, shown: side, version }, true);
  }

  async #go(next: ScenarioState, push = false): Promise<void> {
    this.#held = undefined;
    this.#wanted = next;
    try {
      await this.#address.write(formatScenarios(next), push);
    } finally {
      // A newer intent keeps its own.
      if (this.#wanted === next) this.#wanted = undefined;
    }
  }
}
