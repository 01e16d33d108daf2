import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseAnalysisInput, type AnalysisInput } from '../../src/lib/analysis';
import type { FeatureRecord, VillageManifest } from '../../src/lib/village/built';
import type { Language } from '../../src/lib/village/types';
import { buildVillages } from '../village/build-villages';
import { packagesIn } from '../village/find-packages';
import { formatIssue } from '../village/format-issue';
import { siteHome } from '../village/site-home';
import { analyseWords } from './analyse-words';

/** A village as its pages read it. */
export interface BuiltVillage {
  readonly manifest: VillageManifest;
  readonly input: AnalysisInput;
  readonly features: readonly FeatureRecord[];
}

/**
 * The built village of a code, built first, without a word, when it is not there or its package changed.
 * @param out folder of built villages
 * @throws with a sentence when there is no such package, or when it must not be published
 */
export async function loadBuiltVillage(code: string, out: string, language: Language): Promise<BuiltVillage> {
  const t = analyseWords[language];
  const shelf = packagesIn('tiles');
  const folder = shelf.find((path) => basename(path) === code);
  if (folder === undefined) {
    throw new Error(t.unknownVillage(code, shelf.map((path) => basename(path)).join(', ')));
  }
  const home = siteHome();
  const { villages } = await buildVillages({
    packages: [folder],
    out,
    ...(home === undefined ? {} : { home })
  });
  const [built] = villages;
  if (built === undefined || built.outcome === 'stopped') {
    const errors = (built?.issues ?? []).filter(({ severity }) => severity === 'error');
    throw new Error([t.stopped(code), ...errors.map((issue) => formatIssue(issue, language))].join('\n'));
  }
  const read = (name: string): unknown => JSON.parse(readFileSync(join(out, code, name), 'utf8'));
  return {
    manifest: read('village.json') as VillageManifest,
    input: parseAnalysisInput(read('analysis.json')),
    features: read('features.json') as readonly FeatureRecord[]
  };
}
