import { fetchSourceLayers, type VillageSource } from '../../data/corrections/fetch-source-layers';
import { openCorrectionStore, type CorrectionStore } from '../../data/corrections/correction-store';
import { startChecks, type CheckClient } from '../../data/corrections/start-checks';
import { applyCorrections, staleChanges, standingChanges } from '../../village/corrections/apply-corrections';
import {
  emptyLog,
  redone,
  undone,
  withStep,
  type Correction,
  type CorrectionLog
} from '../../village/corrections/correction';
import type { Edited } from '../../village/corrections/edit-feature';
import type { Issue } from '../../village/types';

export interface CorrectionsOptions {
  readonly code: string;
  /** Version of the village's data. */
  readonly version: string;
  /** Names of the village's built files. */
  readonly files: readonly string[];
  readonly urlOf: (name: string) => string;
}

/** The corrections somebody makes to one village on this device: every step is stored and checked as it is made. */
export class Corrections {
  status = $state<'loading' | 'ready' | 'failed'>('loading');
  source = $state.raw<VillageSource>({ village: undefined, layers: {} });
  log = $state.raw<CorrectionLog>(emptyLog(''));
  /** Undefined while a check runs. */
  issues = $state.raw<readonly Issue[]>();
  stored = $state(true);
  readonly layers = $derived(applyCorrections(this.source.layers, this.log));
  readonly changes = $derived(standingChanges(this.log));
  readonly stale = $derived(staleChanges(this.source.layers, this.log));
  readonly errors = $derived((this.issues ?? []).filter(({ severity }) => severity === 'error'));
  readonly #options: CorrectionsOptions;
  readonly #abort = new AbortController();
  #store: CorrectionStore | undefined;
  #checks: CheckClient | undefined;

  constructor(options: CorrectionsOptions) {
    this.#options = options;
  }

  /** Loads the village's layers and what was corrected before. Never rejects. */
  async start(): Promise<void> {
    const { code, version, files, urlOf } = this.#options;
    this.status = 'loading';
    const { signal } = this.#abort;
    try {
      const [source, store] = await Promise.all([
        fetchSourceLayers(files, urlOf, signal),
        openCorrectionStore().catch(() => undefined)
      ]);
      const known = await store?.read(code).catch(() => undefined);
      if (signal.aborted) {
        store?.close();
        return;
      }
      this.#store = store;
      this.stored = store !== undefined;
      this.source = source;
      this.log = known ?? emptyLog(version);
      this.#checks = startChecks(source, (issues) => (this.issues = issues ?? []));
      this.status = 'ready';
      this.#check();
    } catch {
      if (!signal.aborted) this.status = 'failed';
    }
  }

  stop(): void {
    this.#abort.abort();
    this.#checks?.stop();
    this.#store?.close();
  }

  /** Makes an edit; gives back why it is refused, if it is. */
  do(edited: Edited): Exclude<Edited['refused'], undefined> | undefined {
    if (edited.refused !== undefined) return edited.refused;
    this.add(edited.step);
    return undefined;
  }

  add(step: Correction): void {
    if (step.changes.length > 0) this.#go(withStep(this.log, step));
  }

  undo(): void {
    this.#go(undone(this.log));
  }

  redo(): void {
    this.#go(redone(this.log));
  }

  forget(): void {
    this.#go(emptyLog(this.#options.version));
  }

  #go(log: CorrectionLog): void {
    this.log = log;
    this.#check();
    void this.#write(log);
  }

  #check(): void {
    if (this.changes.length === 0) {
      this.issues = [];
      return;
    }
    this.issues = undefined;
    this.#checks?.check(this.log);
  }

  async #write(log: CorrectionLog): Promise<void> {
    if (this.#store === undefined) {
      this.stored = false;
      return;
    }
    try {
      await this.#store.write(this.#options.code, log);
      this.stored = true;
    } catch {
      this.stored = false;
    }
  }
}
