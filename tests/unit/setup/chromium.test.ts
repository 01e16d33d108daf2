import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findChromium } from '../../../scripts/setup/chromium.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'padu-chromium-'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('the named browser goes before the one on PATH', () => {
  vi.stubEnv('PADU_CHROMIUM', '/opt/mine/chrome');
  expect(findChromium()).toBe('/opt/mine/chrome');
});

test('the first executable on PATH is taken, a file that cannot run is not', () => {
  const browser = join(folder, 'chromium');
  const broken = mkdtempSync(join(folder, 'broken-'));
  writeFileSync(join(broken, 'chromium'), '');
  writeFileSync(browser, '');
  chmodSync(browser, 0o755);
  chmodSync(join(broken, 'chromium'), 0o644);
  vi.stubEnv('PADU_CHROMIUM', '');
  vi.stubEnv('PATH', `${broken}:${folder}`);
  expect(findChromium()).toBe(browser);
});
