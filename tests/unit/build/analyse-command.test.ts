import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { analyseVillage, type VillageAnalysis } from '../../../scripts/analyse/analyse-village';
import { formatAnalysis } from '../../../scripts/analyse/format-analysis';
import { presetNames, type PresetName } from '../../../src/lib/analysis';
import { handleRequest } from '../../../src/lib/data/analysis/handle-request';
import { createVillageSession } from '../../../src/lib/data/analysis/village-session';
import { presetSettings } from '../../../src/lib/state/integration-settings';
import type { VillageManifest } from '../../../src/lib/village/built';
import { exampleVillage } from '../analysis/example-village';

const root = fileURLToPath(new URL('../../../', import.meta.url));
let assets: string;
beforeAll(() => {
  assets = mkdtempSync(join(tmpdir(), 'padu-analyse-'));
});
afterAll(() => rmSync(assets, { recursive: true }));

/** As a shell runs it, npm and its banner included; villages are built into a folder that is empty at first. */
function analyse(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'analyse', '--', ...args], {
    cwd: root,
    encoding: 'utf8',
    // What this test runs under must not decide how much npm says.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PADU_ASSETS: assets }
  });
  return { status, out: stdout, err: stderr };
}

describe('npm run analyse', { timeout: 180_000 }, () => {
  it('builds the village and prints one object and nothing else', () => {
    const { status, out, err } = analyse('33.03.06.2015', '--preset', 'seimbang', '--json', '--quick');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const found = JSON.parse(out) as VillageAnalysis;
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(found).toMatchObject({
      code: '33.03.06.2015',
      preset: 'seimbang',
      doubt: 'Contoh di atas sketsa, belum untuk memutuskan'
    });
    expect(found.sites.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
    for (const { score, criteria } of found.sites) {
      expect(criteria.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(score, 9);
    }
  });

  it('says in one sentence what there is not', () => {
    expect(analyse('33.03.06.2099', '--json')).toEqual({
      status: 1,
      out: '',
      err: 'Tidak ada desa dengan kode "33.03.06.2099". Yang ada: 33.03.06.2015.\n'
    });
    expect(analyse('33.03.06.2015', '--preset', 'kincir', '--lang', 'en')).toEqual({
      status: 1,
      out: '',
      err: `There is no question "kincir". There are: ${presetNames.join(', ')}.\n`
    });
    expect(analyse('--help')).toMatchObject({ status: 0, out: expect.stringContaining('--json') });
  });
});

describe('analyseVillage', () => {
  const input = exampleVillage();
  const session = createVillageSession(input);
  const context = {
    signal: new AbortController().signal,
    report: () => undefined,
    pause: () => Promise.resolve()
  };

  let answers: ReadonlyMap<PresetName, VillageAnalysis>;
  beforeAll(() => {
    // With the slow doubt for one of them.
    answers = new Map(presetNames.map((name) => [name, analyseVillage(input, name, name === 'sentra-bambu')]));
  }, 60_000);

  test.each(presetNames)('answers %s as the worker of the page does, to the digit', async (preset) => {
    const settings = presetSettings(preset);
    const page = await handleRequest(session, { type: 'sites', settings }, context);
    const { preset: named, settings: asked, acceptability, positions, doubt, ...found } = answers.get(preset)!;
    expect(named).toBe(preset);
    expect(asked).toEqual(settings);
    expect(doubt).toBeDefined();
    expect(found).toEqual({
      ...page,
      sites: page.sites.map(({ cells: _, alternative: __, ...site }) => site)
    });
    expect(acceptability).toEqual(await handleRequest(session, { type: 'acceptability', settings }, context));
    if (positions) {
      expect(positions).toEqual(await handleRequest(session, { type: 'positions', settings }, context));
    }
  });

  test('says the doubt first, then sites with their reasons, and every figure', async () => {
    const found = answers.get('sentra-bambu')!;
    const manifest = { kind: 'desa', name: 'Contoh' } as VillageManifest;
    const lines = (await formatAnalysis(found, manifest, 'id')).split('\n');
    expect(lines[0]).toBe('Contoh di atas sketsa, belum untuk memutuskan.');
    expect(lines[1]).toContain('Desa Contoh: Sentra bambu');
    const [first] = found.sites;
    expect(lines.join('\n')).toContain(`   ${first!.why.id}\n`);
    expect(lines.filter((line) => line.includes('Warga dalam 10 menit'))).toHaveLength(
      2 * found.sites.length
    );
    expect(lines.join('\n')).toMatch(/bila letak data meleset \(200 percobaan\)/);
  });
});
