import { parseVillageCode } from './codes';
import type { Fault, Report } from './field';
import { toIssue, villageFile } from './issue-log';
import { isRecord, readFields } from './record';
import type { Bounds, Issue, SourcedFigure, Village } from './types';
import { villageFields } from './village-fields';

/** Everything village.json says. */
export type Identity = Omit<Village, 'layers'>;

const place = { file: villageFile };

/**
 * Reads village.json. An optional value that is wrong is left out; without the required ones there
 * is no village and the build stops. `folder` is the package folder's name, which must be the code.
 */
export function parseIdentity(
  raw: unknown,
  folder: string | undefined,
  issues: Issue[]
): Identity | undefined {
  if (!isRecord(raw)) {
    const expected = { id: 'objek JSON', en: 'a JSON object' };
    issues.push(toIssue('error', place, { rule: 'not-a-village', expected, got: raw }, true));
    return undefined;
  }
  const { $schema: _editorHint, ...record } = raw;
  const faults: Fault[] = [];
  const { value } = readFields(record, villageFields, '', (fault) => faults.push(fault));
  const { code, name, kind, kecamatan, kabupaten, provinsi, sources } = value;
  const complete =
    code !== undefined &&
    name !== undefined &&
    kind !== undefined &&
    kecamatan !== undefined &&
    kabupaten !== undefined &&
    provinsi !== undefined &&
    sources !== undefined;
  for (const fault of faults)
    issues.push(toIssue('error', place, fault, !complete && isRequired(fault.field)));
  if (!complete) return undefined;
  const identity: Identity = {
    ...value,
    code,
    name,
    kind,
    kecamatan,
    kabupaten,
    provinsi,
    sources,
    counts: value.counts ?? {},
    texts: value.texts ?? {}
  };
  const stop: Report = (fault) => issues.push(toIssue('error', place, fault, true));
  checkCode(identity, folder, stop);
  return withoutUnfit(identity, issues);
}

function isRequired(field: string): boolean {
  const [first = ''] = field.split('.');
  return Object.entries(villageFields).some(([key, one]) => key === first && one.required);
}

/** The code says kind, kecamatan, kabupaten and provinsi; all must agree, as must the folder. */
function checkCode(identity: Identity, folder: string | undefined, report: Report): void {
  const code = parseVillageCode(identity.code);
  if (code === undefined) return;
  const pairs: readonly (readonly [field: string, wanted: string, got: string])[] = [
    ['kecamatan.code', code.kecamatan, identity.kecamatan.code],
    ['kabupaten.code', code.kabupaten, identity.kabupaten.code],
    ['provinsi.code', code.provinsi, identity.provinsi.code]
  ];
  for (const [field, wanted, got] of pairs) {
    const expected = {
      id: `${wanted}, awal kode ${code.village}`,
      en: `${wanted}, the beginning of ${code.village}`
    };
    if (wanted !== got) report({ rule: 'code-contradicts-place', field, expected, got });
  }
  if (code.kind !== identity.kind) {
    const expected = {
      id: `${code.kind}, menurut kode ${code.village}`,
      en: `${code.kind}, by the code ${code.village}`
    };
    report({ rule: 'code-contradicts-kind', field: 'kind', expected, got: identity.kind });
  }
  if (folder !== undefined && folder !== identity.code) {
    const expected = { id: `kode folder ${folder}`, en: `the folder's code ${folder}` };
    report({ rule: 'code-contradicts-folder', field: 'code', expected, got: identity.code });
  }
}

/** Drops second sources of the same id, figures whose source is not listed, and a view of nothing. */
function withoutUnfit(identity: Identity, issues: Issue[]): Identity {
  const known = new Set<string>();
  const sources = identity.sources.filter((source, index) => {
    if (!known.has(source.id)) return known.add(source.id);
    const expected = { id: 'id yang hanya ada satu', en: 'an id used once' };
    const field = `sources.${String(index)}.id`;
    issues.push(toIssue('error', place, { rule: 'duplicate-id', field, expected, got: source.id }));
    return false;
  });
  const stands = (field: string, sourced: { readonly source: string } | undefined): boolean => {
    if (sourced === undefined || known.has(sourced.source)) return sourced !== undefined;
    const expected = { id: 'id dari daftar sources', en: 'an id from the list of sources' };
    const fault = { rule: 'dangling-source', field: `${field}.source`, expected, got: sourced.source };
    issues.push(toIssue('error', place, fault));
    return false;
  };
  const { officialHectares, population, landUse, counts, homeBounds, ...rest } = identity;
  const kept: Partial<Record<'dusun' | 'rw' | 'rt', SourcedFigure>> = {};
  for (const unit of ['dusun', 'rw', 'rt'] as const) {
    const figure = counts[unit];
    if (figure !== undefined && stands(`counts.${unit}`, figure)) kept[unit] = figure;
  }
  return {
    ...rest,
    sources,
    counts: kept,
    ...(homeBounds && opens(homeBounds, issues) ? { homeBounds } : {}),
    ...(officialHectares && stands('officialHectares', officialHectares) ? { officialHectares } : {}),
    ...(population && stands('population', population) ? { population } : {}),
    ...(landUse && stands('landUse', landUse) ? { landUse } : {})
  };
}

function opens([west, south, east, north]: Bounds, issues: Issue[]): boolean {
  if (west < east && south < north) return true;
  const expected = { id: '[barat, selatan, timur, utara]', en: '[west, south, east, north]' };
  const got = [west, south, east, north].join(', ');
  issues.push(toIssue('error', place, { rule: 'bounds-turned', field: 'homeBounds', expected, got }));
  return false;
}
