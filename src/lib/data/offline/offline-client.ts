import type { OfflineAnswer, OfflineRequest } from './offline-messages';

/** Whether this page can be kept at all: on https or this very machine, in a browser that can. */
export function canWorkOffline(): boolean {
  return 'serviceWorker' in navigator && window.isSecureContext;
}

/** Sends a request to the worker in charge and hands over its answers until `last` says it was the last one. */
async function ask(
  request: OfflineRequest,
  last: (answer: OfflineAnswer) => boolean,
  onAnswer: (answer: OfflineAnswer) => void = () => undefined
): Promise<OfflineAnswer> {
  const { active } = await navigator.serviceWorker.ready;
  if (active === null) throw new Error('no service worker is active');
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<OfflineAnswer>) => {
      onAnswer(data);
      if (!last(data)) return;
      port1.close();
      resolve(data);
    };
    active.postMessage(request, [port2]);
  });
}

let lateOnes: PerformanceObserver | undefined;

/**
 * Tells the worker what this page has loaded so far, so that the page opens again without a server; later also what
 * was on its way before the worker took charge and arrives only now.
 */
export async function keepThisPage(): Promise<void> {
  // One for all pages that are visited without a new document.
  lateOnes ??= new PerformanceObserver((list) => {
    const late = list.getEntries().filter((entry) => (entry as PerformanceResourceTiming).workerStart === 0);
    if (late.length > 0) void keep(late).catch(() => undefined);
  });
  lateOnes.observe({ type: 'resource' });
  await keep(performance.getEntriesByType('resource'));
}

async function keep(loaded: readonly PerformanceEntry[]): Promise<void> {
  const urls = [location.href, ...loaded.map(({ name }) => name)];
  const ours = urls.filter((url) => url.startsWith(location.origin));
  await ask({ type: 'visited', urls: [...new Set(ours)] }, () => true);
}

/** How much saving a village takes: bytes over the wire; `saved` when it is all there. */
export async function offlineSize(
  code: string
): Promise<{ readonly bytes: number; readonly saved: boolean } | undefined> {
  const answer = await ask({ type: 'size', code }, () => true);
  return answer.type === 'size' ? answer : undefined;
}

/** Stores all of a village. `onProgress` gets shares 0–1. False when it failed. */
export async function saveVillage(code: string, onProgress: (share: number) => void): Promise<boolean> {
  const answer = await ask(
    { type: 'save', code },
    ({ type }) => type === 'saved' || type === 'failed',
    (message) => {
      if (message.type === 'progress') onProgress(message.done / Math.max(1, message.total));
    }
  );
  return answer.type === 'saved';
}
