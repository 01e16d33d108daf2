import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inputsHash } from '../../../scripts/site/inputs-hash';

let root = '';
const hash = (...extra: string[]) => inputsHash(root, ['src', 'lock.json', 'static'], extra);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'padu-hash-'));
  mkdirSync(join(root, 'src/deep'), { recursive: true });
  mkdirSync(join(root, 'static/villages'), { recursive: true });
  writeFileSync(join(root, 'src/a.ts'), '1');
  writeFileSync(join(root, 'src/deep/b.ts'), '2');
  writeFileSync(join(root, 'lock.json'), '{}');
});

afterEach(() => rmSync(root, { recursive: true }));

test.each([
  ['content changes', () => writeFileSync(join(root, 'src/deep/b.ts'), '3')],
  ['a file appears', () => writeFileSync(join(root, 'src/c.ts'), '')],
  ['a file is renamed', () => renameSync(join(root, 'src/a.ts'), join(root, 'src/z.ts'))],
  ['a file goes', () => rmSync(join(root, 'lock.json'))]
])('is another when %s', (_, change) => {
  const before = hash();
  change();
  expect(hash()).not.toBe(before);
});

test('is another for other settings', () => {
  expect(hash('static')).not.toBe(hash('build/assets'));
});

test('stays when only times change or a built village does', () => {
  const before = hash();
  utimesSync(join(root, 'src/a.ts'), new Date(0), new Date(0));
  writeFileSync(join(root, 'static/villages/index.json'), '{}');
  expect(hash()).toBe(before);
});
