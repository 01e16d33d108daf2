import { layerFile, toIssue, villageFile, type Place } from './issue-log';
import { personalDataShape } from './personal-data';
import { isRecord } from './record';
import type { Issue, Text } from './types';

const expected: Readonly<Record<'identity-number' | 'mobile-number', Text>> = {
  'identity-number': {
    id: 'tidak ada nomor 16 angka seperti NIK atau nomor KK',
    en: 'no number of 16 digits like a NIK or KK number'
  },
  'mobile-number': {
    id: 'nomor ponsel hanya di publicPhone',
    en: 'a mobile number only in publicPhone'
  }
};

/** The one property a mobile number may stand in. */
const phoneField = /(^|\.)publicPhone$/;

const isNumber = (value: unknown): boolean => typeof value === 'number';

/** Visits every key and value, depth first; arrays of plain numbers are coordinates and are skipped. */
function visitTexts(
  value: unknown,
  field: string,
  visit: (field: string, text: string | number) => void
): void {
  if (typeof value === 'string') visit(field, value);
  else if (typeof value === 'number' && Number.isFinite(value)) visit(field, value);
  else if (Array.isArray(value)) {
    if (value.every(isNumber)) return;
    for (let index = 0; index < value.length; index++) {
      const one: unknown = value[index];
      // Here already, or every position of every ring would get a place of its own to stand in.
      if (Array.isArray(one) && one.every(isNumber)) continue;
      visitTexts(one, `${field}.${String(index)}`, visit);
    }
  } else if (isRecord(value)) {
    for (const key of Object.keys(value)) {
      const place = field === '' ? key : `${field}.${key}`;
      visit(place, key);
      visitTexts(value[key], place, visit);
    }
  }
}

function scan(value: unknown, place: Place, issues: Issue[]): void {
  let told: Set<string> | undefined;
  visitTexts(value, '', (field, text) => {
    const shape = personalDataShape(text);
    if (shape === undefined || (shape === 'mobile-number' && phoneField.test(field))) return;
    told ??= new Set();
    if (told.has(`${field} ${shape}`)) return;
    told.add(`${field} ${shape}`);
    const fault = { rule: `personal-${shape}`, field, expected: expected[shape], got: undefined };
    issues.push(toIssue('error', place, fault, true));
  });
}

/** Names a property as the other issues do: without `properties.` before it. */
function scanFeature(feature: unknown, place: Place, issues: Issue[]): void {
  if (!isRecord(feature)) {
    scan(feature, place, issues);
    return;
  }
  const { properties, ...rest } = feature;
  scan(properties, place, issues);
  scan(rest, place, issues);
}

/** The feature's own id where it is a harmless text, else its place in the file, `#0` being the first. */
export function featureName(feature: unknown, index: number): string {
  const place = `#${String(index)}`;
  if (!isRecord(feature)) return place;
  const properties = isRecord(feature['properties']) ? feature['properties'] : {};
  const id = properties['id'];
  return typeof id === 'string' &&
    /^[a-z0-9][a-z0-9._-]{0,79}$/.test(id) &&
    personalDataShape(id) === undefined
    ? id
    : place;
}

/**
 * Looks through the whole package, known properties or not, for values and names shaped like a NIK,
 * a KK number or a mobile number. Each stops the build; the value itself is never repeated.
 */
export function checkPersonalData(
  village: unknown,
  layers: Readonly<Record<string, unknown>>
): readonly Issue[] {
  const issues: Issue[] = [];
  scan(village, { file: villageFile }, issues);
  for (const [name, layer] of Object.entries(layers)) {
    const file = layerFile(name);
    if (!isRecord(layer)) {
      scan(layer, { file }, issues);
      continue;
    }
    const { features, ...rest } = layer;
    scan(rest, { file }, issues);
    if (!Array.isArray(features)) scan(features, { file }, issues);
    else {
      for (const [index, feature] of features.entries()) {
        scanFeature(feature, { file, feature: featureName(feature, index) }, issues);
      }
    }
  }
  return issues;
}
