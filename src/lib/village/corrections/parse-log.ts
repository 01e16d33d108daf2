import type { LayerFeature } from '../layer-text';
import { isRecord } from '../record';
import { layerNames } from '../types';
import { correctionKinds, type Correction, type CorrectionLog, type FeatureChange } from './correction';

/** Reads a stored log: unknown becomes typed here. What is not one gives undefined; what it holds is checked as ever. */
export function parseLog(value: unknown): CorrectionLog | undefined {
  if (!isRecord(value)) return undefined;
  const { version, steps, done } = value;
  if (typeof version !== 'string' || !Array.isArray(steps) || typeof done !== 'number') return undefined;
  const read = steps.map(readStep);
  const sound = read.filter((step) => step !== undefined);
  if (sound.length !== read.length || !Number.isInteger(done) || done < 0 || done > read.length)
    return undefined;
  return { version, steps: sound, done };
}

function readStep(value: unknown): Correction | undefined {
  if (!isRecord(value) || !Array.isArray(value['changes'])) return undefined;
  const kind = correctionKinds.find((one) => one === value['kind']);
  const changes = value['changes'].map(readChange);
  const sound = changes.filter((change) => change !== undefined);
  return kind === undefined || sound.length !== changes.length ? undefined : { kind, changes: sound };
}

function readChange(value: unknown): FeatureChange | undefined {
  if (!isRecord(value)) return undefined;
  const layer = layerNames.find((name) => name === value['layer']);
  const { id, before, after } = value;
  if (layer === undefined || typeof id !== 'string') return undefined;
  if (before !== undefined && !isLayerFeature(before)) return undefined;
  if (after !== undefined && !isLayerFeature(after)) return undefined;
  return {
    layer,
    id,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after })
  };
}

const geometryTypes: ReadonlySet<unknown> = new Set([
  ...['Point', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']
]);

/** Enough of a GeoJSON feature to work with; the validator looks at the rest. */
export function isLayerFeature(value: unknown): value is LayerFeature {
  return (
    isRecord(value) &&
    value['type'] === 'Feature' &&
    isRecord(value['properties']) &&
    typeof value['properties']['id'] === 'string' &&
    isRecord(value['geometry']) &&
    geometryTypes.has(value['geometry']['type']) &&
    Array.isArray(value['geometry']['coordinates'])
  );
}
