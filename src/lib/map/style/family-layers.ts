import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { FamilyName } from '../../village/types';
import { patternImage } from './image-names';
import {
  alpha,
  isOn,
  isSketchExpression,
  tileSource,
  visibility,
  type StyleContext,
  type StyleLayers
} from './style-context';
import { byTier, lineWidth } from './zoom-scale';

/** Drawing order of the livelihoods, from the ground up. */
export const familyOrder = [
  'plantation',
  'farming',
  'food',
  'crafts'
] as const satisfies readonly FamilyName[];

const notGround: ExpressionSpecification = ['!', ['in', ['get', 'kind'], ['literal', ['grove', 'paddy']]]];

/** Gardens and groves as ground; other areas of a family as a thin outline. */
export function familyAreaLayers(context: StyleContext): StyleLayers {
  const { theme, zoom, widen } = context;
  const areaOf = (family: FamilyName) =>
    ({
      source: tileSource,
      'source-layer': `${family}_area`,
      layout: visibility(isOn(context, family))
    }) as const;
  const outlines = (['farming', 'food', 'crafts'] as const).map((family): LayerSpecification => ({
    id: `${family}-area`,
    type: 'line',
    ...areaOf(family),
    filter: notGround,
    paint: {
      'line-color': theme[family],
      'line-width': lineWidth(1.4, zoom, widen),
      'line-dasharray': [3, 2],
      'line-opacity': alpha(context, family, 0.8)
    }
  }));
  return [
    {
      id: 'plantation-area',
      type: 'fill',
      ...areaOf('plantation'),
      paint: { 'fill-color': theme['m-plant'], 'fill-opacity': alpha(context, 'plantation') }
    },
    {
      id: 'plantation-area-dots',
      type: 'fill',
      ...areaOf('plantation'),
      minzoom: zoom - 1.2,
      paint: { 'fill-pattern': patternImage('plantation'), 'fill-opacity': alpha(context, 'plantation') }
    },
    {
      id: 'grove-area',
      type: 'fill',
      ...areaOf('crafts'),
      filter: ['==', ['get', 'kind'], 'grove'],
      paint: { 'fill-color': theme['m-grove'], 'fill-opacity': alpha(context, 'crafts', 0.8) }
    },
    ...outlines
  ];
}

/** Sizes of livelihood markers by tier, as in the SVG map. */
export const livelihoodSizes = [0.6, 0.8, 1, 1.1] as const;
export const facilitySizes = [0.66, 0.84, 1, 1.1] as const;

/** The image of a point: its kind's marker, hollow where it is a sketch; shape only on small maps. */
export function markerImageExpression(
  kind: ExpressionSpecification | string,
  place: 'zone' | 'village',
  pose: 'plain' | 'bare' | 'chosen'
): ExpressionSpecification {
  return ['concat', 'marker/', kind, ['case', isSketchExpression, '/sketch/', '/solid/'], `${place}/${pose}`];
}

/** Livelihoods as points. */
export function familyMarkerLayers(context: StyleContext): StyleLayers {
  const { zoom, enlarge, view } = context;
  return familyOrder.map((family) => ({
    id: `${family}-points`,
    type: 'symbol',
    source: tileSource,
    'source-layer': family,
    filter: notGround,
    layout: {
      'icon-image': [
        'step',
        ['zoom'],
        markerImageExpression(family, 'village', 'bare'),
        zoom - 0.75,
        markerImageExpression(family, 'village', 'plain')
      ],
      'icon-size': byTier(livelihoodSizes, zoom, { factor: enlarge, close: 1.4 }),
      'icon-allow-overlap': true,
      'icon-padding': 0,
      'symbol-sort-key': ['case', isSketchExpression, 0, 1],
      ...visibility(isOn(context, family) && view.modes[family] === 'points')
    },
    paint: { 'icon-opacity': alpha(context, family) }
  }));
}

/** Facilities: those of the zone always, the others where there is room. */
export function facilityMarkerLayers(context: StyleContext): StyleLayers {
  const { zoom, enlarge } = context;
  const shown = visibility(isOn(context, 'facilities'));
  const marker = (id: string, inZone: boolean): LayerSpecification => ({
    id,
    type: 'symbol',
    source: tileSource,
    'source-layer': 'facilities',
    ...(!inZone && { minzoom: zoom - 0.9 }),
    filter: ['==', ['get', 'zone'], inZone],
    layout: {
      'icon-image': markerImageExpression(['get', 'kind'], inZone ? 'zone' : 'village', 'plain'),
      'icon-size': byTier(facilitySizes, zoom, { factor: enlarge, close: 1.4 }),
      'icon-allow-overlap': inZone,
      'icon-padding': inZone ? 1 : -2,
      'symbol-sort-key': ['get', 'rank'],
      ...shown
    },
    paint: { 'icon-opacity': alpha(context, 'facilities') }
  });
  return [marker('facilities', false), marker('facilities-zone', true)];
}
