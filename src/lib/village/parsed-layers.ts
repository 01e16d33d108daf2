import type { Fault } from './field';
import { layerFile, toIssue } from './issue-log';
import type { Named } from './parse-layer';
import { layerNames, type FeatureOf, type Issue, type LayerName, type VillageLayers } from './types';

type AnyFeature = FeatureOf[LayerName];

/**
 * The features that are still in, while the checks that look at more than one feature leave some out.
 * Owned by one run of parseVillage.
 */
export interface ParsedLayers {
  /** What is in now; worked out anew at each call. */
  readonly of: <L extends LayerName>(layer: L) => readonly FeatureOf[L][];
  /** Puts another version of a feature in its place. */
  readonly replace: <F extends AnyFeature>(feature: F, by: F) => void;
  /** Leaves the feature out and says why. */
  readonly refuse: (feature: AnyFeature, fault: Fault) => void;
  /** Keeps the feature and says what is doubtful. */
  readonly warn: (feature: AnyFeature, fault: Fault) => void;
  /** Says what is doubtful about a whole layer. */
  readonly warnLayer: (layer: LayerName, fault: Fault) => void;
  readonly all: () => VillageLayers;
}

export function createParsedLayers(
  parsed: { readonly [L in LayerName]: readonly Named<L>[] },
  issues: Issue[]
): ParsedLayers {
  const out = new Set<AnyFeature>();
  const instead = new Map<AnyFeature, AnyFeature>();
  const put = (severity: Issue['severity'], feature: AnyFeature, fault: Fault): void => {
    issues.push(toIssue(severity, { file: layerFile(feature.layer), feature: feature.id }, fault));
  };
  const of = <L extends LayerName>(layer: L): readonly FeatureOf[L][] => {
    const named: readonly Named<L>[] = parsed[layer];
    const kept: FeatureOf[L][] = [];
    for (const { feature } of named) {
      if (out.size > 0 && out.has(feature)) continue;
      // `replace` only takes another version of the same feature.
      const other = instead.size > 0 ? (instead.get(feature) as FeatureOf[L] | undefined) : undefined;
      kept.push(other ?? feature);
    }
    return kept;
  };
  return {
    of,
    replace(feature, by) {
      instead.set(feature, by);
    },
    refuse(feature, fault) {
      out.add(feature);
      put('error', feature, fault);
    },
    warn(feature, fault) {
      put('warning', feature, fault);
    },
    warnLayer(layer, fault) {
      issues.push(toIssue('warning', { file: layerFile(layer) }, fault));
    },
    all: () => Object.fromEntries(layerNames.map((layer) => [layer, of(layer)])) as unknown as VillageLayers
  };
}
