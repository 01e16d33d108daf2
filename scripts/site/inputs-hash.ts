import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the built site comes from, apart from the packages of villages. */
export const siteInputs = [
  'src',
  'static',
  'scripts',
  'tiles',
  'package-lock.json',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts'
] as const;

/** Built from the inputs, so no input itself. */
const outputs = new Set(['static/villages']);

/**
 * A hash over names and contents of files and folders: the same inputs give the same hash on every
 * machine, whatever their times say.
 * @param root folder the paths are relative to
 * @param paths files or folders; one that is missing counts as empty
 * @param extra anything else the result depends on
 */
export function inputsHash(root: string, paths: readonly string[], extra: readonly string[] = []): string {
  const hash = createHash('sha256');
  for (const text of extra) hash.update(`${text}\0`);
  for (const file of paths.flatMap((path) => filesOf(root, path)).sort()) {
    hash.update(`${file}\0`);
    hash.update(
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest()
    );
  }
  return hash.digest('hex');
}

function filesOf(root: string, path: string): readonly string[] {
  const absolute = join(root, path);
  if (outputs.has(path) || !existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute).flatMap((name) => filesOf(root, `${path}/${name}`));
}
