import { createCorrectionChecker, type CorrectionChecker } from '../../village/corrections/check-corrections';
import type { CheckAnswer, CheckRequest } from './check-messages';

export interface CheckPort {
  onmessage: ((event: { readonly data: CheckRequest }) => void) | null;
  postMessage(answer: CheckAnswer): void;
}

/** Answers every check asked of it, in turn, by the rules a package is built by. */
export function serveChecks(port: CheckPort): void {
  let checker: CorrectionChecker | undefined;
  port.onmessage = ({ data }) => {
    if (data.type === 'village') checker = createCorrectionChecker(data.source.village, data.source.layers);
    else port.postMessage({ number: data.number, issues: issuesOf(data, checker) });
  };
}

function issuesOf(
  { log }: Extract<CheckRequest, { type: 'check' }>,
  checker: CorrectionChecker | undefined
): CheckAnswer['issues'] {
  try {
    return checker?.check(log);
  } catch {
    return undefined;
  }
}
