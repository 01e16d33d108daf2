import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { Children } from '../setup/children.mjs';
import { buildSite } from '../site/build-site';
import { testSite } from '../site/test-site';
import { countExit, countPlaywright, countVitest, type Count } from './count-reports';

export interface StageContext {
  readonly children: Children;
  /** A Chromium that starts. */
  readonly browser: string;
  /** Folder of reports and logs. */
  readonly results: string;
}

export interface Stage {
  readonly name: string;
  readonly about: string;
  /** Runs beside the stage before it: neither keeps both cores busy alone. */
  readonly beside?: true;
  readonly run: (context: StageContext) => Promise<Count>;
}

/** What `npm test` runs, in this order, some side by side. Each says how many of its checks passed and failed. */
export const stages: readonly Stage[] = [
  {
    name: 'format',
    about: 'every file is formatted by Prettier',
    run: (context) => oneCheck(context, 'format', ['node_modules/prettier/bin/prettier.cjs', '--check', '.'])
  },
  {
    name: 'lint',
    about: 'ESLint finds nothing',
    beside: true,
    run: (context) =>
      oneCheck(context, 'lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0'])
  },
  {
    name: 'types',
    about: 'svelte-check finds nothing in TypeScript and components',
    beside: true,
    run: async (context) => {
      await command(context, 'sync', ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']);
      const check = ['node_modules/svelte-check/bin/svelte-check', '--fail-on-warnings', '--output', 'human'];
      return oneCheck(context, 'types', check);
    }
  },
  {
    name: 'unit',
    about: 'unit, property, corpus, contract and architecture tests in Node',
    run: (context) => vitest(context, 'unit')
  },
  {
    name: 'component',
    about: 'component tests in Chromium',
    run: (context) => vitest(context, 'component')
  },
  {
    name: 'site',
    about: 'the site for tests builds, with villages that are data and no code',
    beside: true,
    run: async ({ children, results }) => {
      const log = `${results}/site.log`;
      try {
        await buildSite({ children, ...testSite, onlyIfChanged: true, log });
        return countExit(0);
      } catch (error) {
        console.log(error instanceof Error ? error.message : error);
        return countExit(1);
      }
    }
  },
  {
    name: 'e2e',
    about: 'end-to-end tests in Chromium on the built test site',
    run: async (context) => {
      const report = `${context.results}/e2e.json`;
      rmSync(report, { force: true });
      const args = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts'];
      const exitCode = await command(context, 'e2e', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
      return fromReport(report, exitCode, countPlaywright);
    }
  }
];

async function oneCheck(context: StageContext, name: string, args: readonly string[]): Promise<Count> {
  return countExit(await command(context, name, args));
}

async function vitest(context: StageContext, project: string): Promise<Count> {
  const report = `${context.results}/${project}.json`;
  rmSync(report, { force: true });
  const exitCode = await command(context, project, [
    ...['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts'],
    ...['--project', `${project}*`, '--reporter', 'dot', '--reporter', 'json', '--outputFile', report]
  ]);
  return fromReport(report, exitCode, countVitest);
}

function command(
  { children, browser, results }: StageContext,
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {}
): Promise<number> {
  return children.run(process.execPath, args, {
    env: { PADU_CHROMIUM: browser, CI: '1', NO_COLOR: '1', FORCE_COLOR: '0', ...env },
    log: `${results}/${name}.log`
  });
}

function fromReport(
  report: string,
  exitCode: number,
  count: (report: unknown, exitCode: number) => Count
): Count {
  if (!existsSync(report)) return countExit(1);
  return count(JSON.parse(readFileSync(report, 'utf8')), exitCode);
}
