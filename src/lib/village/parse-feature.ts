import { checkPositions } from './check-positions';
import { checkRings } from './check-rings';
import { fieldsOf, subkindsIn } from './feature-fields';
import type { Fault, Report } from './field';
import { geometryTypesOf } from './geometry-types';
import { parseGeometry } from './parse-geometry';
import { isRecord, readFields } from './record';
import type { FeatureOf, LayerName } from './types';

/** GeoJSON's own members; anything else beside them could carry what the allow-list keeps out. */
const featureMembers: ReadonlySet<string> = new Set(['type', 'id', 'bbox', 'properties', 'geometry']);

/**
 * Reads one GeoJSON feature of a layer, or reports everything wrong with it by itself and returns
 * undefined. How it lies to the rest of the village is for the checks.
 */
export function parseFeature<L extends LayerName>(
  layer: L,
  raw: unknown,
  report: Report
): FeatureOf[L] | undefined {
  let sound = true;
  const fail = (fault: Fault): void => {
    sound = false;
    report(fault);
  };
  if (!isRecord(raw) || raw['type'] !== 'Feature' || !isRecord(raw['properties'])) {
    const expected = { id: 'Feature GeoJSON dengan properties', en: 'a GeoJSON Feature with properties' };
    fail({ rule: 'not-a-feature', field: '', expected, got: isRecord(raw) ? raw['type'] : raw });
    return undefined;
  }
  for (const member of Object.keys(raw)) {
    if (featureMembers.has(member)) continue;
    const expected = { id: 'hanya anggota Feature GeoJSON', en: 'only the members of a GeoJSON Feature' };
    fail({ rule: 'unknown-property', field: member, expected, got: undefined });
  }
  const { value: properties } = readFields(raw['properties'], fieldsOf[layer], '', fail);
  checkSubkind(layer, properties, fail);
  const geometry = parseGeometry(raw['geometry'], geometryTypesOf[layer], fail);
  if (geometry !== undefined) {
    checkPositions(layer, geometry, fail);
    if (sound) checkRings(geometry, fail);
  }
  if (!sound) return undefined;
  // Here unknown becomes typed: every field was read by the table of its layer, and the geometry is
  // of a type the layer allows.
  return Object.assign(properties, { layer, geometry }) as unknown as FeatureOf[L];
}

function checkSubkind(
  layer: LayerName,
  { kind, subkind }: { readonly kind?: string | undefined; readonly subkind?: string | undefined },
  report: Report
): void {
  if (kind === undefined || subkind === undefined || subkindsIn(layer, kind).includes(subkind)) return;
  const listed = subkindsIn(layer, kind).join(', ') || '–';
  const expected = { id: `salah satu dari ${listed} untuk ${kind}`, en: `one of ${listed} for ${kind}` };
  report({ rule: 'unknown-subkind', field: 'subkind', expected, got: subkind });
}
