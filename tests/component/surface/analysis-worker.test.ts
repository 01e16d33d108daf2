import { expect, test } from 'vitest';
import { encodeAnalysisInput } from '../../../src/lib/analysis';
import { createAnalysisClient } from '../../../src/lib/data/analysis/create-analysis-client';
import { startAnalysisWorker } from '../../../src/lib/data/analysis/start-analysis-worker';
import { streetVillage } from '../../unit/data/analysis/street-village';

test('the real worker answers, keeps up with newer questions and says what went wrong', async () => {
  const file = URL.createObjectURL(new Blob([JSON.stringify(encodeAnalysisInput(streetVillage()))]));
  // What follows # is no part of the address, so the blob stands for the whole folder.
  const client = createAnalysisClient({ villageUrl: `${file}#`, startWorker: startAnalysisWorker });
  const at = [109.334, -7.397] as const;
  const isochrones = (minutes: number) =>
    client.ask({ type: 'isochrones', at, minutes: [minutes], cellMeters: 5 });
  await expect(client.ask({ type: 'open' })).resolves.toMatchObject({ result: { version: 'test-1' } });
  const older = isochrones(9);
  const newer = isochrones(4);
  await expect(older).rejects.toMatchObject({ kind: 'superseded' });
  const [area] = (await newer).result;
  expect(area).toMatchObject({ minutes: 4 });
  expect(area!.hectares).toBeGreaterThan(1);
  client.destroy();
  URL.revokeObjectURL(file);
  const lost = createAnalysisClient({ villageUrl: `${file}#`, startWorker: startAnalysisWorker });
  await expect(lost.ask({ type: 'open' })).rejects.toMatchObject({ kind: 'unreachable' });
  lost.destroy();
});
