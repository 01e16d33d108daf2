import type { IntegrationSettings, PresetName } from '../analysis';
import type { IntegrationState } from './integration-state';
import { alphaOf, defaultIntegration, presetPoints } from './integration-url';

/** A question as the analysis takes it. */
export function toSettings(
  state: Pick<IntegrationState, 'weights' | 'risk' | 'constraints'>
): IntegrationSettings {
  return {
    weights: state.weights,
    alpha: alphaOf(state.risk),
    constraints: { enabled: state.constraints }
  };
}

/** A preset as the page asks it when nobody changed anything: what the command line asks, too. */
export function presetSettings(preset: PresetName): IntegrationSettings {
  return toSettings({ ...defaultIntegration, weights: presetPoints(preset) });
}
