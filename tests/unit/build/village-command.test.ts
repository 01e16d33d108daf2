import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkshop, type Workshop } from './test-village';

const root = fileURLToPath(new URL('../../../', import.meta.url));
let shop: Workshop;
let shelf: string;
let good: string;
beforeAll(async () => {
  shop = await createWorkshop();
  good = await shop.copy('holes', '99.01.01.2003');
  shelf = join(shop.folder, 'packages');
});
afterAll(() => shop.close());

function village(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/village/main.ts', ...args],
    { cwd: root, encoding: 'utf8' }
  );
  return { status, out: stdout, err: stderr };
}

// Each run starts a program that compiles itself first.
describe('npm run village', { timeout: 120_000 }, () => {
  it('explains itself, and what it does not understand', () => {
    expect(village('--help')).toMatchObject({ status: 0, out: expect.stringContaining('check|build') });
    expect(village('destroy')).toMatchObject({ status: 2, err: expect.stringContaining('Expected check or build, got destroy') });
    expect(village('check', '--fast')).toMatchObject({ status: 2, err: expect.stringContaining('--fast') });
  });

  it('checks a folder, a shelf or a code, and finds nothing wrong', () => {
    for (const args of [[good], [shelf], ['99.01.01.2003', '--packages', shelf]]) {
      expect(village('check', ...args, '--lang', 'en')).toMatchObject({
        status: 0,
        out: '99.01.01.2003 Cincin (rekaan): 0 errors, 0 warnings\n'
      });
    }
  });

  it('says in a sentence that there is no such village', () => {
    expect(village('check', '12.34.56.7890')).toMatchObject({
      status: 1,
      err: expect.stringContaining('There is no village package "12.34.56.7890"')
    });
  });

  it('tells an error with where, what was expected and what came; build writes the rest and fails', async () => {
    const folder = await shop.copy('legal-land', 'broken');
    await shop.edit(join(folder, 'facilities.geojson'), (text) => text.replace('"kind": "worship"', '"kind": "castle"'));
    const checked = village('check', folder, '--lang', 'en');
    expect(checked.status).toBe(1);
    expect(checked.out).toMatch(/: 1 errors?, 0 warnings\n {2}error: facilities\.geojson › musala › kind: expected .+; got castle\. Left out\./);
    expect(village('check', folder).out).toMatch(/1 galat, 0 peringatan\n {2}galat: .+ seharusnya .+; yang ada castle\. Tidak ikut digambar\./);

    const out = join(shop.folder, 'villages');
    expect(village('build', folder, '--out', out).status).toBe(1);
    expect(existsSync(join(out, '99.01.01.2008', 'tiles.pmtiles'))).toBe(true);
    expect(village('build', folder, '--out', out, '--keep-going').status).toBe(0);
  });
});
