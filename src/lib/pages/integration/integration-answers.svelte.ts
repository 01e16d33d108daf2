import type { IntegrationSettings, ScenarioEdit } from '../../analysis';
import { createAnalysisClient, type AnalysisClient } from '../../data/analysis/create-analysis-client';
import { startAnalysisWorker } from '../../data/analysis/start-analysis-worker';
import { Answering } from './answering.svelte';

/** Of which village something is asked: of today's, or of one after edits. */
export interface Scope {
  readonly edits?: readonly ScenarioEdit[];
}

/**
 * Everything the page asks about one village. Quick questions and the slow doubts have a worker each, so that
 * nobody waits for a thousand draws to look at another place.
 */
export class IntegrationAnswers {
  #quick: AnalysisClient | undefined;
  #slow: AnalysisClient | undefined;
  #abort: AbortController | undefined;
  readonly #villageUrl: string;
  readonly #edits: () => readonly ScenarioEdit[];

  readonly criteria = new Answering<'criteria'>(
    () => this.quick,
    (known) => known
  );
  /** The surface beside the one shown, while both are compared. */
  readonly beside = new Answering<'criteria'>(() => this.quick);
  readonly mask = new Answering<'mask'>(() => this.quick);
  readonly sites = new Answering<'sites'>(() => this.quick);
  readonly acceptability = new Answering<'acceptability'>(
    () => this.quick,
    (known) => known
  );
  readonly positions = new Answering<'positions'>(
    () => this.slow,
    (known) => known
  );
  readonly survey = new Answering<'survey'>(
    () => this.slow,
    (known) => known
  );
  readonly probe = new Answering<'probe'>(() => this.quick);
  readonly proposal = new Answering<'proposal'>(() => this.quick);
  readonly isochrones = new Answering<'isochrones'>(() => this.quick);
  readonly route = new Answering<'route'>(() => this.quick);
  readonly compare = new Answering<'compare'>(() => this.quick);
  /** Which edits of an older scenario still fit. */
  readonly fit = { a: new Answering<'fit'>(() => this.quick), b: new Answering<'fit'>(() => this.quick) };

  /** `edits` are those of the scenario shown. */
  constructor(villageUrl: string, edits: () => readonly ScenarioEdit[] = () => []) {
    this.#villageUrl = villageUrl;
    this.#edits = edits;
  }

  get quick(): AnalysisClient {
    return (this.#quick ??= createAnalysisClient({
      villageUrl: this.#villageUrl,
      startWorker: startAnalysisWorker
    }));
  }
  get slow(): AnalysisClient {
    return (this.#slow ??= createAnalysisClient({
      villageUrl: this.#villageUrl,
      startWorker: startAnalysisWorker
    }));
  }

  /** The village shown: part of every question about it. */
  get scope(): Scope {
    const edits = this.#edits();
    return edits.length === 0 ? {} : { edits };
  }

  /** The surface's own figures: they depend on which criteria there are, not on their weights. */
  askCriteria(settings: IntegrationSettings): void {
    void this.criteria.ask({ type: 'criteria', settings, ...this.scope });
  }

  /** Ranks again, then asks how sure that is; doubts about an older question end. */
  async askSites(settings: IntegrationSettings): Promise<void> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    const asked = { settings, ...this.scope };
    await this.sites.ask({ type: 'sites', ...asked });
    if (signal.aborted || this.sites.failure) return;
    await this.acceptability.ask({ type: 'acceptability', ...asked }, { signal });
    if (!signal.aborted) await this.positions.ask({ type: 'positions', ...asked }, { signal });
    if (!signal.aborted) await this.survey.ask({ type: 'survey', ...asked }, { signal });
  }

  /** An answer about the sites that are shown; undefined while it is about older ones. */
  about<Name extends 'acceptability' | 'positions' | 'survey'>(answering: Answering<Name>) {
    const { answer } = answering;
    const sites = this.sites.answer?.request;
    return answer?.request.settings === sites?.settings && answer?.request.edits === sites?.edits
      ? answer
      : undefined;
  }

  stop(): void {
    this.#abort?.abort();
    this.#quick?.destroy();
    this.#slow?.destroy();
    this.#quick = undefined;
    this.#slow = undefined;
  }
}
