import { AnalysisError } from './analysis-error';
import { analysisSchema, type AnalysisInput, type PlanarLine, type PlanarPolygon } from './analysis-input';

function fail(expected: string, got: unknown): never {
  throw new AnalysisError('bad-input', `expected ${expected}, got ${JSON.stringify(got)?.slice(0, 60)}`);
}

function asArray(value: unknown, what: string): readonly unknown[] {
  return Array.isArray(value) ? value : fail(`a list of ${what}`, value);
}

function asText(value: unknown, what: string): string {
  return typeof value === 'string' ? value : fail(`${what} as text`, value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseLine(value: unknown): PlanarLine {
  const steps = asArray(value, 'centimetres');
  if (steps.length % 2 !== 0) fail('pairs of centimetres', value);
  const line = new Float64Array(steps.length);
  let x = 0;
  let y = 0;
  for (let i = 0; i < steps.length; i += 2) {
    const dx = steps[i];
    const dy = steps[i + 1];
    if (!Number.isInteger(dx) || !Number.isInteger(dy)) fail('whole centimetres', [dx, dy]);
    x += dx as number;
    y += dy as number;
    line[i] = x / 100;
    line[i + 1] = y / 100;
  }
  return line;
}

function parsePolygons(value: unknown): PlanarPolygon[] {
  return asArray(value, 'polygons').map((rings) => asArray(rings, 'rings').map(parseLine));
}

type ShapeName = 'polygons' | 'lines' | 'point';

/** Fields come through as the build wrote them; the geometry is decoded and checked. */
function parseFeatures(value: unknown, layer: string, shapes: readonly ShapeName[]): unknown[] {
  return asArray(value, layer).map((item) => {
    if (!isRecord(item)) return fail(`a feature of ${layer}`, item);
    const { at, polygons, lines, ...rest } = item;
    asText(rest['id'], `the id of a feature of ${layer}`);
    asText(rest['source'], `the source of ${String(rest['id'])}`);
    const feature: Record<string, unknown> = { ...rest };
    if (shapes.includes('polygons')) feature['polygons'] = parsePolygons(polygons ?? []);
    if (shapes.includes('lines')) feature['lines'] = asArray(lines ?? [], 'lines').map(parseLine);
    if (shapes.includes('point')) {
      const [point] = [parseLine(at)];
      if (point.length !== 2) fail(`one point for ${String(rest['id'])}`, at);
      feature['x'] = point[0];
      feature['y'] = point[1];
    }
    return feature;
  });
}

/**
 * Reads what `encodeAnalysisInput` wrote.
 * @throws AnalysisError `bad-input`, with what was expected and what came
 */
export function parseAnalysisInput(value: unknown): AnalysisInput {
  if (!isRecord(value)) return fail('an object', value);
  if (value['schema'] !== analysisSchema) fail(`schema ${analysisSchema}`, value['schema']);
  const plane = asArray(value['plane'], 'plane origin');
  if (plane.length !== 2 || !plane.every((n) => typeof n === 'number' && Number.isFinite(n))) {
    fail('plane as [lng, lat]', plane);
  }
  const features = (layer: string, ...shapes: ShapeName[]) => parseFeatures(value[layer], layer, shapes);
  return {
    code: asText(value['code'], 'code'),
    version: asText(value['version'], 'version'),
    plane: [plane[0] as number, plane[1] as number],
    outline: parsePolygons(value['outline']),
    dusun: features('dusun', 'polygons') as AnalysisInput['dusun'],
    rt: features('rt', 'polygons') as AnalysisInput['rt'],
    zone: features('zone', 'polygons') as AnalysisInput['zone'],
    land: features('land', 'polygons') as AnalysisInput['land'],
    roads: features('roads', 'lines') as AnalysisInput['roads'],
    water: features('water', 'polygons', 'lines') as AnalysisInput['water'],
    bridges: features('bridges', 'point') as AnalysisInput['bridges'],
    facilities: features('facilities', 'point') as AnalysisInput['facilities'],
    places: features('places', 'point', 'polygons') as AnalysisInput['places']
  };
}
