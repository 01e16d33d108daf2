import { parseArgs } from 'node:util';
import type { Issue, Language } from '../../src/lib/village/types';
import { buildVillages, type VillageSummary } from './build-villages';
import { findPackages } from './find-packages';
import { formatIssue } from './format-issue';
import { createProgress } from './progress';
import { readPackage } from './read-package';
import { siteHome } from './site-home';

const help = `npm run village -- check|build [folder or code ...]

  check                says what is wrong with packages; exit code 1 when there is any error
  build                validates packages and writes what the site shows; a broken feature is left out,
                       the rest is built; exit code 1 when there was any error

  folder or code       a package folder, a folder of packages, or the code of a village on the shelf;
                       every package on the shelf when none is given

  --all                every package on the shelf; build also takes away villages no longer there
  --packages <folder>  a shelf of packages instead of tiles/; may be repeated
  --out <folder>       where built villages go; $PADU_ASSETS/villages, or static/villages
  --home <code>        the village at /; the one in tiles/site.json when not given
  --force              builds also what has not changed
  --keep-going         exit code 0 as long as at least one village is published
  --lang <id|en>       language of the sentences; id when not given
  --help               this text

The package format is described in tiles/README.md.
`;

const shownIssues = 200;

async function main(args: readonly string[]): Promise<number> {
  const command = readArguments(args);
  if (typeof command === 'string') {
    const asked = command === '';
    (asked ? process.stdout : process.stderr).write(asked ? help : `${command}\n\n${help}`);
    return asked ? 0 : 2;
  }
  const { values, positionals } = command;
  const [task, ...asked] = positionals;
  const language: Language = values.lang === 'en' ? 'en' : 'id';
  try {
    const packages = findPackages(values.all ? [] : asked, values.packages ?? ['tiles']);
    if (packages.length === 0) throw new Error('There is no village package here.');
    return task === 'check' ? await check(packages, language) : await build(packages, language);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }

  async function build(packages: readonly string[], language: Language): Promise<number> {
    const progress = createProgress('village build');
    const home = values.home ?? siteHome();
    const { villages, index } = await buildVillages({
      packages,
      out: values.out ?? `${process.env.PADU_ASSETS ?? 'static'}/villages`,
      ...(home === undefined ? {} : { home }),
      only: values.all || asked.length === 0,
      force: values.force,
      progress,
      onVillage: (summary) => {
        progress.end();
        report(summary, language);
      }
    });
    if (index === undefined) return 1;
    if (values['keep-going']) return 0;
    return villages.some(({ issues }) => hasError(issues)) ? 1 : 0;
  }
}

function readArguments(args: readonly string[]) {
  try {
    const command = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        all: { type: 'boolean', default: false },
        packages: { type: 'string', multiple: true },
        out: { type: 'string' },
        home: { type: 'string' },
        force: { type: 'boolean', default: false },
        'keep-going': { type: 'boolean', default: false },
        lang: { type: 'string', default: 'id' },
        help: { type: 'boolean', default: false }
      }
    });
    const [task] = command.positionals;
    if (command.values.help || (task === undefined && args.length === 0)) return '';
    if (task !== 'check' && task !== 'build') return `Expected check or build, got ${task ?? 'nothing'}.`;
    if (command.values.lang !== 'id' && command.values.lang !== 'en')
      return 'Expected --lang id or --lang en.';
    return command;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function check(packages: readonly string[], language: Language): Promise<number> {
  const { checkPackage } = await import('./check-package');
  let failed = false;
  for (const folder of packages) {
    const { village, issues } = checkPackage(await readPackage(folder));
    const title = [village?.code, village?.name ?? folder].filter((part) => part !== undefined).join(' ');
    printIssues(title, issues, language);
    failed ||= hasError(issues);
  }
  return failed ? 1 : 0;
}

function report(summary: VillageSummary, language: Language): void {
  const { code, name, folder, outcome, issues, milliseconds, files } = summary;
  const title = code === undefined ? folder : `${code} ${name}`;
  printIssues(title, issues, language);
  const bytes = Object.values(files ?? {}).reduce((sum, file) => sum + file.bytes, 0);
  const size = files === undefined ? '' : `, ${Math.ceil(bytes / 1000)} kB`;
  console.log(`${title}: ${outcomes[language][outcome]} (${(milliseconds / 1000).toFixed(1)} s${size})`);
}

const outcomes = {
  id: { built: 'jadi', unchanged: 'tidak berubah', stopped: 'tidak diterbitkan' },
  en: { built: 'built', unchanged: 'unchanged', stopped: 'not published' }
} as const;

function printIssues(title: string, issues: readonly Issue[], language: Language): void {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  const counts =
    language === 'id' ? `${errors} galat, ${warnings} peringatan` : `${errors} errors, ${warnings} warnings`;
  console.log(`${title}: ${counts}`);
  const bySeverity = [...issues].sort((a, b) =>
    a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1
  );
  for (const issue of bySeverity.slice(0, shownIssues)) console.log(formatIssue(issue, language));
  const rest = issues.length - shownIssues;
  if (rest > 0) console.log(language === 'id' ? `  … dan ${rest} lagi` : `  … and ${rest} more`);
}

const hasError = (issues: readonly Issue[]): boolean => issues.some(({ severity }) => severity === 'error');

process.exitCode = await main(process.argv.slice(2));
