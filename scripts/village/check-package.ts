import { parseVillage } from '../../src/lib/village/parse-village';
import type { Issue, Village } from '../../src/lib/village/types';
import type { ReadPackage } from './read-package';

/** All that is wrong with a package: files that are no JSON, and what the domain refuses or doubts. */
export function checkPackage(read: ReadPackage): {
  readonly village: Village | undefined;
  readonly issues: readonly Issue[];
} {
  const unreadable = new Set(read.issues.map(({ file }) => file));
  const parsed = parseVillage(read.files);
  // To the parser such a file is missing; that it is no JSON says more.
  const issues = parsed.issues.filter(({ file }) => !unreadable.has(file));
  return { village: parsed.village, issues: [...read.issues, ...issues] };
}
