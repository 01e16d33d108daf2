import { describe, expect, test } from 'vitest';
import type { CheckAnswer, CheckRequest } from '../../../../src/lib/data/corrections/check-messages';
import { fetchSourceLayers } from '../../../../src/lib/data/corrections/fetch-source-layers';
import { serveChecks, type CheckPort } from '../../../../src/lib/data/corrections/serve-checks';
import { startChecks, type CheckWorker } from '../../../../src/lib/data/corrections/start-checks';
import { emptyLog, withStep, type CorrectionLog } from '../../../../src/lib/village/corrections/correction';
import { setProperties } from '../../../../src/lib/village/corrections/edit-feature';
import type { Issue } from '../../../../src/lib/village/types';
import { identity, twoFields } from '../../village/corrections/two-fields';

const source = { village: identity, layers: twoFields };
const logOf = (name: string): CorrectionLog => {
  const { step } = setProperties({ layers: twoFields, today: '2026-11-25' }, 'facilities', 'posyandu', {
    name
  });
  if (step === undefined) throw new Error('refused');
  return withStep(emptyLog('v'), step);
};

/** A worker on this side: what it is sent waits until `run`. */
function workerHere() {
  const port: CheckPort = {
    onmessage: null,
    postMessage: (answer) => worker.onmessage?.({ data: answer } as MessageEvent<CheckAnswer>)
  };
  const waiting: CheckRequest[] = [];
  let terminated = false;
  const worker: CheckWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (request: unknown) => void waiting.push(structuredClone(request) as CheckRequest),
    terminate: () => (terminated = true)
  };
  serveChecks(port);
  return {
    worker,
    /** Answers what waits now; how many that were. */
    run: () => {
      const now = waiting.splice(0);
      for (const data of now) port.onmessage?.({ data });
      return now.length;
    },
    stopped: () => terminated
  };
}

describe('checks beside the page', () => {
  test('only the newest one asked is heard', () => {
    const { worker, run, stopped } = workerHere();
    const heard: (readonly Issue[] | undefined)[] = [];
    const client = startChecks(
      source,
      (issues) => heard.push(issues),
      () => worker
    );
    client.check(logOf('0812 3456 7890'));
    client.check(logOf('Posyandu'));
    client.check(logOf('Posyandu Melati'));
    // The first is under way; of those that came meanwhile the last alone is checked.
    run();
    expect(heard).toEqual([]);
    expect(run()).toBe(1);
    expect(heard).toEqual([[]]);
    client.check(logOf('0812 3456 7890'));
    run();
    expect(heard.at(-1)?.map(({ rule }) => rule)).toEqual(['personal-mobile-number']);
    client.stop();
    expect(stopped()).toBe(true);
  });

  test('a check that breaks says so and does not break the page', () => {
    const { worker, run } = workerHere();
    const heard: (readonly Issue[] | undefined)[] = [];
    const broken = { village: identity, layers: { land: 1 as never } };
    startChecks(
      broken,
      (issues) => heard.push(issues),
      () => worker
    ).check(logOf('x'));
    run();
    worker.onerror?.({} as ErrorEvent);
    expect(heard).toEqual([undefined, undefined]);
  });
});

describe('the layers corrections begin from', () => {
  const files: Readonly<Record<string, unknown>> = {
    'layers/village.json': identity,
    'layers/facilities.geojson': { type: 'FeatureCollection', features: twoFields.facilities },
    'layers/land.geojson': { type: 'FeatureCollection', features: [{ type: 'Feature' }] }
  };
  const urlOf = (name: string): string =>
    `data:application/json,${encodeURIComponent(JSON.stringify(files[name]))}`;

  test('are those the village has', async () => {
    const read = await fetchSourceLayers(
      ['layers/facilities.geojson', 'layers/quality.json', 'tiles.pmtiles'],
      urlOf
    );
    expect(read).toEqual({ village: identity, layers: { facilities: twoFields.facilities } });
  });

  test('are refused whole when one is no layer', async () => {
    await expect(fetchSourceLayers(Object.keys(files), urlOf)).rejects.toMatchObject({ kind: 'malformed' });
  });
});
