import type { AnalysisCallName, ProgressOf, RequestOf, ResultOf } from './analysis-calls';
import { AnalysisFailure } from './analysis-failure';
import type { FromWorker, ToWorker } from './analysis-messages';

/** The page's side of a worker; a Worker is one. */
export interface ClientPort {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

export interface AskOptions<Name extends AnalysisCallName> {
  /**
   * A newer question on a channel supersedes the older one. Default: the request's type, so there is one
   * question of a kind at a time.
   */
  readonly channel?: string;
  readonly signal?: AbortSignal;
  /**
   * Answers in a worker of its own, which ends with the question. For work that cannot be cut in slices:
   * cancelling it ends the worker at once, and other questions are not kept waiting.
   */
  readonly alone?: boolean;
  /** Called for what is known on the way, coarse before fine; never after the promise settles. */
  readonly onProgress?: (progress: ProgressOf<Name>) => void;
}

/** An answer carries the request that made it. */
export interface Answer<Name extends AnalysisCallName> {
  readonly request: RequestOf<Name>;
  readonly result: ResultOf<Name>;
}

export interface AnalysisClient {
  /** Rejects only with AnalysisFailure: `superseded` and `cancelled` mean that nobody waits. */
  ask<Name extends AnalysisCallName>(
    request: RequestOf<Name>,
    options?: AskOptions<Name>
  ): Promise<Answer<Name>>;
  /** Ends the worker; whatever waits is cancelled. */
  destroy(): void;
}

interface Waiting {
  readonly channel: string;
  /** The worker of a question that is answered alone. */
  readonly own: ClientPort | undefined;
  readonly succeed: (result: ResultOf<AnalysisCallName>) => void;
  readonly fail: (failure: AnalysisFailure) => void;
  readonly progress: (progress: ProgressOf<AnalysisCallName>) => void;
}

/**
 * Asks the analysis worker about one village. The worker starts with the first question, and again after a
 * crash. `villageUrl` is the folder of the built village and ends with a slash.
 */
export function createAnalysisClient(options: {
  readonly villageUrl: string;
  readonly startWorker: () => ClientPort;
}): AnalysisClient {
  const waiting = new Map<number, Waiting>();
  let shared: ClientPort | undefined;
  let lastId = 0;
  let destroyed = false;

  /** Takes a question off the list, whatever its end. */
  function take(id: number): Waiting | undefined {
    const asked = waiting.get(id);
    waiting.delete(id);
    asked?.own?.terminate();
    return asked;
  }

  function start(onCrash: (failure: AnalysisFailure) => void): ClientPort {
    const started = options.startWorker();
    started.onmessage = ({ data }) => {
      if (data.kind === 'progress') waiting.get(data.id)?.progress(data.progress);
      else if (data.kind === 'result') take(data.id)?.succeed(data.result);
      else take(data.id)?.fail(new AnalysisFailure(data.failure));
    };
    const crash = (message: string): void => onCrash(new AnalysisFailure({ kind: 'crashed', message }));
    started.onerror = (event) => crash(event.message || 'the analysis worker could not start or died');
    started.onmessageerror = () => crash('a message of the analysis worker could not be read');
    return started;
  }

  function stopShared(failure: AnalysisFailure): void {
    shared?.terminate();
    shared = undefined;
    for (const [id, asked] of waiting) if (!asked.own) take(id)?.fail(failure);
  }

  function drop(id: number, kind: 'superseded' | 'cancelled', message: string): void {
    const asked = take(id);
    if (asked && !asked.own) shared?.postMessage({ kind: 'cancel', id });
    asked?.fail(new AnalysisFailure({ kind, message }));
  }

  function ask<Name extends AnalysisCallName>(
    request: RequestOf<Name>,
    { channel = request.type, signal, alone = false, onProgress }: AskOptions<Name> = {}
  ): Promise<Answer<Name>> {
    if (destroyed || signal?.aborted) {
      return Promise.reject(
        new AnalysisFailure({ kind: 'cancelled', message: 'cancelled before it was asked' })
      );
    }
    for (const [id, older] of waiting) {
      if (older.channel === channel) drop(id, 'superseded', `a newer question came on ${channel}`);
    }
    const id = ++lastId;
    return new Promise<Answer<Name>>((resolve, reject) => {
      const onAbort = (): void => drop(id, 'cancelled', 'cancelled by its caller');
      const settle = (): void => signal?.removeEventListener('abort', onAbort);
      const own = alone ? start((failure) => take(id)?.fail(failure)) : undefined;
      const port = own ?? (shared ??= start(stopShared));
      waiting.set(id, {
        channel,
        own,
        succeed: (result) => {
          settle();
          resolve({ request, result });
        },
        fail: (failure) => {
          settle();
          reject(failure);
        },
        progress: (progress) => onProgress?.(progress)
      });
      signal?.addEventListener('abort', onAbort);
      // One of the union's requests; the compiler sees only its parameter.
      const asked = request as RequestOf<AnalysisCallName>;
      port.postMessage({ kind: 'ask', id, villageUrl: options.villageUrl, request: asked });
    });
  }

  return {
    ask,
    destroy() {
      destroyed = true;
      const failure = new AnalysisFailure({ kind: 'cancelled', message: 'the client was closed' });
      for (const id of [...waiting.keys()]) take(id)?.fail(failure);
      shared?.terminate();
      shared = undefined;
    }
  };
}
