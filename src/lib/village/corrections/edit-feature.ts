import { orderedProperties, type LayerFeature } from '../layer-text';
import type { LayerName, Position, Status } from '../types';
import { idOf } from './apply-corrections';
import type { Correction, SourceLayers } from './correction';
import { chainsOfGeometry, roundPosition, withChains } from './geometry-chains';
import { reshape, type ReshapeRefusal } from './reshape';
import { correctionSourceId } from './survey-source';

/** Properties to set; undefined takes one away. */
export type PropertyPatch = Readonly<Record<string, string | number | boolean | undefined>>;

export type Edited =
  | { readonly step: Correction; readonly refused?: never }
  | { readonly refused: ReshapeRefusal | 'gone'; readonly step?: never };

/** `today` is YYYY-MM-DD, handed in: this room has no clock. */
export interface EditContext {
  readonly layers: SourceLayers;
  readonly today: string;
}

const featureOf = (layers: SourceLayers, layer: LayerName, id: string): LayerFeature | undefined =>
  layers[layer]?.find((feature) => idOf(feature) === id);

const patched = (feature: LayerFeature, patch: PropertyPatch): LayerFeature => ({
  ...feature,
  properties: orderedProperties({ ...feature.properties, ...patch })
});

/** Somebody stands at the place with a phone. */
export function surveyHere(
  { layers, today }: EditContext,
  layer: LayerName,
  id: string,
  at: Position,
  accuracyMeters: number
): Edited {
  const before = featureOf(layers, layer, id);
  if (before?.geometry.type !== 'Point') return { refused: 'gone' };
  const after = patched(
    { ...before, geometry: { type: 'Point', coordinates: [...roundPosition(at)] } },
    {
      status: 'surveyed',
      source: correctionSourceId('survey', today),
      date: today,
      // Whole metres, and never less than one: a phone does not know better.
      accuracyMeters: Math.max(1, Math.ceil(accuracyMeters))
    }
  );
  return { step: { kind: 'place', changes: [{ layer, id, before, after }] } };
}

/**
 * Somebody points at the map: the place is a sketch from now on, whatever it was, until its status is set. A place
 * surveyed today is only nudged: it stays surveyed.
 */
export function moveByHand(context: EditContext, layer: LayerName, id: string, at: Position): Edited {
  const before = featureOf(context.layers, layer, id);
  if (before?.geometry.type !== 'Point') return { refused: 'gone' };
  const geometry = { type: 'Point' as const, coordinates: [...roundPosition(at)] };
  const after = patched({ ...before, geometry }, handPatch(before, context.today));
  return { step: { kind: 'place', changes: [{ layer, id, before, after }] } };
}

/** Another shape of a line or an area, with what shares its corners. */
export function reshapeByHand(
  context: EditContext,
  layer: LayerName,
  id: string,
  geometry: LayerFeature['geometry']
): Edited {
  const { changes, refused } = reshape(context.layers, layer, id, geometry);
  if (refused !== undefined) return { refused };
  const [own, ...others] = changes;
  if (own?.after === undefined || own.before === undefined) return { refused: 'gone' };
  const after = patched(own.after, handPatch(own.before, context.today));
  return { step: { kind: 'shape', changes: [{ ...own, after }, ...others] } };
}

function handPatch({ properties }: LayerFeature, today: string): PropertyPatch {
  const surveyedToday = properties['source'] === correctionSourceId('survey', today);
  if (surveyedToday && properties['status'] === 'surveyed') return {};
  return { status: 'sketch', source: correctionSourceId('hand', today), date: today };
}

/**
 * Other properties. A changed status, date or accuracy is knowledge of today about the place, and its source says so:
 * a survey where it is now `surveyed`, a correction otherwise.
 */
export function setProperties(
  { layers, today }: EditContext,
  layer: LayerName,
  id: string,
  patch: PropertyPatch
): Edited {
  const before = featureOf(layers, layer, id);
  if (before === undefined) return { refused: 'gone' };
  const aboutPlace = 'status' in patch && patch['status'] !== before.properties['status'];
  const source: PropertyPatch = aboutPlace
    ? {
        source: correctionSourceId(patch['status'] === 'surveyed' ? 'survey' : 'hand', today),
        ...('date' in patch ? {} : { date: today })
      }
    : {};
  const after = patched(before, { ...source, ...patch });
  return { step: { kind: 'fields', changes: [{ layer, id, before, after }] } };
}

/** A new feature, as a sketch. Its id is the first free one of its kind. */
export function addFeature(
  { layers, today }: EditContext,
  layer: LayerName,
  kind: string,
  geometry: LayerFeature['geometry'],
  more: { readonly status?: Status } & PropertyPatch = {}
): { readonly step: Correction; readonly id: string } {
  const taken = new Set(Object.values(layers).flatMap((features) => features.map(idOf)));
  let number = 1;
  while (taken.has(`${layer}-${kind}-baru-${String(number)}`)) number += 1;
  const id = `${layer}-${kind}-baru-${String(number)}`;
  const after: LayerFeature = {
    type: 'Feature',
    properties: orderedProperties({
      id,
      kind,
      status: 'sketch',
      source: correctionSourceId('hand', today),
      date: today,
      ...more
    }),
    geometry: roundedGeometry(geometry)
  };
  return { id, step: { kind: 'add', changes: [{ layer, id, after }] } };
}

/** Takes a feature out of its layer. */
export function removeFeature({ layers }: EditContext, layer: LayerName, id: string): Edited {
  const before = featureOf(layers, layer, id);
  if (before === undefined) return { refused: 'gone' };
  return { step: { kind: 'remove', changes: [{ layer, id, before }] } };
}

function roundedGeometry(geometry: LayerFeature['geometry']): LayerFeature['geometry'] {
  const chains = chainsOfGeometry(geometry).map((chain) => ({
    ...chain,
    points: chain.points.map(roundPosition)
  }));
  return withChains(geometry, chains);
}
