/** How many checks of a stage passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface VitestReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

/** A command that is one check: it passes when it exits with 0. */
export function countExit(exitCode: number): Count {
  return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 };
}

/** Counts a JSON report of Vitest. A file that failed before any of its tests ran counts as one failure. */
export function countVitest(report: unknown, exitCode: number): Count {
  const files = (report as VitestReport).testResults;
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of files) {
    for (const assertion of assertionResults) {
      if (assertion.status === 'passed') count.passed += 1;
      else if (assertion.status === 'failed') count.failed += 1;
      else count.skipped += 1;
    }
    if (status === 'failed' && !assertionResults.some((one) => one.status === 'failed')) count.failed += 1;
  }
  return withExit(count, exitCode);
}

/** Counts a JSON report of Playwright. A test that passed only when tried again counts as passed. */
export function countPlaywright(report: unknown, exitCode: number): Count {
  const { expected, flaky, unexpected, skipped } = (report as PlaywrightReport).stats;
  return withExit({ passed: expected + flaky, failed: unexpected, skipped }, exitCode);
}

/** A runner that failed without naming a test, or that ran none, failed once. */
function withExit(count: Count, exitCode: number): Count {
  const silent = count.failed === 0 && (exitCode !== 0 || count.passed === 0);
  return silent ? { ...count, failed: 1 } : count;
}

/** The sum of several counts. */
export function addCounts(counts: readonly Count[]): Count {
  return counts.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped
    }),
    { passed: 0, failed: 0, skipped: 0 }
  );
}
