import type { FeatureRecord } from '../../village/built';

export function featuresById(features: readonly FeatureRecord[]): ReadonlyMap<string, FeatureRecord> {
  return new Map(features.map((feature) => [feature.id, feature]));
}
