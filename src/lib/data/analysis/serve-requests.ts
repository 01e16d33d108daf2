import type { Highs } from 'highs';
import { parseAnalysisInput } from '../../analysis';
import { fetchJson } from '../fetch-json';
import { AnalysisFailure, toFailureWire } from './analysis-failure';
import type { FromWorker, ToWorker } from './analysis-messages';
import { handleRequest } from './handle-request';
import { transferablesOf } from './transferables-of';
import { createVillageSession, type VillageSession } from './village-session';

/** What a worker's own side looks like: a dedicated worker, or one end of a MessageChannel. */
export interface ServerPort {
  postMessage(message: FromWorker, transfer: ArrayBuffer[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}

export interface ServeOptions {
  readonly fetch?: typeof globalThis.fetch;
  /** Loads the solver that proves; without it answers stay unproven. */
  readonly loadHighs?: () => Promise<Highs>;
  /** Milliseconds of work before messages are let in; default 8. */
  readonly sliceMillis?: number;
}

/** Answers questions that come in at a port, many at a time, each in slices. */
export function serveRequests(port: ServerPort, options: ServeOptions = {}): void {
  const { sliceMillis = 8 } = options;
  const running = new Map<number, AbortController>();
  const sessions = new Map<string, Promise<VillageSession>>();
  let sliceStart = performance.now();

  /** The village of a folder; only the latest is kept, and a failure is asked for again. */
  function sessionOf(villageUrl: string): Promise<VillageSession> {
    const known = sessions.get(villageUrl);
    if (known) return known;
    sessions.clear();
    const isAnything = (value: unknown): value is unknown => value !== undefined;
    const session = fetchJson(`${villageUrl}analysis.json`, isAnything, options).then((value) =>
      createVillageSession(parseAnalysisInput(value))
    );
    sessions.set(villageUrl, session);
    session.catch(() => sessions.delete(villageUrl));
    return session;
  }

  async function pauseUnless(signal: AbortSignal): Promise<void> {
    if (performance.now() - sliceStart > sliceMillis) {
      await nextTurn();
      sliceStart = performance.now();
    }
    if (signal.aborted) throw new AnalysisFailure({ kind: 'cancelled', message: 'nobody waits for it' });
  }

  async function answer({ id, villageUrl, request }: Extract<ToWorker, { kind: 'ask' }>): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    running.set(id, controller);
    const send = (message: FromWorker): void => {
      if (!signal.aborted) port.postMessage(message, transferablesOf(message));
    };
    try {
      const session = await sessionOf(villageUrl);
      const result = await handleRequest(session, request, {
        signal,
        report: (progress) => send({ kind: 'progress', id, progress }),
        pause: () => pauseUnless(signal),
        ...(options.loadHighs ? { loadHighs: options.loadHighs } : {})
      });
      send({ kind: 'result', id, result });
    } catch (error) {
      send({ kind: 'failure', id, failure: toFailureWire(error) });
    } finally {
      running.delete(id);
    }
  }

  port.addEventListener('message', ({ data }) => {
    if (data.kind === 'cancel') running.get(data.id)?.abort();
    else void answer(data);
  });
}

/** Resolves after messages that wait have been handled; a timer is slowed down to 4 ms, this is not. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
