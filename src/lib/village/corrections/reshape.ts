import type { Geometry } from 'geojson';
import type { LayerFeature } from '../layer-text';
import { layerNames, type LayerName } from '../types';
import { idOf } from './apply-corrections';
import { chainEdits, followEdit, type ChainEdit } from './chain-edits';
import type { FeatureChange, SourceLayers } from './correction';
import { chainsOfGeometry, positionKey, roundPosition, withChains, type Chain } from './geometry-chains';

/** Why a shape may not be changed so. */
export type ReshapeRefusal =
  /** The outline of the village or of a neighbour, which has a source of its own. */
  | 'outline'
  /** A corner where other areas meet would be torn open. */
  | 'torn'
  /** Too few corners are left, here or in an area that shares them. */
  | 'too-few'
  /** Other parts or rings than before. */
  | 'parts';

export type Reshaped =
  | { readonly changes: readonly FeatureChange[]; readonly refused?: never }
  | { readonly refused: ReshapeRefusal; readonly changes?: never };

/** Outlines of villages come from documents: their corners stand still, and what lies on them with them. */
const outlines: ReadonlySet<LayerName> = new Set(['boundary', 'neighbours']);

export const isOutline = (layer: LayerName): boolean => outlines.has(layer);

/**
 * The changes that follow from another shape of a line or an area. Corners that other lines and areas share, to the
 * digit, move, come and go in them, too, so that what met still meets; where that cannot be, the change is refused.
 * @param geometry of the type the feature has, with as many rings or lines
 */
export function reshape(layers: SourceLayers, layer: LayerName, id: string, geometry: Geometry): Reshaped {
  const feature = layers[layer]?.find((one) => idOf(one) === id);
  if (feature === undefined || feature.geometry.type !== geometry.type) return { refused: 'parts' };
  if (isOutline(layer)) return { refused: 'outline' };
  const old = chainsOfGeometry(feature.geometry);
  const next = chainsOfGeometry(geometry).map(rounded);
  if (old.length !== next.length) return { refused: 'parts' };
  if (next.some(isTooShort)) return { refused: 'too-few' };
  const edits = old.flatMap((chain, index) => chainEdits(chain, next[index] ?? chain));
  if (edits.length === 0) return { changes: [] };
  if (old.some(({ closed }) => closed) && touchesOutline(layers, edits)) return { refused: 'outline' };
  const changes: FeatureChange[] = [
    { layer, id, before: feature, after: { ...feature, geometry: withChains(feature.geometry, next) } }
  ];
  for (const other of layerNames) {
    if (outlines.has(other)) continue;
    for (const one of layers[other] ?? []) {
      if (one === feature || one.geometry.type === 'Point') continue;
      const followed = follow(one, edits);
      if (followed === undefined) continue;
      if (typeof followed === 'string') return { refused: followed };
      changes.push({ layer: other, id: idOf(one), before: one, after: followed });
    }
  }
  return { changes };
}

const rounded = (chain: Chain): Chain => ({ ...chain, points: chain.points.map(roundPosition) });
const isTooShort = ({ closed, points }: Chain): boolean => points.length < (closed ? 3 : 2);

/** Whether a corner of the village's outline would move or go, or come into one of its edges. */
function touchesOutline(layers: SourceLayers, edits: readonly ChainEdit[]): boolean {
  const chains = [...outlines].flatMap((name) =>
    (layers[name] ?? []).flatMap(({ geometry }) => chainsOfGeometry(geometry))
  );
  const corners = new Set(chains.flatMap(({ points }) => points.map(positionKey)));
  return edits.some(
    (edit) =>
      edit.old.some((point) => corners.has(positionKey(point))) ||
      (edit.old.length === 0 && chains.some((chain) => typeof followEdit(chain, edit) !== 'string'))
  );
}

/** The feature after the edits; undefined where they do not concern it. */
function follow(
  feature: LayerFeature,
  edits: readonly ChainEdit[]
): LayerFeature | ReshapeRefusal | undefined {
  let concerned = false;
  const chains: Chain[] = [];
  for (const chain of chainsOfGeometry(feature.geometry)) {
    let now = chain;
    for (const edit of edits) {
      const followed = followEdit(now, edit);
      if (followed === 'torn') return 'torn';
      if (followed !== 'none') now = followed;
    }
    if (now !== chain) concerned = true;
    if (now !== chain && isTooShort(now)) return 'too-few';
    chains.push(now);
  }
  return concerned ? { ...feature, geometry: withChains(feature.geometry, chains) } : undefined;
}
