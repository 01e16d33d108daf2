import { featureName } from './check-personal-data';
import { layerFile, toIssue } from './issue-log';
import { parseFeature } from './parse-feature';
import { isRecord } from './record';
import type { FeatureOf, Issue, LayerName } from './types';

/** A feature with the name issues call it by. */
export interface Named<L extends LayerName> {
  readonly name: string;
  readonly feature: FeatureOf[L];
}

/** Names under which the old `crs` member means WGS84 in longitude, latitude. */
const wgs84 = /^(urn:ogc:def:crs:OGC:1\.3:CRS84|urn:ogc:def:crs:EPSG:[\d.]*:4326|EPSG:4326)$/i;

function crsName(crs: unknown): unknown {
  const properties = isRecord(crs) ? crs['properties'] : undefined;
  return isRecord(properties) ? properties['name'] : crs;
}

/**
 * Reads one layer file, without the features an earlier issue already refused (personal data). A file that is not a FeatureCollection in WGS84 gives no features and one
 * issue; a feature that is wrong in itself is left out with an issue for each fault.
 */
export function parseLayer<L extends LayerName>(
  layer: L,
  raw: unknown,
  issues: Issue[]
): readonly Named<L>[] {
  const file = layerFile(layer);
  if (!isRecord(raw) || raw['type'] !== 'FeatureCollection' || !Array.isArray(raw['features'])) {
    const expected = { id: 'FeatureCollection GeoJSON', en: 'a GeoJSON FeatureCollection' };
    const got = isRecord(raw) ? raw['type'] : raw;
    issues.push(toIssue('error', { file }, { rule: 'not-a-collection', expected, got }));
    return [];
  }
  const crs = raw['crs'];
  if (crs !== undefined && crs !== null) {
    const name = crsName(crs);
    if (typeof name !== 'string' || !wgs84.test(name)) {
      const expected = { id: 'WGS84 (EPSG:4326), tanpa crs lain', en: 'WGS84 (EPSG:4326), no other crs' };
      issues.push(toIssue('error', { file }, { rule: 'wrong-crs', field: 'crs', expected, got: name }));
      return [];
    }
  }
  const refused = new Set(issues.filter((issue) => issue.file === file).map(({ feature }) => feature));
  const read: Named<L>[] = [];
  for (const [index, one] of (raw['features'] as readonly unknown[]).entries()) {
    const name = featureName(one, index);
    const feature = parseFeature(layer, one, (fault) => {
      issues.push(toIssue('error', { file, feature: name }, fault));
    });
    if (feature !== undefined && !refused.has(name)) read.push({ name, feature });
  }
  return read;
}
