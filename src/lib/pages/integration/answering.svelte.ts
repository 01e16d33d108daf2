import type { AnalysisCallName, ProgressOf, RequestOf, ResultOf } from '../../data/analysis/analysis-calls';
import { AnalysisFailure } from '../../data/analysis/analysis-failure';
import type { AnalysisClient, AskOptions } from '../../data/analysis/create-analysis-client';

/** An answer with the request that made it; `done` once nothing better follows. */
export interface Answered<Name extends AnalysisCallName> {
  readonly request: RequestOf<Name>;
  readonly result: ResultOf<Name>;
  readonly done: boolean;
}

/**
 * One question of the page: the newest request wins, and the last answer stays while the next is computed.
 * What is known on the way counts as an answer where `toResult` says how.
 */
export class Answering<Name extends AnalysisCallName> {
  #answer = $state.raw<Answered<Name>>();
  #pending = $state(false);
  #failure = $state.raw<AnalysisFailure>();
  readonly #client: () => AnalysisClient;
  readonly #toResult: ((progress: ProgressOf<Name>) => ResultOf<Name>) | undefined;

  constructor(client: () => AnalysisClient, toResult?: (progress: ProgressOf<Name>) => ResultOf<Name>) {
    this.#client = client;
    this.#toResult = toResult;
  }

  get answer(): Answered<Name> | undefined {
    return this.#answer;
  }
  get result(): ResultOf<Name> | undefined {
    return this.#answer?.result;
  }
  get pending(): boolean {
    return this.#pending;
  }
  get failure(): AnalysisFailure | undefined {
    return this.#failure;
  }

  /** Never rejects: what went wrong is in `failure`, unless a newer request came. */
  async ask(
    request: RequestOf<Name>,
    options: Pick<AskOptions<Name>, 'channel' | 'alone' | 'signal'> = {}
  ): Promise<void> {
    this.#pending = true;
    this.#failure = undefined;
    const toResult = this.#toResult;
    try {
      const { result } = await this.#client().ask<Name>(request, {
        ...options,
        ...(toResult
          ? {
              onProgress: (progress: ProgressOf<Name>) => {
                this.#answer = { request, result: toResult(progress), done: false };
              }
            }
          : {})
      });
      this.#answer = { request, result, done: true };
      this.#pending = false;
    } catch (error) {
      if (error instanceof AnalysisFailure && error.kind === 'superseded') return;
      this.#pending = false;
      if (error instanceof AnalysisFailure && error.kind === 'cancelled') return;
      this.#failure =
        error instanceof AnalysisFailure
          ? error
          : new AnalysisFailure({ kind: 'bug', message: String(error) });
    }
  }

  /** Forgets the answer: it was about something that is no more. */
  clear(): void {
    this.#answer = undefined;
    this.#failure = undefined;
  }
}
