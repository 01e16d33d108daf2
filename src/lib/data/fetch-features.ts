import type { FeatureRecord } from '../village/built';
import { fetchJson } from './fetch-json';

/** The file was made by our own build from checked data: its shape is sampled, not checked again field by field. */
function isFeatureRecords(value: unknown): value is readonly FeatureRecord[] {
  return (
    Array.isArray(value) &&
    value.every(
      (record: unknown) =>
        typeof record === 'object' &&
        record !== null &&
        'id' in record &&
        typeof record.id === 'string' &&
        'layer' in record &&
        'point' in record &&
        Array.isArray(record.point)
    )
  );
}

/** All records of a village, from its features.json. Throws DataError. */
export function fetchFeatures(url: string, signal?: AbortSignal): Promise<readonly FeatureRecord[]> {
  return fetchJson(url, isFeatureRecords, signal === undefined ? {} : { signal });
}
