import type { Fault } from './field';
import { maskNumbers } from './personal-data';
import type { Issue, LayerName } from './types';

/** Where a fault was found. */
export interface Place {
  readonly file: string;
  readonly feature?: string;
}

export const villageFile = 'village.json';

export function layerFile(layer: LayerName | string): string {
  return maskNumbers(`${layer}.geojson`);
}

const longest = 60;
/** Texts that would read as nothing, or as a value of another type, without quotes around them. */
const looksLikeAnother = /^\s|\s$|^$|^(-?[\d.]+|true|false|null)$/;

/** A value as short text that never repeats a number that may be somebody's. */
export function shownValue(value: unknown): string {
  if (value === undefined) return '–';
  let shown: string;
  if (typeof value === 'string') shown = looksLikeAnother.test(value) ? `"${value}"` : value;
  else if (typeof value === 'number' || typeof value === 'boolean' || value === null) shown = String(value);
  else if (Array.isArray(value)) shown = value.length > 3 ? `[${String(value.length)}]` : shownList(value);
  else shown = typeof value === 'object' ? '{…}' : typeof value;
  const masked = maskNumbers(shown);
  return [...masked].length > longest ? `${[...masked].slice(0, longest - 1).join('')}…` : masked;
}

function shownList(values: readonly unknown[]): string {
  return `[${values.map((one) => (Array.isArray(one) ? '[…]' : shownValue(one))).join(', ')}]`;
}

/** Makes an issue of a fault: the one place where text from a package enters a message. */
export function toIssue(
  severity: Issue['severity'],
  place: Place,
  fault: Omit<Fault, 'field'> & { readonly field?: string },
  stopsBuild = false
): Issue {
  return {
    severity,
    rule: fault.rule,
    file: place.file,
    ...(place.feature === undefined ? {} : { feature: maskNumbers(place.feature) }),
    ...(fault.field === undefined || fault.field === '' ? {} : { field: maskNumbers(fault.field) }),
    expected: fault.expected,
    got: shownValue(fault.got),
    ...(stopsBuild ? { stopsBuild: true } : {})
  };
}

const key = (issue: Issue): readonly string[] => [
  issue.file,
  issue.feature ?? '',
  issue.rule,
  issue.field ?? '',
  issue.got
];

/** Issues in an order that does not depend on the order of features or files. */
export function sortIssues(issues: readonly Issue[]): readonly Issue[] {
  return [...issues].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    const index = left.findIndex((part, at) => part !== right[at]);
    if (index < 0) return 0;
    return (left[index] ?? '') < (right[index] ?? '') ? -1 : 1;
  });
}
