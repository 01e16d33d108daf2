import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { familyNames } from '../../village/types';
import type { TileLayerName } from '../../../../tiles/layers';
import { markerImageExpression } from './family-layers';
import { tileSource, type StyleContext, type StyleLayers } from './style-context';
import { byTier } from './zoom-scale';

/** Layers whose areas or lines are outlined when chosen. */
const outlined = [
  'dusun',
  'rt',
  'zone',
  'plantation_area',
  'farming_area',
  'food_area',
  'crafts_area',
  'roads',
  'water',
  'neighbours'
] as const satisfies readonly TileLayerName[];

/** Features that are chosen or pointed at, over everything but names. */
export function chosenLayers(context: StyleContext): StyleLayers {
  const { theme, tierZoom, widen, enlarge, view } = context;
  const ids = [view.selection, view.hover].filter((id) => id !== undefined);
  const chosen: ExpressionSpecification = ['in', ['get', 'id'], ['literal', ids]];
  // Parcels are looked up by their kind: the village speaks of "the paddies", not of one.
  const landKinds = ids.filter((id) => id.startsWith('land:')).map((id) => id.slice('land:'.length));
  const line = (id: string, layer: TileLayerName, colour: string, width: number): LayerSpecification => ({
    id,
    type: 'line',
    source: tileSource,
    'source-layer': layer,
    filter: chosen,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': colour, 'line-width': width * widen }
  });
  const marker = (
    layer: TileLayerName,
    kind: ExpressionSpecification | string,
    filter: ExpressionSpecification,
    place: 'zone' | 'village'
  ): LayerSpecification => ({
    id: `chosen-${layer}-${place}`,
    type: 'symbol',
    source: tileSource,
    'source-layer': layer,
    filter,
    layout: {
      'icon-image': markerImageExpression(kind, place, 'chosen'),
      'icon-size': byTier([0.85, 0.9, 1, 1.1], tierZoom, { factor: enlarge, close: 1.4 }),
      'icon-allow-overlap': true,
      'icon-ignore-placement': true
    }
  });
  const facility = (inZone: boolean): LayerSpecification =>
    marker(
      'facilities',
      ['get', 'kind'],
      ['all', chosen, ['==', ['get', 'zone'], inZone]],
      inZone ? 'zone' : 'village'
    );
  return [
    {
      id: 'chosen-land',
      type: 'fill',
      source: tileSource,
      'source-layer': 'land',
      filter: ['any', chosen, ['in', ['get', 'kind'], ['literal', landKinds]]],
      paint: { 'fill-color': theme['m-text'], 'fill-opacity': 0.22 }
    },
    ...outlined.flatMap((layer) => [
      line(`chosen-${layer}-case`, layer, theme['m-plate'], 5.6),
      line(`chosen-${layer}`, layer, theme['m-text'], 2.6)
    ]),
    ...familyNames.map((family) => marker(family, family, chosen, 'village')),
    facility(false),
    facility(true)
  ];
}
