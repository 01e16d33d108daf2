import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
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
import { labelFonts } from './label-fonts';
import { byTier, lineWidth } from './zoom-scale';

type SymbolLayout = NonNullable<SymbolLayerSpecification['layout']>;
type SymbolPaint = NonNullable<SymbolLayerSpecification['paint']>;

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

/** Places for a name beside its marker, best first; `reach` is the marker's half side with a gap, em. */
function beside(reach: number): (string | [number, number])[] {
  const corner = reach * 0.78;
  return [
    'left',
    [reach, 0],
    'right',
    [-reach, 0],
    'top',
    [0, reach],
    'bottom',
    [0, -reach],
    'top-left',
    [corner, corner],
    'bottom-left',
    [corner, -corner],
    'top-right',
    [-corner, corner],
    'bottom-right',
    [-corner, -corner]
  ];
}

/** A chosen marker is larger and has a ring: its name moves out. */
function namePlaces({ view }: StyleContext, reach: number): ExpressionSpecification {
  return [
    'case',
    ['==', ['get', 'id'], view.selection ?? ''],
    ['literal', beside(reach + 0.75)],
    ['literal', beside(reach)]
  ];
}

/** The name of a point beside its marker from a zoom on; the marker stays where there is no room for the name. */
function nameLayout(
  context: StyleContext,
  options: { readonly from: number; readonly reach: number; readonly bold: boolean }
): SymbolLayout {
  const name: ExpressionSpecification = ['coalesce', ['get', 'name'], ''];
  return {
    'text-field': options.from === 0 ? name : ['step', ['zoom'], '', options.from, name],
    'text-font': options.bold ? labelFonts.bold : labelFonts.semibold,
    'text-size': byTier([12, 12, 12, 14], context.tierZoom, { factor: context.enlarge }),
    'text-variable-anchor-offset': namePlaces(context, options.reach),
    'text-justify': 'auto',
    'text-max-width': 9.5,
    'text-line-height': 1.2,
    'text-padding': 1,
    'text-optional': true
  };
}

function namePaint({ theme, enlarge }: StyleContext): SymbolPaint {
  return {
    'text-color': theme['m-text'],
    'text-halo-color': theme['m-halo'],
    'text-halo-width': 1.6 * enlarge
  };
}

/** Livelihoods as points. */
export function familyMarkerLayers(context: StyleContext): StyleLayers {
  const { tierZoom, enlarge, view } = context;
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
        // Images change at whole zooms only: this one is half way between a phone's and a tablet's view.
        tierZoom - 1.1,
        markerImageExpression(family, 'village', 'plain')
      ],
      'icon-size': byTier(livelihoodSizes, tierZoom, { factor: enlarge, close: 1.4 }),
      'icon-allow-overlap': true,
      'icon-padding': -6,
      'symbol-sort-key': ['case', isSketchExpression, 0, 1],
      ...nameLayout(context, { from: tierZoom + 1.5, reach: 1.35, bold: false }),
      ...visibility(isOn(context, family) && view.modes[family] === 'points')
    },
    paint: { 'icon-opacity': alpha(context, family), ...namePaint(context) }
  }));
}

const facility = { source: tileSource, 'source-layer': 'facilities' } as const;

/** Facilities outside the zone with their names, where there is room for them. */
export function facilityMarkerLayers(context: StyleContext): StyleLayers {
  const { tierZoom, enlarge } = context;
  return [
    {
      id: 'facilities',
      type: 'symbol',
      ...facility,
      minzoom: tierZoom - 0.9,
      filter: ['==', ['get', 'zone'], false],
      layout: {
        'icon-image': markerImageExpression(['get', 'kind'], 'village', 'plain'),
        'icon-size': byTier(facilitySizes, tierZoom, { factor: enlarge, close: 1.4 }),
        'icon-padding': -6,
        'symbol-sort-key': ['get', 'rank'],
        ...nameLayout(context, { from: tierZoom + 0.9, reach: 1.15, bold: true }),
        ...visibility(isOn(context, 'facilities') && context.view.zoneOnly !== true)
      },
      paint: { 'icon-opacity': alpha(context, 'facilities'), ...namePaint(context) }
    }
  ];
}

/** The zone's five: names that keep off each other's symbols, and the symbols, which always stand. */
export function zoneMarkerLayers(context: StyleContext): StyleLayers {
  const { tierZoom, enlarge } = context;
  const filter: ExpressionSpecification = ['==', ['get', 'zone'], true];
  const shown = visibility(isOn(context, 'facilities'));
  return [
    {
      id: 'label-facilities-zone',
      type: 'symbol',
      ...facility,
      minzoom: tierZoom - 0.75,
      filter,
      layout: { ...nameLayout(context, { from: 0, reach: 1.95, bold: true }), ...shown },
      paint: namePaint(context)
    },
    {
      id: 'facilities-zone',
      type: 'symbol',
      ...facility,
      filter,
      layout: {
        'icon-image': markerImageExpression(['get', 'kind'], 'zone', 'plain'),
        'icon-size': byTier(facilitySizes, tierZoom, { factor: enlarge, close: 1.4 }),
        'icon-allow-overlap': true,
        'icon-padding': 0,
        ...shown
      },
      paint: { 'icon-opacity': alpha(context, 'facilities') }
    }
  ];
}
