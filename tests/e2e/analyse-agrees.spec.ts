import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { VillageAnalysis } from '../../scripts/analyse/analyse-village';
import { testSite } from '../../scripts/site/test-site';
import { createFormats } from '../../src/lib/i18n/formats';
import { integrationMessages as t } from '../../src/lib/i18n/integration.id';
import { siteFigures } from '../../src/lib/pages/integration/site-figures';
import { expect, test } from './padu-test';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What `npm run analyse` prints, on the villages the test site was built with. */
function analyse(...args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'analyse', ...args], {
    cwd: root,
    env: { ...process.env, PADU_ASSETS: testSite.assets },
    stdio: ['ignore', 'pipe', 'inherit']
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', () => done(out));
  });
}

const clean = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

test('the command line answers as the page does, to the digit', async ({ page }) => {
  test.setTimeout(180_000);
  const found = JSON.parse(
    await analyse('33.03.06.2015', '--preset', 'seimbang', '--json', '--quick')
  ) as VillageAnalysis;
  const words = { lang: 'id', f: createFormats('id'), t } as const;
  // The page goes on to draw positions; that row is its own.
  const expected = siteFigures(found, found.acceptability, undefined, words)
    .filter(({ name }) => name !== t.table.positionShare)
    .map(({ name, cells }) => [name, ...cells].map(clean));
  expect(expected.length).toBeGreaterThan(20);

  await page.goto('/integrasi/?q=seimbang');
  await page.getByRole('button', { name: t.table.open }).click({ timeout: 120_000 });
  const rows = page.getByRole('table', { name: t.table.title }).locator('tbody tr');
  await expect
    .poll(
      async () => {
        const texts = await rows.evaluateAll((elements) =>
          elements.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText))
        );
        return texts.map((cells) => cells.map(clean)).filter(([name]) => name !== t.table.positionShare);
      },
      // The draws of weights are counted while they run.
      { timeout: 60_000 }
    )
    .toEqual(expected);
});
