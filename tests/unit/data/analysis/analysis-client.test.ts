import { afterEach, describe, expect, test } from 'vitest';
import type { AnalysisFailure } from '../../../../src/lib/data/analysis/analysis-failure';
import {
  createAnalysisClient,
  type AnalysisClient,
  type ClientPort
} from '../../../../src/lib/data/analysis/create-analysis-client';
import { serveRequests, type ServerPort } from '../../../../src/lib/data/analysis/serve-requests';
import { fetchOf, streetVillage } from './street-village';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** The worker's own code behind a channel that clones and moves messages as a worker's does. */
function startHere(options: { readonly dies?: boolean } = {}): ClientPort {
  const { port1, port2 } = new MessageChannel();
  if (!options.dies) {
    serveRequests(port2 as unknown as ServerPort, { fetch: fetchOf(streetVillage()), sliceMillis: 0 });
  }
  port2.start();
  const client: ClientPort = {
    postMessage: (message) => {
      if (options.dies) queueMicrotask(() => client.onerror?.({ message: 'out of memory' } as ErrorEvent));
      else port1.postMessage(message);
    },
    terminate: () => port1.close(),
    onmessage: null,
    onerror: null,
    onmessageerror: null
  };
  port1.onmessage = (event) => client.onmessage?.(event);
  closers.push(() => port1.close());
  return client;
}

function open(villageUrl = 'https://example.test/village/'): AnalysisClient {
  const client = createAnalysisClient({ villageUrl, startWorker: startHere });
  closers.push(() => client.destroy());
  return client;
}

/** How a question ended: its answer's type or the failure's kind. */
const ending = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (failure: AnalysisFailure) => failure.kind
  );

const at = [109.334, -7.397] as const;
const isochrones = (minutes: number) =>
  ({ type: 'isochrones', at, minutes: [minutes], cellMeters: 10 }) as const;

describe('the analysis client', () => {
  test('answers with the request that was asked', async () => {
    const request = isochrones(4);
    const answer = await open().ask(request);
    expect(answer.request).toBe(request);
    expect(answer.result[0]!.minutes).toBe(4);
    expect(answer.result[0]!.hectares).toBeGreaterThan(1);
  });

  test('the same question again gets the same answer: nothing the worker keeps was moved away', async () => {
    const client = open();
    const first = await client.ask(isochrones(4));
    expect((await client.ask(isochrones(4))).result).toEqual(first.result);
  });

  test('the newest question of a channel wins, other channels go on', async () => {
    const client = open();
    const route = client.ask({ type: 'route', from: at, to: [109.332, -7.399] });
    const older = [1, 2, 3].map((minutes) => ending(client.ask(isochrones(minutes))));
    const aside = ending(client.ask(isochrones(2), { channel: 'aside' }));
    const newest = client.ask(isochrones(4));
    expect(await Promise.all(older)).toEqual(['superseded', 'superseded', 'superseded']);
    expect((await newest).result[0]!.minutes).toBe(4);
    expect(await aside).toBe('answered');
    expect((await route).result!.minutes).toBeGreaterThan(1);
  });

  test('the caller may cancel, before and after asking', async () => {
    const client = open();
    const controller = new AbortController();
    const asked = ending(client.ask(isochrones(4), { signal: controller.signal }));
    controller.abort();
    expect(await asked).toBe('cancelled');
    expect(await ending(client.ask(isochrones(4), { signal: controller.signal }))).toBe('cancelled');
    expect(await ending(client.ask(isochrones(4)))).toBe('answered');
  });

  test.each<[string, Promise<string>]>([
    ['not-found', ending(open('https://example.test/other/').ask(isochrones(4)))],
    ['bad-input', ending(open().ask({ type: 'route', from: at, to: at, travel: { kmh: -1 } }))]
  ])('says %s', async (kind, asked) => {
    expect(await asked).toBe(kind);
  });

  test('a failure carries its message across', async () => {
    const asked = open().ask({ type: 'route', from: at, to: at, travel: { kmh: -1 } });
    await expect(asked).rejects.toThrow('expected a speed above 0 km/h, got -1');
  });

  test('a worker that dies fails what waits, and the next question starts another', async () => {
    let starts = 0;
    const client = createAnalysisClient({
      villageUrl: 'https://example.test/village/',
      startWorker: () => startHere({ dies: ++starts === 1 })
    });
    closers.push(() => client.destroy());
    expect(await ending(client.ask(isochrones(4)))).toBe('crashed');
    expect(await ending(client.ask(isochrones(4)))).toBe('answered');
    expect(starts).toBe(2);
  });

  test('a question alone has a worker of its own, which ends with it', async () => {
    let started = 0;
    let ended = 0;
    const client = createAnalysisClient({
      villageUrl: 'https://example.test/village/',
      startWorker: () => {
        const port = startHere();
        const { terminate } = port;
        started++;
        port.terminate = () => {
          ended++;
          terminate();
        };
        return port;
      }
    });
    closers.push(() => client.destroy());
    await client.ask(isochrones(2));
    expect([started, ended]).toEqual([1, 0]);
    expect((await client.ask(isochrones(4), { alone: true })).result[0]!.minutes).toBe(4);
    expect([started, ended]).toEqual([2, 1]);
    const dropped = ending(client.ask(isochrones(4), { alone: true, channel: 'proof' }));
    const newer = ending(client.ask(isochrones(3), { alone: true, channel: 'proof' }));
    expect([started, ended]).toEqual([4, 2]);
    expect(await dropped).toBe('superseded');
    expect(await newer).toBe('answered');
    expect([started, ended]).toEqual([4, 3]);
  });

  test('closing it cancels what waits and refuses more', async () => {
    const client = open();
    const asked = ending(client.ask(isochrones(4)));
    client.destroy();
    expect(await asked).toBe('cancelled');
    expect(await ending(client.ask(isochrones(4)))).toBe('cancelled');
  });
});
