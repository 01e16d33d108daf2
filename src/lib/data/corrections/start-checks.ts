import type { CorrectionLog } from '../../village/corrections/correction';
import type { Issue } from '../../village/types';
import type { CheckAnswer, CheckRequest } from './check-messages';
import type { VillageSource } from './fetch-source-layers';

export interface CheckClient {
  /** Asks for a check; `onIssues` hears of the newest one asked only. */
  check(log: CorrectionLog): void;
  stop(): void;
}

/** Part of a worker that the client needs. */
export type CheckWorker = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<CheckAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

function startWorker(): CheckWorker {
  return new Worker(new URL('./corrections-worker.ts', import.meta.url), {
    type: 'module',
    name: 'corrections'
  });
}

/**
 * Checks corrections beside the page: a second of work on a phone must not hold up the hand.
 * @param onIssues what a check found; undefined where it could not be made
 */
export function startChecks(
  source: VillageSource,
  onIssues: (issues: readonly Issue[] | undefined) => void,
  start: () => CheckWorker = startWorker
): CheckClient {
  const worker = start();
  const send = (request: CheckRequest): void => worker.postMessage(request);
  let newest = 0;
  /** What is to be checked once the worker is free: only the newest is worth its time. */
  let waiting: CorrectionLog | undefined;
  let busy = false;
  const sendNext = (): void => {
    if (busy || waiting === undefined) return;
    busy = true;
    send({ type: 'check', number: newest, log: waiting });
    waiting = undefined;
  };
  worker.onmessage = ({ data }) => {
    busy = false;
    if (data.number === newest) onIssues(data.issues);
    sendNext();
  };
  worker.onerror = () => {
    busy = false;
    onIssues(undefined);
  };
  send({ type: 'village', source });
  return {
    check(log) {
      newest += 1;
      waiting = log;
      sendNext();
    },
    stop: () => worker.terminate()
  };
}
