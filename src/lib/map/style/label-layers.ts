import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import {
  countedFamilies,
  isOn,
  tileSource,
  visibility,
  type StyleContext,
  type StyleLayers
} from './style-context';
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

/** A dusun's name, and under it how many of each family shown by dusun lie in it. */
function dusunText(context: StyleContext): ExpressionSpecification {
  const counted = countedFamilies(context.view).flatMap((family, i) => {
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

/** Width of a tracked capital of the neighbours' size, CSS px. */
const capital = 10.3;

/** From which zoom on, beside the drawn one, names are shown that need up to so many px a metre. */
const neighbourBands: readonly (readonly [needs: number, from: number])[] = [
  [0.185, -1.5],
  [0.3, -0.55],
  [0.46, -0.05],
  [0.8, 0.8],
  [Infinity, 1.6]
];

/**
 * Names of the neighbours, each from the zoom on at which it fits into the part of its village beside ours: a name
 * that does not fit would be cut by the screen or run over the outline.
 */
function neighbourLayers(context: StyleContext): StyleLayers {
  const { theme, tierZoom, enlarge } = context;
  const needs: ExpressionSpecification = [
    '/',
    ['*', ['length', text], capital],
    ['coalesce', ['get', 'lengthMeters'], 1]
  ];
  return neighbourBands.flatMap(([most, from], band) => {
    const least = neighbourBands[band - 1]?.[0] ?? 0;
    const filter: ExpressionSpecification = [
      'all',
      kindIs('neighbour'),
      ['>', needs, least],
      ['<=', needs, Number.isFinite(most) ? most : 1e9]
    ];
    const base = {
      type: 'symbol',
      source: tileSource,
      'source-layer': 'labels',
      minzoom: tierZoom + from
    } as const;
    const layout = {
      'text-font': labelFonts.semibold,
      'text-size': byTier([12, 12, 12.5, 14], tierZoom, { factor: enlarge }),
      'text-padding': 0,
      ...visibility(isOn(context, 'neighbours'))
    };
    const paint = {
      'text-color': theme['m-out-text'],
      'text-halo-color': theme['m-out'],
      'text-halo-width': 1.5
    };
    return [
      {
        id: `label-neighbour-sub-${band}`,
        ...base,
        filter: ['all', filter, ['has', 'sub']],
        layout: { 'text-field': ['get', 'sub'], 'text-offset': [0, 1.4], ...layout },
        paint
      },
      {
        id: `label-neighbour-${band}`,
        ...base,
        filter,
        layout: {
          'text-field': ['upcase', text],
          'text-letter-spacing': 0.2,
          'text-max-width': 20,
          ...layout
        },
        paint
      }
    ];
  });
}

/** Names, quietest first: MapLibre places the last layer first, so zone and facilities win over neighbours. */
export function labelLayers(context: StyleContext): StyleLayers {
  const { theme, zoom, tierZoom, enlarge } = context;
  const halo = { 'text-halo-color': theme['m-halo'], 'text-halo-width': 1.6 * enlarge } as const;
  const size = (values: readonly [number, number, number, number], close?: number) =>
    byTier(values, tierZoom, { factor: enlarge, ...(close !== undefined && { close }) });
  const label = { source: tileSource, 'source-layer': 'labels' } as const;
  // Its room is the edge it hangs under, which does not grow with the type.
  const named = Math.min(enlarge, 1.4);
  const villageSize: ExpressionSpecification = [
    'interpolate',
    ['exponential', 2],
    ['zoom'],
    zoom - 0.8,
    11.5 * named,
    zoom,
    20 * named,
    zoom + 0.35,
    23 * named
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
    ...neighbourLayers(context),
    road('label-road-village', 'village', tierZoom + 1.2),
    road('label-road', 'through', tierZoom - 0.75),
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
        'text-max-width': 40,
        // A turned name claims the level box around it, far more than it covers: it has its own place instead.
        'text-allow-overlap': true,
        'text-ignore-placement': true
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
        ...visibility(isOn(context, 'dusun') || countedFamilies(context.view).length > 0)
      },
      paint: { 'text-color': theme['m-text'], ...halo }
    },
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
