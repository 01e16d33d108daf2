import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildVillages } from '../../../scripts/site/build-villages';
import { roomyHeap } from '../../../scripts/village/roomy-heap';

it('gives every process that builds villages a roomy heap', async () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  expect(scripts['village']).toContain(`node ${roomyHeap.join(' ')} scripts/run.mjs`);
  const started: (readonly string[])[] = [];
  const run = (_: string, args: readonly string[]): Promise<number> => {
    started.push(args);
    return Promise.resolve(0);
  };
  await buildVillages({ children: { run, stop: () => undefined, stopOnSignal: () => undefined } });
  expect(started[0]?.slice(0, roomyHeap.length)).toEqual(roomyHeap);
});

it('gives Node options it follows', () => {
  const code = `
    const made = [];
    const space = () => require('node:v8').getHeapSpaceStatistics().find((one) => one.space_name === 'new_space');
    while (made.length < 1e6) made.push([made.length]);
    process.stdout.write(String(space().space_size));
  `;
  const { stdout } = spawnSync(process.execPath, [...roomyHeap, '-e', code], { encoding: 'utf8' });
  expect(Number(stdout)).toBeGreaterThan(60_000_000);
});
