import { AnalysisError, parseScenario, type Scenario } from '../../analysis';
import { formatEdits, parseEdits } from '../../state/scenario-url';

/** What a scenario's file is called: it names village and side, so that files do not mix. */
export function scenarioFileName({ code, name }: Pick<Scenario, 'code' | 'name'>): string {
  return `padu-${code}-${name.toLocaleLowerCase('id').replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.json`;
}

export function toScenarioFile(scenario: Scenario): string {
  return `${JSON.stringify(scenario, undefined, 2)}\n`;
}

export type ScenarioFile =
  | { readonly scenario: Scenario; readonly wrong?: undefined }
  /** Not readable, or with changes an address cannot carry; or made for another village. */
  | { readonly wrong: 'unreadable' }
  | { readonly wrong: 'other-village'; readonly code: string };

/** A scenario from the text of a file, as far as this village can use it. */
export function readScenarioFile(text: string, code: string): ScenarioFile {
  let scenario: Scenario;
  try {
    scenario = parseScenario(JSON.parse(text));
  } catch (error) {
    if (error instanceof AnalysisError || error instanceof SyntaxError) return { wrong: 'unreadable' };
    throw error;
  }
  if (scenario.code !== code) return { wrong: 'other-village', code: scenario.code };
  const carried = parseEdits(formatEdits(scenario.edits));
  return carried.length === scenario.edits.length
    ? { scenario: { ...scenario, edits: carried } }
    : { wrong: 'unreadable' };
}
