import { HeatmapLayer } from '@deck.gl/aggregation-layers';
import type { FeatureRecord } from '../../village/built';
import type { FamilyName, Position } from '../../village/types';
import type { MapTheme } from '../theme/map-theme';
import { rgbOf } from './rgb-of';

interface HeatPoint {
  readonly at: Position;
  readonly weight: number;
}

/** Places of a family that stand for themselves; groves and paddies are ground and would drown the rest. */
export function heatPoints(features: readonly FeatureRecord[], family: FamilyName): readonly HeatPoint[] {
  return features
    .filter(({ layer, kind }) => layer === family && kind !== 'grove' && kind !== 'paddy')
    .map(({ point, count }) => ({ at: point, weight: count ?? 1 }));
}

/** From nothing to the family's full colour: one hue, so that families stay told apart. */
function colourRange(hex: string): [number, number, number, number][] {
  const [r, g, b] = rgbOf(hex);
  return [40, 90, 135, 175, 210, 235].map((opacity) => [r, g, b, opacity]);
}

export interface DensityOptions {
  readonly families: readonly FamilyName[];
  readonly features: readonly FeatureRecord[];
  readonly theme: MapTheme;
  readonly opacity: Readonly<Partial<Record<FamilyName, number>>>;
  /** Layer of the style it goes under. */
  readonly beforeId: string;
  /** Radius of one place, CSS px. */
  readonly radius: number;
}

/** Density of each family as a heatmap of its places. */
export function densityLayers(options: DensityOptions): readonly HeatmapLayer<HeatPoint>[] {
  const { families, features, theme, opacity, beforeId, radius } = options;
  return families.map(
    (family) =>
      new HeatmapLayer<HeatPoint>({
        id: `density-${family}`,
        data: heatPoints(features, family) as HeatPoint[],
        getPosition: ({ at }) => [at[0], at[1]],
        getWeight: ({ weight }) => weight,
        radiusPixels: radius,
        intensity: 1,
        threshold: 0.04,
        colorRange: colourRange(theme[family]),
        opacity: opacity[family] ?? 1,
        // A layer of the style to go under; deck's own types leave it to the overlay.
        ...({ beforeId } as object)
      })
  );
}
