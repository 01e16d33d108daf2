import {
  constraintNames,
  criterionIds,
  defaultConstraints,
  integrationPresets,
  presetNames,
  travelModes,
  type ConstraintName,
  type CriterionId,
  type PresetName
} from '../analysis';
import { zoneKinds, type Position } from '../village/types';
import { pointTools, type IntegrationState } from './integration-state';

/** Points a criterion can have, and most criteria there are at once: as many as a surface is painted from. */
export const mostPoints = 50;
export const mostCriteria = 8;
export const mostRisk = 10;

/** A preset's weights in whole points: proportions as they are, near a hundred in all. */
export function presetPoints(preset: PresetName): IntegrationState['weights'] {
  const { weights } = integrationPresets[preset];
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const scale = Math.max(1, Math.floor(100 / total));
  return Object.fromEntries(Object.entries(weights).map(([id, weight]) => [id, weight * scale]));
}

/** The α of an attitude to risk: 4 for the most careful, 1 in the middle, ¼ for the bravest. */
export function alphaOf(risk: number): number {
  return 2 ** (-risk / 5);
}

/** What the page asks when its address says nothing. */
export const defaultIntegration: IntegrationState = {
  preset: 'sentra-bambu',
  weights: presetPoints('sentra-bambu'),
  risk: 0,
  constraints: defaultConstraints,
  tool: 'judge',
  kind: 'market',
  mode: 'walk'
};

/** Constraints people switch: the outline always holds, and slopes need heights no village brings yet. */
export const switchableConstraints = constraintNames.filter((name) => name !== 'outside' && name !== 'slope');

/** Ids of features: letters, digits, dot, dash and underscore, not too long to be one. */
const idPattern = /^[\p{L}\p{N}._-]{1,80}$/u;

function oneOf<T extends string>(values: readonly T[], value: string | null | undefined): T | undefined {
  return values.find((known) => known === value);
}

function namesIn<T extends string>(values: readonly T[], text: string | null): readonly T[] {
  return (text ?? '').split('.').flatMap((name) => oneOf(values, name) ?? []);
}

function wholeIn(text: string | null | undefined, least: number, most: number): number | undefined {
  return typeof text === 'string' && /^-?\d{1,3}$/.test(text) && Number(text) >= least && Number(text) <= most
    ? Number(text)
    : undefined;
}

/** "crafts-26.people-20"; undefined when nothing of it can be used. */
function parseWeights(text: string | null): IntegrationState['weights'] | undefined {
  const weights: { [Id in CriterionId]?: number } = {};
  for (const pair of (text ?? '').split('.')) {
    const [name, points] = pair.split('-');
    const id = oneOf(criterionIds, name);
    const value = wholeIn(points, 0, mostPoints);
    if (id !== undefined && value !== undefined && Object.keys(weights).length < mostCriteria)
      weights[id] = value;
  }
  return Object.keys(weights).length > 0 ? weights : undefined;
}

/** "109.33570,-7.40700" in degrees; undefined when it is no place on earth. */
export function parsePoint(text: string | null): Position | undefined {
  const parts = text?.split(',') ?? [];
  if (parts.length !== 2 || !parts.every((part) => /^-?\d{1,3}(\.\d{1,7})?$/.test(part))) return undefined;
  const [lng, lat] = parts.map(Number) as [number, number];
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : undefined;
}

/** Five decimals: about a metre. */
export function formatPoint([lng, lat]: Position): string {
  return `${Number(lng.toFixed(5))},${Number(lat.toFixed(5))}`;
}

/** The question a query asks. Total: what is unknown, hostile or cut short falls back to the default. */
export function parseIntegration(query: URLSearchParams): IntegrationState {
  const preset = oneOf(presetNames, query.get('q')) ?? defaultIntegration.preset;
  const switched = namesIn(switchableConstraints, query.get('c'));
  const eye = oneOf(criterionIds, query.get('e'));
  const weights = parseWeights(query.get('k')) ?? presetPoints(preset);
  const site = wholeIn(query.get('n'), 1, 20);
  const point = parsePoint(query.get('p'));
  const to = query.get('to');
  return {
    preset,
    weights,
    risk: wholeIn(query.get('r'), -mostRisk, mostRisk) ?? 0,
    constraints: constraintNames.filter(
      (name) => defaultConstraints.includes(name) !== (switched as readonly ConstraintName[]).includes(name)
    ),
    ...(eye !== undefined && weights[eye] !== undefined ? { eye } : {}),
    ...(site === undefined ? {} : { site }),
    ...(point === undefined ? {} : { point }),
    tool: oneOf(pointTools, query.get('u')) ?? defaultIntegration.tool,
    kind: oneOf(zoneKinds, query.get('y')) ?? defaultIntegration.kind,
    mode: oneOf(travelModes, query.get('m')) ?? defaultIntegration.mode,
    ...(to !== null && idPattern.test(to) ? { to } : {})
  };
}

function sameWeights(a: IntegrationState['weights'], b: IntegrationState['weights']): boolean {
  return criterionIds.every((id) => a[id] === b[id]);
}

/** The shortest query that asks this; empty for the default question. */
export function formatIntegration(state: IntegrationState): URLSearchParams {
  const query = new URLSearchParams();
  const set = (key: string, value: string): void => {
    if (value !== '') query.set(key, value);
  };
  set('q', state.preset === defaultIntegration.preset ? '' : state.preset);
  if (!sameWeights(state.weights, presetPoints(state.preset))) {
    set(
      'k',
      criterionIds
        .flatMap((id) => (state.weights[id] === undefined ? [] : [`${id}-${state.weights[id]}`]))
        .join('.')
    );
  }
  set('r', state.risk === 0 ? '' : String(state.risk));
  set(
    'c',
    switchableConstraints
      .filter((name) => state.constraints.includes(name) !== defaultConstraints.includes(name))
      .join('.')
  );
  set('e', state.eye ?? '');
  set('n', state.site === undefined ? '' : String(state.site));
  set('p', state.point === undefined ? '' : formatPoint(state.point));
  set('u', state.tool === defaultIntegration.tool ? '' : state.tool);
  set('y', state.kind === defaultIntegration.kind ? '' : state.kind);
  set('m', state.mode === defaultIntegration.mode ? '' : state.mode);
  set('to', state.to ?? '');
  return query;
}
