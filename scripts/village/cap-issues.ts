import type { VillageManifest } from '../../src/lib/village/built';
import type { Issue } from '../../src/lib/village/types';

/** More would make a page nobody reads to its end; `village check` prints them all. */
const mostIssues = 100;

/** The issues a manifest carries, errors first, and how many more there are. */
export function capIssues(issues: readonly Issue[]): Pick<VillageManifest, 'issues' | 'moreIssues'> {
  if (issues.length <= mostIssues) return { issues };
  const errors = issues.filter(({ severity }) => severity === 'error');
  const warnings = issues.filter(({ severity }) => severity !== 'error');
  const kept = [...errors, ...warnings].slice(0, mostIssues);
  const keptErrors = Math.min(errors.length, mostIssues);
  return {
    issues: kept,
    moreIssues: {
      errors: errors.length - keptErrors,
      warnings: warnings.length - (mostIssues - keptErrors)
    }
  };
}
