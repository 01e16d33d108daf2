import { mkdirSync, readFileSync } from 'node:fs';
import { ensureBrowser } from '../setup/browser.mjs';
import type { Children } from '../setup/children.mjs';
import { addCounts, countExit, type Count } from './count-reports';
import { stages, type Stage, type StageContext } from './stages';

const results = 'test-results';
/** Lines of a failed stage's log that are shown at once; the rest is in the file. */
const shownLines = 60;

/**
 * Runs the stages, all of them whatever fails, and ends with one line `N passed, N failed`.
 * @param only names of stages to run; all when empty
 * @returns the exit code
 */
export async function runTests(children: Children, only: readonly string[]): Promise<number> {
  const chosen = only.length === 0 ? stages : stages.filter(({ name }) => only.includes(name));
  mkdirSync(results, { recursive: true });
  const context: StageContext = { children, results, browser: await ensureBrowser(children) };
  const counts: Count[] = [];
  for (const wave of inWaves(chosen)) {
    console.log(`${wave.map(({ name }) => name).join(', ')} …`);
    await Promise.all(
      wave.map(async ({ name, run }) => {
        const begun = Date.now();
        const count = await run(context).catch((error: unknown) => {
          console.log(error instanceof Error ? error.message : error);
          return countExit(1);
        });
        counts.push(count);
        const seconds = Math.round((Date.now() - begun) / 1000);
        console.log(`${name.padEnd(10)} ${inWords(count)} (${seconds} s)`);
        if (count.failed > 0) showLog(name);
      })
    );
  }
  const total = addCounts(counts);
  if (total.skipped > 0) console.log(`${total.skipped} skipped`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

/** Stages that run at the same time, together. */
export function inWaves<T extends Pick<Stage, 'beside'>>(stages: readonly T[]): readonly (readonly T[])[] {
  const waves: T[][] = [];
  for (const stage of stages) {
    const wave = waves.at(-1);
    if (stage.beside && wave) wave.push(stage);
    else waves.push([stage]);
  }
  return waves;
}

function inWords({ passed, failed, skipped }: Count): string {
  const words = [`${passed} passed`];
  if (failed > 0) words.push(`${failed} FAILED`);
  if (skipped > 0) words.push(`${skipped} skipped`);
  return words.join(', ');
}

function showLog(name: string): void {
  const file = `${results}/${name}.log`;
  let lines: readonly string[];
  try {
    lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  } catch {
    return;
  }
  const hidden = lines.length - shownLines;
  if (hidden > 0) console.log(`  … ${hidden} lines more in ${file}`);
  console.log(
    lines
      .slice(-shownLines)
      .map((line) => `  ${line}`)
      .join('\n')
  );
}
