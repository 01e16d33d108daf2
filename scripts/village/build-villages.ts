import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FeatureRecord, SiteIndex, VillageManifest } from '../../src/lib/village/built';
import type { Issue } from '../../src/lib/village/types';
import { inputsHash } from '../site/inputs-hash';
import type { Progress } from './progress';
import { readPackage } from './read-package';
import { writeFileSafely } from './write-file-safely';

export interface BuildVillagesOptions {
  /** Package folders. */
  readonly packages: readonly string[];
  /** Folder of built villages, e.g. static/villages. */
  readonly out: string;
  /** Code of the village at `/`; the first that was built when it is absent or not built. */
  readonly home?: string;
  /** Villages in `out` that are not among the packages are taken away. */
  readonly only?: boolean;
  /** Names the code that builds; a hash over its files when left out. Another one builds everything anew. */
  readonly builder?: string;
  /** Builds also what has not changed. */
  readonly force?: boolean;
  readonly progress?: Progress;
  /** Called for each package as soon as it is done. */
  readonly onVillage?: (summary: VillageSummary) => void;
}

export interface VillageSummary {
  readonly folder: string;
  readonly code?: string;
  readonly name?: string;
  /** `stopped`: an issue forbids publishing it, and nothing of it is in `out`. */
  readonly outcome: 'built' | 'unchanged' | 'stopped';
  readonly issues: readonly Issue[];
  readonly milliseconds: number;
  /** Of each file, when published. */
  readonly files?: VillageManifest['files'];
}

export interface BuildSummary {
  readonly villages: readonly VillageSummary[];
  /** Absent when no village could be published. */
  readonly index?: SiteIndex;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
/** What decides how a village is built, besides its package. */
const builderPaths = [
  'scripts/village',
  'scripts/tiles',
  'tiles/layers.ts',
  'src/lib/village',
  'src/lib/analysis',
  'src/lib/map',
  'package-lock.json'
];

/**
 * Builds each package that changed since it was last built, then the index of villages and the world behind their
 * markets. Goes on past packages that must not be published: the caller reads the summary. Equal input gives equal bytes.
 */
export async function buildVillages(options: BuildVillagesOptions): Promise<BuildSummary> {
  const { out } = options;
  const builder = options.builder ?? inputsHash(root, builderPaths).slice(0, 12);
  const villages: VillageSummary[] = [];
  const codes = new Map<string, string>();
  for (const folder of options.packages) {
    const summary = await buildOne(folder, builder, options);
    const earlier = summary.code === undefined ? undefined : codes.get(summary.code);
    if (earlier !== undefined)
      throw new Error(`${earlier} and ${folder} carry the same code ${summary.code}.`);
    if (summary.code !== undefined) codes.set(summary.code, folder);
    villages.push(summary);
    options.onVillage?.(summary);
  }
  if (options.only === true) await removeOthers(out, new Set(codes.keys()));
  const index = await writeIndex(out, options.home, villages);
  return { villages, ...(index === undefined ? {} : { index }) };
}

async function buildOne(
  folder: string,
  program: string,
  options: BuildVillagesOptions
): Promise<VillageSummary> {
  const started = performance.now();
  const read = await readPackage(folder);
  const builder = builderFor(program, read.agenda?.hash);
  const version = read.hash.slice(0, 12);
  const known =
    options.force === true ? undefined : await unchanged(read.files.village, options.out, version, builder);
  if (known !== undefined) {
    const { code, name, issues, files } = known;
    return {
      folder,
      code,
      name,
      outcome: 'unchanged',
      issues,
      files,
      milliseconds: performance.now() - started
    };
  }
  // Only now: a start with nothing to build does not load the libraries that build.
  const { buildVillage } = await import('./build-village');
  const built = await buildVillage(read, {
    out: options.out,
    version,
    builder,
    ...(options.progress === undefined ? {} : { progress: options.progress })
  });
  return {
    folder,
    ...(built.village === undefined ? {} : { code: built.village.code, name: built.village.name }),
    outcome: built.manifest === undefined ? 'stopped' : 'built',
    issues: built.issues,
    ...(built.manifest === undefined ? {} : { files: built.manifest.files }),
    milliseconds: performance.now() - started
  };
}

/** Names the code together with the agenda it builds: another agenda is built anew, and is no other data version. */
function builderFor(program: string, agendaHash: string | undefined): string {
  if (agendaHash === undefined) return program;
  return createHash('sha256').update(`${program}\0${agendaHash}`).digest('hex').slice(0, 12);
}

/** The manifest of an earlier build of the same package by the same code, when all its files are still there. */
async function unchanged(
  villageJson: unknown,
  out: string,
  version: string,
  builder: string
): Promise<VillageManifest | undefined> {
  if (typeof villageJson !== 'object' || villageJson === null || !('code' in villageJson)) return undefined;
  const { code } = villageJson;
  if (typeof code !== 'string' || !isCode(code)) return undefined;
  const manifest = await readManifest(join(out, code));
  if (manifest?.version !== version || manifest.builder !== builder) return undefined;
  for (const [name, { bytes }] of Object.entries(manifest.files)) {
    const path = join(out, code, name);
    if (!existsSync(path) || (await stat(path)).size !== bytes) return undefined;
  }
  return manifest;
}

async function readManifest(folder: string): Promise<VillageManifest | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, 'village.json'), 'utf8')) as VillageManifest;
  } catch {
    // Not built, or half a file of an older program: built anew.
    return undefined;
  }
}

const isCode = (name: string): boolean => /^\d\d\.\d\d\.\d\d\.\d{4}$/.test(name);

async function builtCodes(out: string): Promise<string[]> {
  if (!existsSync(out)) return [];
  const names = (await readdir(out)).filter(isCode).sort();
  return names.filter((name) => existsSync(join(out, name, 'village.json')));
}

async function removeOthers(out: string, codes: ReadonlySet<string>): Promise<void> {
  if (!existsSync(out)) return;
  for (const name of await readdir(out)) {
    if (isCode(name) && !codes.has(name)) await rm(join(out, name), { recursive: true, force: true });
  }
}

async function writeIndex(
  out: string,
  wished: string | undefined,
  built: readonly VillageSummary[]
): Promise<SiteIndex | undefined> {
  const codes = await builtCodes(out);
  const first =
    built.find(({ outcome, code }) => outcome !== 'stopped' && code !== undefined)?.code ?? codes[0];
  const home = wished !== undefined && codes.includes(wished) ? wished : first;
  if (home === undefined) return undefined;
  const villages: SiteIndex['villages'][number][] = [];
  const countries = new Set(['ID']);
  for (const code of codes) {
    const manifest = await readManifest(join(out, code));
    if (manifest === undefined) continue;
    villages.push({
      code,
      name: manifest.name,
      kecamatan: manifest.kecamatan.name,
      kabupaten: manifest.kabupaten.name
    });
    const records = JSON.parse(await readFile(join(out, code, 'features.json'), 'utf8')) as FeatureRecord[];
    for (const { country } of records) if (country !== undefined) countries.add(country);
  }
  const index: SiteIndex = { home, villages };
  await writeFileSafely(join(out, 'index.json'), `${JSON.stringify(index)}\n`);
  const { worldMap } = await import('./world-map');
  await writeFileSafely(join(out, 'world.json'), `${JSON.stringify(worldMap([...countries]))}\n`);
  return index;
}
