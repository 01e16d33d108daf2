import type { CallContext } from './call-context';

/** Milliseconds between two reports: as often as a figure that counts up can be read. */
const reportMillis = 100;

/**
 * Runs work that yields what is known so far, step by step with pauses, and reports now and then. The first
 * step is reported at once, the last is the answer.
 */
export async function runSteps<Step, Result>(
  steps: Generator<Step, Result>,
  context: CallContext<Step>
): Promise<Result> {
  let nextReport = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const now = performance.now();
    if (now >= nextReport) {
      context.report(step.value);
      nextReport = now + reportMillis;
    }
    await context.pause();
  }
}
