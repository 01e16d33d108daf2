import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { agendaFile } from '../../src/lib/village/parse-agenda';
import type { PackageFiles } from '../../src/lib/village/parse-village';
import type { Issue } from '../../src/lib/village/types';

export interface ReadPackage {
  readonly folder: string;
  readonly files: PackageFiles;
  /** Files that are no JSON at all. */
  readonly issues: readonly Issue[];
  /** SHA-256 over names and bytes of all files of data read. */
  readonly hash: string;
  /** The meeting's agenda where the package brings one. It is no data: another agenda is no other data version. */
  readonly agenda?: { readonly value: unknown; readonly hash: string };
}

/** Reads village.json, every *.geojson and the agenda of a package folder. Throws only when the folder cannot be read. */
export async function readPackage(folder: string): Promise<ReadPackage> {
  const names = (await readdir(folder))
    .filter((name) => name === 'village.json' || name.endsWith('.geojson'))
    .sort();
  const issues: Issue[] = [];
  const hash = createHash('sha256');
  const contents = new Map<string, unknown>();
  for (const name of names) {
    const bytes = await readFile(join(folder, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    const read = readJson(name, bytes, issues);
    if (read !== undefined) contents.set(name, read.value);
  }
  const agenda = await readAgenda(folder, issues);
  const village = contents.get('village.json');
  contents.delete('village.json');
  const layers = Object.fromEntries(
    [...contents].map(([name, value]) => [name.slice(0, -'.geojson'.length), value])
  );
  return {
    folder,
    files: { ...codeOfFolder(folder), village, layers },
    issues,
    hash: hash.digest('hex'),
    ...(agenda === undefined ? {} : { agenda })
  };
}

function readJson(name: string, bytes: Buffer, issues: Issue[]): { readonly value: unknown } | undefined {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    issues.push(unreadable(name, placeOfFault(text, error)));
    return undefined;
  }
}

async function readAgenda(folder: string, issues: Issue[]): Promise<ReadPackage['agenda']> {
  const path = join(folder, agendaFile);
  if (!existsSync(path)) return undefined;
  const bytes = await readFile(path);
  const read = readJson(agendaFile, bytes, issues);
  return read && { value: read.value, hash: createHash('sha256').update(bytes).digest('hex') };
}

/** In `tiles/` a folder is named by its village's code; elsewhere (test cases) only one that looks like a code is. */
function codeOfFolder(folder: string): { folder?: string } {
  const path = resolve(folder);
  const name = basename(path);
  return /^[\d.]+$/.test(name) || basename(dirname(path)) === 'tiles' ? { folder: name } : {};
}

/**
 * Line and column where reading stopped, e.g. `3:17`, or "…" where the engine doesn't tell. Its own message is not
 * passed on: it quotes the file, and a broken file may hold what nobody should read.
 */
function placeOfFault(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const position = /at position (\d+)/.exec(message)?.[1];
  const quoted = /"([^]*)" is not valid JSON$/.exec(message)?.[1];
  const found = quoted === undefined ? -1 : text.indexOf(quoted);
  const at = position === undefined ? found : Number(position);
  if (/end of JSON/.test(message)) return lineAndColumn(text, text.length);
  return at < 0 ? '…' : lineAndColumn(text, at);
}

function lineAndColumn(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

function unreadable(file: string, got: string): Issue {
  const needed = file === 'village.json' || file === 'boundary.geojson';
  return {
    severity: 'error',
    rule: 'json-syntax',
    file,
    expected: { id: 'berkas JSON yang utuh (baris:kolom)', en: 'a whole JSON file (line:column)' },
    got,
    ...(needed ? { stopsBuild: true } : {})
  };
}
