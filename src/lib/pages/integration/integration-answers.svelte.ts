import type { IntegrationSettings } from '../../analysis';
import { createAnalysisClient, type AnalysisClient } from '../../data/analysis/create-analysis-client';
import { startAnalysisWorker } from '../../data/analysis/start-analysis-worker';
import { Answering } from './answering.svelte';

/**
 * Everything the page asks about one village. Quick questions and the slow doubts have a worker each, so that
 * nobody waits for a thousand draws to look at another place.
 */
export class IntegrationAnswers {
  #quick: AnalysisClient | undefined;
  #slow: AnalysisClient | undefined;
  #abort: AbortController | undefined;
  readonly #villageUrl: string;

  readonly criteria = new Answering<'criteria'>(
    () => this.quick,
    (known) => known
  );
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

  constructor(villageUrl: string) {
    this.#villageUrl = villageUrl;
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

  /** The surface's own figures: they depend on which criteria there are, not on their weights. */
  askCriteria(settings: IntegrationSettings): void {
    void this.criteria.ask({ type: 'criteria', settings });
  }

  /** Ranks again, then asks how sure that is; doubts about an older question end. */
  async askSites(settings: IntegrationSettings): Promise<void> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    await this.sites.ask({ type: 'sites', settings });
    if (signal.aborted || this.sites.failure) return;
    await this.acceptability.ask({ type: 'acceptability', settings }, { signal });
    if (!signal.aborted) await this.positions.ask({ type: 'positions', settings }, { signal });
    if (!signal.aborted) await this.survey.ask({ type: 'survey', settings }, { signal });
  }

  /** An answer about the sites that are shown; undefined while it is about older ones. */
  about<Name extends 'acceptability' | 'positions' | 'survey'>(answering: Answering<Name>) {
    const { answer } = answering;
    return answer?.request.settings === this.sites.answer?.request.settings ? answer : undefined;
  }

  stop(): void {
    this.#abort?.abort();
    this.#quick?.destroy();
    this.#slow?.destroy();
    this.#quick = undefined;
    this.#slow = undefined;
  }
}
