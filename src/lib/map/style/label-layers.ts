import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { familyNames, type FamilyName } from '../../village/types';
import { isOn, tileSource, visibility, type StyleContext, type StyleLayers } from './style-context';
import { formatExpression, kindIs, matchExpression } from './expressions';
import { markerImage } from './image-names';
import { labelFonts } from './label-fonts';
import { byTier } from './zoom-scale';

const text: ExpressionSpecification = ['get', 'text'];

/** Shifts of a centred name to try, em, nearest first, as in the SVG map. */
const around: ['center', [number, number]][] = [0, -1, 1, -2, 2, -3, 3]
  .flatMap((x) => [0, -1, 1, -2, 2, -3, 3].map((y): [number, number] => [x, y]))
  .sort((a, b) => Math.abs(a[0]) + Math.abs(a[1]) - Math.abs(b[0]) - Math.abs(b[1]))
  .map(([x, y]) => ['center', [x * 1.4, y * 0.8]]);

/** The chosen families that are shown by dusun. */
function countedFamilies({ view }: StyleContext): readonly FamilyName[] {
  return familyNames.filter((family) => view.layers.includes(family) && view.modes[family] === 'dusun');
}

/** A dusun's name, and under it how many of each family shown by dusun lie in it. */
function dusunText(context: StyleContext): ExpressionSpecification {
  const counted = countedFamilies(context).flatMap((family, i) => {
    const count = matchExpression(
      ['get', 'id'],
      context.village.dusun.map(({ id, counts }) => [id, ` ${counts[family]}`]),
      ' 0'
    );
    const marker: ExpressionSpecification = ['image', markerImage(family, false, 'village', 'plain')];
    return [
      [i === 0 ? '\n' : '   ', {}],
      [marker, {}],
      [count, { 'font-scale': 1.1 }]
    ] as const;
  });
  return formatExpression([[text, {}], ...counted]);
}

