import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listSiteFiles } from '../../../scripts/site/list-site-files';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'padu-list-'));
  for (const path of ['en', 'lab/one', '_app']) mkdirSync(join(folder, path), { recursive: true });
  const files = { 'index.html': 100, 'index.html.br': 30, 'index.html.gz': 40, 'en/index.html': 90 };
  const rest = { 'service-worker.js': 9, 'lab/one/index.html': 9, '_app/version.json': 9, 'icon.png': 7 };
  for (const [path, bytes] of Object.entries({ ...files, ...rest })) {
    writeFileSync(join(folder, path), 'x'.repeat(bytes));
  }
});

afterEach(() => rmSync(folder, { recursive: true }));

test('pages stand with their address, everything with what it weighs over the wire', () => {
  expect(listSiteFiles(folder).files).toEqual([
    { path: '/', bytes: 30 },
    { path: '/en/', bytes: 90 },
    { path: '/icon.png', bytes: 7 }
  ]);
});
