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
  let port: ClientPort | undefined;
  let lastId = 0;
  let destroyed = false;

  function stop(failure: AnalysisFailure): void {
    port?.terminate();
    port = undefined;
    const all = [...waiting.values()];
    waiting.clear();
    for (const { fail } of all) fail(failure);
  }

  function open(): ClientPort {
    if (port) return port;
    const started = options.startWorker();
    started.onmessage = ({ data }) => {
      const asked = waiting.get(data.id);
      if (!asked) return;
      if (data.kind === 'progress') {
        asked.progress(data.progress);
        return;
      }
      waiting.delete(data.id);
      if (data.kind === 'result') asked.succeed(data.result);
      else asked.fail(new AnalysisFailure(data.failure));
    };
    const crash = (message: string): void => stop(new AnalysisFailure({ kind: 'crashed', message }));
    started.onerror = (event) => crash(event.message || 'the analysis worker could not start or died');
    started.onmessageerror = () => crash('a message of the analysis worker could not be read');
    port = started;
    return started;
  }

  function drop(id: number, kind: 'superseded' | 'cancelled', message: string): void {
    const asked = waiting.get(id);
    if (!asked) return;
    waiting.delete(id);
    port?.postMessage({ kind: 'cancel', id });
    asked.fail(new AnalysisFailure({ kind, message }));
  }

  function ask<Name extends AnalysisCallName>(
    request: RequestOf<Name>,
    { channel = request.type, signal, onProgress }: AskOptions<Name> = {}
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
      waiting.set(id, {
        channel,
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
      open().postMessage({ kind: 'ask', id, villageUrl: options.villageUrl, request: asked });
    });
  }

  return {
    ask,
    destroy() {
      destroyed = true;
      stop(new AnalysisFailure({ kind: 'cancelled', message: 'the client was closed' }));
    }
  };
}