/** Names, quietest first: MapLibre places the last layer first, so zone and facilities win over neighbours. */
export function labelLayers(context: StyleContext): StyleLayers {
  const { theme, zoom, enlarge, view } = context;
  const halo = { 'text-halo-color': theme['m-halo'], 'text-halo-width': 1.6 * enlarge } as const;
  const size = (values: readonly [number, number, number, number], close?: number) =>
    byTier(values, zoom, { factor: enlarge, ...(close !== undefined && { close }) });
  const label = { source: tileSource, 'source-layer': 'labels' } as const;
  const villageSize: ExpressionSpecification = [
    'interpolate',
    ['exponential', 2],
    ['zoom'],
    zoom - 0.8,
    11.5 * enlarge,
    zoom,
    20 * enlarge,
    zoom + 0.35,
    23 * enlarge
  ];
  const road = (id: string, kind: string, minzoom: number): LayerSpecification => ({
    id,
    type: 'symbol',
    source: tileSource,
    'source-layer': 'roads',
    minzoom,
    filter: ['all', ['has', 'name'], ['==', ['get', 'inside'], true], kindIs(kind)],
    layout: {
      'symbol-placement': 'line',
      'text-field': ['get', 'name'],
      'text-font': labelFonts.semibold,
      'text-size': size([12, 12, 12, 14]),
      'text-letter-spacing': 0.03,
      'text-offset': [0, -0.95],
      'symbol-spacing': 520,
      'text-max-angle': 28,
      ...visibility(isOn(context, 'roads'))
    },
    paint: { 'text-color': theme['m-road-text'], ...halo }
  });
  const layers: LayerSpecification[] = [
    {
      id: 'label-neighbour-sub',
      type: 'symbol',
      ...label,
      minzoom: zoom - 0.75,
      filter: ['all', kindIs('neighbour'), ['has', 'sub']],
      layout: {
        'text-field': ['get', 'sub'],
        'text-font': labelFonts.semibold,
        'text-size': size([12, 12, 12.5, 14]),
        'text-offset': [0, 1.25],
        'text-padding': 0,
        ...visibility(isOn(context, 'neighbours'))
      },
      paint: { 'text-color': theme['m-out-text'], 'text-halo-color': theme['m-out'], 'text-halo-width': 1.5 }
    },
    {
      id: 'label-neighbour',
      type: 'symbol',
      ...label,
      filter: kindIs('neighbour'),
      layout: {
        'text-field': ['upcase', text],
        'text-font': labelFonts.semibold,
        'text-size': size([12, 12, 12.5, 14]),
        'text-letter-spacing': 0.2,
        'text-max-width': 20,
        'text-padding': 6,
        ...visibility(isOn(context, 'neighbours'))
      },
      paint: { 'text-color': theme['m-out-text'], 'text-halo-color': theme['m-out'], 'text-halo-width': 1.5 }
    },
    road('label-road-village', 'village', zoom + 1.2),
    road('label-road', 'through', zoom - 0.75),
    {
      id: 'label-village',
      type: 'symbol',
      ...label,
      minzoom: zoom - 0.8,
      filter: ['all', kindIs('village'), ['==', ['get', 'placement'], 'edge']],
      layout: {
        'text-field': ['upcase', text],
        'text-font': labelFonts.extraBold,
        'text-size': villageSize,
        'text-letter-spacing': 0.19,
        'text-anchor': 'top',
        'text-offset': [0, 0.42],
        'text-rotate': ['get', 'rotation'],
        'text-rotation-alignment': 'map',
        'text-pitch-alignment': 'map',
        'text-max-width': 40
      },
      paint: {
        'text-color': theme['m-edge'],
        'text-halo-color': theme['m-halo'],
        'text-halo-width': 2 * enlarge
      }
    },
    {
      id: 'label-village-centre',
      type: 'symbol',
      ...label,
      filter: ['all', kindIs('village'), ['!=', ['get', 'placement'], 'edge']],
      layout: {
        'text-field': ['upcase', text],
        'text-font': labelFonts.extraBold,
        'text-size': size([13, 15, 20, 23]),
        'text-letter-spacing': 0.19,
        'text-max-width': 40
      },
      paint: {
        'text-color': theme['m-edge'],
        'text-halo-color': theme['m-halo'],
        'text-halo-width': 2 * enlarge
      }
    },
    {
      id: 'label-dusun',
      type: 'symbol',
      ...label,
      filter: kindIs('dusun'),
      layout: {
        'text-field': dusunText(context),
        'text-font': labelFonts.bold,
        'text-size': size([13, 14, 16, 18], 20),
        'text-variable-anchor-offset': around.flat() as never,
        'text-max-width': 14,
        'text-line-height': 1.35,
        ...visibility(isOn(context, 'dusun') || countedFamilies(context).length > 0)
      },
      paint: { 'text-color': theme['m-text'], ...halo }
    },
    ...familyNames.map((family): LayerSpecification => ({
      id: `label-${family}`,
      type: 'symbol',
      source: tileSource,
      'source-layer': family,
      minzoom: zoom + 1.5,
      filter: ['has', 'name'],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': labelFonts.semibold,
        'text-size': 12 * enlarge,
        'text-variable-anchor-offset': beside(1.35),
        'text-justify': 'auto',
        'text-max-width': 9,
        ...visibility(isOn(context, family) && view.modes[family] === 'points')
      },
      paint: { 'text-color': theme['m-text'], ...halo }
    })),
    ...[false, true].map((inZone): LayerSpecification => ({
      id: inZone ? 'label-facilities-zone' : 'label-facilities',
      type: 'symbol',
      source: tileSource,
      'source-layer': 'facilities',
      minzoom: zoom + (inZone ? -0.75 : 0.9),
      filter: ['all', ['has', 'name'], ['==', ['get', 'zone'], inZone]],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': labelFonts.bold,
        'text-size': size([12, 12, 12, 14]),
        'text-variable-anchor-offset': beside(inZone ? 1.55 : 1.15),
        'text-justify': 'auto',
        'text-max-width': 9.5,
        'text-line-height': 1.2,
        'symbol-sort-key': ['get', 'rank'],
        ...visibility(isOn(context, 'facilities'))
      },
      paint: { 'text-color': theme['m-text'], ...halo }
    })),
    {
      id: 'label-zone',
      type: 'symbol',
      ...label,
      filter: kindIs('zone'),
      layout: {
        'text-field': text,
        'text-font': labelFonts.bold,
        'text-size': size([12, 12, 12, 14]),
        'text-variable-anchor-offset': [
          'bottom',
          [0, -0.3],
          'bottom-right',
          [1, -0.3],
          'bottom-left',
          [-1, -0.3],
          'bottom',
          [0, -1.2],
          'bottom-right',
          [-1, -1],
          'bottom-left',
          [1, -1]
        ] as never,
        'text-max-width': 20,
        ...visibility(isOn(context, 'zone'))
      },
      paint: { 'text-color': theme['m-zone-text'], ...halo }
    }
  ];
  return layers;
}

/** Places beside a marker, best first; `reach` is its half side with a gap, em. */
function beside(reach: number): never {
  const corner = reach * 0.72;
  const places: (string | [number, number])[] = [
    'left',
    [reach, 0],
    'top',
    [0, reach * 0.9],
    'bottom',
    [0, -reach * 0.9],
    'right',
    [-reach, 0],
    'top-left',
    [corner, corner],
    'bottom-left',
    [corner, -corner],
    'top-right',
    [-corner, corner],
    'bottom-right',
    [-corner, -corner]
  ];
  return places as never;
}
