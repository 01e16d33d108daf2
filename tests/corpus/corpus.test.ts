import { describe, expect, test } from 'vitest';
import { parseVillage } from '../../src/lib/village/parse-village';
import type { Issue, Village } from '../../src/lib/village/types';
import { corpusNames, readCorpusPackage, readExpectation } from './read-package';

interface Expectation {
  readonly issues: readonly Pick<Issue, 'severity' | 'rule' | 'file' | 'feature' | 'field' | 'stopsBuild'>[];
  readonly kept: readonly string[];
  readonly left: readonly string[];
  readonly village: boolean;
}

/** What an expectation says about an issue, as one line, so that a difference reads well. */
function line({ severity, rule, file, feature, field, stopsBuild }: Expectation['issues'][number]): string {
  return [severity, rule, file, feature ?? '', field ?? '', stopsBuild === true ? 'stops the build' : ''].join(' | ');
}

function idsOf(village: Village | undefined): readonly string[] {
  return Object.values(village?.layers ?? {}).flatMap((features) => features.map(({ id }) => id));
}

describe('a bad package gives exactly the issues it is named for', () => {
  test.each(corpusNames('bad'))('%s', (name) => {
    const wanted = readExpectation(name) as Expectation;
    const { village, issues } = parseVillage(readCorpusPackage('bad', name));
    expect(issues.map(line).sort()).toEqual(wanted.issues.map(line).sort());
    expect(village !== undefined).toBe(wanted.village);
    const ids = idsOf(village);
    if (wanted.village) for (const id of wanted.kept) expect(ids).toContain(id);
    for (const id of wanted.left) expect(ids).not.toContain(id);
  });
});

describe('a good package has no issues and keeps every feature', () => {
  test.each(corpusNames('good'))('%s', (name) => {
    const files = readCorpusPackage('good', name);
    const { village, issues } = parseVillage(files);
    expect(issues).toEqual([]);
    const given = Object.values(files.layers).flatMap((layer) => (layer as { features: unknown[] }).features);
    expect(idsOf(village)).toHaveLength(given.length);
  });
});

test('the corpus names its faults: at least 28 bad packages and six good ones', () => {
  expect(corpusNames('bad').length).toBeGreaterThanOrEqual(28);
  expect(corpusNames('good').length).toBeGreaterThanOrEqual(6);
});
