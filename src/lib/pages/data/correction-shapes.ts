import type { ShapePart, Shapes } from '../../map/adapter/shape-editor';
import { idOf } from '../../village/corrections/apply-corrections';
import type { FeatureChange } from '../../village/corrections/correction';
import { chainsOfGeometry } from '../../village/corrections/geometry-chains';
import type { LayerFeature } from '../../village/layer-text';

/** Name of one line or ring of a feature on the map; features' ids have no `#`. */
const partId = (feature: LayerFeature, index: number): string => `${idOf(feature)}#${String(index)}`;

/** Which line or ring a part's name stands for. */
export const partIndexOf = (id: string): number => Number(id.slice(id.lastIndexOf('#') + 1));

function partsOf(feature: LayerFeature): readonly ShapePart[] {
  if (feature.geometry.type === 'Point') return [];
  return chainsOfGeometry(feature.geometry).map((chain, index) => ({ ...chain, id: partId(feature, index) }));
}

/** What of the corrections the map draws: the part under the hand, and the other lines and areas that changed. */
export function correctionShapes(
  changes: readonly FeatureChange[],
  selected: LayerFeature | undefined,
  part: number,
  drawing: 'line' | 'area' | undefined
): Shapes {
  const own = selected === undefined ? [] : partsOf(selected);
  const editing = drawing === undefined ? own[part] : undefined;
  const others = changes.flatMap(({ id, after }) =>
    after === undefined || (selected !== undefined && id === idOf(selected)) ? [] : partsOf(after)
  );
  return { editing, still: [...others, ...own.filter((one) => one !== editing)], drawing };
}
