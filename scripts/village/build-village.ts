import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { encodeAnalysisInput, toAnalysisInput } from '../../src/lib/analysis';
import type { Agenda } from '../../src/lib/village/agenda';
import type { VillageManifest } from '../../src/lib/village/built';
import { agendaFile } from '../../src/lib/village/parse-agenda';
import type { Issue, Village } from '../../src/lib/village/types';
import { checkPackage } from './check-package';
import { featureRecords } from './feature-records';
import { computeFigures } from './figures';
import { createGround } from './ground';
import { layerFiles } from './layer-files';
import type { Progress } from './progress';
import type { ReadPackage } from './read-package';
import { servicesFile } from './services';
import { tileArchive } from './tile-archive';
import { drawMaps } from './village-maps';
import { villageManifest } from './village-manifest';
import { writeFileSafely } from './write-file-safely';

export interface BuiltVillage {
  readonly village: Village | undefined;
  readonly issues: readonly Issue[];
  /** Absent when an issue stops the build: nothing is written, an older build is taken away. */
  readonly manifest?: VillageManifest;
}

/** Bytes of every file of one built village, by name. Equal package and code give equal bytes. */
export type BuiltFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Validates one package and, unless an issue stops it, writes `static/villages/<code>/`. A broken feature is left
 * out and named in the manifest. `version` names the data and `builder` the code; both go into the manifest.
 */
export async function buildVillage(
  read: ReadPackage,
  options: {
    readonly out: string;
    readonly version: string;
    readonly builder: string;
    readonly progress?: Progress;
  }
): Promise<BuiltVillage> {
  const { village, agenda, issues } = checkPackage(read);
  const stopped = village === undefined || issues.some(({ stopsBuild }) => stopsBuild === true);
  if (stopped) {
    if (village !== undefined) await rm(join(options.out, village.code), { recursive: true, force: true });
    return { village, issues };
  }
  const built = await villageFiles(village, issues, options, options.progress, agenda);
  const folder = join(options.out, village.code);
  for (const [name, content] of built.files) await writeFileSafely(join(folder, name), content);
  const older = (await filesIn(folder)).filter((name) => !built.files.has(name));
  for (const name of older) await rm(join(folder, name));
  return { village, issues, manifest: built.manifest };
}

/** Everything a village's folder holds, in memory. The manifest comes last: a folder with one is whole. */
export async function villageFiles(
  village: Village,
  issues: readonly Issue[],
  { version, builder }: { readonly version: string; readonly builder: string },
  progress?: Progress,
  agenda?: Agenda
): Promise<{
  readonly files: BuiltFiles;
  readonly manifest: VillageManifest;
}> {
  const ground = createGround(village);
  progress?.step('figures');
  const analysis = toAnalysisInput(village, { version, plane: ground.plane.origin });
  const { figures, together, minutes, network, homes } = computeFigures(village, ground, analysis);
  progress?.step('records');
  const records = featureRecords(village, ground);
  const timed = records.map((record) => ({ ...record, ...minutes.get(record.id) }));
  // Bytes at once: they are hashed and written, and a text of them would be turned into bytes for each.
  const files = new Map<string, Uint8Array>();
  files.set('features.json', toJson(timed));
  files.set('analysis.json', toJson(encodeAnalysisInput(analysis)));
  const { walkKmh } = figures;
  files.set('services.json', toJson(servicesFile(village, ground, analysis, { network, homes, walkKmh })));
  progress?.step('tiles');
  files.set('tiles.pmtiles', await tileArchive(village, ground, figures, together, progress));
  progress?.step('map');
  for (const [name, svg] of drawMaps(village, figures)) files.set(name, Buffer.from(svg));
  for (const [name, text] of layerFiles(village, timed)) files.set(name, Buffer.from(text));
  if (agenda !== undefined) files.set(agendaFile, toJson(agenda));
  const listed = Object.fromEntries([...files].map(([name, content]) => [name, describe(content)]));
  const manifest = villageManifest(village, ground, {
    version,
    builder,
    records: timed,
    figures,
    issues,
    files: listed
  });
  files.set('village.json', toJson(manifest));
  return { files, manifest };
}

/** Names of all files below a folder, with slashes. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}

const toJson = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value)}\n`);

function describe(bytes: Uint8Array): VillageManifest['files'][string] {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
