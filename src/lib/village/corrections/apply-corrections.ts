import type { LayerFeature } from '../layer-text';
import { layerNames, type LayerName } from '../types';
import type { CorrectionLog, FeatureChange, SourceLayers } from './correction';

/** The id a feature carries; '' where it has none. */
export function idOf({ properties }: LayerFeature): string {
  const { id } = properties;
  return typeof id === 'string' ? id : '';
}

/** What stands of a log, one change a feature: from what the data says to what it became at last. */
export function standingChanges({ steps, done }: CorrectionLog): readonly FeatureChange[] {
  const standing = new Map<string, FeatureChange>();
  for (const { changes } of steps.slice(0, done)) {
    for (const change of changes) {
      const key = `${change.layer} ${change.id}`;
      const earlier = standing.get(key);
      const { before: _, ...rest } = change;
      const first = earlier === undefined ? change.before : earlier.before;
      standing.set(key, first === undefined ? rest : { ...rest, before: first });
    }
  }
  return [...standing.values()].filter(
    ({ before, after }) => JSON.stringify(before) !== JSON.stringify(after)
  );
}

/**
 * The layers with the standing changes made: a changed feature keeps its place in the file, a new one comes last.
 * Layers nothing changed in are the same objects as before.
 */
export function applyCorrections(layers: SourceLayers, log: CorrectionLog): SourceLayers {
  const changes = standingChanges(log);
  const result: Partial<Record<LayerName, readonly LayerFeature[]>> = { ...layers };
  for (const layer of layerNames) {
    const own = new Map(changes.filter((change) => change.layer === layer).map((one) => [one.id, one]));
    if (own.size === 0) continue;
    const kept = (layers[layer] ?? []).flatMap((feature) => {
      const change = own.get(idOf(feature));
      if (change === undefined) return [feature];
      own.delete(change.id);
      return change.after === undefined ? [] : [change.after];
    });
    result[layer] = [...kept, ...[...own.values()].flatMap(({ after }) => after ?? [])];
  }
  return result;
}

/** Layers whose files differ from the village's, in the package's order. */
export function changedLayers(log: CorrectionLog): readonly LayerName[] {
  const changed = new Set(standingChanges(log).map(({ layer }) => layer));
  return layerNames.filter((layer) => changed.has(layer));
}

/** Changes that began from something the village's data no longer says: it was published anew since. */
export function staleChanges(layers: SourceLayers, log: CorrectionLog): readonly FeatureChange[] {
  return standingChanges(log).filter(({ layer, id, before }) => {
    const now = layers[layer]?.find((feature) => idOf(feature) === id);
    return JSON.stringify(now) !== JSON.stringify(before);
  });
}
