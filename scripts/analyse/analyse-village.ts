import {
  findIntegration,
  positionRobustness,
  type Acceptability,
  type AnalysisInput,
  type IntegrationAnswer,
  type IntegrationSettings,
  type PositionRobustness,
  type PresetName
} from '../../src/lib/analysis';
import { integrationMessages } from '../../src/lib/i18n/integration.id';
import type { ToldSite } from '../../src/lib/pages/integration/to-site-view';
import { presetSettings } from '../../src/lib/state/integration-settings';

/** What `npm run analyse --json` prints: enough to compute it all again, and to compare it with the page. */
export interface VillageAnalysis extends Omit<IntegrationAnswer, 'sites'> {
  /** Said first, while more than half of what the answer rests on is a sketch. */
  readonly doubt?: string;
  readonly preset: PresetName;
  readonly settings: IntegrationSettings;
  readonly sites: readonly ToldSite[];
  /** Shares by site, in the order of `sites`: over draws of weights, and over draws of where places are. */
  readonly acceptability: Acceptability;
  readonly positions?: PositionRobustness;
}

/** The page asks its worker with this seed. */
const seed = 1;

/**
 * What the integration page answers to a preset nobody changed, to the digit.
 * @param doubts with the slow doubt, too: 200 draws of where places are
 */
export function analyseVillage(input: AnalysisInput, preset: PresetName, doubts: boolean): VillageAnalysis {
  const settings = presetSettings(preset);
  const { model, acceptability, ...answer } = findIntegration(input, settings, { seed });
  const alternatives = answer.sites.map(({ alternative }) => alternative);
  return {
    ...(answer.sketchShare > 0.5 ? { doubt: integrationMessages.doubt.line } : {}),
    ...answer,
    sites: answer.sites.map(({ cells: _, alternative: __, ...site }) => site),
    preset,
    settings,
    acceptability,
    ...(doubts ? { positions: positionRobustness(model, alternatives, { seed }) } : {})
  };
}
